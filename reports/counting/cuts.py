"""What is kept beside the answer: region by month and by sex, and the same period a year before as known then."""

import datetime

from django.utils import timezone

from cases.models import Act
from reports.counting import rows
from reports.counting.acts import count_acts
from reports.counting.query import Question
from reports.counting.trials import count_administrative_trials
from reports.indicators import DETENTION
from reports.periods import Period

Cells = dict[str, dict[str, int]]


def region_months(period: Period, question: Question) -> dict[str, Cells]:
    """Indicator → region → month → count, in one query; *unknown* is a region and a month of its own.

    Only what was found is there: a region or month without any is left out.
    """
    question.with_rows("acts", rows.acts(period))
    question.with_rows("trials", rows.administrative_trials(period))
    of_detentions = f"acts WHERE kind_id = '{DETENTION}'"
    question.tally("detentions", _both("counted_region"), "SUM(n)", of_detentions)
    question.tally("administrative_trials", _both("region"), "COUNT(*)", "trials")
    found = question.answer()
    return {name: _cells(found[name]) for name in ("detentions", "administrative_trials")}


def region_sexes(period: Period, question: Question) -> Cells:
    """Detentions: region → sex → count, in one query; only what was found is there."""
    question.with_rows("acts", rows.acts(period))
    of_detentions = f"acts WHERE kind_id = '{DETENTION}'"
    question.tally("detentions", _both("counted_region", "sex"), "SUM(n)", of_detentions)
    return _cells(question.answer()["detentions"])


def _both(region: str, other: str = "month") -> str:
    return f"COALESCE(CAST({region} AS text), 'unknown') || '/' || COALESCE({other}, 'unknown')"


def _cells(found: dict[str, int]) -> Cells:
    cells: Cells = {}
    for label, count in sorted(found.items()):  # each database answers in an order of its own
        region, other = label.split("/")
        cells.setdefault(region, {})[other] = count
    return cells


def year_before_as_known(period: Period, as_of: datetime.datetime) -> dict[str, dict[str, int]] | None:
    """Indicator → month → count of the same period a year before, as it was known a year before ``as_of``.

    None when our history begins after that period did: what was known then is not on record. Two queries more.
    """
    before = period.year_before
    began = _history_began()
    if began is None or timezone.localtime(began).date() > before.start:
        return None
    then = a_year_earlier(as_of)
    return {
        "detentions": count_acts(before, Question(then))["detentions"]["by_month"],
        "administrative_trials": count_administrative_trials(before, Question(then))["administrative_trials"][
            "by_month"
        ],
    }


def _history_began() -> datetime.datetime | None:
    """The first history row of an act: they are numbered in the order in which they were written."""
    began: datetime.datetime | None = (
        Act.history.order_by("history_id").values_list("history_date", flat=True).first()
    )
    return began


def a_year_earlier(moment: datetime.datetime) -> datetime.datetime:
    """The same day and time a year before (29 February: the day before)."""
    if (moment.month, moment.day) == (2, 29):
        moment -= datetime.timedelta(days=1)
    return moment.replace(year=moment.year - 1)
