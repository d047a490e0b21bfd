"""Political prisoners: who is recognised as one at the end of a period, and what changed within it."""

from typing import Any

from reports.counting import rows
from reports.counting.query import Question
from reports.periods import Period


def count_political_prisoners(period: Period, question: Question) -> dict[str, Any]:
    """The answer *political_prisoners*: different people each time, in one query."""
    question.with_rows("recognitions", rows.recognitions(period))
    people = "COUNT(DISTINCT person_id)"
    for what, where in (
        ("at_end", "standing = 1"),
        ("women_at_end", "standing = 1 AND sex = 'female'"),
        ("recognised", "recognised = 1"),
        ("ended", "ended = 1"),
        ("ever", "1 = 1"),
    ):
        question.total(what, people, f"recognitions WHERE {where}")
    found = question.answer()
    counts = {
        what: found[what].get("", 0) for what in ("at_end", "women_at_end", "recognised", "ended", "ever")
    }
    return {"political_prisoners": counts | {"unit": "person"}}
