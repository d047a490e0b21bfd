"""What a release keeps beside its figures, in its context: ``region_months``, ``region_sexes`` and ``year_before``.

``region_months``: indicator → the protected cells and when they were counted, None where they may not be published.
``region_sexes``: the same of detentions by region and sex, for the data package.
``year_before``: the same months a year earlier as known then, None where our history does not reach back so far.
"""

import datetime
from typing import Any

from django.utils import timezone

from reports.counting.cuts import a_year_earlier, region_months, region_sexes, year_before_as_known
from reports.counting.query import Question
from reports.disclosure import VULNERABLE, may_be_published, protected, too_small
from reports.figures import Figures
from reports.models import Release
from reports.models.release import status_on
from reports.periods import Period


def cuts_of(period: Period, figures: Figures, as_of: datetime.datetime) -> dict[str, Any]:
    local = as_of.astimezone(timezone.get_default_timezone())
    before = year_before_as_known(period, local)
    return {
        "region_months": _frozen("region_months", period, as_of) or _region_months(period, figures, local),
        "region_sexes": _frozen("region_sexes", period, as_of) or _region_sexes(period, figures, local),
        "year_before": before and {"as_of": a_year_earlier(local).isoformat(timespec="seconds")} | before,
    }


def _frozen(cut: str, period: Period, as_of: datetime.datetime) -> dict[str, Any] | None:
    """The cells of the first release of the period with the same status.

    Whoever compares two releases would see in which cell a late record was counted; so the cells change once only,
    when the figures become final.
    """
    status = status_on(as_of, period.end)
    earlier = Release.objects.filter(period_label=period.label).order_by("pk").defer("document")
    cells: Any = (release.context.get(cut) for release in earlier if release.status == status)
    return next((found for found in cells if found), None)


def _region_months(period: Period, figures: Figures, local: datetime.datetime) -> dict[str, Any]:
    counted = region_months(period, Question())
    return {"as_of": local.isoformat(timespec="seconds")} | {
        name: None
        if figures[name]["total"] is None
        else protected(cells, may_be_published("by_region", figures[name]["by_region"]))
        for name, cells in counted.items()
    }


def _region_sexes(period: Period, figures: Figures, local: datetime.datetime) -> dict[str, Any]:
    """Only beside both open tables: with a total left out, nobody could say what these cells and those of the months
    give away together. Of a sex that needs more protection nothing is kept where a cell is too small for it."""
    answer = figures["detentions"]
    open_ones = answer["total"] is not None and all(
        may_be_published(breakdown, answer[breakdown]) for breakdown in ("by_region", "by_sex")
    )
    counted = region_sexes(period, Question())
    hidden = {
        sex
        for cells in counted.values()
        for sex, n in cells.items()
        if sex in VULNERABLE and too_small(sex, n)
    }
    kept = {
        region: {sex: n for sex, n in cells.items() if sex not in hidden} for region, cells in counted.items()
    }
    cells = protected(kept, totals_known=True) if open_ones else None
    return {"as_of": local.isoformat(timespec="seconds"), "detentions": cells, "left_out": sorted(hidden)}
