"""The monthly data set: every month that releases covered, from the newest that readers may open.

Nothing is in it that no release published: it grows and changes by itself when one is quoted in a publication. Of the
months that wait for that, editors are told on their start page (`reports.datasets.missing`).
"""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from reports.charts.regions import PLACES
from reports.datasets import named
from reports.datasets import words as columns
from reports.datasets.archive import LANGUAGES, Dataset, DataTable, in_all_languages
from reports.datasets.of_release import SOURCE
from reports.indicators import INDICATORS
from reports.models import Release
from reports.periods import Period, read_period
from reports.published import releases_read
from reports.site import addresses
from reports.site.charts import LICENCE
from reports.wording.method import Status

Origin = tuple[str, str, Status]  # release, as of, status


def monthly_dataset() -> Dataset | None:
    """None while readers may open no release. One query for the releases."""
    releases = list(releases_read().order_by("-as_of", "-pk"))
    if not releases:
        return None
    months, regions = _months(releases), _region_months(releases)
    indicators = dict.fromkeys(str(row[1]) for row in (*months, *regions))
    origin = (columns.RELEASE, columns.AS_OF, columns.STATUS)
    return Dataset(
        name="viasna-monthly",
        title=in_all_languages(columns.MONTHS),
        tables=(
            DataTable(
                "months",
                columns.MONTHS,
                (columns.MONTH, columns.INDICATOR, columns.VALUE, columns.UNIT, *origin),
                months,
            ),
            DataTable(
                "region_months",
                columns.REGION_MONTHS,
                (columns.MONTH, columns.INDICATOR, columns.REGION, columns.ROUNDED, columns.UNIT, *origin),
                regions,
            ),
        ),
        names=named.indicators(indicators)
        | named.units(indicators)
        | named.values("region", "by_region", PLACES)
        | named.statuses(),
        metadata=_metadata(releases),
    )


def _months(releases: list[Release]) -> tuple[Any, ...]:
    """Of the release of the month itself every total, of longer ones what they have by month."""
    found: dict[tuple[str, str], Any] = {}
    for release in releases:
        for month, indicator, value in _monthly_figures(release):
            found.setdefault((month, indicator), (value, named.unit_of(indicator), *_origin(release)))
    return tuple((*key, *found[key]) for key in sorted(found, key=_in_order))


def _monthly_figures(release: Release) -> Iterator[tuple[str, str, Any]]:
    whole = whole_months(release)
    for name, indicator in INDICATORS.items():
        answer = release.figures[name]
        if release.period.kind == "month" and whole:
            yield release.period.label, name, answer[indicator.headline]
        elif "by_month" in indicator.public_breakdowns:
            for month in whole:
                yield month, name, answer["by_month"].get(month)


def _region_months(releases: list[Release]) -> tuple[Any, ...]:
    found: dict[tuple[str, str, str], Any] = {}
    for release in releases:
        kept: Any = release.context.get("region_months", {})
        for name in INDICATORS:
            cells = kept.get(name)
            for month in whole_months(release) if cells is not None else ():
                for region in PLACES:
                    value = cells.get(region, {}).get(month, 0)
                    found.setdefault((month, name, region), (value, named.unit_of(name), *_origin(release)))
    return tuple((*key, *found[key]) for key in sorted(found, key=_in_order))


def _in_order(key: Iterable[str]) -> tuple[Any, ...]:
    """By month, then indicators and regions as they are listed everywhere."""
    month, indicator, *region = key
    return (month, list(INDICATORS).index(indicator), *(list(PLACES).index(one) for one in region))


def whole_months(release: Release) -> list[str]:
    """Those that lie inside the period and were over when the release was made."""
    made_on = release.as_of.astimezone(timezone.get_default_timezone()).date()
    return [
        label for label in release.period.months if _is_inside(read_period(label), release.period, made_on)
    ]


def _is_inside(month: Period, period: Period, made_on: datetime.date) -> bool:
    return period.start <= month.start and month.end <= period.end and month.end < made_on


def _origin(release: Release) -> Origin:
    return (release.code, str(release.document["as_of"]), release.status)


def _metadata(releases: list[Release]) -> dict[str, Any]:
    return {
        "title": in_all_languages(columns.MONTHS),
        "as_of": str(releases[0].document["as_of"]),
        "releases": [release.code for release in releases],
        "population": "verified",
        "licence": LICENCE,
        "source": {"name": SOURCE},
        "canonical": addresses.whole(reverse("data", args=["en"])),
        "method": addresses.whole(reverse("method", args=["en"])),
        "languages": list(LANGUAGES),
    }
