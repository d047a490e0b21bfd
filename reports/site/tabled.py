"""The tables of a release: the same numbers as its charts, whole, with what is not known and the total."""

from reports.charts import UNKNOWN, Row, Table, month_label
from reports.charts_offered import REGION_MONTH, TABLES, counted, offered, ranked
from reports.models import Release
from reports.pages import TableBlock
from reports.site.drawn import chart_of, filled, names_of, region_names, rounded_words, source
from reports.value_names import ValueNames
from reports.wording.catalogue import initial
from reports.wording.chart_words import table_words
from reports.wording.labels import label, no_data
from reports.wording.numbers import integer
from reports.wording.sentences import Wording

NATURAL = ("by_month", "by_sex")


def table_block(release: Release, shows: str, language: str, slug: str) -> TableBlock:
    """``slug``: different for each table of a page. Whether it may be published was asked before."""
    indicator, _dot, breakdown = shows.partition(".")
    subtitle, note = _around(release, shows, language, slug)
    caption = Wording(language).sentence(f"chart-title-{indicator}-{breakdown}")
    if breakdown == REGION_MONTH:
        table = _region_months(release, indicator, language, caption)
    else:
        table = _one_way(release, shows, language, caption)
    return TableBlock(slug, table, subtitle, note, source(release, language))


def _around(release: Release, shows: str, language: str, slug: str) -> tuple[str, str]:
    """What is counted, and the caveat: where there is a chart of it, they are its own."""
    usual = offered(shows)
    if usual is not None:
        chart, note = chart_of(release, usual, language, slug)
        return chart.subtitle, note
    if shows not in TABLES:
        raise ValueError(f"There is no table “{shows}”.")
    return table_words(release.document, release.period, shows, language)


def _region_months(release: Release, indicator: str, language: str, caption: str) -> Table:
    """No totals: what is rounded does not add up."""
    months = release.period.months
    names = region_names(language)
    several = len({month[:4] for month in months}) > 1
    columns = tuple(
        f"{month_label(month, language)} {month[:4]}" if several else month_label(month, language)
        for month in months
    )
    rows = tuple(
        Row(
            names[region],
            tuple(rounded_words(value, language) for value in by_month.values()),
            kind="unknown" if region == UNKNOWN else "value",
        )
        for region, by_month in filled(release.context["region_months"][indicator], months).items()
    )
    return Table(caption, initial(label("breakdown", "by_region", language)), columns, rows)


def _one_way(release: Release, shows: str, language: str, caption: str) -> Table:
    indicator, _dot, breakdown = shows.partition(".")
    found = counted(release, shows)
    names = names_of(release, shows, language)
    if breakdown == "by_month":
        names |= {key: ValueNames(language).name(breakdown, key) for key in found}
    rows = [Row(initial(names[key]), (_printed(found[key], language),)) for key in _ordered(found, breakdown)]
    if indicator != "penalties":
        rows += _rest(found, breakdown, language)
        total = _printed(release.figures[indicator]["total"], language)
        rows.append(Row(initial(label("measure", "total", language)), (total,), kind="total"))
    columns = (label("figure", indicator, language),)
    return Table(caption, initial(label("breakdown", breakdown, language)), columns, tuple(rows))


def _ordered(found: dict[str, int | None], breakdown: str) -> list[str]:
    """Months as they follow, sexes as they are listed everywhere; all else the largest first."""
    if breakdown in ("by_court", "by_judge", "by_kind"):
        return ranked(found)
    keys = [key for key in found if key != UNKNOWN]
    return sorted(keys) if breakdown in NATURAL else sorted(keys, key=lambda key: (-(found[key] or 0), key))


def _rest(found: dict[str, int | None], breakdown: str, language: str) -> list[Row]:
    rows = []
    named = ranked(found) if breakdown in ("by_court", "by_judge") else list(found)
    others = sum(value or 0 for key, value in found.items() if key != UNKNOWN and key not in named)
    if others:
        rows.append(Row(initial(label("other", breakdown, language)), (_printed(others, language),)))
    unknown = _printed(found.get(UNKNOWN), language)
    return [*rows, Row(initial(label("any", UNKNOWN, language)), (unknown,), kind="unknown")]


def _printed(value: int | None, language: str) -> str:
    return no_data(language) if value is None else integer(value, language)
