"""A name read in any order of words: which word is the surname, which the given name, whose child they are."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from cases.matching.skeleton import Word, is_lacinka, word_of
from cases.names.given import classes_of, given_names, sexes_of
from cases.names.patronymics import father_of, fathers

WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
# A given name in a spelling that no table has is known by its consonants; by fewer than these anything is.
ENOUGH = 3
# One slip in a name of four sounds (Еена, Alhe); two in one of seven are another name.
NEAR_ENOUGH = 0.72
KNOWN_NAMES = 20_000
FEMALE, MALE = "female", "male"
# Where no table has the father's name, the ending still says that it is one, and whose.
SONS = re.compile(r"(?:[оеёа]в|ь|[оеа])[иі]ч$|[oea]vi(?:ch|č)$", re.IGNORECASE)
# What ends like a surname is no given name with a slip: in “Хуан Петров” nobody is called Пётр. But Станіслаў is one.
ENDS_AS_SURNAME = re.compile(
    r"(?:(?<!сла)[оеёа][вў]|[оеёа]ва|[сц]к(?:і|ий|ая)|[еэ]нк[оа]|[ую]к|в[иі]ч|[oe]v|(?<!sla)[aoe]u|[aoe]va|sk(?:i|y|aya)"
    r"|enk[oa]|uk|vich|vič)$",
    re.IGNORECASE,
)
DAUGHTERS = re.compile(r"(?:[оеёа][вў]|[иі]н?[иі]?ч)на$|[oea][vuŭ]na$", re.IGNORECASE)


class ReadName(NamedTuple):
    """Surnames are more than one when double, or when nobody can tell; so are given names (Саша)."""

    surnames: tuple[Word, ...] = ()
    givens: frozenset[str] = frozenset()  # classes: the Belarusian names in the table
    given_words: tuple[Word, ...] = ()
    father: str = ""  # class of the father's name
    initials: tuple[str, ...] = ()  # as they sound, in their order
    sex: str = ""  # as the forms of the names tell it
    unread: tuple[str, ...] = ()  # the surnames as they are written, where no given name is known beside them


@lru_cache(KNOWN_NAMES)
def read_name(text: str) -> ReadName:
    lacinka = is_lacinka(text)
    words = WORD.findall(text)
    initials = tuple(word_of(word, lacinka).sound[:1] for word in words if len(word) == 1)
    words = [word for word in words if len(word) > 1]
    father = _father(words, lacinka, text)
    rest = [word for word in words if word != father]
    given = _given(rest, lacinka)
    surnames = [word for word in rest if word not in given] or rest
    return ReadName(
        tuple(word_of(word, lacinka) for word in surnames),
        frozenset[str]().union(*given.values()),
        tuple(word_of(word, lacinka) for word in given),
        _class_of_father(father, lacinka) if father else "",
        initials,
        _sex(given, father),
        () if given else tuple(surnames),
    )


def _father(words: list[str], lacinka: bool, text: str) -> str:
    """The patronymic among three words or more, behind a given name; of two words Адамовіч is a surname.

    Where the given name has a slip or is in no table, what has the form of a patronymic is one: not in the first
    place, and not as a part of a double surname.
    """
    if len(words) < 3:
        return ""
    later = [(before, word) for before, word in pairwise(words) if f"-{word}" not in text]
    for before, word in later:
        if _class_of_father(word, lacinka) and _classes(before, lacinka):
            return word
    return next((word for _before, word in later if _is_patronymic(word, lacinka)), "")


def _is_patronymic(word: str, lacinka: bool) -> bool:
    return bool(_class_of_father(word, lacinka) or SONS.search(word) or DAUGHTERS.search(word))


def _class_of_father(word: str, lacinka: bool) -> str:
    return father_of(word) or _fathers_by_skeleton().get(word_of(word, lacinka).skeleton, "")


def _given(words: list[str], lacinka: bool) -> dict[str, frozenset[str]]:
    """The given names among the words, with their classes: as the table has them, else by their sound and
    consonants, else the word that comes nearest to one. A single word is rather a surname."""
    found = {word: classes for word in words if (classes := classes_of(word))}
    if found or len(words) < 2:
        return found
    found = {word: classes for word in words if (classes := _classes(word, lacinka))}
    return found if len(found) == 1 else _nearest(words, lacinka)


def _classes(word: str, lacinka: bool) -> frozenset[str]:
    read, nothing = word_of(word, lacinka), frozenset[str]()
    return (
        classes_of(word)
        or _given_by_sound().get(read.sound, nothing)
        or _given_by_skeleton().get(read.skeleton, nothing)
    )


def _nearest(words: list[str], lacinka: bool) -> dict[str, frozenset[str]]:
    """Of words none of which is a given name the one that a slip parts from one: Сегей, Вшльга, Alhe."""
    best: dict[str, float] = {}
    classes: dict[str, frozenset[str]] = {}
    known = _given_by_sound()
    for word in words:
        if ENDS_AS_SURNAME.search(word):
            continue
        near = process.extract(
            word_of(word, lacinka).sound,
            _long_sounds(),
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=NEAR_ENOUGH,
            limit=3,
        )
        if near:
            best[word] = near[0][1]
            alike = [known[sound] for sound, likeness, _place in near if likeness == near[0][1]]
            classes[word] = frozenset[str]().union(*alike)
    if not best:
        return {}
    nearest = [word for word in best if best[word] == max(best.values())]
    return {nearest[0]: classes[nearest[0]]} if len(nearest) == 1 else {}


def _sex(given: dict[str, frozenset[str]], father: str) -> str:
    """As the forms tell it: a patronymic always, a given name mostly (Саша is anybody)."""
    if father and (DAUGHTERS.search(father) or SONS.search(father)):
        return FEMALE if DAUGHTERS.search(father) else MALE
    sexes = {sex for word in given for sex in sexes_of(word)} or {
        sex for classes in given.values() for name in classes for sex in sexes_of(name)
    }
    return sexes.pop() if len(sexes) == 1 else ""


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
def _long_sounds() -> tuple[str, ...]:
    return tuple(sound for sound in _given_by_sound() if len(sound) >= ENOUGH)


@cache
def _fathers_by_skeleton() -> dict[str, str]:
    found: dict[str, str] = {}
    for patronymic, father in fathers().items():
        found.setdefault(word_of(patronymic).skeleton, father)
    return found
