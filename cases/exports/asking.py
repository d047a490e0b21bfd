"""Asking for an export: what would be in it, and whether a second person has to release it."""

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from cases.casebook.around import Around
from cases.exports.events import What, note
from cases.exports.rules import restricted_in, why_release
from cases.models import Export

State = Export.State


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for. ``filters``: title, words, and whether the words may tell of people."""

    kind: str
    query: str
    ticked: list[int]
    format: str
    whole: bool
    wording: str
    language: str
    pseudonyms: bool
    confidential: bool
    filters: list[tuple[str, str, bool]] = field(default_factory=list)


def ask(wish: Wish, around: Around, by: User) -> Export:
    """The export as a row: waiting for its release or for its turn, or, when it is small, to be made at once."""
    with transaction.atomic():
        restricted = list(restricted_in(around).values_list("pk", flat=True))
        people = around.people().count()
        export = Export(
            asked_by=by,
            role=role_of(by),
            people=people,
            counted={name: rows.count() for name, rows in around.records().items()},
            needs_release=why_release(around, people, bool(restricted)),
            **{name: getattr(wish, name) for name in Wish.__slots__},
        )
        export.state = _first_state(export)
        export.save()
        export.restricted.set(restricted)
        note(export, What.ASKED, by)
    return export


def _first_state(export: Export) -> Export.State:
    if export.needs_release:
        return State.WAITING
    return State.QUEUED if export.rows > settings.EXPORT_AT_ONCE else State.AT_ONCE


def role_of(user: User) -> str:
    """Never a name: it stands in the file."""
    names = sorted(user.groups.values_list("name", flat=True))
    return ", ".join(names) or ("superuser" if user.is_superuser else "")
