"""Writing millions of rows quickly: indexes are made afterwards, keys are not looked up row by row."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, models

_INDEXES = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND schemaname = current_schema() "
    "AND indexname NOT IN (SELECT conname FROM pg_constraint)",
}
_BEFORE = {
    "sqlite": ("PRAGMA foreign_keys = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -500000"),
    "postgresql": ("SET session_replication_role = replica", "SET maintenance_work_mem = '512MB'"),
}
# What the server's autovacuum does by itself in time. SQLite has no such thing, and Viasna does not ask for it.
_AFTER = {
    "sqlite": ("PRAGMA foreign_keys = ON", "PRAGMA wal_checkpoint(TRUNCATE)"),
    "postgresql": ("SET session_replication_role = DEFAULT", "VACUUM ANALYZE"),
}


@contextmanager
def without_brakes(tables: Iterable[type[models.Model]]) -> Iterator[None]:
    vendor = connection.vendor
    with connection.cursor() as cursor:
        for statement in _BEFORE[vendor]:
            cursor.execute(statement)
        indexes: dict[str, str] = {}
        for model in tables:
            cursor.execute(_INDEXES[vendor], [model._meta.db_table])
            indexes |= dict(cursor.fetchall())
        for name in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for definition in indexes.values():
            cursor.execute(definition)
        for statement in _AFTER[vendor]:
            cursor.execute(statement)


def as_moment(text: str) -> str:
    """SQLite keeps moments as text; PostgreSQL wants to be told that it is one."""
    return f"{text}::timestamptz" if connection.vendor == "postgresql" else text
