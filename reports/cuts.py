"""What a release keeps for its charts beside its figures, in its context: ``region_months`` and ``year_before``.

``region_months``: indicator → the protected cells and when they were counted, None where they may not be published.
``year_before``: the same months a year earlier as known then, None where our history does not reach back so far.
"""

import datetime
from typing import Any

from django.utils import timezone

from reports.counting.cuts import a_year_earlier, region_months, year_before_as_known
from reports.counting.query import Question
from reports.disclosure import may_be_published, protected
from reports.figures import Figures
from reports.models import Release
from reports.models.release import status_on
from reports.periods import Period


def cuts_of(period: Period, figures: Figures, as_of: datetime.datetime) -> dict[str, Any]:
    local = as_of.astimezone(timezone.get_default_timezone())
    before = year_before_as_known(period, local)
    return {
        "region_months": _frozen(period, as_of) or _region_months(period, figures, local),
        "year_before": before and {"as_of": a_year_earlier(local).isoformat(timespec="seconds")} | before,
    }


def _frozen(period: Period, as_of: datetime.datetime) -> dict[str, Any] | None:
    """The cells of the first release of the period with the same status.

    Whoever compares two releases would see in which cell a late record was counted; so the cells change once only,
    when the figures become final.
    """
    status = status_on(as_of, period.end)
    earlier = Release.objects.filter(period_label=period.label).order_by("pk").defer("document")
    cells: Any = (release.context.get("region_months") for release in earlier if release.status == status)
    return next((found for found in cells if found), None)


def _region_months(period: Period, figures: Figures, local: datetime.datetime) -> dict[str, Any]:
    counted = region_months(period, Question())
    return {"as_of": local.isoformat(timespec="seconds")} | {
        name: None
        if figures[name]["total"] is None
        else protected(cells, may_be_published("by_region", figures[name]["by_region"]))
        for name, cells in counted.items()
    }
