"""A database of its own for each size: a file in a temporary folder, or one made on the server and dropped."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

KINDS = ("sqlite", "postgresql")
PREFIX = "viasna_bench"


def database(
    kind: str, acts: int, server: str | None, kept_in: Path | None, purpose: str = ""
) -> AbstractContextManager[str]:
    """The address of a database for a casebook of that size.

    ``server``: the PostgreSQL server to make it on. ``kept_in``: it is kept, and found there the next time.
    """
    name = "_".join(filter(None, (PREFIX, purpose, str(acts))))
    if kind == "sqlite" or server is None:
        return _sqlite_file(name, kept_in)
    return _postgresql_database(name, server, keep=kept_in is not None)


@contextmanager
def _sqlite_file(name: str, kept_in: Path | None) -> Iterator[str]:
    folder = kept_in or Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.mkdir(exist_ok=True)
    try:
        yield f"sqlite:///{folder.resolve() / name}.sqlite3"
    finally:
        if kept_in is None:
            shutil.rmtree(folder)


@contextmanager
def _postgresql_database(name: str, server: str, keep: bool) -> Iterator[str]:
    with psycopg.connect(server, autocommit=True) as connection:
        there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if there and not keep:
            _drop(connection, name)
        if not there or not keep:
            made = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
            connection.execute(sql.SQL(made).format(sql.Identifier(name)))
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            if not keep:
                _drop(connection, name)


def _drop(connection: psycopg.Connection, name: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
