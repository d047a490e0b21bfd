"""Detentions, acts, and the people they were done to."""

from typing import Any

from reports.counting import rows
from reports.counting.people import ask_about_people, people_answer
from reports.counting.query import Question
from reports.counting.tables import by_months, by_words
from reports.indicators import DETENTION, SEXES
from reports.periods import Period

_OF_DETENTIONS = f"acts WHERE kind_id = '{DETENTION}'"


_BREAKDOWNS = {
    "month": "month",
    "sex": "sex",
    "region": "counted_region",
    "agency": "agency_id",
    "campaign": "campaign",
}


def count_acts(period: Period, question: Question) -> dict[str, Any]:
    """The answers *detentions*, *acts* and *people_detained*, in one query."""
    question.with_rows("acts", rows.acts(period))
    question.with_rows("possible", rows.possible_detentions(period))
    question.tally("kind", "kind_id", "SUM(n)", "acts")
    for what, column in _BREAKDOWNS.items():
        question.tally(what, column, "SUM(n)", _OF_DETENTIONS)
    question.total("possible", "SUM(n)", "possible")
    question.with_set("records", f"SELECT person_id, first_day, n FROM {_OF_DETENTIONS}")
    ask_about_people(question)
    found = question.answer()
    kinds = by_words(found["kind"])
    return {
        "detentions": {
            "total": kinds.get(DETENTION, 0),
            "possible": found["possible"].get("", 0),
            "unit": "act",
            "qualifier": "at_least",
            "by_month": by_months(found["month"], period),
            "by_sex": by_words(found["sex"], SEXES),
            "by_region": by_words(found["region"]),
            "by_agency": by_words(found["agency"]),
            "by_campaign": by_words(found["campaign"]),
        },
        "acts": {"total": sum(kinds.values()), "unit": "act", "by_kind": kinds},
        "people_detained": people_answer(found),
    }
