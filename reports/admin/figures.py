"""Figures of a release as an editor needs them: what each path means, its value, and what moved behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.admin.records import RecordLink, links_to
from reports.drift import Drift
from reports.figure_names import COMPARISON, FigureNames, indicator_of, ordered
from reports.models import NewsArticle, Quotes, Release
from reports.models.quotes import parted
from reports.publishing import texts_of
from reports.quoted_drift import drifted_quotes
from reports.references import paths_in
from reports.wording import listed
from reports.wording.catalogue import initial
from reports.wording.labels import no_data
from reports.wording.method import drift as drift_sentence
from reports.wording.method import rule
from reports.wording.numbers import decimal
from reports.wording.quoting import cite, value_at

MOST_LINKS = 50


@dataclass(frozen=True, slots=True)
class Line:
    path: str
    name: str
    value: str

    @property
    def reference(self) -> str:
        return cite(self.path)


@dataclass
class Table:
    """The numbers of one indicator, or one of its breakdowns."""

    name: str
    rule: str = ""
    lines: list[Line] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    line: Line
    rule: str
    drift: str
    moved: list[RecordLink]
    more: int


def quoted_figures(article: NewsArticle, user: User) -> list[QuotedFigure]:
    """The figures the texts quote, with how each was counted and whether the records have moved on since."""
    quotes, language = article.story.quotes, reader_language()
    paths = [path for path in paths_in(texts_of(article)) if quotes.release_of(path) or quotes.list_of(path)]
    if not paths:
        return []
    names, drifts = FigureNames(language), {drift.path: drift for drift in drifted_quotes(quotes, paths)}
    moved = links_to((record for drift in drifts.values() for record in drift.moves), user, MOST_LINKS)
    return [
        _quoted(
            _line_of(quotes, path, names), _rule(quotes, path, language), drifts.get(path), moved, language
        )
        for path in paths
    ]


def _line_of(quotes: Quotes, path: str, names: FigureNames) -> Line:
    counted, release, place = quotes.list_of(path), quotes.release_of(path), parted(path)[1]
    if counted or release is None:
        return Line(path, name_of(quotes, path, names), decimal(counted.value, names.language))
    return Line(path, name_of(quotes, path, names), _line(release, place, names).value)


def name_of(quotes: Quotes, path: str, names: FigureNames) -> str:
    counted, release, place = quotes.list_of(path), quotes.release_of(path), parted(path)[1]
    if counted:
        return initial(getattr(counted, f"words_{names.language}"))
    return names.of(place) if release == quotes.release else f"{names.of(place)} ({release})"


def _rule(quotes: Quotes, path: str, language: str) -> str:
    counted = quotes.list_of(path)
    if counted:
        words = getattr(counted, f"words_{language}")
        return listed.rule(counted.unit, words, counted.as_of, language)
    return rule(indicator_of(parted(path)[1]), language)


def _quoted(
    line: Line, rule: str, drift: Drift | None, links: dict[tuple[str, int], RecordLink], language: str
) -> QuotedFigure:
    moved = list(drift.moves) if drift else []
    return QuotedFigure(
        line=line,
        rule=rule,
        drift=drift_words(drift, language) if drift else "",
        moved=[
            links[record.part, record.record_id]
            for record in moved
            if (record.part, record.record_id) in links
        ],
        more=sum((record.part, record.record_id) not in links for record in moved),
    )


def drift_words(drift: Drift, language: str) -> str:
    if drift.then is None or drift.now is None:
        values = [
            no_data(language) if value is None else decimal(value, language)
            for value in (drift.then, drift.now)
        ]
        return _("%(then)s when published, %(now)s today.") % {"then": values[0], "now": values[1]}
    counts = (len(drift.moves.added), len(drift.moves.changed), len(drift.moves.removed))
    return drift_sentence(drift.then, drift.now, *counts, language)  # type: ignore[arg-type]


def _line(release: Release, path: str, names: FigureNames, name: str = "") -> Line:
    value = value_at(release.document, path)
    printed = no_data(names.language) if value is None else decimal(value, names.language)
    return Line(path, name or names.of(path), printed)


def tables_of(release: Release) -> list[Table]:
    """Every figure of the release, indicator by indicator, and those of the period it was compared with."""
    language = reader_language()
    names = FigureNames(language)
    figures = release.figures
    tables = [
        _table(release, indicator, figures[indicator], names)
        for indicator in ordered(figures)
        if isinstance(figures[indicator], dict)
    ]
    return [*tables, *_comparison(release, names)]


def _table(release: Release, indicator: str, answer: dict[str, Any], names: FigureNames) -> Table:
    table = Table(names.indicator(indicator), rule(indicator, names.language))
    for name in ordered(answer):
        path, value = f"{indicator}.{name}", answer[name]
        if isinstance(value, dict):
            lines = [
                _line(release, f"{path}.{key}", names, names.key(indicator, name, key))
                for key in _numbers(value)
            ]
            table.tables.append(Table(names.breakdown(name), lines=lines))
        elif _is_number(value):
            table.lines.append(_line(release, path, names, names.word("measure", name)))
    return table


def _comparison(release: Release, names: FigureNames) -> Iterator[Table]:
    comparison = release.document["comparison"]
    if not comparison:
        return
    table = Table(_("Compared with %(period)s") % {"period": comparison["with"]})
    for indicator in ordered(comparison):
        answer = comparison[indicator]
        if isinstance(answer, dict):
            lines = [
                _line(release, f"{COMPARISON}.{indicator}.{key}", names, names.word("measure", key))
                for key in _numbers(answer)
            ]
            table.tables.append(Table(names.indicator(indicator), lines=lines))
    yield table


def _numbers(answer: dict[str, Any]) -> Iterable[str]:
    return (key for key in ordered(answer) if _is_number(answer[key]))


def _is_number(value: Any) -> bool:
    """No data is shown as such, but a breakdown of it has no labels to show."""
    return value is None or isinstance(value, int | float)
