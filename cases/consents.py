"""Recording, confirming and withdrawing what may be published. Who did it, and when, stands in the history.

Nothing here makes anything public: that is asked anew at each reading (`cases.public_people`).
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from cases.history import CREATED, written_by
from cases.merged import merged_into
from cases.models import Consent, ConsentNote, Person, Protection, Viewing
from cases.record_keys import seal_for, unseal_of
from cases.sealed_details import padded_text
from cases.viewings import record_viewing

RECORDED, WITHDRAWN, CONFIRMED = "recorded", "withdrawn", "confirmed"
MAY_CONFIRM, MAY_OPEN, MAY_PROTECT = "cases.verify_person", "cases.open_consent", "cases.add_consent"


class Affected(NamedTuple):
    """A publication that names somebody, and its place on the desk."""

    title: str
    address: str


# What names people is known by rooms that this one does not know: they add themselves here.
publications_of: list[Callable[[Person, User], list[Affected]]] = []


def affected_publications(person: Person, user: User) -> list[Affected]:
    """Which public pages refer to the person, as far as this user may know."""
    return [found for tell in publications_of for found in tell(person, user)]


@sensitive_variables("note")
def record_consent(consent: Consent, by: User, note: str = "") -> None:
    """``note``: how it was given; it is sealed. Raises ValidationError with a sentence for each field that is not
    right, SealError when there is a note and no key."""
    if consent.pk:
        raise ValueError("A consent that is recorded is withdrawn, not rewritten.")
    _require_past(given_on=consent.given_on)
    consent.recorded_by, consent.confirmed_by, consent.confirmed_at = by, None, None
    consent.full_clean()
    with transaction.atomic():
        written_by(consent, by, RECORDED)
        consent.save()
        if note.strip():
            _seal_note(consent, note.strip(), by)


@sensitive_variables("note")
def _seal_note(consent: Consent, note: str, by: User) -> None:
    kept = ConsentNote(consent=consent)
    kept.sealed = seal_for(kept, "sealed", padded_text(note))
    written_by(kept, by, RECORDED)
    kept.save()


@sensitive_variables()
def open_note(note: ConsentNote, by: User) -> str:
    """Raises PermissionDenied or SealError; that it is opened is recorded first, in the same transaction."""
    if not by.has_perm(MAY_OPEN):
        raise PermissionDenied
    with transaction.atomic():
        record_viewing(by, note.consent.person, Viewing.Way.CONSENT)
        return unseal_of(note, "sealed").strip()


def withdraw_consent(consent: Consent, by: User, on: datetime.date) -> None:
    """From that day on it holds no more. Raises ValidationError."""
    with transaction.atomic():
        stored = Consent.objects.select_for_update().get(pk=consent.pk)
        if stored.refusal:
            raise ValidationError({"withdrawn_on": _("“Nothing” is not withdrawn: record a new consent.")})
        if stored.withdrawn_on:
            raise ValidationError({"withdrawn_on": _("It is withdrawn already.")})
        _require_past(withdrawn_on=on)
        stored.withdrawn_on = on
        stored.full_clean()
        written_by(stored, by, WITHDRAWN)
        stored.save()


def why_not_confirmed_by(consent: Consent, by: User) -> str:
    """A sentence why this person cannot be the second one, or an empty text; no role stands above it."""
    if consent.confirmed_by_id:
        return _("It is confirmed already.")
    if consent.refusal:
        return _("That nothing may be published needs nobody's confirmation.")
    if by.pk == consent.recorded_by_id or by.pk in writers_of(consent):
        return _("You wrote this consent: a second person has to confirm it.")
    return ""


def confirm_consent(consent: Consent, by: User) -> None:
    """As the second person. Raises PermissionDenied, or ValidationError with a sentence."""
    if not by.has_perm(MAY_CONFIRM):
        raise PermissionDenied(_("You may not confirm consents."))
    with transaction.atomic():
        stored = Consent.objects.select_for_update(of=("self",)).get(pk=consent.pk)
        why = why_not_confirmed_by(stored, by)
        if why:
            raise ValidationError(why)
        stored.confirmed_by, stored.confirmed_at = by, timezone.now()
        stored.full_clean()
        written_by(stored, by, CONFIRMED)
        stored.save()


def writers_of(consent: Consent) -> set[int]:
    written = Consent.history.filter(id=consent.pk, history_user__isnull=False)
    return set(written.values_list("history_user", flat=True))


def mark_of(person: Person) -> Protection | None:
    """The mark that protects the person now, also one of a record that was merged into theirs."""
    standing = Protection.objects.filter(person__in=[person.pk, *merged_into([person.pk])], lifted_at=None)
    found: Protection | None = standing.select_related("marked_by").order_by("pk").first()
    return found


def protect(person: Person, by: User) -> None:
    """Mark somebody as specially protected. Marking who is marked already changes nothing."""
    if not by.has_perm(MAY_PROTECT):
        raise PermissionDenied
    with transaction.atomic():
        Person.everything.select_for_update().get(pk=person.pk)
        if mark_of(person) is None:
            mark = Protection(person=person, marked_by=by)
            written_by(mark, by, "marked")
            mark.save()


def lift_protection(mark: Protection, by: User) -> None:
    """Take a mark off, as somebody who did not set it. Raises PermissionDenied or ValidationError."""
    if not by.has_perm(MAY_CONFIRM):
        raise PermissionDenied
    with transaction.atomic():
        stored = Protection.objects.select_for_update(of=("self",)).get(pk=mark.pk)
        if stored.lifted_at:
            raise ValidationError(_("It is taken off already."))
        stored.lifted_by, stored.lifted_at = by, timezone.now()
        stored.full_clean()
        written_by(stored, by, "lifted")
        stored.save()


def _require_past(**days: datetime.date | None) -> None:
    for name, day in days.items():
        if day and day > timezone.localdate():
            raise ValidationError({name: _("This day lies in the future.")})


def recorded_by(consents: Iterable[Consent]) -> dict[int, Any]:
    """The first history row of each: who recorded it, and when; one query."""
    ids = [consent.pk for consent in consents]
    rows = Consent.history.filter(id__in=ids, history_type=CREATED).select_related("history_user")
    return {row.id: row for row in rows}
