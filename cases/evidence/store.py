"""The folder of sealed files: names made by chance, readable by the site's account alone, no link followed."""

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

UNFINISHED = ".part"
LEFT_FREE = 1 << 30  # bytes of the disk: the database lies on it too
OLD = 60 * 60  # seconds: no upload takes longer, so what has no row by then belongs to none


class Missing(Exception):
    """There is no such file, or something else stands in its place."""


def root() -> Path:
    folder = Path(settings.EVIDENCE_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def has_room(size: int) -> bool:
    return shutil.disk_usage(root()).free > LEFT_FREE + size


@contextmanager
def _folder() -> Iterator[int]:
    handle = os.open(root(), os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield handle
    finally:
        os.close(handle)


def put(content: bytes) -> str:
    """The name under which it is kept. It is on the disk for certain before anybody is told the name."""
    name = secrets.token_hex(16)
    unfinished = name + UNFINISHED
    with _folder() as folder:
        handle = os.open(
            unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600, dir_fd=folder
        )
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.rename(unfinished, name, src_dir_fd=folder, dst_dir_fd=folder)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(unfinished, dir_fd=folder)
            raise
        os.fsync(folder)
    return name


def get(name: str) -> bytes:
    with _folder() as folder:
        try:
            handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        except OSError:
            raise Missing(name) from None
        with os.fdopen(handle, "rb") as file:
            return file.read()


def remove(name: str) -> None:
    with _folder() as folder, contextlib.suppress(FileNotFoundError):
        os.unlink(name, dir_fd=folder)


def names() -> set[str]:
    """Of everything that lies there."""
    return set(os.listdir(root()))


def is_old(name: str) -> bool:
    with _folder() as folder:
        try:
            changed = os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime
        except FileNotFoundError:
            return False
    return time.time() - changed > OLD
