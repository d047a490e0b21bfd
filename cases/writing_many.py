"""Writing many records of one kind at once: what `cases.writing.write` does, in a fixed number of queries."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from cases.history import create_recorded, in_chunks, rewrite_recorded
from cases.models import CaseRecord, Incident
from cases.models.fields import BoundField
from cases.models.record import CODE_ATTEMPTS, CODE_DIGITS
from cases.teams import note_writing
from cases.workflow import CHANGED_AFTER_VERIFICATION, Status
from cases.writing import take_over


def write_many(records: Sequence[CaseRecord], by: User, reason: str = "") -> None:
    """Save new and changed records of one kind as written by this person, each with its history row.

    As with `write`: a verified record whose claims changed becomes *submitted*, one that differs in nothing is
    not written, and new ones get the next codes.
    """
    with transaction.atomic():
        create_many([record for record in records if record.pk is None], by, reason)
        rewrite_many([record for record in records if record.pk is not None], by, reason)


def create_many(records: Sequence[CaseRecord], by: User, reason: str = "") -> None:
    if not records:
        return
    now = timezone.now()
    for record in records:
        record.set_status(Status.DRAFT)
        record.created_by = record.edited_by = by
        record.edited_at = now
    without = [record for record in records if not record.code]
    for attempts_left in reversed(range(CODE_ATTEMPTS)):
        _give_codes(without)
        try:
            with transaction.atomic():
                create_recorded(type(records[0]), records, by, reason)
            _note_incidents(records, {}, by)
            return
        except IntegrityError:  # somebody else may have got one of the codes meanwhile
            if not attempts_left or not _any_taken(without):
                raise


def _give_codes(records: Sequence[CaseRecord]) -> None:
    if not records:
        return
    stem, _dash, number = records[0].next_code().rpartition("-")
    for offset, record in enumerate(records):
        record.pk, record.code = None, f"{stem}-{int(number) + offset:0{CODE_DIGITS}d}"


def _any_taken(records: Sequence[CaseRecord]) -> bool:
    codes = [record.code for record in records]
    return bool(codes) and type(records[0])._base_manager.filter(code__in=codes).exists()


def rewrite_many(records: Sequence[CaseRecord], by: User, reason: str = "") -> None:
    for chunk in in_chunks(records):
        stored = _stored(chunk)
        changed = [record for record in chunk if _changes(record, stored[record.pk], by)]
        if changed:
            rewrite_recorded(type(chunk[0]), changed, _written_fields(chunk[0]), by, reason)
            _note_incidents(changed, stored, by)


def _note_incidents(records: Sequence[CaseRecord], before: dict[Any, Any], by: User) -> None:
    for record in records:
        if isinstance(record, Incident):
            note_writing(record, by, before.get(record.pk))


def _stored(records: Sequence[CaseRecord]) -> dict[Any, Any]:
    """The rows as they stand in the database now, locked until the end of the transaction."""
    rows = type(records[0])._base_manager.filter(pk__in=[record.pk for record in records])
    return {row.pk: row for row in rows.order_by("pk").select_for_update()}


def _changes(record: CaseRecord, stored: CaseRecord, by: User) -> bool:
    """Make the record ready to be written over the stored one; whether there is anything to write."""
    take_over(record, stored)
    if not record.differs(stored):
        return False
    claims_differ = bool(record.substantive_changes(stored))
    if stored.status != Status.VERIFIED or claims_differ:
        record.edited_by, record.edited_at = by, timezone.now()
    if stored.status == Status.VERIFIED and claims_differ:
        record.set_status(CHANGED_AFTER_VERIFICATION[1])
    return True


def _written_fields(record: models.Model) -> list[str]:
    """All but the key and who made it when; the bounds of dates are worked out anew."""
    never = ("id", "created_by", "created_at")
    fields = record._meta.concrete_fields
    return [field.name for field in fields if field.name not in never and not isinstance(field, BoundField)]
