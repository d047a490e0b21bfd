"""How a figure was counted, of what, as known when; and what has changed since it was published."""

from datetime import datetime
from typing import Literal

from reports.wording import dates
from reports.wording.dates import PeriodLike
from reports.wording.sentences import Wording

Status = Literal["provisional", "final"]


def rule(indicator: str, language: str) -> str:
    """The unit and definition of one indicator."""
    return Wording(language).sentence(f"rule-{indicator}")


def basis(period: PeriodLike, as_of: datetime, release: str, status: Status, language: str) -> str:
    """Period, as-of time, release and status: what is the same for all figures of a release."""
    return Wording(language).sentence(
        "basis",
        span=dates.span(period, language),
        moment=dates.moment(as_of, language),
        release=release,
        status=status,
    )


def status_word(status: Status, language: str) -> str:
    return Wording(language).sentence(f"status-{status}")


def drift(published: int, today: int, added: int, changed: int, removed: int, language: str) -> str:
    """987 when published, 1,004 today: 17 added, 2 changed, 0 removed."""
    return Wording(language).sentence(
        "drift", published=published, today=today, added=added, changed=changed, removed=removed
    )
