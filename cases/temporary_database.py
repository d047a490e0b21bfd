"""A database of its own for a command that must not touch anybody's records: made, migrated, thrown away."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.core.management.base import CommandError
from django.db import connection
from django.db.utils import Error


@contextmanager
def temporary_database() -> Iterator[None]:
    """Within, all records are those of a new database of the same kind: a file in a folder for passing files, or one
    made on the same PostgreSQL server."""
    with tempfile.TemporaryDirectory(prefix="viasna-") as folder:
        kept = connection.settings_dict["NAME"]
        name = f"viasna_benchmark_{uuid4().hex[:12]}"
        if connection.vendor == "sqlite":
            name = str(Path(folder) / f"{name}.sqlite3")
        connection.settings_dict["TEST"]["NAME"] = name
        _make()
        try:
            yield
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)


def _make() -> None:
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    except (Error, SystemExit) as error:
        raise CommandError(
            "No database could be made beside yours. On PostgreSQL the user needs the right to make one (CREATEDB); "
            "or measure on SQLite: DATABASE_URL=sqlite:///benchmark.sqlite3",
            returncode=2,
        ) from error
