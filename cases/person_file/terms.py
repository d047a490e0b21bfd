"""What courts impose, as stays: administrative arrests and imprisonment. An appeal repeats or changes a term and
adds none, and nobody serves what was imposed in absentia."""

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from cases.models import Act, Penalty, Trial
from cases.person_file.detention import ONE, Day, Stay, union

BEFORE_AN_ARREST = datetime.timedelta(days=3)  # the law lets 72 hours pass between a detention and the ruling
PRISON = ("imprisonment", "criminal-arrest")
NOTHING_IMPOSED = {Trial.Outcome.ACQUITTED, Trial.Outcome.TERMINATED, Trial.Outcome.RETURNED}


@dataclass(frozen=True, slots=True)
class Taken:
    """An act that holds, with its stay as its own dates give it."""

    act: Act
    stay: Stay


def imposed(trial: Trial, process: str, kinds: Iterable[str] | None = None) -> list[Penalty]:
    """What this trial imposed of these kinds (none given: of any)."""
    if trial.process != process or trial.outcome in NOTHING_IMPOSED or trial.in_absentia:
        return []
    if trial.court_instance != Trial.Instance.FIRST:
        return []
    return [penalty for penalty in trial.penalties.all() if kinds is None or penalty.kind_id in kinds]


def arrest(trial: Trial, taken: Sequence[Taken]) -> Stay | None:
    """N days from the detention it continues, else from the trial."""
    penalties = imposed(trial, "administrative", ["arrest"])
    if not penalties:
        return None
    before = _detention_before(trial, taken)
    first = before.stay.first if before else trial.date_lower
    first_latest = min(before.stay.first_latest, trial.date_upper) if before else trial.date_upper
    if any(penalty.amount is None for penalty in penalties):
        return Stay(first, first_latest, max(first, trial.date_lower), datetime.date.max, open=True)
    rest = datetime.timedelta(days=sum(_in_days(penalty) for penalty in penalties) - 1)
    return Stay(first, first_latest, first + rest, first_latest + rest)


def continued_by(trials: Iterable[Trial], taken: Sequence[Taken]) -> list[Act]:
    """The detentions without an end of their own that these arrests continue, and so end."""
    found = [_detention_before(trial, taken) for trial in trials]
    return [before.act for before in found if before and before.stay.open]


def _detention_before(trial: Trial, taken: Sequence[Taken]) -> Taken | None:
    fitting = [
        one
        for one in taken
        if one.act.kind_id == "detention"
        and one.stay.first <= trial.date_upper
        and one.stay.first_latest >= trial.date_lower - BEFORE_AN_ARREST
        and one.stay.last >= trial.date_lower
    ]
    return max(fitting, key=lambda one: one.stay.first, default=None)


def _in_days(penalty: Penalty) -> int:
    """Hours fill whole days: a day held in part counts."""
    amount = penalty.amount or Decimal(0)
    days = amount / 24 if penalty.unit == Penalty.Unit.HOURS else amount
    return max(1, int(days.to_integral_value(ROUND_CEILING)))


def prison_term(trial: Trial, taken: Sequence[Taken]) -> Stay | None:
    """From the custody before the verdict, else from the verdict. Sure until the term may be over: a day before the
    verdict counts for one and a half in a colony. After that nobody knows until somebody records the release."""
    penalties = imposed(trial, "criminal", PRISON)
    if not penalties:
        return None
    first, first_latest = _custody_before(trial, taken) or (trial.date_lower, trial.date_upper)
    ends = [_term_end(penalty, first, trial.date_lower) for penalty in penalties if penalty.amount]
    last_earliest = max([trial.date_lower, *ends])
    return Stay(first, min(first_latest, last_earliest), last_earliest, datetime.date.max, open=True)


def _custody_before(trial: Trial, taken: Sequence[Taken]) -> tuple[Day, Day] | None:
    """The earliest and latest day on which what leads to the verdict without a gap began."""
    leading = [one.stay for one in taken if _leads_to(trial, one)]
    for first, last in union((stay.first, min(stay.last, trial.date_upper)) for stay in leading):
        if first <= trial.date_lower <= last + ONE:
            return first, max(stay.first_latest for stay in leading if stay.first == first)
    return None


def _leads_to(trial: Trial, one: Taken) -> bool:
    """A detention without an end may have ended long before; custody lasts until the verdict."""
    return one.stay.first <= trial.date_upper and (not one.stay.open or one.act.kind_id == "custody")


def _term_end(penalty: Penalty, begun: Day, verdict: Day) -> Day:
    amount = int(penalty.amount or 0)
    if penalty.unit == Penalty.Unit.MONTHS:
        last = _months_later(begun, amount) - ONE
    else:
        last = begun + datetime.timedelta(days=amount - 1)
    counted_extra = (verdict - begun).days // 2 if penalty.kind_id == "imprisonment" else 0
    return last - datetime.timedelta(days=counted_extra)


def _months_later(day: Day, months: int) -> Day:
    """The same day of a later month, or its last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
