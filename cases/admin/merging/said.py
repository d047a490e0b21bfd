"""What a merging comes to, in words."""

from collections.abc import Callable
from copy import copy
from typing import Any, NamedTuple

from django.utils.text import capfirst

from cases.admin.history.entries import Change
from cases.admin.merging.comparison import label_of
from cases.merging.planning import Plan
from cases.merging.values import CHOSEN
from cases.models import Person


class Moves(NamedTuple):
    kind: str
    count: int
    again: int


def moves_of(plan: Plan) -> list[Moves]:
    return [
        Moves(capfirst(str(move.model._meta.verbose_name_plural)), len(move.ids), len(move.verified))
        for move in plan.moves
    ]


def changes_of(plan: Plan, said: Callable[[str, Any], str]) -> list[Change]:
    """Of the person who is kept."""
    after = copy(plan.kept)
    for name, value in plan.values.items():
        setattr(after, name, value)
    names = [*CHOSEN, "other_names", "note"]
    before_and_after = [(name, said(name, plan.kept), said(name, after)) for name in names]
    return [Change(label_of(name), old, new) for name, old, new in before_and_after if old != new]


def people_said(*people: Person) -> list[str]:
    return [f"{person.name or person.label} ({person.code})" for person in people]
