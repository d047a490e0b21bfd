"""The chain of custody of a file: entries in order, each with a mark that nobody makes without the file's key."""

import datetime
import hashlib
import hmac
import json
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils import timezone

from cases.history_lock import lock_tables
from cases.models import CustodyEntry, EvidenceFile, IdentityLookUp, Source
from cases.record_keys import derived, key_of, owner_of

What = CustodyEntry.What
SENTENCE = "An entry of custody cannot be changed or deleted."
LONGEST = 200


def add_entries(file: EvidenceFile, by: User | None, *happened: tuple[str, str]) -> None:
    """Pairs of what happened and its details, in order. Raises SealError where the file's key does not open."""
    add_entries_with(key_of(owner_of(file)), file, by, *happened)


def add_entries_with(key: bytes, file: EvidenceFile, by: User | None, *happened: tuple[str, str]) -> None:
    with transaction.atomic():
        # Whoever else writes about this file waits here.
        models.QuerySet(EvidenceFile).select_for_update().filter(pk=file.pk).values_list("pk").first()
        last = entries_of(file).last()
        CustodyEntry.objects.bulk_create(_chained(key, file, by, last, happened))


def _chained(
    key: bytes,
    file: EvidenceFile,
    by: User | None,
    last: CustodyEntry | None,
    happened: Iterable[tuple[str, str]],
) -> Iterable[CustodyEntry]:
    for what, detail in happened:
        entry = CustodyEntry(
            file=file,
            source_id=file.source_id,
            number=(last.number or 0) + 1 if last else 1,
            at=timezone.now(),
            by=by,
            what=what,
            detail=detail[:LONGEST],
        )
        entry.mark = mark_of(key, entry, last.mark if last else "")
        yield entry
        last = entry


def note_not_taken(source: Source, by: User, reason: str) -> None:
    """Of a file that never was here nothing but this is kept."""
    CustodyEntry.objects.create(source=source, at=timezone.now(), by=by, what=What.NOT_TAKEN, detail=reason)


def entries_of(file: EvidenceFile) -> models.QuerySet[CustodyEntry]:
    return CustodyEntry.objects.filter(file=file).order_by("number")


def mark_of(key: bytes, entry: CustodyEntry, before: str) -> str:
    said: list[Any] = [
        str(entry.file_id),
        entry.source_id,
        entry.number,
        entry.at.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        entry.by_id,
        str(entry.what),
        entry.detail,
        before,
    ]
    content = json.dumps(said, ensure_ascii=False).encode()
    return hmac.new(derived(key, "custody"), content, hashlib.sha256).hexdigest()


def first_break(key: bytes, entries: Iterable[CustodyEntry]) -> int | None:
    """The number of the first entry that does not follow from those before; None when the chain is whole."""
    before, number = "", 0
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or not hmac.compare_digest(entry.mark, mark_of(key, entry, before)):
            return number
        before = entry.mark
    return None if number else 1


def lock_custody(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    lock_tables([CustodyEntry._meta.db_table, IdentityLookUp._meta.db_table], SENTENCE, using)
