"""Names of people of the case file that stand in a text as plain words, in any of three languages and any case.

A mention is two capitalised words beside each other (a third may stand between them, as a patronymic does), of which

- one is a given name in any of its forms or cases, or an initial, and the other has the consonants of the surname of
  somebody with that given name, less those that a case ending adds; or
- neither is a given name we know, and both are words of one person's name.

A surname alone is nobody's, nor is a given name with a patronymic. Three queries, however long the texts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from cases.history import in_chunks
from cases.matching.keys import PAIR, SURNAME, names_of, pair
from cases.matching.reading import WORD, read_name
from cases.matching.skeleton import word_of
from cases.models import NameKey, Person
from cases.names.given import classes_of, given_names

BETWEEN = re.compile("(?:[ \u00a0\u202f]+|-|\\.[ \u00a0\u202f]*|[ \u00a0\u202f]*\n[ \u00a0\u202f]*)")
ENDING = re.compile(r"[aeiu]+$")
# What a case adds to the consonants: Прыкладнога, Прыкладнаму, Іванавым, Іванавых, Пятровічаў, Пятровічамі.
WITH_CONSONANT = re.compile(r"(?<=..)[aeiu]*[mhv][aeiu]*$")
# г, к, х before the ending of a case: Вользе, Мурашцы, Скарысе.
SOFTENED = ((re.compile(r"z[aeiu]$"), "h"), (re.compile(r"t[aeiu]$"), "k"), (re.compile(r"s[aeiu]$"), "h"))
WOLF = re.compile("(?<=^[vtdpJ]a)l(?=[kh])")  # as the sound of a word is folded: воўк and волк
SHORT = 2  # letters of a skeleton that tell too little without the vowels
LONGEST_CHUNK = 5_000


class Mention(NamedTuple):
    """``words`` as they stand in the text, from ``start``; ``people``: the ids of all whose name it may be."""

    words: str
    start: int
    people: frozenset[int]


@dataclass(frozen=True, slots=True)
class Read:
    """What a word of a text may be."""

    skeletons: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    givens: frozenset[str] = frozenset()
    initial: str = ""


class Pair(NamedTuple):
    start: int
    end: int
    first: Read
    second: Read


def mentions(texts: Sequence[str]) -> list[list[Mention]]:
    """For each text the names in it, in their order."""
    pairs = [list(_pairs(text)) for text in texts]
    known = _names_of(_candidates([one for found in pairs for one in found]))
    return [list(_found(text, found, known)) for text, found in zip(texts, pairs, strict=True)]


def _found(text: str, pairs: Iterable[Pair], known: Mapping[int, list["Name"]]) -> Iterator[Mention]:
    end = -1
    for one in pairs:
        if one.start < end:
            continue  # within the one before
        people = frozenset(pk for pk, names in known.items() if any(name.is_said(one) for name in names))
        if people:
            end = one.end
            yield Mention(text[one.start : one.end], one.start, people)


def _pairs(text: str) -> Iterator[Pair]:
    words = list(WORD.finditer(text))
    for place, word in enumerate(words):
        last = word
        for other in words[place + 1 : place + 3]:
            between = text[last.end() : other.start()]
            if not BETWEEN.fullmatch(between) or ("." in between and len(last[0]) > 1):
                break
            if not (word[0][0].isupper() and other[0][0].isupper()):
                break
            yield Pair(word.start(), other.end(), _read(word[0]), _read(other[0]))
            last = other


@lru_cache(20_000)
def _read(word: str) -> Read:
    word = re.sub(r"[’'ʼ]s$", "", word)
    sound = word_of(word).sound
    if len(word) == 1:
        return Read(initial=sound[:1])
    stems = frozenset(_stems(sound))
    known = frozenset[str]().union(*(_given_by_stem().get(stem, ()) for stem in stems))
    return Read(
        frozenset(skeleton for stem in stems if (skeleton := _consonants(stem))),
        stems,
        known | classes_of(word),
    )


def _stems(sound: str) -> Iterator[str]:
    """The word without the ending it may have in a case."""
    yield ENDING.sub("", sound)
    yield WITH_CONSONANT.sub("", sound)
    for pattern, hard in SOFTENED:
        if pattern.search(sound):
            yield WOLF.sub("v", pattern.sub(hard, sound))


def _consonants(stem: str) -> str:
    return re.sub("[aeiu]", "", stem).upper()


@cache
def _given_by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for given in given_names():
        for word in (given.be, given.ru, given.en, *given.also):
            stem = ENDING.sub("", word_of(word).sound)
            if len(stem) > 1:
                found[stem].add(given.form_of)
    return {stem: frozenset(classes) for stem, classes in found.items()}


def _candidates(pairs: Iterable[Pair]) -> set[int]:
    """Those who share a key with one of the pairs."""
    by_pair, by_surname = set[str](), set[str]()
    for one in pairs:
        for given, surname in ((one.first, one.second), (one.second, one.first)):
            by_pair |= {pair(name, key) for name, key in product(given.givens, surname.skeletons)}
            if given.initial or not (one.first.givens or one.second.givens):
                by_surname |= surname.skeletons
    people = set[int]()
    for kind, wanted in ((PAIR, by_pair), (SURNAME, by_surname)):
        for chunk in in_chunks(sorted(wanted), LONGEST_CHUNK):
            rows = NameKey.objects.filter(kind=kind, key__in=chunk)
            people.update(rows.values_list("person_id", flat=True))
    return people


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of somebody's name."""

    surnames: frozenset[str]
    surname_stems: frozenset[str]
    others: frozenset[str]
    givens: frozenset[str]
    initials: frozenset[str]

    def is_said(self, one: Pair) -> bool:
        return self._by(one.first, one.second) or self._by(one.second, one.first)

    def _by(self, given: Read, surname: Read) -> bool:
        if not self._is_surname(surname):
            return False
        if given.initial:
            return given.initial in self.initials
        if given.givens and self.givens:
            return bool(given.givens & self.givens)
        rest = (self.others | self.surnames) - surname.skeletons
        return bool(given.skeletons & rest)

    def _is_surname(self, word: Read) -> bool:
        shared = word.skeletons & self.surnames
        if not shared:
            return False
        return any(len(skeleton) > SHORT for skeleton in shared) or bool(word.stems & self.surname_stems)


def _names_of(people: Iterable[int]) -> dict[int, list[Name]]:
    known: dict[int, list[Name]] = {}
    for chunk in in_chunks(sorted(people), LONGEST_CHUNK):
        for person in Person.everything.filter(pk__in=chunk):
            spellings = (*names_of(person), *person.proposed_names.values())
            known[person.pk] = [_as_name(spelling) for spelling in dict.fromkeys(spellings)]
    return known


@lru_cache(20_000)
def _as_name(spelling: str) -> Name:
    read = read_name(spelling)
    stems = [ENDING.sub("", word.sound) for word in read.surnames]
    first = read.given_words or (read.surnames if len(read.surnames) > 1 else ())
    return Name(
        frozenset(word.skeleton for word in read.surnames if word.skeleton),
        frozenset(stems),
        frozenset(word.skeleton for word in read.given_words if word.skeleton),
        read.givens,
        frozenset({word.sound[:1] for word in first if word.sound} | set(read.initials)),
    )
