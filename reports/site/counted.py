"""How the figures that a page quotes were counted."""

from collections.abc import Iterable
from typing import Any

from reports.disclosure import TELLING, may_be_published, too_small
from reports.drafting import first_use_may_be_said
from reports.figure_names import FigureNames, indicator_of, ordered
from reports.indicators import INDICATORS
from reports.models import CountedList, Quotes, Release
from reports.models.quotes import parted
from reports.pages import (
    CountedFigure,
    Counting,
    FigureTable,
    IndicatorSection,
    KeyFigure,
    Link,
    QuotedElsewhere,
    anchor,
)
from reports.site import addresses
from reports.site.frame import moment
from reports.wording import key_figures as words_of_key_figures
from reports.wording import listed, method
from reports.wording.catalogue import initial
from reports.wording.labels import label, no_data
from reports.wording.numbers import decimal
from reports.wording.quoting import value_at

# What an indicator counts, in a narrower word than that of its unit.
UNITS = {"detentions": "detention"}


def key_figures(release: Release, language: str) -> tuple[KeyFigure, ...]:
    """The strip of large numbers, each leading to how it was counted."""
    return tuple(
        KeyFigure(figure.number, figure.label, f"#{anchor(figure.path)}")
        for figure in _key(release, language)
    )


def key_paths(release: Release, language: str) -> list[str]:
    return [figure.path for figure in _key(release, language)]


def _key(release: Release, language: str) -> list[words_of_key_figures.KeyFigure]:
    return words_of_key_figures.key_figures(
        release.document,
        release.period,
        language,
        first_use_may_be_said=first_use_may_be_said(release),
        article_numbers={slug: article["number"] for slug, article in release.context["articles"].items()},
    )


def counting(release: Release, language: str, paths: Iterable[str]) -> Counting:
    """The section "How these figures were counted": a row for each figure quoted, those of one indicator together."""
    names = FigureNames(language)
    order = ordered(release.figures)
    return Counting(
        release=Link(release.code, addresses.release(release, language)),
        as_of=moment(release.as_of, language),
        status=release.status,
        status_words=method.status_word(release.status, language),
        basis=basis(release, language),
        figures=tuple(
            counted_figure(release, path, language, names)
            for path in sorted(paths, key=lambda path: order.index(indicator_of(parted(path)[1])))
        ),
    )


def elsewhere(quotes: Quotes, language: str, paths: Iterable[str]) -> QuotedElsewhere | None:
    """How those figures were counted that are not of the story's own release: of other periods, and of lists."""
    paths = list(paths)
    lists = {path: quotes.list_of(path) for path in paths}
    further = {
        release: quoted for release, quoted in quotes.by_release(paths).items() if release != quotes.release
    }
    if not further and not any(lists.values()):
        return None
    return QuotedElsewhere(
        further=tuple(counting(release, language, quoted) for release, quoted in further.items()),
        lists=tuple(counted_list(counted, language) for counted in lists.values() if counted),
    )


def counted_list(counted: CountedList, language: str) -> CountedFigure:
    words = getattr(counted, f"words_{language}")
    return CountedFigure(
        path=counted.path,
        value=decimal(counted.value, language),
        label=initial(words),
        unit=listed.unit(counted.unit, language),
        rule=listed.rule(counted.unit, words, counted.as_of, language),
    )


def basis(release: Release, language: str) -> str:
    return method.basis(release.period, release.as_of, release.code, release.status, language)


def counted_figure(release: Release, path: str, language: str, names: FigureNames) -> CountedFigure:
    place = parted(path)[1]
    indicator, value = indicator_of(place), value_at(release.document, place)
    return CountedFigure(
        path=path,
        value=no_data(language) if value is None else decimal(value, language),
        label=names.of(place),
        unit=_unit(indicator, language),
        rule=method.rule(indicator, language),
    )


def _unit(indicator: str, language: str) -> str:
    """Detentions are acts; where nothing else is counted they are called by their name."""
    if indicator not in INDICATORS:
        return ""
    return label("unit", unit_slug(indicator), language)


def unit_slug(indicator: str) -> str:
    return UNITS.get(indicator, INDICATORS[indicator].unit)


def sections(release: Release, language: str) -> tuple[IndicatorSection, ...]:
    """All figures of a release that may be published: totals, and the one-way tables that single nobody out."""
    names = FigureNames(language)
    return tuple(_section(release, indicator, language, names) for indicator in INDICATORS)


def _section(release: Release, indicator: str, language: str, names: FigureNames) -> IndicatorSection:
    answer = release.figures[indicator]
    totals = [f"{indicator}.{key}" for key in ordered(answer) if _may_be_shown(key, answer[key])]
    tables = [
        FigureTable(initial(label("measure", "total", language)), _rows(release, totals, language, names))
    ]
    for breakdown in INDICATORS[indicator].public_breakdowns:
        heading, counted = initial(label("breakdown", breakdown, language)), answer[breakdown]
        if may_be_published(breakdown, counted):
            paths = [f"{indicator}.{breakdown}.{key}" for key in ordered(counted)]
            tables.append(FigureTable(heading, _rows(release, paths, language, names)))
        else:
            tables.append(FigureTable(heading, (), withheld=True))
    return IndicatorSection(
        slug=indicator,
        heading=label("figure", indicator, language),
        rule=method.rule(indicator, language),
        tables=tuple(tables),
    )


def _may_be_shown(key: str, value: Any) -> bool:
    return not isinstance(value, str | dict) and not (key in TELLING and too_small(key, value))


def _rows(release: Release, paths: list[str], language: str, names: FigureNames) -> tuple[CountedFigure, ...]:
    return tuple(counted_figure(release, path, language, names) for path in paths)
