"""What can be found: the kinds of record, and which of their texts they are found by."""

from dataclasses import dataclass
from typing import Any

from cases.models import Act, Incident, Person, Recognition, Source, Trial
from cases.search.fulltext import ROOM

_NAMES = ("name_be", "name_ru", "name_en")
_TITLES = ("title_be", "title_ru", "title_en")


@dataclass(frozen=True)
class Kind:
    number: int
    model: Any
    codes: tuple[str, ...]
    texts: tuple[str, ...]  # paths from the record
    shows: tuple[str, ...] = ()  # the foreign keys a line about it needs

    @property
    def name(self) -> str:
        return str(self.model._meta.model_name)

    @property
    def first_id(self) -> int:
        """The id of an entry is this and the id of its record."""
        return self.number * ROOM

    def reads(self) -> set[str]:
        """Which fields of the record itself its entry is made from."""
        return {path.partition("__")[0] for path in (*self.codes, *self.texts)}


def _of(other: str, *fields: str) -> tuple[str, ...]:
    return tuple(f"{other}__{field}" for field in fields)


_WHO = _of("person", *_NAMES, "label", "other_names")

# In the order they are shown. Acts, trials and the rest are found by the person and the incident they are about.
KINDS = (
    Kind(1, Person, ("code",), (*_NAMES, "label", "other_names", "note")),
    Kind(
        2,
        Incident,
        ("code",),
        (
            *(*_TITLES, "locality", *_of("region", *_NAMES), *_of("campaign", *_NAMES)),
            *("summary_be", "summary_ru", "summary_en"),
        ),
        ("region", "campaign"),
    ),
    Kind(
        3,
        Trial,
        ("code", "person__code"),
        (*_WHO, *_of("court", *_NAMES, "name_en_other"), *_of("judge", *_NAMES)),
        ("person", "court"),
    ),
    Kind(
        4,
        Source,
        ("code", "incident__code"),
        ("title", "url", "kind", *_of("incident", *_TITLES)),
        ("incident",),
    ),
    Kind(
        5,
        Act,
        ("code", "person__code", "incident__code"),
        (*_WHO, "note", *_of("place_of_detention", *_NAMES, "town_be"), *_of("incident", *_TITLES)),
        ("kind", "person", "place_of_detention", "region", "incident__region"),
    ),
    Kind(6, Recognition, ("code", "person__code"), _WHO, ("person",)),
)


def kind_of(model: Any) -> Kind:
    """The kind of a model; a detainee is a person."""
    return next(kind for kind in KINDS if kind.model is model._meta.concrete_model)
