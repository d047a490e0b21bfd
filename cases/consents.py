"""Recording and withdrawing a consent. Who did it, and when, stands in the history of the consent."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.history import CREATED, written_by
from cases.models import Consent

RECORDED, WITHDRAWN = "recorded", "withdrawn"


def record_consent(consent: Consent, by: User) -> None:
    """Raises ValidationError with a sentence for each field that is not right."""
    if consent.pk:
        raise ValueError("A consent that is recorded is withdrawn, not rewritten.")
    _require_past(given_on=consent.given_on)
    consent.full_clean()
    with transaction.atomic():
        written_by(consent, by, RECORDED)
        consent.save()


def withdraw_consent(consent: Consent, by: User, on: datetime.date) -> None:
    """From that day on it holds no more. Raises ValidationError."""
    with transaction.atomic():
        stored = Consent.objects.select_for_update().get(pk=consent.pk)
        if stored.withdrawn_on:
            raise ValidationError({"withdrawn_on": _("It is withdrawn already.")})
        _require_past(withdrawn_on=on)
        stored.withdrawn_on = on
        stored.full_clean()
        written_by(stored, by, WITHDRAWN)
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
