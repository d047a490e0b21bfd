"""Who somebody may be: people whose name, in any spelling, is like what was typed. Suggested; a person decides.

Three queries, for one name or for forty: the keys, the names of those who share one, the people themselves; one
more where towns are known.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from cases.matching import words
from cases.matching.candidates import Compared, candidates, compared_people, towns_of
from cases.matching.comparing import Agreement, compare_all
from cases.matching.keys import Key, keys_of_name, names_of
from cases.matching.reading import ReadName, read_name
from cases.matching.skeleton import word_of
from cases.models import Person
from cases.visibility import Reader

LEAST_SCORE = 0.001  # a surname with a slip and nothing else; below this nobody would call it likeness


@dataclass(frozen=True)
class Asked:
    """Whom somebody looks for, as a line of a list says it."""

    text: str
    birth_year: int | None = None
    town: str | None = None

    @cached_property
    def read(self) -> ReadName:
        return read_name(self.text)

    @cached_property
    def keys(self) -> frozenset[Key]:
        return frozenset(keys_of_name(self.read))


@dataclass(frozen=True)
class Likely:
    """`score` from 0 to 1; `agrees` and `differs` are short sentences in the reader's language."""

    person: Person
    agreement: Agreement

    @property
    def score(self) -> float:
        return self.agreement.score

    @property
    def agrees(self) -> list[str]:
        return words.agreeing(self.agreement)

    @property
    def differs(self) -> list[str]:
        return words.differing(self.agreement)


class Found(NamedTuple):
    person: int
    agreement: Agreement


def likely_people(
    text: str, *, user: Reader, birth_year: int | None = None, town: str | None = None, limit: int = 10
) -> list[Likely]:
    """The likeliest first; only people who exist for this user."""
    return likely_people_for([Asked(text, birth_year, town)], user, limit)[0]


def likely_people_for(lines: Sequence[Asked], user: Reader, limit: int = 10) -> list[list[Likely]]:
    """For each line of a list, in their order, those who it may be."""
    shared = candidates([asked.keys for asked in lines])
    compared = compared_people({pk for ids in shared for pk in ids}, user)
    towns = towns_of(compared, user) if any(asked.town for asked in lines) else {}
    best = [
        _best(asked, [compared[pk] for pk in ids if pk in compared], towns, limit)
        for asked, ids in zip(lines, shared, strict=True)
    ]
    # They exist for the user: only such were compared. Asking twice would double the time of a look-up.
    people = Person.everything.in_bulk({pk for found in best for pk, _ in found})
    return [[Likely(people[pk], agreement) for pk, agreement in found if pk in people] for found in best]


def _best(asked: Asked, people: Iterable[Compared], towns: Mapping[int, set[str]], limit: int) -> list[Found]:
    town = word_of(asked.town).skeleton if asked.town else ""
    found = (
        Found(person.pk, compare_all(asked.read, asked.birth_year, town, person, towns.get(person.pk, set())))
        for person in people
    )
    likely = (one for one in found if one.agreement.score >= LEAST_SCORE)
    return nlargest(limit, likely, key=lambda one: (one.agreement.score, one.person))


def agreement_with(text: str, person: Person) -> Agreement:
    """How far a name agrees with one person, who was found in whatever way."""
    return compare_all(
        read_name(text), None, "", Compared(person.pk, tuple(names_of(person)), None, None), set()
    )


def likely_doubles_of(person: Person, user: Reader, limit: int = 10) -> list[Likely]:
    """Others who may be the same person, by any of their names."""
    lines = [Asked(name, person.birth_year) for name in names_of(person)]
    best: dict[int, Likely] = {}
    for likely in (one for found in likely_people_for(lines, user, limit + 1) for one in found):
        known = best.get(likely.person.pk)
        if likely.person.pk != person.pk and (known is None or known.score < likely.score):
            best[likely.person.pk] = likely
    return nlargest(limit, best.values(), key=lambda likely: likely.score)
