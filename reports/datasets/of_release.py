"""The data package of a release: what its page shows, and region by month as its charts show it."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from reports.charts.regions import PLACES
from reports.datasets import named
from reports.datasets import words as columns
from reports.datasets.archive import LANGUAGES, Dataset, DataTable, Value
from reports.disclosure import may_be_published
from reports.indicators import INDICATORS, SEXES
from reports.models import Release
from reports.site import addresses, counted
from reports.site.charts import LICENCE
from reports.wording import dates
from reports.wording.catalogue import initial
from reports.wording.quoting import UNKNOWN

SOURCE = "The Human Rights Center “Viasna”"
Rows = tuple[tuple[Value, ...], ...]


def dataset_of(release: Release) -> Dataset:
    totals, one_way = _totals(release), _one_way(release)
    regions = region_months(release)
    tables = [
        DataTable(
            "figures",
            columns.TOTALS,
            (columns.INDICATOR, columns.MEASURE, columns.VALUE, columns.UNIT, columns.PATH),
            totals,
        ),
        DataTable(
            "breakdowns",
            columns.ONE_WAY,
            (columns.INDICATOR, columns.BREAKDOWN, columns.KEY, columns.VALUE, columns.UNIT, columns.PATH),
            one_way,
        ),
    ]
    if regions:
        tables.append(
            DataTable(
                "region_months",
                columns.REGION_MONTHS,
                (columns.INDICATOR, columns.REGION, columns.MONTH, columns.ROUNDED, columns.UNIT),
                regions,
            )
        )
    sexes = _region_sexes(release)
    if sexes:
        tables.append(
            DataTable(
                "region_sexes",
                columns.REGION_SEXES,
                (columns.INDICATOR, columns.REGION, columns.SEX, columns.ROUNDED, columns.UNIT),
                sexes,
            )
        )
    return Dataset(
        name=f"viasna-{release.code.lower()}",
        title={language: initial(dates.title(release.period, language)) for language in LANGUAGES},
        tables=tuple(tables),
        names=_names(totals, one_way),
        metadata=_metadata(release),
    )


def _totals(release: Release) -> Rows:
    return tuple(
        (indicator, place, release.value(path), named.unit_of(indicator), path)
        for indicator, path in _paths(release)
        for place in (path.partition(".")[2],)
        if "." not in place
    )


def _one_way(release: Release) -> Rows:
    return tuple(
        (indicator, *place.split(".", 1), release.value(path), named.unit_of(indicator), path)
        for indicator, path in _paths(release)
        for place in (path.partition(".")[2],)
        if "." in place
    )


def _paths(release: Release) -> Iterator[tuple[str, str]]:
    """Of every figure that the page of the release shows: the protection is the page's own."""
    for section in counted.sections(release, "en"):
        for table in section.tables:
            for figure in table.figures:
                yield section.slug, figure.path


def region_months(release: Release) -> Rows:
    """Every region and whole months only; nothing of an indicator whose cells may not be published."""
    kept: Any = release.context.get("region_months", {})
    return tuple(
        (indicator, region, month, cells.get(region, {}).get(month, 0), named.unit_of(indicator))
        for indicator in INDICATORS
        if (cells := kept.get(indicator)) is not None
        for region in PLACES
        for month in release.period.months
    )


def _region_sexes(release: Release) -> Rows:
    kept: Any = release.context.get("region_sexes") or {}
    cells = kept.get("detentions")
    if cells is None:
        return ()
    return tuple(
        ("detentions", region, sex, cells.get(region, {}).get(sex, 0), named.unit_of("detentions"))
        for region in PLACES
        for sex in (*SEXES, UNKNOWN)
        if sex not in kept["left_out"]
    )


def withheld(release: Release) -> list[str]:
    """The open tables that may not be published this time."""
    return [
        f"{indicator.name}.{breakdown}"
        for indicator in INDICATORS.values()
        for breakdown in indicator.public_breakdowns
        if not may_be_published(breakdown, release.figures[indicator.name][breakdown])
    ]


def _names(totals: Rows, one_way: Rows) -> named.Named:
    indicators = dict.fromkeys(str(row[0]) for row in (*totals, *one_way))
    found = named.indicators(indicators) | named.units(indicators)
    found |= named.words("measure", (str(row[1]) for row in totals))
    found |= named.words("breakdown", (str(row[1]) for row in one_way))
    found |= named.values("region", "by_region", PLACES)
    found |= named.values("sex", "by_sex", (*SEXES, UNKNOWN))
    for breakdown in dict.fromkeys(str(row[1]) for row in one_way):
        if breakdown not in ("by_month", "by_region"):
            found |= named.values("key", breakdown, (str(row[2]) for row in one_way if row[1] == breakdown))
    return found


def _metadata(release: Release) -> dict[str, Any]:
    period = release.period
    return {
        "release": release.code,
        "title": {language: initial(dates.title(period, language)) for language in LANGUAGES},
        "basis": {language: counted.basis(release, language) for language in LANGUAGES},
        "period": {"label": period.label, "start": period.start.isoformat(), "end": period.end.isoformat()},
        "as_of": release.document["as_of"],
        "status": release.status,
        "population": release.document["population"],
        "withheld": withheld(release),
        "licence": LICENCE,
        "source": {"name": SOURCE},
        "canonical": addresses.whole(addresses.release(release, "en")),
        "method": addresses.whole(reverse("method", args=["en"])),
    }
