"""What becomes of a file that was made: taken by who asked, cancelled, or gone after a day."""

import datetime
import logging
import uuid
from collections.abc import Iterator

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.exports import marks, store
from cases.exports.events import What, note
from cases.exports.frozen import let_go
from cases.exports.making import fail
from cases.exports.rules import may_have
from cases.models import Export

log = logging.getLogger(__name__)
State = Export.State
LAPSES = datetime.timedelta(days=7)  # a request nobody decided about
AT_ONCE = datetime.timedelta(minutes=10)  # longer than a small one takes
UNKNOWN = datetime.timedelta(hours=1)  # what has no row by then belongs to none
GIVEN_UP = datetime.timedelta(hours=6)  # longer than the longest takes


def take(export: Export, by: User) -> Iterator[bytes]:
    """The bytes of the file. On record before anybody has one. Raises PermissionDenied, ValidationError, SealError."""
    if export.asked_by_id != by.pk or not may_have(by, export):
        note_denied(export, by)
        raise PermissionDenied
    if export.state != State.READY or export.kept_until is None or export.kept_until <= timezone.now():
        raise ValidationError(_("The file is no longer kept. Ask for it again."))
    pieces = store.opened(export)
    note(export, What.DOWNLOADED, by)
    return pieces


def note_denied(export: Export, by: User) -> None:
    note(export, What.DENIED, by)


def cancel(export: Export, by: User) -> None:
    """By who asked, at any time: also a file that is ready is removed then."""
    if export.asked_by_id != by.pk:
        raise PermissionDenied
    with transaction.atomic():
        stored = Export.objects.select_for_update().get(pk=export.pk)
        if stored.state not in (*Export.UNDER_WAY, State.READY):
            return
        was, stored.state = stored.state, State.CANCELLED
        stored.save()
        let_go(stored)
        note(stored, What.CANCELLED, by)
    if was == State.MAKING:
        marks.ask_to_stop(stored)
    else:
        store.remove(stored)


def sweep() -> None:
    """Remove what is a day old, and what a killed worker or server left behind. The worker calls it now and then."""
    now = timezone.now()
    for export in Export.objects.filter(state=State.READY, kept_until__lte=now):
        _let_go(export, State.GONE)
    for export in Export.objects.filter(state=State.WAITING, asked_at__lte=now - LAPSES):
        _let_go(export, State.CANCELLED)
    for export in Export.objects.filter(state=State.MAKING, asked_at__lte=now - GIVEN_UP):
        if not _was_released_since(export, now - GIVEN_UP):
            fail(export, _("It took too long, or the server was stopped. Ask for it again."))
    _remove_what_belongs_to_none()


def _was_released_since(export: Export, moment: datetime.datetime) -> bool:
    return export.decided_at is not None and export.decided_at > moment


def _let_go(export: Export, state: Export.State) -> None:
    with transaction.atomic():
        if Export.objects.filter(pk=export.pk, state=export.state).update(state=state):
            let_go(export)
            note(export, What.GONE)
    store.remove(export)


def _remove_what_belongs_to_none() -> None:
    """Workshops of what is not being made, and sealed files without a row that is ready."""
    making = {pk.hex for pk in Export.objects.filter(state=State.MAKING).values_list("pk", flat=True)}
    for name, folder in store.workshops().items():
        if name not in making and store.is_older(folder, AT_ONCE):
            store.remove_workshop(name)
    kept = set(
        Export.objects.filter(state__in=(State.READY, State.MAKING)).values_list("stored_as", flat=True)
    )
    for name in store.sealed_names() - kept:
        if store.is_older(store.root() / name, UNKNOWN):
            store.remove_name(name)


def known(pk: uuid.UUID) -> Export | None:
    return Export.objects.select_related("asked_by", "decided_by").filter(pk=pk).first()
