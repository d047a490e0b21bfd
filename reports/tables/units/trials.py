"""Administrative trials and what they imposed, and the people convicted in criminal ones."""

from django.db.models import F

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.rows import Population
from reports.counting.trials import BASE_UNIT, SEVERITY
from reports.periods import Period
from reports.tables.measure import Breakdown, Units, plain
from reports.tables.units.people import BY_PERSON, with_facts


def _charged(trial: str) -> Breakdown:
    return Breakdown("charge.article_id", '"cases_charge" charge', f"charge.trial_id = {trial}")


_OF_TRIALS = {
    "month": "month",
    "region": "region",
    "sex": "sex",
    "court": "court_id",
    "judge": "judge_code",
    "outcome": "outcome",
    "campaign": "campaign",
}
_COLUMNS = ", ".join(_OF_TRIALS.values())
BY_TRIAL = (
    plain(**_OF_TRIALS)
    | {"by_article": _charged("units.id")}
    | {"by_penalty": Breakdown("imposed.kind_id", '"cases_penalty" imposed', "imposed.trial_id = units.id")}
)
BY_PENALTY = plain(penalty="kind_id", **_OF_TRIALS) | {"by_article": _charged("units.trial_id")}
BY_SUM = {name: breakdown for name, breakdown in BY_PENALTY.items() if name != "by_penalty"}

_OF_CONVICTIONS = {name: column for name, column in _OF_TRIALS.items() if name != "outcome"}
BY_CONVICTION = (
    plain(penalty="penalty", **_OF_CONVICTIONS)
    | BY_PERSON
    | {
        "by_article": Breakdown(
            "charge.article_id",
            'trials tried CROSS JOIN "cases_charge" charge',
            "tried.person_id = units.id AND charge.trial_id = tried.id",
        )
    }
)


def _trials(question: Question, name: str, period: Period, among: Population) -> None:
    tried = rows.administrative_trials(period, among)
    question.with_rows(name, tried.annotate(campaign=rows.known("incident", "campaign_id", among)))


def administrative_trials(question: Question, period: Period, among: Population) -> None:
    _trials(question, "units", period, among)


def _each_penalty(question: Question, name: str, period: Period, among: Population) -> None:
    _trials(question, "trials", period, among)
    question.with_set(
        name,
        "SELECT penalty.id AS id, trials.id AS trial_id, penalty.kind_id AS kind_id, penalty.unit AS unit, "
        f"penalty.amount AS amount, {BASE_UNIT} AS base, {_COLUMNS} "
        'FROM trials CROSS JOIN "cases_penalty" penalty WHERE penalty.trial_id = trials.id',
    )


def penalties(question: Question, period: Period, among: Population) -> None:
    _each_penalty(question, "units", period, among)


def summed(amount: str, condition: str) -> Units:
    """The penalties that fulfil the condition, each as many as its amount."""

    def units(question: Question, period: Period, among: Population) -> None:
        _each_penalty(question, "imposed", period, among)
        question.with_set("units", f"SELECT imposed.*, {amount} AS n FROM imposed WHERE {condition}")

    return units


def criminal_convictions(question: Question, period: Period, among: Population) -> None:
    convictions = rows.convictions(period, among)
    question.with_rows(
        "trials",
        convictions.values(
            *("id", "person_id", "first_day", "sex", "region", "court_id"),
            judge_code=F("judge__code"),
            month=rows.month_of(),
            campaign=rows.known("incident", "campaign_id", among),
        ),
    )
    columns = ", ".join(_OF_CONVICTIONS.values())
    question.with_set(
        "firsts",
        f"SELECT person_id, first_day, {columns} FROM (SELECT trials.*, ROW_NUMBER() OVER "
        "(PARTITION BY person_id ORDER BY first_day, id) AS place FROM trials) ordered WHERE place = 1",
    )
    question.with_set(
        "heaviest",
        "SELECT person_id, kind_id FROM (SELECT person_id, penalty.kind_id, ROW_NUMBER() OVER "
        f"(PARTITION BY person_id ORDER BY CASE penalty.kind_id {SEVERITY} ELSE 99 END, penalty.kind_id) "
        'AS place FROM trials JOIN "cases_penalty" penalty ON penalty.trial_id = trials.id) ordered '
        "WHERE place = 1",
    )
    question.with_set(
        "people",
        f"SELECT firsts.person_id AS id, first_day, {columns}, kind_id AS penalty FROM firsts "
        "LEFT JOIN heaviest ON heaviest.person_id = firsts.person_id",
    )
    with_facts(question, "people", among)
