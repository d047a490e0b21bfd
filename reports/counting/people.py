"""Different people among the records of a period, and what is known of them."""

from collections.abc import Mapping
from typing import Any

from reports.counting import rows
from reports.counting.query import Question
from reports.counting.tables import by_words
from reports.indicators import SEXES
from reports.periods import Period

# The day and the birth date as numbers like 20240131: a person is younger than 18 when even 18 years after the earliest
# possible birth is later than the day. (SQLite has no dates to calculate with; text compares alike on both databases.)
_MINOR = (
    "CAST(REPLACE(CAST(birth_date_lower AS text), '-', '') AS integer) + 180000 "
    "> CAST(REPLACE(CAST(first_day AS text), '-', '') AS integer)"
)


def ask_about_people(question: Question) -> None:
    """Tally the people of a set named ``records`` (person_id, first_day, n)."""
    question.with_set(
        "people",
        "SELECT first_records.person_id, first_day, status, NULLIF(sex, '') AS sex, has_minor_children, "
        "birth_date_lower FROM (SELECT person_id, MIN(first_day) AS first_day FROM records "
        "WHERE person_id IS NOT NULL GROUP BY person_id) "
        'first_records JOIN "cases_person" ON "cases_person"."id" = first_records.person_id',
    )
    question.tally("people_sex", "CASE WHEN status = 'verified' THEN sex END", "COUNT(*)", "people")
    question.total("unidentified", "SUM(n)", "records WHERE person_id IS NULL")
    question.total(
        "with_minor_children", "COUNT(*)", "people WHERE status = 'verified' AND has_minor_children"
    )
    question.total("minors", "COUNT(*)", f"people WHERE status = 'verified' AND {_MINOR}")


def people_answer(found: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    by_sex = by_words(found["people_sex"], SEXES)
    return {
        "total": sum(by_sex.values()),
        "unidentified": found["unidentified"].get("", 0),
        "unit": "person",
        "with_minor_children": found["with_minor_children"].get("", 0),
        "minors": found["minors"].get("", 0),
        "by_sex": by_sex,
    }


def count_persecuted(period: Period, question: Question) -> dict[str, Any]:
    """The answers *people_persecuted* and *repression_cases*: among all acts and trials of the period, in one query."""
    question.with_rows("acts", rows.acts_by_person(period))
    question.with_rows("trials", rows.trials(period))
    question.with_set(
        "records",
        "SELECT person_id, first_day, n, incident_id, NULL AS own_case FROM acts UNION ALL "
        "SELECT person_id, first_day, 1, incident_id, CASE WHEN incident_id IS NULL THEN id END FROM trials",
    )
    ask_about_people(question)
    question.total(
        "cases",
        "COUNT(*)",
        "(SELECT DISTINCT person_id, incident_id, own_case FROM records WHERE person_id IS NOT NULL) pairs",
    )
    found = question.answer()
    people = people_answer(found)
    cases = found["cases"].get("", 0) + people["unidentified"]
    return {"people_persecuted": people, "repression_cases": {"total": cases, "unit": "person-incident"}}
