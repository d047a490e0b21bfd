"""In a process of its own, with DATABASE_URL set to an empty database: what bringing a casebook in costs.

Beside it the plain limit, the time that reading the same file takes and copying the ready-made rows into every table
that the import filled; and what the library does by default, one record after another, of a part of the rows, by which
the time of all is worked out.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

import django

django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from benchmarks.copying import copied  # noqa: E402
from benchmarks.made_casebook import COLUMNS, ROWS, make_workbook, rows_of  # noqa: E402
from benchmarks.plain_import import import_by_default  # noqa: E402
from benchmarks.timing import Row, resident_mib  # noqa: E402
from cases.casebook.files.opening import opened  # noqa: E402
from cases.casebook.load import load_casebook  # noqa: E402
from cases.importing.checking import begin_check, check  # noqa: E402
from cases.importing.confirming import begin_confirm, confirm  # noqa: E402
from cases.importing.intake import read_in, take_in  # noqa: E402
from cases.importing.sealed import Sealed  # noqa: E402
from cases.models import Import  # noqa: E402

SAMPLE = 100  # rows of each table by the library’s way, which takes minutes for a thousand


def measured(acts: int) -> list[Row]:
    call_command("migrate", verbosity=0)
    user = User.objects.create_user("analyst", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=("analyst", "documenter")))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "casebook.xlsx"
        make_workbook(path, acts)
        return list(_compared(path, acts, user))


def _compared(path: Path, acts: int, user: User) -> Iterator[Row]:
    rows = sum(rows_of(table, acts) for table in ROWS)
    subject = f"import of {rows:,} rows in {len(COLUMNS)} tables"
    with copied() as limit:
        queries, seconds = _counted(partial(load_casebook, path, user))
        memory = resident_mib()
        limit.take()
        reading, copying = _seconds(partial(read, path)), _seconds(limit.again)
        yield _row(f"{subject}, beside COPY and reading", seconds, reading + copying, queries, memory)
        by_default = import_by_default(path, user, min(SAMPLE, acts // 4), acts)
        yield _row(f"{subject}, beside the library’s default", seconds, by_default, queries, memory)
        limit.take()
    yield from _on_the_desk(path, subject, reading + copying, user)


def _on_the_desk(path: Path, subject: str, limit: float, user: User) -> Iterator[Row]:
    """The same through the desk: the preview with its search for doubles, and the writing."""
    taken: list[Import] = []
    queries, seconds = _counted(lambda: taken.append(_read_in(path, user)))
    yield _row(f"{subject} on the desk: reading", seconds, limit, queries, resident_mib())
    (found,) = taken
    for step, begin_and_do in (("preview", _check), ("confirming", _confirm)):
        queries, seconds = _counted(partial(begin_and_do, found))
        found.refresh_from_db()
        yield _row(f"{subject} on the desk: {step}", seconds, limit, queries, resident_mib())
    if found.state != Import.State.DONE:
        raise AssertionError(f"{found.state}: {Sealed(found).details}")


def _read_in(path: Path, user: User) -> Import:
    """A small file is read as it is taken in, a large one by the worker."""
    found = take_in(path.read_bytes(), path.name, user)
    if found.state == Import.State.READING:
        read_in(found)
        found.refresh_from_db()
    return found


def _check(found: Import) -> None:
    begin_check(Sealed(found))
    check(found)


def _confirm(found: Import) -> None:
    if not begin_confirm(found):
        raise AssertionError(found.counts)
    found.refresh_from_db()
    confirm(found)


def read(path: Path) -> int:
    with opened(path) as file:
        return sum(1 for table in COLUMNS for _row in file.rows(table))


def _row(subject: str, seconds: float, plain: float, queries: int, memory: int) -> Row:
    row = Row(
        subject, round(seconds * 1000), round(plain * 1000), round(seconds / plain, 2), queries, float(memory)
    )
    print(f"  {subject}: {row.ms} ms, plain {row.plain_ms} ms", file=sys.stderr, flush=True)
    return row


def _counted(way: Callable[[], Any]) -> tuple[int, float]:
    asked = 0

    def count(execute: Any, *arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*arguments)

    with connection.execute_wrapper(count):
        seconds = _seconds(way)
    return asked, seconds


def _seconds(way: Callable[[], Any]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


if __name__ == "__main__":
    json.dump([asdict(row) for row in measured(int(sys.argv[1]))], sys.stdout)
