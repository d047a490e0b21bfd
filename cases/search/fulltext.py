"""The full-text index over the entries: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

Made after each migration rather than by one: SQLite loses the triggers of a table whenever a migration makes the
table anew.
"""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import OperationalError, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper

ENTRIES = "cases_searchentry"
INDEX = f"{ENTRIES}_index"
# The ids of the entries of one kind of record lie together, in the order of its records.
ROOM = 10**12
NUMBERS = range(1, 7)


def within(number: int, entry: str = "id") -> str:
    """SQL: the entry is of that kind of record."""
    return f"{entry} BETWEEN {number * ROOM} AND {(number + 1) * ROOM - 1}"


_ADD = f"INSERT INTO {INDEX} (rowid, words) VALUES (NEW.id, NEW.words)"
_REMOVE = f"INSERT INTO {INDEX} ({INDEX}, rowid, words) VALUES ('delete', OLD.id, OLD.words)"
_TRIGGERS = {
    "added": ("INSERT", _ADD),
    "removed": ("DELETE", _REMOVE),
    "changed": ("UPDATE", f"{_REMOVE}; {_ADD}"),
}
# The words are folded already; short beginnings are sought while somebody types.
_FTS5 = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5 (words, content='{ENTRIES}', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
)
# A table for each kind under the one: PostgreSQL knows then how common a word is among the acts or the people.
_POSTGRESQL = (
    f"ALTER TABLE {ENTRIES} RENAME TO {ENTRIES}_before",
    f"CREATE TABLE {ENTRIES} (LIKE {ENTRIES}_before INCLUDING ALL) PARTITION BY RANGE (id)",
    *(
        f"CREATE TABLE {ENTRIES}_{number} PARTITION OF {ENTRIES} "
        f"FOR VALUES FROM ({number * ROOM}) TO ({(number + 1) * ROOM})"
        for number in NUMBERS
    ),
    f"ALTER TABLE {ENTRIES} ADD COLUMN tokens tsvector "
    "GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED",
    f"CREATE INDEX {INDEX} ON {ENTRIES} USING gin (tokens)",
    f"INSERT INTO {ENTRIES} (id, words) SELECT id, words FROM {ENTRIES}_before",
    f"DROP TABLE {ENTRIES}_before",
)


def make_index(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Receives `post_migrate`."""
    connection = connections[using]
    tables = _tables(connection)
    if ENTRIES not in tables:
        return
    lift_index(sender, using)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT relkind FROM pg_class WHERE oid = %s::regclass", [ENTRIES])
            for statement in () if cursor.fetchone() == ("p",) else _POSTGRESQL:
                cursor.execute(statement)
            return
        if INDEX not in tables:
            cursor.execute(_FTS5)
            cursor.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('rebuild')")
        for name, (event, statements) in _TRIGGERS.items():
            cursor.execute(
                f"CREATE TRIGGER {INDEX}_{name} AFTER {event} ON {ENTRIES} BEGIN {statements}; END"
            )


def lift_index(sender: Any, using: str = "default", **_kwargs: Any) -> None:
    """Take the triggers off for a migration: SQLite changes no column that one names. Receives `pre_migrate`."""
    connection = connections[using]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in _TRIGGERS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {INDEX}_{name}")


def _tables(connection: BaseDatabaseWrapper) -> set[str]:
    return set(connection.introspection.table_names())


def check_full_text(databases: Sequence[str] | None = None, **_kwargs: object) -> list[CheckMessage]:
    """Some builds of SQLite lack FTS5."""
    return [
        Error(
            "This SQLite cannot search texts: it was built without FTS5.",
            hint="Use a Python with another SQLite – those of python.org, Debian and Homebrew have it – "
            "or PostgreSQL.",
            id="cases.E001",
        )
        for alias in databases or ()
        if connections[alias].vendor == "sqlite" and not has_fts5(connections[alias])
    ]


def has_fts5(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        try:
            cursor.execute("SELECT fts5_source_id()")
        except OperationalError:
            return False
    return True


def tidy() -> None:
    """Put the parts of the index together: what was removed is gone from the file, and asking is quicker."""
    statement = f"INSERT INTO {INDEX} ({INDEX}) VALUES ('optimize')"
    with connection.cursor() as cursor:
        cursor.execute(statement if connection.vendor == "sqlite" else f"ANALYZE {ENTRIES}")
