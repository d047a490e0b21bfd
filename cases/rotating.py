"""Sealing everything anew under the newest key of the server, while people work.

Only the keys of records are sealed anew, some hundreds at a time, each portion whole or not at all: an interrupted
run is finished by the next. What was sealed before records had keys of their own gets one on the way.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import connection, models, transaction

from cases.evidence.custody import What, add_entries_with
from cases.models import Contact, EvidenceFile, RecordKey
from cases.record_keys import encrypt, key_for, opened_key, owner_of, wrap
from cases.sealing import HEAD, VERSION, NoKey, SealError, key_id_of, place_of, unseal_bytes

PORTION = 500
Progress = Callable[[int], None]


@dataclass
class Done:
    sealed_anew: int = 0
    failed: list[str] = field(default_factory=list)  # owners whose key opens under no key of this server


def newest_id() -> str:
    newest = settings.VIASNA_SEALING_KEYS.newest
    if newest is None:
        raise NoKey
    return str(newest[0].hex())


def rotate(progress: Progress = lambda count: None) -> Done:
    """Raises NoKey. May be stopped at any time and started again."""
    newest, done = newest_id(), Done()
    _give_own_keys(done, progress)
    last = ""
    while True:
        with transaction.atomic():
            waiting = RecordKey.objects.select_for_update().exclude(under=newest).filter(pk__gt=last)
            portion = list(waiting.order_by("pk")[:PORTION])
            _seal_anew(portion, newest, done)
        if not portion:
            return done
        last = portion[-1].pk
        progress(done.sealed_anew)


def _seal_anew(portion: list[RecordKey], newest: str, done: Done) -> None:
    fresh, keys = [], {}
    for row in portion:
        try:
            key = opened_key(row, row.pk)
        except SealError:
            done.failed.append(row.pk)
            continue
        row.wrapped, row.under = wrap(key, row.pk), newest
        keys[row.pk] = key
        fresh.append(row)
    RecordKey.objects.bulk_create(
        fresh, update_conflicts=True, unique_fields=["owner"], update_fields=["wrapped", "under"]
    )
    _note_in_custody(keys, newest)
    done.sealed_anew += len(fresh)


def _note_in_custody(keys: dict[str, bytes], newest: str) -> None:
    beginning = f"{EvidenceFile._meta.db_table}:"
    ids = [owner.removeprefix(beginning) for owner in keys if owner.startswith(beginning)]
    for file in EvidenceFile.objects.filter(pk__in=ids).order_by("pk"):
        add_entries_with(keys[owner_of(file)], file, None, (What.NEW_KEY, newest))


def _give_own_keys(done: Done, progress: Progress) -> None:
    """Contacts from before. Compared and set: whoever writes one meanwhile seals it with its own key already."""
    for pk in list(_of_before(Contact).values_list("pk", flat=True)):
        with transaction.atomic():
            contact = Contact.objects.select_for_update().get(pk=pk)
            sealed, place = bytes(contact.sealed), place_of(contact, "sealed")
            if sealed[:1] != VERSION:
                continue
            try:
                content = unseal_bytes(sealed, place)
            except SealError:
                done.failed.append(owner_of(contact))
                continue
            fresh = encrypt(key_for(owner_of(contact)), content, place)
            # Its words are the same: nobody changed anything, so the history has nothing to tell.
            models.QuerySet(Contact).filter(pk=pk, sealed=sealed).update(sealed=fresh)
        done.sealed_anew += 1


def _of_before(model: type[models.Model]) -> models.QuerySet[models.Model]:
    return _beginning_with(models.QuerySet(model), VERSION)


def _beginning_with(rows: models.QuerySet[models.Model], beginning: bytes) -> models.QuerySet[models.Model]:
    first = (
        "substr(sealed, 1, 1) = %s"
        if connection.vendor == "sqlite"
        else "substring(sealed from 1 for 1) = %s"
    )
    return rows.extra(where=[first], params=[beginning])  # noqa: S610 – the texts are ours


@dataclass
class InUse:
    """By the id of a key of the server: what it opens."""

    records: Counter[str] = field(default_factory=Counter)
    of_before: Counter[str] = field(default_factory=Counter)  # contacts without a key of their own
    in_history: Counter[str] = field(default_factory=Counter)  # their earlier versions: they stay as they are


def in_use() -> InUse:
    found = InUse()
    for under, count in RecordKey.objects.values_list("under").annotate(models.Count("pk")):
        found.records[under] = count
    for counter, model in ((found.of_before, Contact), (found.in_history, Contact.history.model)):
        for sealed in _of_before(model).values_list("sealed", flat=True).iterator():
            counter[key_id_of(bytes(sealed)[:HEAD]).hex()] += 1
    return found
