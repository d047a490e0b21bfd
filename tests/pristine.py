"""The test database as the migrations left it, kept aside and put back."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from django.db import connection, connections

Restore = Callable[[], None]


def pristine_copy() -> AbstractContextManager[Restore]:
    return _sqlite_copy() if connection.vendor == "sqlite" else _postgresql_copy()


@contextmanager
def _sqlite_copy() -> Iterator[Restore]:
    path = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(":memory:")) as copy:
        _pour(path, copy, back=False)
        yield lambda: _pour(path, copy, back=True)


def _pour(path: str, copy: sqlite3.Connection, *, back: bool) -> None:
    connections.close_all()
    with closing(sqlite3.connect(path, timeout=20)) as database:
        source, target = (copy, database) if back else (database, copy)
        source.backup(target)


@contextmanager
def _postgresql_copy() -> Iterator[Restore]:
    name = connection.settings_dict["NAME"]
    copy = f"{name}_pristine"
    _clone(name, copy)
    yield lambda: _clone(copy, name)
    _execute(f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')


def _clone(source: str, target: str) -> None:
    _execute(
        f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)', f'CREATE DATABASE "{target}" TEMPLATE "{source}"'
    )


def _execute(*statements: str) -> None:
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
