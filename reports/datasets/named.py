"""The values that stand in a data set, explained for its code book."""

from collections.abc import Iterable

from reports.datasets.archive import LANGUAGES
from reports.figure_names import FigureNames
from reports.indicators import INDICATORS
from reports.site.counted import unit_slug
from reports.value_names import ValueNames
from reports.wording import method
from reports.wording.labels import label

Named = dict[tuple[str, str], dict[str, str]]


def indicators(names: Iterable[str]) -> Named:
    """Each with the rule by which it is counted."""
    return {
        ("indicator", name): {
            language: f"{label('figure', name, language)}: {method.rule(name, language)}"
            for language in LANGUAGES
        }
        for name in names
    }


def units(names: Iterable[str]) -> Named:
    slugs = dict.fromkeys(unit_slug(name) for name in names)
    words = {language: FigureNames(language) for language in LANGUAGES}
    return {
        ("unit", slug): {language: words[language].word("unit", slug) for language in LANGUAGES}
        for slug in slugs
    }


def words(kind: str, slugs: Iterable[str]) -> Named:
    """Measures and breakdowns."""
    return {
        (kind, slug): {language: FigureNames(language).word(kind, slug) for language in LANGUAGES}
        for slug in dict.fromkeys(slugs)
    }


def values(column: str, breakdown: str, keys: Iterable[str]) -> Named:
    names = {language: ValueNames(language) for language in LANGUAGES}
    return {
        (column, key): {language: names[language].name(breakdown, key) for language in LANGUAGES}
        for key in dict.fromkeys(keys)
    }


def statuses() -> Named:
    return {
        ("status", status): {language: method.status_word(status, language) for language in LANGUAGES}
        for status in ("provisional", "final")
    }


def unit_of(indicator: str) -> str:
    return unit_slug(indicator) if indicator in INDICATORS else ""
