"""The files of exports: sealed piece by piece under a key of their own, in a folder that nothing is served from."""

import contextlib
import datetime
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.views.decorators.debug import sensitive_variables

from cases.models import Export, RecordKey
from cases.record_keys import decrypt, encrypt, key_for, key_of, owner_of
from cases.sealing import NONCE_BYTES, place_of, refused

PIECE = 1 << 20  # bytes: as much is in memory at a time, however long the file is
_SEALED_LONGER = 1 + NONCE_BYTES + 16  # what a piece grows by when it is sealed
LEFT_FREE = 1 << 30  # bytes of the disk: the database lies on it too
_WORKSHOP = "making-"


def root() -> Path:
    folder = Path(settings.EXPORT_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def has_room() -> bool:
    return shutil.disk_usage(root()).free > LEFT_FREE


def workshop_of(export: Export) -> Path:
    """Where its file is made, open, before it is sealed or sent: removed at once after that, or by the worker."""
    return root() / f"{_WORKSHOP}{export.pk.hex}"


def workshops() -> dict[str, Path]:
    """By the id of their export, as hexadecimal digits."""
    return {path.name.removeprefix(_WORKSHOP): path for path in root().glob(f"{_WORKSHOP}*")}


def sealed_names() -> set[str]:
    return {path.name for path in root().iterdir() if path.is_file()}


@sensitive_variables()
def seal(export: Export, path: Path) -> str:
    """Raises SealError. Gives the name it has now; it is on the disk for certain before anybody is told."""
    key, name, size = key_for(owner_of(export)), secrets.token_hex(16), path.stat().st_size
    unfinished = root() / f"{name}.part"
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as sealed, path.open("rb") as plain:
            for number in range(_pieces(size)):
                sealed.write(encrypt(key, plain.read(PIECE), _place(export, number, size)))
            sealed.flush()
            os.fsync(sealed.fileno())
        unfinished.rename(root() / name)
    finally:
        unfinished.unlink(missing_ok=True)
    return name


@sensitive_variables()
def opened(export: Export) -> Iterator[bytes]:
    """Raises SealError before the first byte when the file is not as long as it was, is gone, or has no key."""
    path, key = root() / export.stored_as, key_of(owner_of(export))
    whole = export.size + _pieces(export.size) * _SEALED_LONGER
    if not export.stored_as or not path.is_file() or path.stat().st_size != whole:
        raise refused(place_of(export, "file"))
    pieces = _opened(export, path, key)
    first = next(pieces)  # a wrong key or a changed file is told before anything is sent
    return _chained(first, pieces)


@sensitive_variables()
def _opened(export: Export, path: Path, key: bytes) -> Iterator[bytes]:
    with path.open("rb") as sealed:
        for number in range(_pieces(export.size)):
            piece = sealed.read(PIECE + _SEALED_LONGER)
            yield decrypt(key, piece, _place(export, number, export.size))


def _chained(first: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from pieces


def remove(export: Export) -> None:
    """Also its key: a copy of the sealed file that somebody made opens no more."""
    if export.stored_as:
        with contextlib.suppress(FileNotFoundError):
            (root() / export.stored_as).unlink()
    RecordKey.objects.filter(pk=owner_of(export)).delete()
    shutil.rmtree(workshop_of(export), ignore_errors=True)


def remove_name(name: str) -> None:
    (root() / name).unlink(missing_ok=True)


def remove_workshop(name: str) -> None:
    shutil.rmtree(root() / f"{_WORKSHOP}{name}", ignore_errors=True)


def is_older(path: Path, age: datetime.timedelta) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return time.time() - path.stat().st_mtime > age.total_seconds()
    return False


def _pieces(size: int) -> int:
    return max(1, -(-size // PIECE))


def _place(export: Export, number: int, size: int) -> str:
    """A piece that is moved, left out or taken from another file does not open."""
    return f"{place_of(export, 'file')}:{number}:{size}"
