"""What readers are told when a publication is revised: a dated note in its language."""

import datetime
from collections.abc import Sequence

from reports.wording import dates
from reports.wording.labels import no_data
from reports.wording.numbers import Number, decimal
from reports.wording.sentences import Wording

Moved = Sequence[tuple[str, Number | None, Number | None]]  # name, old, new


def updated(day: datetime.date, moved: Moved, language: str) -> str:
    return _noted("updated", day, moved, language)


def corrected(day: datetime.date, moved: Moved, language: str) -> str:
    return _noted("corrected", day, moved, language)


def retracted(day: datetime.date, language: str) -> str:
    return Wording(language).sentence("revision-retracted", day=dates.day(day, language))


def moved_figure(name: str, old: Number | None, new: Number | None, language: str) -> str:
    """Detentions – 987 → 1,004."""
    before, now = (no_data(language) if value is None else decimal(value, language) for value in (old, new))
    return Wording(language).sentence("revision-item", name=name, old=before, new=now)


def _noted(what: str, day: datetime.date, moved: Moved, language: str) -> str:
    said, wording = dates.day(day, language), Wording(language)
    if not moved:
        return wording.sentence(f"revision-{what}-text", day=said)
    listed = "; ".join(moved_figure(*one, language) for one in moved)
    return wording.sentence(f"revision-{what}", day=said, list=listed)
