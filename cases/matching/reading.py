"""A name read in any order of words: which word is the surname, which the given name, whose child they are."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from cases.matching.skeleton import Word, is_lacinka, one_letter_less, word_of
from cases.names.given import classes_of, given_names
from cases.names.patronymics import father_of, fathers

WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
# A given name in a spelling that no table has is known by its consonants; by fewer than these anything is.
ENOUGH, ENOUGH_WITH_A_SLIP = 3, 4
KNOWN_NAMES = 20_000


class ReadName(NamedTuple):
    """Surnames are more than one when double, or when nobody can tell; so are given names (Саша)."""

    surnames: tuple[Word, ...] = ()
    givens: frozenset[str] = frozenset()  # classes: the Belarusian names in the table
    given_words: tuple[Word, ...] = ()
    father: str = ""  # class of the father's name
    initials: tuple[str, ...] = ()  # as they sound, in their order


@lru_cache(KNOWN_NAMES)
def read_name(text: str) -> ReadName:
    lacinka = is_lacinka(text)
    words = WORD.findall(text)
    initials = tuple(word_of(word, lacinka).sound[:1] for word in words if len(word) == 1)
    words = [word for word in words if len(word) > 1]
    father = _father(words, lacinka)
    rest = [word for word in words if word != father]
    given = _given(rest, lacinka)
    surnames = [word for word in rest if word not in given] or rest
    return ReadName(
        tuple(word_of(word, lacinka) for word in surnames),
        frozenset[str]().union(*given.values()),
        tuple(word_of(word, lacinka) for word in given),
        _class_of_father(father, lacinka) if father else "",
        initials,
    )


def _father(words: list[str], lacinka: bool) -> str:
    """The patronymic among three words or more, behind a given name; of two words Адамовіч is a surname."""
    if len(words) < 3:
        return ""
    for before, word in pairwise(words):
        if _class_of_father(word, lacinka) and _classes(before, lacinka):
            return word
    return ""


def _class_of_father(word: str, lacinka: bool) -> str:
    return father_of(word) or _fathers_by_skeleton().get(word_of(word, lacinka).skeleton, "")


def _given(words: list[str], lacinka: bool) -> dict[str, frozenset[str]]:
    """The given names among the words, with their classes: as the table has them, else by their sound and
    consonants, else with one slip. A single word is rather a surname."""
    found = {word: classes for word in words if (classes := classes_of(word))}
    if found or len(words) < 2:
        return found
    for classes_by in (_classes, _classes_with_a_slip):
        found = {word: classes for word in words if (classes := classes_by(word, lacinka))}
        if len(found) == 1:
            return found
    return {}


def _classes(word: str, lacinka: bool) -> frozenset[str]:
    read, nothing = word_of(word, lacinka), frozenset[str]()
    return (
        classes_of(word)
        or _given_by_sound().get(read.sound, nothing)
        or _given_by_skeleton().get(read.skeleton, nothing)
    )


def _classes_with_a_slip(word: str, lacinka: bool) -> frozenset[str]:
    skeleton = word_of(word, lacinka).skeleton
    if len(skeleton) < ENOUGH_WITH_A_SLIP:
        return frozenset()
    known = _given_with_a_slip()
    return frozenset[str]().union(*(known.get(less, ()) for less in {skeleton, *one_letter_less(skeleton)}))


@cache
def _given_by_sound() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for given in given_names():
        for word in (given.be, given.ru, given.en, *given.also):
            found[word_of(word).sound] |= {given.form_of}
    return dict(found)


@cache
def _given_by_skeleton() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for given in given_names():
        for word in (given.be, given.ru, given.en):
            skeleton = word_of(word).skeleton
            if len(skeleton) >= ENOUGH:
                found[skeleton].add(given.form_of)
    return {skeleton: frozenset(classes) for skeleton, classes in found.items()}


@cache
def _given_with_a_slip() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for skeleton, classes in _given_by_skeleton().items():
        if len(skeleton) >= ENOUGH_WITH_A_SLIP:
            for less in {skeleton, *one_letter_less(skeleton)}:
                found[less] |= classes
    return found


@cache
def _fathers_by_skeleton() -> dict[str, str]:
    found: dict[str, str] = {}
    for patronymic, father in fathers().items():
        found.setdefault(word_of(patronymic).skeleton, father)
    return found
