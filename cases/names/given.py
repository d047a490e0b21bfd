"""Given names that do not follow the letters: Мікалай – Николай, Вольга – Ольга, and who Алесь is in a passport.

The table is data/first_names.csv: `form_of` (the name of its class, in Belarusian), `sex`, the form in three
languages as Viasna writes it in English, and in `also` diminutives and other spellings, which are understood
and never proposed. Compiled by hand from the names of public figures in the sources of the case file and the
common given names of Belarus; no other list was copied.
"""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cases.names.letters import Language, folded, is_cyrillic, like

TABLE = Path(__file__).parent / "data" / "first_names.csv"


class GivenName(NamedTuple):
    form_of: str
    sex: str
    be: str
    ru: str
    en: str
    also: tuple[str, ...]


@cache
def given_names() -> tuple[GivenName, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            GivenName(row["form_of"], row["sex"], row["be"], row["ru"], row["en"], tuple(row["also"].split()))
            for row in csv.DictReader(file)
        )


@cache
def _proposals(language: Language) -> dict[str, GivenName]:
    """By the form in the language, the first of two namesakes. In Latin letters by any spelling: there are many for
    each; Саша is no Аляксандр in print."""
    found: dict[str, GivenName] = {}
    for given in given_names():
        found.setdefault(folded(getattr(given, language)), given)
    for given in given_names():
        for word in given.also:
            if language == "en" and not is_cyrillic(word):
                found.setdefault(folded(word), given)
    return found


@cache
def _classes() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = defaultdict(set)
    for given in given_names():
        for word in (given.be, given.ru, given.en, *given.also):
            classes[folded(word)].add(given.form_of)
    return {word: frozenset(names) for word, names in classes.items()}


def classes_of(word: str) -> frozenset[str]:
    """The names this may be a form of: Саша is Аляксандр or Аляксандра. Empty for what is no given name."""
    return _classes().get(folded(word), frozenset())


@cache
def _sexes() -> dict[str, frozenset[str]]:
    sexes: dict[str, set[str]] = defaultdict(set)
    for given in given_names():
        for word in (given.form_of, given.be, given.ru, given.en, *given.also):
            sexes[folded(word)].add(given.sex)
    return {word: frozenset(found) for word, found in sexes.items()}


def sexes_of(word: str) -> frozenset[str]:
    """Whose name this is: Саша may be either's. Empty for what is no given name."""
    return _sexes().get(folded(word), frozenset())


def look_up(word: str, language: Language) -> GivenName | None:
    return _proposals(language).get(folded(word))


def given_in(word: str, language: Language, wanted: Language) -> str | None:
    """The given name in another language; None when it is not in the table."""
    found = look_up(word, language)
    return like(word, getattr(found, wanted)) if found else None


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for given in given_names():
        forms[given.form_of] += [given.be, given.ru, given.en]
    return {form_of: tuple(dict.fromkeys(words)) for form_of, words in forms.items()}


def forms_of(class_of_name: str) -> tuple[str, ...]:
    """The forms of a given name in three languages."""
    return _forms().get(class_of_name, ())
