"""Writing records: every door that creates or changes one comes through here, so that it is known who did."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models, transaction
from django.utils import timezone

from cases.models import CaseRecord, Charge, Penalty, Trial
from cases.workflow import CHANGED_AFTER_VERIFICATION

Part = Charge | Penalty


def write(record: CaseRecord, by: AbstractBaseUser, reason: str = "") -> None:
    """Save a new or changed record as written by this person; the history row is written in the same transaction.

    A verified record whose claims changed becomes *submitted*. A record that differs in nothing is not written again.
    """
    if not record._state.adding and not _differs(record):
        return
    with transaction.atomic():
        if record._state.adding:
            record.created_by = by
        record.edited_by, record.edited_at = by, timezone.now()
        record._history_user, record._change_reason = by, reason or None
        record.save()


def _differs(record: CaseRecord) -> bool:
    stored = record.__dict__.get("_stored", {})
    return any(
        stored.get(field.attname) != getattr(record, field.attname)
        for field in record._meta.concrete_fields
        if not field.name.endswith(("_lower", "_upper"))
    )


def write_part(part: Part, by: AbstractBaseUser) -> None:
    """Save a charge or penalty; its trial counts as changed by the same person."""
    with transaction.atomic():
        part._history_user = by
        part.save()
        parts_changed(part.trial, by)


def remove_part(part: Part, by: AbstractBaseUser) -> None:
    with transaction.atomic():
        part._history_user = by
        part.delete()
        parts_changed(part.trial, by)


def parts_changed(trial: Trial, by: AbstractBaseUser) -> None:
    """Charges or penalties of the trial changed: they are claims of the trial, so a verified one is *submitted* again."""
    source, target = CHANGED_AFTER_VERIFICATION
    if trial.status == source:
        trial.set_status(target)
    trial.edited_by, trial.edited_at = by, timezone.now()
    trial._history_user = by
    trial.save()


def write_reference(row: models.Model, by: AbstractBaseUser | None) -> None:
    """Save a word of a vocabulary, a judge or a base unit."""
    marked: Any = row
    marked._history_user = by
    row.save()
