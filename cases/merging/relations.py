"""What points to a person, and what becomes of it when the person is merged.

Every relation is decided about, those of other rooms too: they call `decide` when they are ready. A test fails on a
relation nobody decided about.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from django.db import models

from cases.models import CaseRecord, Person


class Fate(StrEnum):
    MOVES = "moves"  # to the person who is kept, with a row in its history
    STAYS = "stays"  # it is about this record of the person, not about the person
    MADE_ANEW = "made anew"  # by machine, from the two people as they are then


FATES: dict[tuple[str, str], Fate] = {
    ("cases.act", "person"): Fate.MOVES,
    ("cases.trial", "person"): Fate.MOVES,
    ("cases.recognition", "person"): Fate.MOVES,
    ("cases.consent", "person"): Fate.MOVES,
    # Who is kept is as protected as who was merged (`cases.merged`); a mark is taken off where it was set.
    ("cases.protection", "person"): Fate.STAYS,
    ("cases.contact", "person"): Fate.MOVES,  # what is sealed is bound to the contact itself
    ("cases.person", "merged_into"): Fate.STAYS,  # codes lead on from one to the next
    ("cases.differentpeople", "first"): Fate.STAYS,
    ("cases.differentpeople", "second"): Fate.STAYS,
    ("cases.namekey", "person"): Fate.MADE_ANEW,
    ("cases.waiting", "person"): Fate.MADE_ANEW,
    ("cases.possibledouble", "first"): Fate.MADE_ANEW,
    ("cases.possibledouble", "second"): Fate.MADE_ANEW,
}


def decide(model: type[models.Model], field: str, fate: Fate) -> None:
    """For other rooms. What moves needs a history: without one it could not come back."""
    if fate is Fate.MOVES and not hasattr(model, "history"):
        raise TypeError(f"{model.__name__}.{field} cannot move with a person: it has no history.")
    FATES[_key(model, field)] = fate


def relations_to_people() -> list[tuple[type[Any], str]]:
    """Model and foreign key of everything that points to a person, but for histories."""
    found: Any = Person._meta.get_fields(include_hidden=True)
    return [
        (relation.related_model, relation.field.name)
        for relation in found
        if relation.auto_created and not relation.concrete and not _is_history(relation.related_model)
    ]


def _is_history(model: Any) -> bool:
    return hasattr(model, "instance_type")


def moving() -> Iterator[tuple[type[Any], str]]:
    """Records first, then what is kept around them. KeyError: nobody decided about a relation."""
    found = [each for each in relations_to_people() if FATES[_key(*each)] is Fate.MOVES]
    yield from sorted(found, key=lambda each: not issubclass(each[0], CaseRecord))


def moving_parts() -> list[tuple[type[Any], str]]:
    """Of what moves all that is no record of its own, such as contacts and consents."""
    return [(model, field) for model, field in moving() if not issubclass(model, CaseRecord)]


def _key(model: type[models.Model], field: str) -> tuple[str, str]:
    return model._meta.label_lower, field
