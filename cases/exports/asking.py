"""Asking for an export: what would be in it, and whether a second person has to release it."""

import datetime
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from cases.casebook.around import Around
from cases.exports.events import What, note
from cases.exports.frozen import freeze
from cases.exports.rules import restricted_in, why_release
from cases.models import Export

State = Export.State
AGAIN = datetime.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked for. ``filters``: in each language title, words, and whether these may tell of people."""

    kind: str
    query: str
    ticked: list[int]
    format: str
    whole: bool
    wording: str
    language: str
    pseudonyms: bool
    confidential: bool
    filters: dict[str, list[tuple[str, str, bool]]] = field(default_factory=dict)


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
        freeze(export, around.chosen)
        note(export, What.ASKED, by)
    return export


def asked_just_now(wish: Wish, by: User) -> Export | None:
    """A button that is pressed twice asks once. Within a transaction: the second one waits for the first."""
    User.objects.select_for_update().get(pk=by.pk)
    alike = {name: getattr(wish, name) for name in Wish.__slots__ if name != "filters"}
    since = timezone.now() - AGAIN
    return Export.objects.filter(**alike, asked_by=by, state__in=Export.UNDER_WAY, asked_at__gt=since).first()


def _first_state(export: Export) -> Export.State:
    if export.needs_release:
        return State.WAITING
    return State.QUEUED if export.rows > settings.EXPORT_AT_ONCE else State.AT_ONCE


def role_of(user: User) -> str:
    """Never a name: it stands in the file."""
    names = sorted(user.groups.values_list("name", flat=True))
    return ", ".join(names) or ("superuser" if user.is_superuser else "")
