"""Relatives’ contacts: sealed when written, opened one at a time, and each opening is recorded."""

from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.views.decorators.debug import sensitive_variables

from cases.history import written_by
from cases.models import Contact, Person, Viewing
from cases.sealed_details import ChangedMeanwhile, fingerprint, locked, open_details, write_details
from cases.viewings import record_viewing, viewings_of

__all__ = [
    "ChangedMeanwhile",
    "Details",
    "fingerprint",
    "mark_outdated",
    "open_contact",
    "openings",
    "write_contact",
]
MAY_OPEN = "cases.open_contact"


@dataclass(frozen=True, slots=True)
class Details:
    name: str = field(default="", repr=False)
    telephone: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    note: str = field(default="", repr=False)


@sensitive_variables("details")
def write_contact(contact: Contact, details: Details, by: User, opened: str = "") -> None:
    """See `write_details`."""
    write_details(contact, details, by, opened)


def mark_outdated(contact: Contact, by: User, outdated: bool = True) -> None:
    """Needs no key: nothing sealed is touched."""
    with transaction.atomic():
        stored = locked(contact)
        stored.outdated = outdated
        written_by(stored, by)
        stored.save()


@sensitive_variables()
def open_contact(contact: Contact, by: User) -> Details:
    """Raises PermissionDenied or SealError; what is opened is recorded first, in the same transaction."""
    if not by.has_perm(MAY_OPEN):
        raise PermissionDenied
    with transaction.atomic():
        record_viewing(by, contact.person, Viewing.Way.CONTACT)
        details: Details = open_details(contact, Details)
        return details


def openings(person: Person) -> models.QuerySet[Viewing]:
    """Who opened contacts of this person, the latest first."""
    return viewings_of(person).filter(way=Viewing.Way.CONTACT)
