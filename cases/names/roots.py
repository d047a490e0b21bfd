"""Roots of surnames whose vowels no letter tells: Бандар- is Бондар-, but Мацк- is Мацк-.

Belarusian writes an unstressed о as а and a е before the stress as я; going back one has to know the word.
The table, data/surname_roots.csv, holds roots of common surnames of Belarus, put together by hand; the stems of
given names are added to it, for the surnames made of them (Раманоўскі, Аляксандраў).
"""

import csv
import re
from functools import cache
from pathlib import Path

from cases.names.given import given_names

TABLE = Path(__file__).parent / "data" / "surname_roots.csv"
SHORTEST = 4  # letters of a given name's stem: shorter ones begin other words too


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        written = [(row["be"], row["ru"]) for row in csv.DictReader(file)]
    stems = [
        (be, ru)
        for given in given_names()
        if len(be := _stem(given.be)) >= SHORTEST and len(ru := _stem(given.ru)) >= SHORTEST
    ]
    return (*written, *stems)


def _stem(given: str) -> str:
    """What a surname begins with: Васіль and Василий are Васіл- and Васил-."""
    return re.sub(r"([иы]й|[айья])$", "", given.lower())


@cache
def _of(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for be, ru in _pairs():
        known, other = (be, ru) if language == "be" else (ru, be)
        found.setdefault(known, other)
    return found


def whole(word: str, language: str) -> str | None:
    """A word (in small letters) that is a root itself, in the other language."""
    return _of(language).get(word)


def root_of(stem: str, language: str) -> tuple[str, str]:
    """The longest root the stem of a surname begins with, and the root in the other language; or none."""
    roots = _of(language)
    for length in range(len(stem), 1, -1):
        if (start := stem[:length]) in roots:
            return start, roots[start]
    return "", ""
