"""The stored keys follow the people, through every door (`cases.indexing`)."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import models, transaction

from cases.history import in_chunks
from cases.indexing import keep_indexed
from cases.matching.keys import keys_of
from cases.models import NameKey, Person

# What the keys are made from: a change of anything else leaves them as they are.
READS = ("name_be", "name_ru", "name_en", "other_names", "label", "birth_date")


def keep_keys() -> None:
    keep_indexed(Person, index_names, READS)


def index_names(ids: Sequence[Any]) -> None:
    """Make the keys of these people anew. Who is no longer there keeps none."""
    people: models.QuerySet[Person] = models.QuerySet(Person).filter(pk__in=ids).only(*READS, "birth_date_lower", "birth_date_upper")
    keys = [NameKey(person=person, key=key, kind=kind) for person in people for key, kind in keys_of(person)]
    with transaction.atomic():
        old = NameKey.objects.filter(person__in=ids)
        old._raw_delete(old.db)
        NameKey.objects.bulk_create(keys, batch_size=5_000)


def rebuild(progress: Callable[[int], None]) -> int:
    """The keys of everybody anew, 500 people at a time. Returns how many people there are."""
    done = 0
    ids: models.QuerySet[Any, Any] = models.QuerySet(Person).order_by("pk").values_list("pk", flat=True)
    for chunk in in_chunks(ids.iterator()):
        index_names(chunk)
        done += len(chunk)
        progress(done)
    return done
