"""How alike two people are who may be one, in words: by names, year of birth and the towns they are known in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cases.matching import words
from cases.matching.candidates import Compared, towns_of
from cases.matching.comparing import SAME, Agreement, compare_all
from cases.matching.keys import names_of
from cases.matching.reading import read_name
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
        first, last = self.second.birth_date_lower, self.second.birth_date_upper
        years = (first.year, last.year) if first and last else (None, None)
        second = Compared(self.second.pk, tuple(names_of(self.second)), *years)
        found = [
            compare_all(read_name(name), self.first.birth_year, "", second, set())
            for name in names_of(self.first)
        ]
        best = max(found, key=lambda one: one.weight, default=Agreement(0.0))
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
