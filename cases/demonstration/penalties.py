"""What the courts imposed, so that a month's arrests and fines add up to what was published."""

from random import Random

from cases.demonstration.people import pick
from cases.demonstration.plan import ARTICLE_24_15, Month
from cases.demonstration.records import Penalty, Trial
from cases.demonstration.reference import base_unit

DAYS = (3, 5, 7, 7, 10, 10, 12, 13, 14, 15, 15, 15, 15, 20, 25, 30)
BASE_UNITS = (2, 5, 10, 10, 15, 20, 20, 20, 25, 30, 30, 40, 50, 75, 100)
HOURS = (16, 24, 40, 60, 120)
AMOUNT_UNKNOWN = 0.08
FINE_IN_RUBLES = 0.1
# The law of the time: 15 days of arrest, 30 for a repetition; seldom more than 100 base units.
DAYS_RANGE, UNITS_RANGE = (1, 30), (1, 100)
REST = {"unknown": 880, "convicted": 90, "returned": 20, "acquitted": 10}


def impose(rng: Random, month: Month, trials: list[Trial]) -> None:
    """Decide all the first-instance administrative trials of a month."""
    trials = trials[:]
    rng.shuffle(trials)
    # The parcels' cases ended in fines rather than arrests: they stand last, where fines are taken from.
    trials.sort(key=lambda trial: ARTICLE_24_15 in trial.articles and rng.random() < 0.4)
    _arrest(rng, month, _first(trials, month.arrests))
    _fine(rng, month, _last(trials, month.fines))
    for trial in _first(trials, month.community_service):
        _convict(trial, Penalty("community-service", rng.choice(HOURS), "hours"))
    for trial in _first(trials, month.terminated):
        trial.outcome = "terminated"
    for trial in trials:
        _rest(rng, trial)


def _first(trials: list[Trial], count: int) -> list[Trial]:
    taken = trials[:count]
    del trials[:count]
    return taken


def _last(trials: list[Trial], count: int) -> list[Trial]:
    taken = trials[len(trials) - count :]
    del trials[len(trials) - count :]
    return taken


def _arrest(rng: Random, month: Month, trials: list[Trial]) -> None:
    amounts = _amounts(rng, DAYS, len(trials), month.arrest_days, DAYS_RANGE)
    for trial, days in zip(trials, amounts, strict=True):
        _convict(trial, Penalty("arrest", days, "days") if days else Penalty("arrest"))


def _fine(rng: Random, month: Month, trials: list[Trial]) -> None:
    amounts = _amounts(rng, BASE_UNITS, len(trials), month.fine_base_units, UNITS_RANGE)
    for trial, units in zip(trials, amounts, strict=True):
        _convict(trial, _fine_of(rng, month.year, units))
        if ARTICLE_24_15 in trial.articles:
            trial.penalties += (Penalty("confiscation"),)


def _fine_of(rng: Random, year: int, units: int | None) -> Penalty:
    if not units:
        return Penalty("fine")
    if rng.random() < FINE_IN_RUBLES:
        return Penalty("fine", int(units * base_unit(year)), "byn")
    return Penalty("fine", units, "base_units")


def _amounts(
    rng: Random, usual: tuple[int, ...], count: int, total: int | None, allowed: tuple[int, int]
) -> list[int | None]:
    """As many amounts as trials: adding up to a published total, or else some of them not known."""
    if total is None:
        return [None if rng.random() < AMOUNT_UNKNOWN else rng.choice(usual) for _ in range(count)]
    amounts = [rng.choice(usual) for _ in range(count)]
    while difference := total - sum(amounts):
        n = rng.randrange(count)
        step = 1 if difference > 0 else -1
        if allowed[0] <= amounts[n] + step <= allowed[1]:
            amounts[n] += step
    return [*amounts]


def _rest(rng: Random, trial: Trial) -> None:
    """Most outcomes are not known, or only that there was a conviction."""
    trial.outcome = pick(rng, REST)
    if trial.outcome != "convicted":
        return
    if trial.person.citizenship not in ("", "BY") and rng.random() < 0.3:
        trial.penalties = (Penalty("deportation"),)
    elif rng.random() < 0.08:
        trial.penalties = (Penalty("warning"),)


def _convict(trial: Trial, penalty: Penalty) -> None:
    trial.outcome, trial.penalties = "convicted", (penalty,)
