"""Reading a file: its bytes are compared with the SHA-256 of its intake each time, and who read it is on record."""

import datetime
import hashlib
import json
import logging

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from cases.evidence import store
from cases.evidence.custody import What, add_entries, entries_of
from cases.evidence.intake import place_of_copy
from cases.history import written_by
from cases.models import CustodyEntry, EvidenceCopy, EvidenceFile
from cases.record_keys import decrypt, key_of, owner_of
from cases.sealing import NoKey, OtherKey, SealError, place_of

log = logging.getLogger(__name__)
ONE_LOOK = datetime.timedelta(minutes=10)  # a page with pictures asks for each of them


class Spoilt(SealError):
    """What lies on the disk is not what was taken in."""

    sentence: Promise | str = _(
        "This file does not pass the check of its integrity: what lies on the disk is not what was taken in. It is "
        "not shown. Tell an administrator."
    )


@sensitive_variables()
def read_original(file: EvidenceFile, by: User) -> bytes:
    """Raises SealError. On record before anybody has a byte."""
    content = _checked(file, file, by)
    add_entries(file, by, (What.ORIGINAL_TAKEN, ""))
    return content


@sensitive_variables()
def read_copy(file: EvidenceFile, copy: EvidenceCopy, by: User, taken: bool = False) -> bytes:
    """Raises SealError. ``taken``: to keep it, not to see it on the page."""
    content = _checked(file, copy, by)
    if taken:
        add_entries(file, by, (What.COPY_TAKEN, ""))
    else:
        note_look(file, by)
    return content


def note_look(file: EvidenceFile, by: User) -> None:
    """Once for one look at the page, however many pictures are on it."""
    lately = timezone.now() - ONE_LOOK
    if not entries_of(file).filter(by=by, what=What.VIEWED, at__gt=lately).exists():
        add_entries(file, by, (What.VIEWED, ""))


def note_denied(file: EvidenceFile, by: User, door: str) -> None:
    try:
        add_entries(file, by, (What.DENIED, door))
    except SealError:
        log.warning("A file could not note that it was refused: there is no key.")


@sensitive_variables()
def _checked(file: EvidenceFile, stored: EvidenceFile | EvidenceCopy, by: User | None) -> bytes:
    try:
        return unsealed(file, stored)
    except (NoKey, OtherKey):
        raise
    except (SealError, store.Missing):
        note_spoilt(file, stored, by)
        raise Spoilt from None


def note_spoilt(file: EvidenceFile, stored: EvidenceFile | EvidenceCopy, by: User | None) -> None:
    log.error("A file of a source is not what was taken in: %s", name_of(stored))
    try:
        add_entries(file, by, (What.FAILED, name_of(stored)))
    except SealError:
        log.error("Nor does its key open: %s", file.pk)


def name_of(stored: EvidenceFile | EvidenceCopy) -> str:
    return "original" if isinstance(stored, EvidenceFile) else f"copy {stored.number}"


@sensitive_variables()
def unsealed(file: EvidenceFile, stored: EvidenceFile | EvidenceCopy, key: bytes | None = None) -> bytes:
    """Raises Missing, or SealError also when the bytes are others than those of the intake."""
    place = place_of(file, "original") if isinstance(stored, EvidenceFile) else place_of_copy(stored)
    content = decrypt(key or key_of(owner_of(file)), store.get(stored.stored_as), place)
    if hashlib.sha256(content).hexdigest() != stored.sha256 or len(content) != stored.size:
        raise Spoilt
    return content


@sensitive_variables()
def names_of(file: EvidenceFile) -> dict[str, str]:
    """Its name when it came and where it is from. Raises SealError."""
    named = decrypt(key_of(owner_of(file)), bytes(file.sealed), place_of(file, "sealed"))
    said: dict[str, str] = json.loads(named)
    return said


def withdraw(file: EvidenceFile, by: User, reason: str) -> None:
    _set_withdrawn(file, by, True, reason)


def bring_back(file: EvidenceFile, by: User) -> None:
    _set_withdrawn(file, by, False, "")


def _set_withdrawn(file: EvidenceFile, by: User, withdrawn: bool, reason: str) -> None:
    with transaction.atomic():
        stored = EvidenceFile.objects.select_for_update().get(pk=file.pk)
        if stored.withdrawn == withdrawn:
            return
        stored.withdrawn = withdrawn
        written_by(stored, by)
        stored.save()
        what = CustodyEntry.What.WITHDRAWN if withdrawn else CustodyEntry.What.BROUGHT_BACK
        add_entries(stored, by, (what, reason))
