"""The stored keys follow the people, through every door (`cases.indexing`)."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import models, transaction

from cases.background import background_task
from cases.history import in_chunks
from cases.indexing import keep_indexed
from cases.inserting import insert_rows
from cases.matching.doubles import find_doubles
from cases.matching.keys import keys_of, names_of
from cases.matching.symbols import learn, symbols_of, unknown_words
from cases.models import NameKey, Person

# What the keys are made from: a change of anything else leaves them as they are.
READS = ("name_be", "name_ru", "name_en", "other_names", "label", "birth_date")


READ = (*READS, "birth_date_lower", "birth_date_upper")
# What doubles are compared in, besides.
ALSO_COMPARED = ("sex",)


def keep_keys() -> None:
    keep_indexed(Person, index_names, READS)
    keep_indexed(Person, look_again, (*READS, *ALSO_COMPARED))


def look_again(ids: Sequence[Any]) -> None:
    """One task for all that are written together, five hundred at most."""
    names_were_written.enqueue([int(pk) for pk in ids])


@background_task
def names_were_written(ids: list[int]) -> None:
    people: models.QuerySet[Person] = models.QuerySet(Person).filter(pk__in=ids).only(*READ)
    if learn(name for person in people for name in names_of(person)):
        index_names(ids)
    find_doubles(ids)


def index_names(ids: Sequence[Any]) -> None:
    """Make the keys of these people anew. Who is no longer there keeps none."""
    people: list[Person] = list(models.QuerySet(Person).filter(pk__in=ids).only(*READ))
    known = symbols_of(unknown_words(name for person in people for name in names_of(person)))
    keys = [(person.pk, key, kind) for person in people for key, kind in keys_of(person, known)]
    with transaction.atomic():
        old = NameKey.objects.filter(person__in=ids)
        old._raw_delete(old.db)
        insert_rows(NameKey._meta.db_table, ("person_id", "key", "kind"), keys)


def rebuild(progress: Callable[[int], None]) -> int:
    """The keys of everybody anew, 500 people at a time. Returns how many people there are."""
    done = 0
    ids: models.QuerySet[Any, Any] = models.QuerySet(Person).order_by("pk").values_list("pk", flat=True)
    for chunk in in_chunks(ids.iterator()):
        index_names(chunk)
        done += len(chunk)
        progress(done)
    return done
