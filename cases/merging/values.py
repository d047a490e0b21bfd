"""What the person who is kept says afterwards: field by field the value of one of the two, all names, both notes."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.dates import read_date
from cases.models import Person
from cases.names.letters import tidy

# What is chosen together, under the name it is chosen by: attributes of a person.
CHOSEN: dict[str, tuple[str, ...]] = {
    "name_be": ("name_be",),
    "name_ru": ("name_ru",),
    "name_en": ("name_en",),
    "label": ("label",),
    "sex": ("sex",),
    "birth_date": ("birth_date",),
    "children": ("has_minor_children", "minor_children_count"),
    "occupation": ("occupation_id",),
    "citizenship": ("citizenship",),
    "publication": ("publication",),
}
NAMES = ("name_be", "name_ru", "name_en")
FROM_LESS_TO_MORE = [choice.value for choice in Person.Publication]
Chosen = Mapping[str, int]  # name of a field: the id of the person whose value is kept


def values_of(person: Any, name: str) -> tuple[Any, ...]:
    return tuple(getattr(person, attribute) for attribute in CHOSEN[name])


def is_empty(values: Iterable[Any]) -> bool:
    return all(value in (None, "") for value in values)


def proposal(kept: Person, merged: Person) -> dict[str, int]:
    """Whose value is kept unless somebody chooses: the kept person's, where they have one; of what may be published
    the less; of two dates of birth that agree the more exact one; of children a number rather than a bare yes."""
    return {name: _better(name, kept, merged).pk for name in CHOSEN}


def _better(name: str, kept: Person, merged: Person) -> Person:
    if name == "publication":
        return min(kept, merged, key=lambda person: FROM_LESS_TO_MORE.index(person.publication))
    if is_empty(values_of(kept, name)):
        return merged
    if name == "birth_date" and _lies_within(merged.birth_date, kept.birth_date):
        return merged
    same_answer = kept.has_minor_children == merged.has_minor_children
    if name == "children" and same_answer and kept.minor_children_count is None:
        return merged if merged.minor_children_count is not None else kept
    return kept


def _lies_within(one: str, other: str) -> bool:
    if not one or not other:
        return False
    inner, outer = read_date(one), read_date(other)
    return outer.lower <= inner.lower and inner.upper <= outer.upper and one != other


def values_after(kept: Person, merged: Person, chosen: Chosen) -> dict[str, Any]:
    """Attributes of the kept person and what they are then. ValidationError on a choice that is none."""
    sides = {person.pk: person for person in (kept, merged)}
    if unknown := [name for name, pk in chosen.items() if name not in CHOSEN or pk not in sides]:
        raise ValidationError(
            _("Nothing can be chosen under “%(name)s” like that.") % {"name": ", ".join(unknown)}
        )
    whose = proposal(kept, merged) | dict(chosen)
    values = {
        attribute: getattr(sides[whose[name]], attribute)
        for name, attributes in CHOSEN.items()
        for attribute in attributes
    }
    values["other_names"] = _other_names(kept, merged, [values[name] for name in NAMES])
    return values | {"note": joined_note(kept.note, merged)}


def names_in(text: str) -> list[str]:
    return [name for name in map(str.strip, text.split(";")) if name]


def _other_names(kept: Person, merged: Person, now: list[str]) -> str:
    """Whatever either was called and is not called any more, once each; what stands there stays as it is typed."""
    former = [getattr(person, name) for person in (kept, merged) for name in NAMES]
    known = {_alike(name) for name in (*now, *names_in(kept.other_names))}
    added = []
    for name in (*former, *names_in(merged.other_names)):
        if name.strip() and _alike(name) not in known:
            known.add(_alike(name))
            added.append(name.strip())
    return (
        "; ".join([*filter(None, [kept.other_names.rstrip().rstrip(";")]), *added])
        if added
        else kept.other_names
    )


def _alike(name: str) -> str:
    return tidy(name).casefold()


def joined_note(note: str, merged: Person) -> str:
    if not merged.note.strip():
        return note
    return "\n\n".join(filter(None, [note, f"{merged.code}: {merged.note}"]))
