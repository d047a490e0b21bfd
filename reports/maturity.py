"""The period compared with, as it was known when it was as old as this one is now.

A period is documented for months after its end, so a young one always looks smaller than an old one. Counted as of the
same number of days after the end of each, both lack as much. Source: R12 of the counting rules.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases.models import Act, Trial
from reports.figures import Figures, count_period
from reports.indicators import INDICATORS
from reports.periods import Period

# Beside the figure of today and the change since: keys of a release's comparison.
AS_KNOWN, CHANGE = "at_same_age", "change_at_same_age"
WATCHED = (Act, Trial)


@dataclass(frozen=True, slots=True)
class Maturity:
    """``days``: how old the period of a release is. ``reached``: whether the history of the records reaches back to
    what was known of the other period at that age; where it does not, records of that time were brought in later."""

    days: int
    reached: bool


def maturity(period: Period, other: Period, as_of: datetime.datetime) -> Maturity:
    days = (timezone.localtime(as_of).date() - period.end).days
    return Maturity(days, days > 0 and history_reaches(other))


def with_same_age(
    comparison: Figures, figures: Figures, period: Period, other: Period, as_of: datetime.datetime
) -> Figures:
    """The comparison of a release, with what was known of the other period when it was as old as this one is now; None
    where the history does not reach."""
    reached = maturity(period, other, as_of).reached
    known: Figures = count_period(other, as_of - (period.end - other.end)) if reached else {}
    enriched = dict(comparison)
    for name, indicator in INDICATORS.items():
        before = known[name][indicator.headline] if reached else None
        now = figures[name][indicator.headline]
        change = None if before is None or now is None else now - before
        enriched[name] = {**comparison[name], AS_KNOWN: before, CHANGE: change}
    return enriched


def history_reaches(period: Period) -> bool:
    """Records were being written down before the period ended: what its history says of the days after is whole."""
    firsts = (_first_written(model) for model in WATCHED)
    known = [first for first in firsts if first is not None]
    return bool(known) and timezone.localtime(min(known)).date() <= period.end


def _first_written(model: Any) -> datetime.datetime | None:
    """The oldest row of the history, which is its first."""
    found: datetime.datetime | None = (
        model.history.order_by("history_id").values_list("history_date", flat=True).first()
    )
    return found
