"""A child process that is given a file which may be hostile: it knows nothing of this process, and has little time."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

PROJECT = Path(__file__).resolve().parent.parent
# Nothing of what this process knows: no key, no password, no address of a database.
SURROUNDINGS = {
    "PYTHONPATH": str(PROJECT),
    "MALLOC_ARENA_MAX": "1",
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
}


@dataclass(slots=True)
class Child:
    """``out``: what it says. Known once it is gone: whether it ended before the clock did, and how."""

    out: IO[bytes]
    in_time: bool = True
    ended: int = 0

    @property
    def took_too_long(self) -> bool:
        return not self.in_time or self.ended == -signal.SIGXCPU


def command_of(module: str) -> list[str]:
    return [sys.executable, "-P", "-s", "-B", "-m", module]


@contextmanager
def fed(command: Sequence[str], data: bytes, seconds: float) -> Iterator[Child]:
    """The child with the file on its input. It is gone when this ends, or after so many seconds by the clock."""
    with subprocess.Popen(  # noqa: S603 – the command is ours
        command,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=SURROUNDINGS, cwd="/", start_new_session=True,
    ) as process:  # fmt: skip
        into, child = cast(IO[bytes], process.stdin), Child(cast(IO[bytes], process.stdout))
        clock = threading.Timer(seconds, process.kill)
        feeding = threading.Thread(target=_feed, args=(into, data), daemon=True)
        clock.start()
        feeding.start()
        try:
            yield child
        finally:
            child.in_time = clock.is_alive()
            clock.cancel()
            process.kill()
            feeding.join()
            child.ended = process.wait()


def _feed(pipe: IO[bytes], data: bytes) -> None:
    try:
        pipe.write(data)
        pipe.close()
    except OSError:  # it has ended before the end of the file
        pass
