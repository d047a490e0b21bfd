"""How far the making of an export is, and that it shall stop: marks in its workshop.

Not in the database: whoever makes it reads one moment of that, in which nothing new is seen or written.
"""

import contextlib

from cases.exports.store import workshop_of
from cases.models import Export


class Stopped(Exception):
    """Somebody cancelled it."""


def note_progress(export: Export, rows: int) -> None:
    """Raises Stopped when it is to be made no further."""
    folder = workshop_of(export)
    if (folder / "stop").exists():
        raise Stopped
    (folder / "rows").write_text(str(rows))


def rows_written(export: Export) -> int:
    with contextlib.suppress(OSError, ValueError):
        return int((workshop_of(export) / "rows").read_text())
    return 0


def ask_to_stop(export: Export) -> None:
    with contextlib.suppress(OSError):  # it is not being made, or is done
        (workshop_of(export) / "stop").touch()
