"""Writing records: every door that creates or changes one comes through here, so that it is known who did."""

from collections.abc import Sequence
from typing import cast

from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone

from cases.history import written_by
from cases.indexing import reindex
from cases.models import CaseRecord, Charge, Incident, Penalty, Trial
from cases.teams import note_writing
from cases.workflow import CHANGED_AFTER_VERIFICATION, Status

Part = Charge | Penalty


def write(record: CaseRecord, by: User, reason: str = "") -> None:
    """Save a new or changed record as written by this person, with its history row in the same transaction.

    Status, author and verifier are those in the database, whatever the record in memory says: it may have
    been read before a colleague's decision. A verified record whose claims changed becomes *submitted*; while
    it stays verified, "last changed" keeps naming who wrote what was verified. A record that differs in
    nothing is not written again.
    """
    with transaction.atomic():
        stored = record.as_stored()
        if stored is None:
            record.created_by = by
        else:
            take_over(record, stored)
            if not record.differs(stored):
                return
        if stored is None or stored.status != Status.VERIFIED or record.substantive_changes(stored):
            record.edited_by, record.edited_at = by, timezone.now()
        written_by(record, by, reason)
        record.save()
        if isinstance(record, Incident):
            note_writing(record, by, cast(Incident | None, stored))


# What only the verbs set.
_DECIDED = (
    "status status_comment created_by_id created_at edited_by_id edited_at verified_by_id verified_at".split()
)


def take_over(record: CaseRecord, stored: CaseRecord) -> None:
    for name in _DECIDED:
        setattr(record, name, getattr(stored, name))
    record.code = record.code or stored.code


def write_trial(trial: Trial, by: User, written: Sequence[Part] = (), removed: Sequence[Part] = ()) -> None:
    """Save a trial with its new, changed and removed charges and penalties: one change, one history row."""
    with transaction.atomic():
        if trial.pk and (written or removed):
            parts_changed(trial, by)
        else:
            write(trial, by)
        for part in written:
            part.trial = trial
            written_by(part, by)
            part.save()
        for part in removed:
            written_by(part, by)
            part.delete()
        if removed:
            reindex(Trial, [trial.pk])  # a part that is gone cannot say whose it was


def write_part(part: Part, by: User) -> None:
    """Save a new or changed charge or penalty; its trial counts as changed by the same person."""
    with transaction.atomic():
        stored = type(part)._base_manager.filter(pk=part.pk).first() if part.pk else None
        if stored and not _part_differs(part, stored):
            return
        # The trial first: its row in the history begins the version that the part belongs to.
        parts_changed(part.trial, by)
        if stored and stored.trial_id != part.trial_id:
            parts_changed(stored.trial, by)
        written_by(part, by)
        part.save()


def _part_differs(part: Part, stored: Part) -> bool:
    return any(
        getattr(part, field.attname) != getattr(stored, field.attname) for field in part._meta.concrete_fields
    )


def remove_part(part: Part, by: User) -> None:
    with transaction.atomic():
        parts_changed(part.trial, by)
        written_by(part, by)
        part.delete()
        reindex(Trial, [part.trial_id])


def parts_changed(trial: Trial, by: User) -> None:
    """Charges or penalties changed: they are claims of the trial, so a verified one is *submitted* again."""
    source, target = CHANGED_AFTER_VERIFICATION
    with transaction.atomic():
        stored = trial.as_stored()
        if stored:
            take_over(trial, stored)
        if trial.status == source:
            trial.set_status(target)
        trial.edited_by, trial.edited_at = by, timezone.now()
        written_by(trial, by)
        trial.save()


def write_reference(row: models.Model, by: User | None) -> None:
    """Save a word of a vocabulary, a judge or a base unit."""
    written_by(row, by)
    row.save()
