"""Hundreds of rows into a table by the way that is short for the database.

`bulk_create` makes one statement of thousands of placeholders, which the driver for PostgreSQL reads letter by letter,
and on SQLite one for every 40 rows. Here SQLite repeats one prepared statement, and PostgreSQL takes all rows as one
value.
"""

import datetime
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper

AT_ONCE = 2_000


def insert(instances: Sequence[models.Model]) -> None:
    """All of one model. As `bulk_create`: their primary keys are set, and no signal is sent."""
    if not instances:
        return
    meta = type(instances[0])._meta
    _give_keys(meta, [one for one in instances if one.pk is None])
    fields = [field for field in meta.concrete_fields if not field.generated]
    for one in instances:
        one._prepare_related_fields_for_save(operation_name="insert")  # type: ignore[attr-defined]
    insert_rows(
        meta.db_table,
        [str(field.column) for field in fields],
        ([_stored(field, one) for field in fields] for one in instances),
    )
    for one in instances:
        one._state.adding, one._state.db = False, connection.alias


def _stored(field: Any, instance: models.Model) -> Any:
    value = field.pre_save(instance, add=True)
    return None if value is None else field.get_db_prep_save(value, connection)


def insert_rows(
    table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], on_conflict: str = ""
) -> None:
    """Values as the database takes them, in the order of the columns. ``on_conflict``: what is to be done, in SQL."""
    left, names = list(rows), ", ".join(map(connection.ops.quote_name, columns))
    into = f"INSERT INTO {connection.ops.quote_name(table)} ({names})"
    conflict = f" ON CONFLICT {on_conflict}" if on_conflict else ""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"{into} VALUES ({marks}){conflict}", left)
            return
        said = f"SELECT {names} FROM json_populate_recordset(NULL::{connection.ops.quote_name(table)}, %s)"
        for start in range(0, len(left), AT_ONCE):
            told = [dict(zip(columns, row, strict=True)) for row in left[start : start + AT_ONCE]]
            cursor.execute(
                f"{into} {said}{conflict}", [json.dumps(told, ensure_ascii=False, default=_in_json)]
            )


def _in_json(value: Any) -> Any:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return f"\\x{bytes(value).hex()}"
    if hasattr(value, "obj"):  # what the driver wraps for a column of JSON
        return value.obj
    raise TypeError(f"{type(value).__name__} cannot be written")


def _give_keys(meta: Any, instances: Sequence[models.Model]) -> None:
    """The next ones of the sequence, which nobody else gets."""
    if not instances:
        return
    with connection.cursor() as cursor:
        for one, key in zip(instances, _next_keys(connection, cursor, meta, len(instances)), strict=True):
            one.pk = key


def _next_keys(database: BaseDatabaseWrapper, cursor: Any, meta: Any, count: int) -> Iterable[int]:
    if database.vendor == "sqlite":  # one writes at a time
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [meta.db_table])
        last = cursor.fetchone()
        first = last[0] + 1 if last else 1
        return range(first, first + count)
    cursor.execute(
        "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
        [database.ops.quote_name(meta.db_table), meta.pk.column, count],
    )
    return [key for (key,) in cursor.fetchall()]
