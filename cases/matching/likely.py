"""Who somebody may be: people whose name, in any spelling, is like what was typed. Suggested; a person decides.

Four queries, for one name or for forty: the keys, what is hidden from who asks, the names of those who share a key,
the people themselves; one more where towns are known, where a given name is in no table, or where something is hidden.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from cases.matching import words
from cases.matching.candidates import (
    Existing,
    Shared,
    candidates,
    compared_people,
    compared_with,
    existing_people,
    towns_of,
)
from cases.matching.comparing import (
    LIKE,
    SAME,
    SAME_CONSONANTS,
    UNKNOWN,
    Agreement,
    Compared,
    Wanted,
    compare_all,
)
from cases.matching.keys import PAIR, Key, Symbols, keys_of_life, keys_of_name, names_of, pair
from cases.matching.reading import read_name
from cases.matching.scoring import crowded, shares
from cases.matching.skeleton import word_of
from cases.matching.symbols import symbols_of, unknown_words, with_symbols
from cases.models import Person
from cases.visibility import Reader

# Against one: a surname with a slip and nothing else. Below this nobody would call it likeness.
LEAST_ODDS = 0.001
YEARS_OFF = (-1, 0, 1)  # a year of birth is often worked out from an age


@dataclass(frozen=True)
class Asked:
    """Whom somebody looks for, as a line of a list says it."""

    text: str
    birth_year: int | None = None
    town: str | None = None
    sex: str = ""
    beside: int | None = None  # somebody who is here already, looked for among the others

    @cached_property
    def wanted(self) -> Wanted:
        town = word_of(self.town).skeleton if self.town else ""
        return Wanted(read_name(self.text), self.birth_year, self.sex, town)

    @cached_property
    def keys(self) -> frozenset[Key]:
        years = [self.birth_year + off for off in YEARS_OFF] if self.birth_year else ()
        return frozenset((*keys_of_name(self.wanted.name), *keys_of_life(self.wanted.name, years)))

    def symbol_keys(self, known: Symbols) -> frozenset[Key]:
        """For a given name that no table of ours has: those who share one have the same."""
        return frozenset(
            (pair(symbol, skeleton), PAIR) for skeleton, symbol in with_symbols(self.wanted.name, known)
        )


@dataclass(frozen=True)
class Likely:
    """`score` from 0 to 1, of all who were compared together at most 1, so that namesakes share it; that of the
    agreement does without the others. `agrees` and `differs` are short sentences in the reader's language."""

    person: Person
    agreement: Agreement
    score: float

    @property
    def agrees(self) -> list[str]:
        return words.agreeing(self.agreement)

    @property
    def differs(self) -> list[str]:
        return words.differing(self.agreement)


class Found(NamedTuple):
    person: int
    agreement: Agreement
    score: float


def likely_people(
    text: str,
    *,
    user: Reader,
    birth_year: int | None = None,
    town: str | None = None,
    sex: str = "",
    limit: int = 10,
) -> list[Likely]:
    """The likeliest first; only people who exist for this user."""
    return likely_people_for([Asked(text, birth_year, town, sex)], user, limit)[0]


def likely_people_for(lines: Sequence[Asked], user: Reader, limit: int = 10) -> list[list[Likely]]:
    """For each line of a list, in their order, those who it may be."""
    best = likely_among(existing_people(user), lines, user, limit)
    # They exist for the user: only such were compared. Asking twice would double the time of a look-up.
    people = Person.everything.in_bulk({one.person for found in best for one in found})
    return [
        [Likely(people[one.person], one.agreement, one.score) for one in found if one.person in people]
        for found in best
    ]


def likely_among(existing: Existing, lines: Sequence[Asked], user: Reader, limit: int) -> list[list[Found]]:
    """The same as ids, among the people who exist for this user."""
    known = symbols_of(unknown_words(asked.text for asked in lines))
    by_symbol = [asked.symbol_keys(known) for asked in lines]
    shared = candidates([asked.keys for asked in lines], by_symbol)
    compared = compared_people({pk for one in shared for pk in one.ids}, existing)
    towns = towns_of(compared, user) if any(asked.town for asked in lines) else {}
    return [_best(asked, one, compared, towns, limit) for asked, one in zip(lines, shared, strict=True)]


def _best(
    asked: Asked, shared: Shared, compared: Mapping[int, Compared], towns: Mapping[int, set[str]], limit: int
) -> list[Found]:
    people = [compared[pk] for pk in shared.ids if pk in compared and pk != asked.beside]
    agreements = [compare_all(asked.wanted, one, towns.get(one.pk, ())) for one in people]
    agreements = crowded(
        [
            replace(agreement, given=SAME)
            if person.pk in shared.same_given and agreement.given in (UNKNOWN, LIKE)
            else agreement
            for person, agreement in zip(people, agreements, strict=True)
        ]
    )
    found = (
        Found(person.pk, agreement, score)
        for person, agreement, score in zip(people, agreements, shares(agreements), strict=True)
        if agreement.surname >= SAME_CONSONANTS or agreement.odds >= LEAST_ODDS
    )
    return nlargest(limit, found, key=lambda one: (one.score, one.person))


def agreement_with(text: str, person: Person) -> Agreement:
    """How far a name agrees with one person, who was found in whatever way."""
    return compare_all(Wanted(read_name(text)), compared_with(person))


def agreement_between(person: Person, other: Person) -> Agreement:
    """Of two people who are here, by the names that agree best."""
    found = [compare_all(asked.wanted, compared_with(other)) for asked in others_like(person)]
    return max(found, key=lambda agreement: agreement.likeness, default=Agreement(0.0))


def likely_doubles_of(person: Person, user: Reader, limit: int = 10) -> list[Likely]:
    """Others who may be the same person, by any of their names."""
    best: dict[int, Likely] = {}
    for likely in (one for found in likely_people_for(others_like(person), user, limit) for one in found):
        known = best.get(likely.person.pk)
        if known is None or known.score < likely.score:
            best[likely.person.pk] = likely
    return nlargest(limit, best.values(), key=lambda likely: likely.score)


def others_like(person: Person) -> list[Asked]:
    """By each of their names, for any may be the one under which somebody wrote them down again."""
    return [Asked(name, person.birth_year, sex=person.sex, beside=person.pk) for name in names_of(person)]
