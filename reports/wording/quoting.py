"""Numbers taken from a release, and the references to them that stand in an article's text.

A reference is `[[detentions.total]]`, where the number is printed, or
`[[detentions.total|almost a thousand]]`, where these words
stand for it. Its path leads into the figures as `figures --format json` prints them.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from babel import Locale
from fluent.runtime.types import FluentDecimal, FluentInt, FluentNumber

from reports.wording.errors import WordingError
from reports.wording.numbers import Number, decimal, tidy

REFERENCE = re.compile(r"\[\[(?!person:)(?P<path>[^\[\]|]+)(?:\|(?P<words>[^\[\]|]+))?\]\]")
# [[person:P-2024-00012]], …|the words shown when the name may be]], …|those words|the words shown otherwise]]
PERSON = re.compile(
    r"\[\[person:(?P<code>[A-Za-z0-9][A-Za-z0-9._\-]*)"
    r"(?:\|(?P<words>[^\[\]|]*)(?:\|(?P<instead>[^\[\]|]+))?)?\]\]"
)

Document = Mapping[str, Any]
# What a breakdown counts what is not known under.
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Quoted:
    """A number of the release and where it stands there.

    `spelled` keeps the number as printed here, for one derived from the release: "120 fewer" of −120.
    """

    value: Number
    path: str
    spelled: bool = False


@dataclass(frozen=True)
class Reference:
    path: str
    words: str | None


class Cited(FluentNumber):
    """Chooses plurals by its value, is printed as a reference."""

    path: str
    spelled: bool

    def format(self, locale: Locale) -> str:
        return cite(self.path, super().format(locale) if self.spelled else None)


class CitedInt(Cited, FluentInt):
    pass


class CitedDecimal(Cited, FluentDecimal):
    pass


def cite(path: str, words: str | None = None) -> str:
    return f"[[{path}|{words}]]" if words else f"[[{path}]]"


def fluent_number(value: Number) -> FluentNumber:
    exact = tidy(value)
    if isinstance(exact, int):
        return FluentInt(exact)
    return FluentDecimal(exact, minimumFractionDigits=2)


def quoted_number(quoted: Quoted, mark: bool) -> FluentNumber:
    plain = fluent_number(quoted.value)
    if not mark:
        return plain
    cited = CitedDecimal(plain) if isinstance(plain, Decimal) else CitedInt(plain)
    cited.path, cited.spelled = quoted.path, quoted.spelled
    return cited


def said(number: FluentNumber, words: str) -> str:
    """The messages' SAID($number, words): words that stand for a number, traced as well as its digits."""
    return cite(number.path, words) if isinstance(number, Cited) else words


def references(text: str) -> Iterator[Reference]:
    return (Reference(found["path"], found["words"]) for found in REFERENCE.finditer(text))


def figure_at(document: Document, path: str) -> Number | None:
    """The number a reference leads to; None where it is not known or not there.

    A key may hold dots itself ("koap-24.15"), so only the first two part the path.
    """
    place: Any = document if path.startswith("comparison.") else document.get("figures", {})
    for key in path.split(".", 2):
        if not isinstance(place, Mapping):
            return None
        place = place.get(key)
    return place if isinstance(place, int | float | Decimal) else None


def value_at(document: Document, path: str) -> Number | None:
    """As `figure_at`; a whole breakdown ("known for 570 of 603") has as its value how many are known in it."""
    found = figure_at(document, path)
    indicator, _dot, breakdown = path.partition(".")
    counted = document.get("figures", {}).get(indicator)
    if found is None and isinstance(counted, Mapping) and isinstance(counted.get(breakdown), Mapping):
        return sum(value or 0 for key, value in counted[breakdown].items() if key != UNKNOWN)
    return found


def later_value_at(document: Document, path: str) -> Number | None:
    """As `value_at`, of a place that another release has: a breakdown leaves out what nothing counts under any
    more."""
    found = value_at(document, path)
    whole = figure_at(document, f"{path.split('.')[0]}.total")
    return 0 if found is None and whole is not None and path.count(".") > 1 else found


def printed(document: Document, reference: Reference, language: str) -> str:
    if reference.words:
        return reference.words
    value = figure_at(document, reference.path)
    if value is None:
        raise WordingError(f"The release has no figure “{reference.path}”.")
    return decimal(value, language)


def fill(
    text: str, document: Document, language: str, wrap: Callable[[Reference, str], str] | None = None
) -> str:
    """The text with its references printed; `wrap` may put a link around each."""

    def print_one(found: re.Match[str]) -> str:
        reference = Reference(found["path"], found["words"])
        number = printed(document, reference, language)
        return wrap(reference, number) if wrap else number

    return REFERENCE.sub(print_one, text)
