"""Having a file read by the child, line by line, and believing of what it says only what fits."""

import json
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.child import Child, command_of, fed
from cases.importing.said import (
    AT_ONCE,
    ENDINGS,
    LONGEST_SENTENCE,
    MOST_ROWS,
    MOST_SHEETS,
    READ_AT_ONCE,
    NotRead,
)

SECONDS = 60  # by the clock, with the time its rows are sealed in; of work the child has less
LONGEST_LINE = 64 << 20
_COMMAND = command_of("cases.importing")


@dataclass(frozen=True)
class SheetBegins:
    name: str
    encoding: str


Row = tuple[int, list[str]]
Event = SheetBegins | list[Row]


def read_file(data: bytes, name: str, encoding: str = "") -> Iterator[Event]:
    """The beginning of each sheet, then its rows, some hundreds at a time. Raises NotRead with a sentence."""
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS:
        raise NotRead(_other_kind(ending))
    said = {"ending": ending, "encoding": encoding, "language": get_language() or "en"}
    asked = json.dumps(said | {"large": len(data) > READ_AT_ONCE})
    try:
        with fed([*_COMMAND, asked], data, SECONDS) as child:
            yield from _events(child.out)
    except _Broken:
        raise NotRead(_why_broken(child)) from None


def _other_kind(ending: str) -> str:
    if ending in (".xls", ".xlsm", ".xlsb", ".ods", ".numbers"):
        return _("Files of the kind “%(kind)s” are not read. Save it as .xlsx.") % {"kind": ending}
    return _("What is read: an .xlsx workbook, a .csv file, or a .zip of .csv files.")


class _Broken(Exception):
    """It ended before its end, or said what it cannot have found."""


def _events(out: IO[bytes]) -> Iterator[Event]:
    rows = sheets = 0
    while line := out.readline(LONGEST_LINE):
        try:
            event = _understood(line)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise _Broken from None
        if event is None:
            return
        rows += len(event) if isinstance(event, list) else 0
        sheets += isinstance(event, SheetBegins)
        if rows > MOST_ROWS or sheets > MOST_SHEETS + 200 or (rows and not sheets):
            raise _Broken
        yield event
    raise _Broken


def _understood(line: bytes) -> Event | None:
    said: dict[str, Any] = json.loads(line)
    if "refused" in said:
        raise NotRead(str(said["refused"])[:LONGEST_SENTENCE])
    if "end" in said:
        return None
    if "sheet" in said:
        return SheetBegins(str(said["sheet"])[:100], str(said["encoding"])[:20])
    rows = [(int(number), [str(cell) for cell in cells]) for number, cells in said["rows"]]
    if len(rows) > AT_ONCE:
        raise ValueError
    return rows


def _why_broken(child: Child) -> str:
    if child.took_too_long or child.ended == -signal.SIGKILL:
        return _("Reading the file took too long. Send it in smaller parts, or as .csv.")
    return _("The file could not be read: it is damaged, or needs too much memory. Save it again as .xlsx.")
