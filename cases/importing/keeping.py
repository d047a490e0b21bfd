"""How long a file that comes in is kept: half an hour after the last step of whoever brings it, then nothing of it."""

import datetime
import uuid

from django.contrib.auth.models import User
from django.utils import timezone

from cases.importing import progress
from cases.importing.sealed import destroy
from cases.models import Import

KEPT = datetime.timedelta(minutes=30)
WORKED_ON = datetime.timedelta(hours=24)  # the worker has it in hand, or has not come to it yet
KNOWN_AFTERWARDS = datetime.timedelta(days=1)  # which batch it became; the file itself is gone by then
AT_WORK = (Import.State.READING, Import.State.CHECKING, Import.State.CONFIRMING)


def remove_expired() -> int:
    """Returns how many. The worker does it every minute, and so does every visit of the pages."""
    now, gone = timezone.now(), 0
    waiting = Import.objects.exclude(state__in=AT_WORK).exclude(state=Import.State.DONE)
    for found in (
        waiting.filter(stepped_at__lt=now - KEPT),
        Import.objects.filter(state__in=AT_WORK, stepped_at__lt=now - WORKED_ON),
        Import.objects.filter(state=Import.State.DONE, stepped_at__lt=now - KNOWN_AFTERWARDS),
    ):
        expired = list(found.defer("sealed"))
        destroy(expired)
        for one in expired:
            progress.clear(one.pk)
        gone += len(expired)
    return gone


def mine(user: User, pk: uuid.UUID) -> Import | None:
    """Nobody else's, and none that is over."""
    remove_expired()
    return Import.objects.filter(pk=pk, by=user.pk).first()


def remove(found: Import) -> None:
    destroy([found])
    progress.clear(found.pk)
