"""Having a file opened by the child, and believing of its answer only what fits."""

import json
from typing import Any

from cases.child import command_of, fed
from cases.cleaning.kinds import ENDINGS
from cases.cleaning.said import NO_COPY, REASONS, Cleaned, Part, Refused

SECONDS = 20  # by the clock: a busy machine gives the child its ten seconds of work more slowly
MOST_BACK = 128 << 20
COMMAND = command_of("cases.cleaning")


def clean(data: bytes, keep_text: bool = False) -> Cleaned:
    """What was made of the file. ``keep_text``: a PDF stays one, for readers, and is not drawn page by page.

    Raises Refused, also when the child crashed or took too long.
    """
    with fed([*COMMAND, "keep-text"] if keep_text else COMMAND, data, SECONDS) as child:
        answer = child.out.read(MOST_BACK + 1)
    if len(answer) > MOST_BACK:
        raise Refused("memory")
    return _understood(answer, "time" if child.took_too_long else "crash")


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
