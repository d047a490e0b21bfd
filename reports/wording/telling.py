"""What a report tells: one release's figures, the period, and the names of what stands there as slugs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.disclosure import too_small
from reports.wording import dates
from reports.wording.approximation import SMALLEST_BASE, most_word
from reports.wording.dates import PeriodLike
from reports.wording.errors import WordingError
from reports.wording.quoting import Document, Quoted, figure_at
from reports.wording.sentences import Argument, Wording


@dataclass(frozen=True)
class Peak:
    """The largest value of a breakdown and what it may be called; two of them where they tie."""

    word: str
    keys: tuple[str, ...]
    quoted: Quoted


@dataclass(frozen=True)
class Telling:
    document: Document
    period: PeriodLike
    language: str
    mark: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    coverage_start: date | None = None
    first_use_may_be_said: bool = False
    peak_campaign: str | None = None
    compared_with: PeriodLike | None = None
    same_age: int | None = None

    def say(self, message_id: str, **arguments: Argument) -> str:
        return Wording(self.language).say(message_id, arguments, self.mark)

    def quoted(self, path: str) -> Quoted | None:
        value = figure_at(self.document, path)
        return None if value is None else Quoted(value, path)

    def group(self, path: str, of: Quoted | None = None) -> Quoted | None:
        """A figure that says something of the people in it: None also where they, or the rest of ``of``, are so few
        that somebody could be recognised."""
        found = self.quoted(path)
        if found is None or too_small(path, found.value):
            return None
        if of is not None and too_small(path, int(of.value) - int(found.value)):
            return None
        return found

    def count(self, path: str) -> int:
        """A figure to reason with; 0 where it is not known, so ask `quoted` before saying anything of it."""
        return int(figure_at(self.document, path) or 0)

    def breakdown(self, indicator: str, name: str) -> dict[str, int]:
        counted = self.document.get("figures", {}).get(indicator) or {}
        return {key: value for key, value in (counted.get(name) or {}).items() if value is not None}

    def qualifier(self, indicator: str) -> str:
        """Lists of what happened are never known to be complete, unless a figure says otherwise."""
        counted = self.document.get("figures", {}).get(indicator) or {}
        return str(counted.get("qualifier", "at_least"))

    def name(self, key: str) -> str:
        try:
            return self.names[key]
        except KeyError:
            raise WordingError(f"The name of “{key}” in “{self.language}” was not given.") from None

    def peak(self, indicator: str, breakdown: str) -> Peak | None:
        counted = self.breakdown(indicator, breakdown)
        unknown = counted.pop("unknown", 0)
        if sum(counted.values()) < SMALLEST_BASE:
            return None
        ranked = sorted(counted, key=lambda key: (-counted[key], key))
        value, others = counted[ranked[0]], [counted[key] for key in ranked[1:]]
        word = most_word(value, others, unknown)
        if word is None:
            return None
        keys = tuple(ranked[: 2 if word == "as-many" else 1])
        return Peak(word, keys, Quoted(value, f"{indicator}.{breakdown}.{keys[0]}"))

    def peak_month(self, indicator: str) -> Peak | None:
        first, last = self.period.start, self.period.end
        if (first.year, first.month) == (last.year, last.month):
            return None
        return self.peak(indicator, "by_month")

    def in_month(self, key: str) -> str:
        """The month of a key such as 2024-01; its year is said only where the period has several."""
        year, month = key.split("-")
        several_years = self.period.start.year != self.period.end.year
        return dates.in_month(int(year), int(month), self.language, with_year=several_years)
