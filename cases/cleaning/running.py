"""Having a file opened by the child, and believing of its answer only what fits."""

import json
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any, cast

from cases.cleaning.kinds import ENDINGS
from cases.cleaning.said import NO_COPY, REASONS, Cleaned, Part, Refused

PROJECT = Path(__file__).resolve().parent.parent.parent
SECONDS = 20  # by the clock: a busy machine gives the child its ten seconds of work more slowly
MOST_BACK = 128 << 20
# Nothing of what this process knows: no key, no password, no address of a database.
SURROUNDINGS = {
    "PYTHONPATH": str(PROJECT),
    "MALLOC_ARENA_MAX": "1",
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
}
COMMAND = [sys.executable, "-P", "-s", "-B", "-m", "cases.cleaning"]


def clean(data: bytes, keep_text: bool = False) -> Cleaned:
    """What was made of the file. ``keep_text``: a PDF stays one, for readers, and is not drawn page by page.

    Raises Refused, also when the child crashed or took too long.
    """
    with subprocess.Popen(  # noqa: S603 – the command is ours
        [*COMMAND, "keep-text"] if keep_text else COMMAND,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=SURROUNDINGS, cwd="/", start_new_session=True,
    ) as child:  # fmt: skip
        into, out = cast(IO[bytes], child.stdin), cast(IO[bytes], child.stdout)
        clock = threading.Timer(SECONDS, child.kill)
        feeding = threading.Thread(target=_feed, args=(into, data), daemon=True)
        clock.start()
        feeding.start()
        try:
            answer = out.read(MOST_BACK + 1)
        finally:
            in_time = clock.is_alive()
            clock.cancel()
            child.kill()
            feeding.join()
            ended = child.wait()
    if len(answer) > MOST_BACK:
        raise Refused("memory")
    return _understood(answer, "time" if not in_time or ended == -signal.SIGXCPU else "crash")


def _feed(pipe: IO[bytes], data: bytes) -> None:
    try:
        pipe.write(data)
        pipe.close()
    except OSError:  # it has ended before the end of the file
        pass


def _understood(answer: bytes, otherwise: str) -> Cleaned:
    head, _line, rest = answer.partition(b"\n")
    try:
        said: dict[str, Any] = json.loads(head)
        if "refused" in said:
            raise Refused(said["refused"] if said["refused"] in REASONS else otherwise)
        sizes = [(str(media_type), int(size)) for media_type, size in said["parts"]]
        kind, made_with, no_copy = said["kind"], str(said["made_with"]), str(said["no_copy"])
        pages = int(said["pages"])
        if (
            kind not in ENDINGS
            or no_copy not in ("", *NO_COPY)
            or sum(size for _, size in sizes) != len(rest)
        ):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused(otherwise) from None
    parts, place = [], 0
    for media_type, size in sizes:
        parts.append(Part(media_type, rest[place : place + size]))
        place += size
    return Cleaned(kind, parts, made_with, no_copy, pages)
