"""In which points two names agree; the points are said to people in small words and weighed in `scoring`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from cases.matching.reading import ReadName, read_name
from cases.matching.skeleton import Word, word_of
from cases.matching.weights import WEIGHTS
from cases.names.given import forms_of

SAME, LIKE, INITIAL, OTHER, UNKNOWN = "same", "like", "initial", "other", "unknown"
# Two given names that differ in one letter of seven are a slip; Марына and Марыя are not one.
LIKE_GIVEN = 0.8
# How alike two surnames are, in steps: each weighs for itself.
SAME_CONSONANTS = 0.995
STEPS = (0.9, 0.8, 0.7, 0.6, 0.5)


class Compared(NamedTuple):
    """What is known of a person whom a name is compared with."""

    pk: int
    names: tuple[str, ...]
    first_year: int | None = None
    last_year: int | None = None
    sex: str = ""


class Wanted(NamedTuple):
    """Whom somebody looks for, read."""

    name: ReadName
    year: int | None = None
    sex: str = ""
    town: str = ""  # its consonants


@dataclass(frozen=True, slots=True)
class Agreement:
    """Point by point: `surname` 0 to 1, the others one of the words above; a year `same`, `like` (next) or `other`.

    `bearers`: how many of those who were compared have a surname like that, this one included; `namesakes`: how
    many of them the given name too, as far as it is known; 0 where nobody counted.
    """

    surname: float
    given: str = UNKNOWN
    father: str = UNKNOWN
    year: str = UNKNOWN
    town: str = UNKNOWN
    sex: str = UNKNOWN
    bearers: int = 0
    namesakes: int = 0
    rare: bool = False  # of many who were compared nobody else has the surname

    @property
    def points(self) -> tuple[str, ...]:
        return (
            f"surname {step_of(self.surname)}",
            f"given {self.given}",
            f"father {self.father}",
            f"year {self.year}",
            f"town {self.town}",
            f"sex {self.sex}",
        )

    @property
    def likeness(self) -> float:
        """By the points alone, as a logarithm of odds."""
        return sum(WEIGHTS.get(point, 0.0) for point in self.points)

    @property
    def odds(self) -> float:
        """That it is this one, against nobody; how many are called like that is taken into account."""
        crowd = WEIGHTS["bearers"] * log(self.bearers or 1) + WEIGHTS["namesakes"] * log(self.namesakes or 1)
        return exp(WEIGHTS["start"] + self.likeness + crowd)

    @property
    def score(self) -> float:
        """The same from 0 to 1. Two people who are both like a third do not lower each other here."""
        return self.odds / (1 + self.odds)


def step_of(alike: float) -> str:
    if alike == 1:
        return SAME
    if alike >= SAME_CONSONANTS:
        return "consonants"
    return next((str(step) for step in STEPS if alike >= step), OTHER)


def compare_all(wanted: Wanted, person: Compared, towns: Iterable[str] = ()) -> Agreement:
    """With the spelling of the person that agrees best; the other points do not depend on it."""
    read = list(dict.fromkeys(map(read_name, person.names)))  # two languages often read the same
    names = [compare(wanted.name, name) for name in read] or [Agreement(0.0)]
    best = names[0] if len(names) == 1 else max(names, key=lambda agreement: agreement.likeness)
    sexes = {person.sex} if person.sex else {name.sex for name in read if name.sex}
    return replace(
        best,
        year=_year(wanted.year, person.first_year, person.last_year),
        town=SAME if wanted.town and wanted.town in towns else UNKNOWN,
        sex=_sex(wanted.sex or wanted.name.sex, sexes),
    )


def _year(asked: int | None, first: int | None, last: int | None) -> str:
    if asked is None or first is None or last is None:
        return UNKNOWN
    if first <= asked <= last:
        return SAME
    return LIKE if first - 1 <= asked <= last + 1 else OTHER


def _sex(asked: str, known: set[str]) -> str:
    if not asked or len(known) != 1:
        return UNKNOWN
    return SAME if asked in known else OTHER


@lru_cache(20_000)
def compare(asked: ReadName, stored: ReadName) -> Agreement:
    return Agreement(
        surname=max((_alike(a, b) for a in asked.surnames for b in stored.surnames), default=0.0),
        given=_given(asked, stored),
        father=_father(asked, stored),
    )


def _alike(a: Word, b: Word) -> float:
    """1 where they sound the same; consonants tell more than vowels."""
    if a.sound == b.sound:
        return 1.0
    if a.skeleton == b.skeleton:
        return SAME_CONSONANTS
    alike = DamerauLevenshtein.normalized_similarity
    return min(0.99, (2 * alike(a.skeleton, b.skeleton) + alike(a.sound, b.sound)) / 3)


def _given(asked: ReadName, stored: ReadName) -> str:
    if asked.givens and stored.givens:
        return SAME if asked.givens & stored.givens else _like(asked.given_words, stored.given_words)
    known, unread = (asked, stored) if asked.given_words else (stored, asked)
    if known.given_words and len(unread.surnames) > 1:  # one of them is a given name that no table has
        return LIKE if _like(known.given_words, unread.surnames) == LIKE else UNKNOWN
    return _initial(asked, stored)


def _like(a: tuple[Word, ...], b: tuple[Word, ...]) -> str:
    alike = DamerauLevenshtein.normalized_similarity
    best = max(alike(x.sound, y.sound) for x in a for y in b)
    return LIKE if best >= LIKE_GIVEN else OTHER


def _father(asked: ReadName, stored: ReadName) -> str:
    if asked.father and stored.father:
        return SAME if asked.father == stored.father else OTHER
    first, second = _fathers_letter(asked), _fathers_letter(stored)
    if not first or not second:
        return UNKNOWN
    return INITIAL if first == second else OTHER


def _fathers_letter(name: ReadName) -> str:
    if name.father:
        return word_of(name.father).sound[:1]
    return "".join(name.initials[0 if name.given_words else 1 :][:1])


def _initial(asked: ReadName, stored: ReadName) -> str:
    first, second = _first_letters(asked), _first_letters(stored)
    if not first or not second:
        return UNKNOWN
    return INITIAL if first & second else OTHER


def _first_letters(name: ReadName) -> set[str]:
    """Of all forms: Н. Прыклад may be Мікалай."""
    if name.given_words:
        forms = [word_of(form) for given in name.givens for form in forms_of(given)]
        return {word.sound[:1] for word in (*name.given_words, *forms)}
    return set(name.initials[:1])
