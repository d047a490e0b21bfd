"""Political prisoners: who is one at the end of a period, was recognised within it, or ceased to be one."""

from django.db.models import F

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.rows import Population
from reports.periods import Period
from reports.tables.measure import plain
from reports.tables.units.people import BY_PERSON, first_of_each, with_facts

BY_PRISONER = plain(sex="sex") | BY_PERSON
BY_RECOGNISED = plain(month="month", sex="sex") | BY_PERSON
BY_ENDED = BY_RECOGNISED | plain(reason="end_reason")


def _recognitions(question: Question, period: Period, among: Population) -> None:
    recognised = rows.recognitions(period, among)
    question.with_rows(
        "recognitions",
        recognised.values(
            *("id", "person_id", "sex", "standing", "recognised", "ended", "end_reason"),
            began=F("recognised_on_lower"),
            ceased=F("ended_on_lower"),
            began_in=rows.month_of("recognised_on"),
            ceased_in=rows.month_of("ended_on"),
        ),
    )


def at_end(question: Question, period: Period, among: Population) -> None:
    """As old as they are on the last day."""
    _people(question, period, among, "standing = 1")


def ever(question: Question, period: Period, among: Population) -> None:
    _people(question, period, among, "1 = 1")


def _people(question: Question, period: Period, among: Population, condition: str) -> None:
    _recognitions(question, period, among)
    last = period.end.isoformat()
    question.with_set(
        "people",
        f"SELECT DISTINCT person_id AS id, sex, '{last}' AS first_day FROM recognitions WHERE {condition}",
    )
    with_facts(question, "people", among)


def recognised(question: Question, period: Period, among: Population) -> None:
    _first_event(question, period, among, "recognised = 1", "began AS first_day, began_in AS month")


def ended(question: Question, period: Period, among: Population) -> None:
    _first_event(question, period, among, "ended = 1", "ceased AS first_day, ceased_in AS month")


def _first_event(question: Question, period: Period, among: Population, condition: str, columns: str) -> None:
    _recognitions(question, period, among)
    question.with_set(
        "records",
        f"SELECT id, person_id, sex, NULLIF(end_reason, '') AS end_reason, {columns}, 0 AS kind_of_record "
        f"FROM recognitions WHERE {condition}",
    )
    question.with_set("firsts", first_of_each("records", "month, sex, end_reason, first_day"))
    with_facts(question, "firsts", among)
