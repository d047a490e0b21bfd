"""How alike two people are who may be one, in words: by names, year of birth and the towns they are known in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cases.matching import words
from cases.matching.candidates import towns_of
from cases.matching.comparing import SAME, Agreement
from cases.matching.likely import agreement_between
from cases.models import Person
from cases.visibility import Reader


@dataclass(frozen=True)
class Pair:
    first: Person
    second: Person
    same_town: bool = False

    @property
    def agreement(self) -> Agreement:
        """By the spellings that agree best."""
        best = agreement_between(self.first, self.second)
        return replace(best, town=SAME) if self.same_town else best

    @property
    def agrees(self) -> list[str]:
        return words.agreeing(self.agreement)

    @property
    def differs(self) -> list[str]:
        return words.differing(self.agreement)


def pair_of(first: Person, second: Person, user: Reader) -> Pair:
    towns = towns_of([first.pk, second.pk], user)
    return Pair(first, second, _share(towns.get(first.pk, ()), towns.get(second.pk, ())))


def in_pairs(rows: Sequence[Any], user: Reader) -> list[Pair]:
    """Of rows with `first` and `second`; two queries at most, whatever the number of pairs."""
    people = {pk for row in rows for pk in (row.first_id, row.second_id)}
    towns = towns_of(people, user) if people else {}
    return [
        Pair(row.first, row.second, _share(towns.get(row.first_id, ()), towns.get(row.second_id, ())))
        for row in rows
    ]


def _share(one: Collection[str], other: Collection[str]) -> bool:
    return not set(one).isdisjoint(other)
