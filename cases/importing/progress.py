"""How far the worker is, and whether it is to stop.

In small files of numbers: what writes everything in one transaction can neither tell nor hear anything in the database
until it ends.
"""

import contextlib
import uuid
from pathlib import Path

from django.conf import settings


class Stopped(Exception):
    """Somebody asked to stop; nothing was written."""


def _path(pk: uuid.UUID, ending: str) -> Path:
    folder = Path(settings.IMPORT_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"{pk}.{ending}"


def tell(pk: uuid.UUID, done: int) -> None:
    """Raises Stopped when somebody asked for it."""
    if _path(pk, "stop").exists():
        raise Stopped
    unfinished = _path(pk, "part")
    unfinished.write_text(str(done))
    unfinished.replace(_path(pk, "done"))


def told(pk: uuid.UUID) -> int:
    with contextlib.suppress(FileNotFoundError, ValueError):
        return int(_path(pk, "done").read_text())
    return 0


def ask_to_stop(pk: uuid.UUID) -> None:
    _path(pk, "stop").touch()


def clear(pk: uuid.UUID) -> None:
    for ending in ("stop", "done", "part"):
        _path(pk, ending).unlink(missing_ok=True)
