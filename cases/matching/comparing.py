"""How alike two names are, and in which points; the points are said to people in small words."""

from dataclasses import dataclass, replace
from math import exp

from rapidfuzz.distance import DamerauLevenshtein

from cases.matching import weights
from cases.matching.candidates import Compared
from cases.matching.reading import ReadName, read_name
from cases.matching.skeleton import Word, word_of
from cases.names.given import forms_of

SAME, LIKE, INITIAL, OTHER, UNKNOWN = "same", "like", "initial", "other", "unknown"
# Two given names that differ in one letter of seven are a slip; Марына and Марыя are not one.
LIKE_GIVEN = 0.8


@dataclass(frozen=True, slots=True)
class Agreement:
    """Point by point: `surname` 0 to 1, the others one of the words above; a year `same`, `like` (next) or `other`."""

    surname: float
    given: str = UNKNOWN
    father: str = UNKNOWN
    year: str = UNKNOWN
    town: str = UNKNOWN

    @property
    def weight(self) -> float:
        return (
            weights.START
            + weights.SURNAME * max(0.0, self.surname - weights.LIKE) / (1 - weights.LIKE)
            + (weights.SAME_SURNAME if self.surname == 1 else 0)
            + _GIVEN[self.given]
            + _FATHER[self.father]
            + _YEAR[self.year]
            + (weights.SAME_TOWN if self.town == SAME else 0)
        )

    @property
    def score(self) -> float:
        return 1 / (1 + exp(-self.weight))


_GIVEN = {
    SAME: weights.SAME_GIVEN,
    LIKE: weights.LIKE_GIVEN,
    INITIAL: weights.SAME_INITIAL,
    OTHER: weights.OTHER_GIVEN,
    UNKNOWN: 0.0,
}
_FATHER = {
    SAME: weights.SAME_FATHER,
    INITIAL: weights.SAME_FATHERS_INITIAL,
    OTHER: weights.OTHER_FATHER,
    UNKNOWN: 0.0,
}
_YEAR = {SAME: weights.SAME_YEAR, LIKE: weights.NEXT_YEAR, OTHER: weights.OTHER_YEAR, UNKNOWN: 0.0}


def compare_all(asked: ReadName, year: int | None, town: str, person: Compared, towns: set[str]) -> Agreement:
    """With the spelling of the person that agrees best; the other points do not depend on it."""
    names = [compare(asked, read_name(name)) for name in person.names] or [Agreement(0.0)]
    return replace(
        max(names, key=lambda agreement: agreement.weight),
        year=_year(year, person.first_year, person.last_year),
        town=SAME if town and town in towns else UNKNOWN,
    )


def _year(asked: int | None, first: int | None, last: int | None) -> str:
    if asked is None or first is None or last is None:
        return UNKNOWN
    if first <= asked <= last:
        return SAME
    return LIKE if first - 1 <= asked <= last + 1 else OTHER


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
