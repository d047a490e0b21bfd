"""Taking a file in: opened by the child, sealed, on the disk, and only then a row."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePath

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables

from cases.cleaning import running
from cases.cleaning.kinds import ENDINGS
from cases.cleaning.said import Cleaned, Refused
from cases.evidence import store
from cases.evidence.access import ADD
from cases.evidence.custody import What, add_entries_with, note_not_taken
from cases.evidence.limits import what_forbids
from cases.evidence.wording import why_not
from cases.history import written_by
from cases.models import EvidenceCopy, EvidenceFile, Source
from cases.record_keys import encrypt, new_key, owner_of
from cases.sealed_details import padded
from cases.sealing import SealError, can_seal, place_of


class NotTaken(Exception):
    """``sentence`` says why, and what would do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def sentence(self) -> str:
        return why_not(self.reason)


@dataclass(frozen=True)
class Arrived:
    """A file as it came. Its name and where it is from may name people."""

    content: bytes = field(repr=False)
    name: str = field(default="", repr=False)
    origin: str = field(default="", repr=False)


@sensitive_variables("arrived")
def take_in(source: Source, arrived: Arrived, by: User) -> EvidenceFile:
    """Raises NotTaken; that is on record too, without a word of the file."""
    if not by.has_perm(ADD):
        raise PermissionDenied
    try:
        return _kept(source, arrived, _opened(source, arrived, by), by)
    except Refused as refusal:
        reason = refusal.reason
    except SealError:
        reason = "key"
    note_not_taken(source, by, reason)
    raise NotTaken(reason)


@sensitive_variables("arrived")
def _opened(source: Source, arrived: Arrived, by: User) -> Cleaned:
    reason = what_forbids(len(arrived.content), by) or ("" if can_seal() else "key")
    if not reason and _is_there(source, arrived):
        reason = "again"
    if reason:
        raise Refused(reason)
    cleaned = running.clean(arrived.content)
    if not _fits(arrived.name, cleaned.kind):
        raise Refused("ending")
    return cleaned


def _fits(name: str, kind: str) -> bool:
    """A name without an ending says nothing. The families of MP4 go by each other's endings."""
    ending = PurePath(name).suffix.lower()
    family = {"mp4", "mov", "m4a"}
    kinds = family if kind in family else {kind}
    allowed = {".3gp"} if kind in family else {".mkv"} if kind == "webm" else set[str]()
    known = allowed.union(*(ENDINGS[one] for one in kinds))
    return ending in ("", ".") or ending in known or not ending[1:].isalnum()


@sensitive_variables("arrived", "key")
def _kept(source: Source, arrived: Arrived, cleaned: Cleaned, by: User) -> EvidenceFile:
    """The files lie on the disk before any row names them; if the rows are not written they are taken away again."""
    file = EvidenceFile(
        source=source,
        kind=cleaned.kind,
        size=len(arrived.content),
        sha256=_sha256(arrived.content),
        no_copy=cleaned.no_copy,
        added_at=timezone.now(),
        added_by=by,
    )
    key, key_row = new_key(owner_of(file))
    written: list[str] = []
    try:
        file.stored_as = _stored(written, encrypt(key, arrived.content, place_of(file, "original")))
        copies = _copies(file, key, cleaned, written)
        file.sealed = encrypt(key, _named(arrived), place_of(file, "sealed"))
        with transaction.atomic():
            key_row.save(force_insert=True)
            written_by(file, by)
            file.save(force_insert=True)
            EvidenceCopy.objects.bulk_create(copies)
            add_entries_with(key, file, by, *_history(file, cleaned, copies))
    except BaseException:
        for name in written:
            store.remove(name)
        raise
    return file


def _stored(written: list[str], sealed: bytes) -> str:
    written.append(store.put(sealed))
    return written[-1]


def _copies(file: EvidenceFile, key: bytes, cleaned: Cleaned, written: list[str]) -> list[EvidenceCopy]:
    copies = []
    for number, part in enumerate(cleaned.parts):
        copy = EvidenceCopy(
            file=file,
            number=number,
            media_type=part.media_type,
            size=len(part.content),
            sha256=_sha256(part.content),
        )
        copy.stored_as = _stored(written, encrypt(key, part.content, place_of_copy(copy)))
        copies.append(copy)
    return copies


def place_of_copy(copy: EvidenceCopy) -> str:
    return f"{EvidenceCopy._meta.db_table}.{copy.number}:{copy.file_id}"


def _is_there(source: Source, arrived: Arrived) -> bool:
    """At this source, which the sender sees. Of files of other sources nothing is said."""
    return EvidenceFile.objects.filter(
        source=source, sha256=_sha256(arrived.content), withdrawn=False
    ).exists()


@sensitive_variables("arrived")
def _named(arrived: Arrived) -> bytes:
    return padded({"name": arrived.name, "origin": arrived.origin}).encode()


def _history(file: EvidenceFile, cleaned: Cleaned, copies: list[EvidenceCopy]) -> list[tuple[str, str]]:
    happened: list[tuple[str, str]] = [
        (What.TAKEN_IN, f"SHA-256 {file.sha256}, {file.size} B"),
        (What.SEALED, "AES-256-GCM"),
    ]
    if cleaned.no_copy:
        return [*happened, (What.NO_COPY, cleaned.no_copy)]
    return [*happened, (What.COPIED, f"{cleaned.made_with}; SHA-256 {copies[0].sha256}")]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
