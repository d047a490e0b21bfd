"""Sealing everything anew under the newest key of the server, while people work.

Only the keys of records are sealed anew, some hundreds at a time, each portion whole or not at all: an interrupted
run is finished by the next.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import models, transaction

from cases.evidence.custody import What, add_entries_with
from cases.models import EvidenceFile, RecordKey
from cases.record_keys import opened_key, owner_of, wrap
from cases.sealing import NoKey, SealError

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


def in_use() -> Counter[str]:
    """How many records each key of the server opens, by its id."""
    counted = RecordKey.objects.values_list("under").annotate(models.Count("pk"))
    return Counter(dict(counted))
