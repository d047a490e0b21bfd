"""The plain limit of bringing rows in: they are ready-made, and go into the same tables with COPY or executemany."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from cases.search.fulltext import INDEX

_BLOCK = 1 << 20


class Copied:
    """The rows that came into the tables of the case file since it was made; `again` writes them once more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._was = _counts()
        self._grown: dict[str, list[str]] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {}
        if connection.vendor == "sqlite":
            connection.close()
            shutil.copy(connection.settings_dict["NAME"], self._kept)

    @property
    def _kept(self) -> Path:
        return self._folder / "empty.sqlite3"

    def take(self) -> None:
        """Keep the rows, and empty the tables."""
        now = _counts()
        self._grown = {table: _columns(table) for table in now if now[table] > self._was[table]}
        if connection.vendor == "sqlite":
            self._take_from_sqlite()
        else:
            self._take_from_postgresql()

    def again(self) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            for table, columns in self._grown.items():
                if connection.vendor == "sqlite":
                    marks = ", ".join(["%s"] * len(columns))
                    cursor.executemany(
                        f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({marks})', self._rows[table]
                    )
                else:
                    with (
                        (self._folder / table).open("rb") as file,
                        cursor.copy(f'COPY "{table}" ({", ".join(columns)}) FROM STDIN') as copy,
                    ):
                        while block := file.read(_BLOCK):
                            copy.write(block)

    def _take_from_sqlite(self) -> None:
        connection.close()
        name = Path(connection.settings_dict["NAME"])
        with closing(sqlite3.connect(name)) as plain:  # values as they are stored: nothing is made of them
            for table, columns in self._grown.items():
                rows = plain.execute(f'SELECT {", ".join(columns)} FROM "{table}"')
                self._rows[table] = rows.fetchall()
        for ending in ("-wal", "-shm"):
            name.with_name(name.name + ending).unlink(missing_ok=True)
        shutil.copy(self._kept, name)

    def _take_from_postgresql(self) -> None:
        with connection.cursor() as cursor:
            for table, columns in self._grown.items():
                with (
                    (self._folder / table).open("wb") as file,
                    cursor.copy(f'COPY (SELECT {", ".join(columns)} FROM "{table}") TO STDOUT') as copy,
                ):
                    for block in copy:
                        file.write(block)
            cursor.execute("SET session_replication_role = replica")  # the history lets nobody empty it
            cursor.execute(f"TRUNCATE {', '.join(self._grown)} CASCADE")
            cursor.execute("SET session_replication_role = DEFAULT")


@contextmanager
def copied() -> Iterator[Copied]:
    with tempfile.TemporaryDirectory() as folder:
        yield Copied(Path(folder))


def _counts() -> dict[str, int]:
    """Of every table of the case file; those that SQLite makes for its full-text index are written by it."""
    names = connection.introspection.table_names()
    tables = [name for name in names if name.startswith("cases_") and not name.startswith(INDEX)]
    with connection.cursor() as cursor:
        counts = {}
        for table in tables:
            cursor.execute(f'SELECT COUNT(*) FROM "{table}"')
            [(counts[table],)] = cursor.fetchall()
    return counts


def _columns(table: str) -> list[str]:
    """Without what the database works out by itself."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f'PRAGMA table_info("{table}")')
            return [f'"{row[1]}"' for row in cursor.fetchall()]
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s "
            "AND table_schema = current_schema() AND is_generated = 'NEVER' ORDER BY ordinal_position",
            [table],
        )
        return [f'"{name}"' for (name,) in cursor.fetchall()]
