"""Changing many records at once, each with its history row, in the same transaction.

The ORM's own bulk operations write no history: the querysets refuse them, these functions take their place.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db import connection, models, transaction
from django.dispatch import receiver
from django.utils import timezone
from simple_history.signals import pre_create_historical_record

from cases.indexing import reindex
from cases.inserting import insert
from cases.models.batch import Batch
from cases.models.record_history import InBatch

CREATED, CHANGED = "+", "~"
CHUNK = 500  # SQLite allows 32,766 placeholders a statement; 500 rows of 60 columns stay below it
_batch: ContextVar[Batch | None] = ContextVar("batch", default=None)


@contextmanager
def in_batch(batch: Batch) -> Iterator[Batch]:
    """Every history row written within, through whichever verb, carries the number of this batch."""
    token = _batch.set(batch)
    try:
        yield batch
    finally:
        _batch.reset(token)


def current_batch() -> Batch | None:
    return _batch.get()


@receiver(pre_create_historical_record)
def put_into_batch(sender: Any, history_instance: Any, **_kwargs: Any) -> None:
    """The rows the library writes one by one."""
    if isinstance(history_instance, InBatch):
        history_instance.history_batch = _batch.get()


def written_by(row: Any, by: User | AnonymousUser | None, reason: str = "") -> None:
    """Whose change the history row of the next save says it is, and with which verb or reason."""
    row._history_user, row._change_reason = by, reason or None


def create_recorded(
    model: type[models.Model], instances: Sequence[models.Model], by: User, reason: str = ""
) -> None:
    """Insert the instances and one history row for each, by that user. Their primary keys are set."""
    with transaction.atomic():
        insert(instances)
        record_history(model, [instance.pk for instance in instances], by, CREATED, reason)
        for chunk in in_chunks(instances):
            reindex(model, [instance.pk for instance in chunk])


def update_recorded(
    model: type[models.Model], ids: Iterable[Any], by: User, reason: str = "", **values: Any
) -> int:
    """Set the same values on the rows with these ids, with one history row for each. Returns how many."""
    changed = 0
    with transaction.atomic():
        for chunk in in_chunks(ids):
            changed += models.QuerySet(model).filter(pk__in=chunk).update(**values)
            record_history(model, chunk, by, CHANGED, reason)
            reindex(model, chunk, values)
    return changed


def rewrite_recorded(
    model: type[models.Model],
    instances: Sequence[models.Model],
    fields: Sequence[str],
    by: User,
    reason: str = "",
) -> None:
    """Write the named fields of existing instances, each with its own values and its own history row."""
    with transaction.atomic():
        for chunk in in_chunks(instances):
            # Not bulk_update: it writes a CASE for each field of each row, 600 rows a second where this does 6,000.
            models.QuerySet(model).bulk_create(
                chunk,
                update_conflicts=True,
                unique_fields=[model._meta.pk.name],
                update_fields=[*fields, *_refresh_bounds(model, chunk, fields)],
            )
            written = [instance.pk for instance in chunk]
            record_history(model, written, by, CHANGED, reason)
            reindex(model, written, fields)


def _refresh_bounds(
    model: type[models.Model], instances: Sequence[models.Model], fields: Sequence[str]
) -> list[str]:
    """The bounds of the dates among the fields, worked out anew: nothing else does it here."""
    bounds = [field for field in model._meta.concrete_fields if getattr(field, "of", None) in fields]
    for field in bounds:
        for instance in instances:
            field.pre_save(instance, add=False)
    return [field.name for field in bounds if field.name not in fields]


def record_history(
    model: type[models.Model], ids: Iterable[Any], by: User, change: str, reason: str = ""
) -> None:
    """Copy the rows as they stand into the history, within the database: 20 times faster than one by one."""
    historical: type[models.Model] = model.history.model  # type: ignore[attr-defined]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in model._meta.concrete_fields)
    batch = _batch.get()
    kept = {
        "history_date": connection.ops.adapt_datetimefield_value(timezone.now()),
        "history_type": change,
        "history_user_id": by.pk,
        "history_change_reason": reason or None,
        "history_batch_id": batch.pk if batch else None,
    }
    keeping = ", ".join(map(quote, kept))
    values = ", ".join(["%s"] * len(kept))
    for chunk in in_chunks(ids):
        marks = ", ".join(["%s"] * len(chunk))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {quote(historical._meta.db_table)} ({columns}, {keeping}) "
                f"SELECT {columns}, {values} FROM {quote(model._meta.db_table)} "
                f"WHERE {quote(str(model._meta.pk.column))} IN ({marks})",
                [*kept.values(), *(model._meta.pk.get_db_prep_value(pk, connection) for pk in chunk)],
            )


def in_chunks(items: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    chunk: list[Any] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
