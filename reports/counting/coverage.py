"""How far back the verified records reach: what lies before them is unknown, not zero."""

import datetime

from reports.counting.query import Question

# Straight from the tables, not from a materialised set: an index answers each MIN without reading the records.
_FIRST_DAYS = (
    "SELECT CAST(MIN(first_day) AS text) FROM ("
    "SELECT MIN(date_lower) AS first_day FROM \"cases_act\" WHERE status = 'verified' UNION ALL "
    "SELECT MIN(date_lower) FROM \"cases_trial\" WHERE status = 'verified' UNION ALL "
    "SELECT MIN(recognised_on_lower) FROM \"cases_recognition\" WHERE status = 'verified') first_days"
)
_EARLIER_TRIALS = (
    'SELECT CAST(MIN(date_lower) AS text), COUNT(*) FROM "cases_trial" '
    "WHERE status = 'verified' AND process = %s AND date_upper < %s"
)


def first_day_on_record(question: Question) -> datetime.date | None:
    """The earliest day any verified act, trial or recognition can mean; None when there is none."""
    [(first,)] = question.rows(_FIRST_DAYS)
    return datetime.date.fromisoformat(first) if first else None


def coverage_before(day: datetime.date, process: str, question: Question) -> tuple[datetime.date | None, int]:
    """Since when, and with how many trials of that process, the verified records reach back before the day.

    Source: the rule of first uses in docs/figures.md.
    """
    [(first, count)] = question.rows(_EARLIER_TRIALS, [process, day])
    return (datetime.date.fromisoformat(first) if first else None), count
