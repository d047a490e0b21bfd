"""Relatives’ contacts: sealed when written, opened one at a time, and each opening is recorded."""

import hashlib
import json
from dataclasses import asdict, dataclass, field

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.views.decorators.debug import sensitive_variables

from cases.history import written_by
from cases.models import Contact, Person, Viewing
from cases.sealing import place_of, seal, unseal
from cases.viewings import record_viewing, viewings_of

MAY_OPEN = "cases.open_contact"
PADDED_TO = 256  # bytes: the length of what is sealed tells nothing about who is in it


@dataclass(frozen=True, slots=True)
class Details:
    name: str = field(default="", repr=False)
    telephone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


class ChangedMeanwhile(Exception):
    """A colleague wrote other details after these were opened."""


@sensitive_variables("details", "text")
def write_contact(contact: Contact, details: Details, by: User, opened: str = "") -> None:
    """Save a new or changed contact. ``opened``: the fingerprint of what was stored when its details were opened.

    Raises SealError without a key, ChangedMeanwhile when it is no longer what was opened.
    """
    text = json.dumps(asdict(details), ensure_ascii=False)
    text += " " * (-len(text.encode()) % PADDED_TO)
    with transaction.atomic():
        if not contact._state.adding and fingerprint(_locked(contact)) != opened:
            raise ChangedMeanwhile
        contact.sealed = seal(text, place_of(contact, "sealed"))
        _save(contact, by)


def mark_outdated(contact: Contact, by: User, outdated: bool = True) -> None:
    """Needs no key: nothing sealed is touched."""
    with transaction.atomic():
        stored = _locked(contact)
        stored.outdated = outdated
        _save(stored, by)


@sensitive_variables()
def open_contact(contact: Contact, by: User) -> Details:
    """Raises PermissionDenied or SealError; what is opened is recorded first, in the same transaction."""
    if not by.has_perm(MAY_OPEN):
        raise PermissionDenied
    with transaction.atomic():
        record_viewing(by, contact.person, Viewing.Way.CONTACT)
        return Details(**json.loads(unseal(contact.sealed, place_of(contact, "sealed"))))


def fingerprint(contact: Contact) -> str:
    """Of what is stored, to know it again."""
    return hashlib.sha256(bytes(contact.sealed)).hexdigest()


def openings(person: Person) -> models.QuerySet[Viewing]:
    """Who opened contacts of this person, the latest first."""
    return viewings_of(person).filter(way=Viewing.Way.CONTACT)


def _locked(contact: Contact) -> Contact:
    locked: Contact = Contact.objects.select_for_update().get(pk=contact.pk)
    return locked


def _save(contact: Contact, by: User) -> None:
    written_by(contact, by)
    contact.save()
