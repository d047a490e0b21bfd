"""The child's work: a file as sheets of rows of texts. Raises CannotRead with a sentence.

What is checked before anything is read is in `cases.casebook.files.workbook_check`; limits of memory and time are
those of the child.
"""

import contextlib
import csv
import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from cases.casebook.cells import as_text, unshield
from cases.casebook.files.workbook_check import MOST_COLUMNS, check_open_workbook
from cases.casebook.problems import CannotRead
from cases.importing.encodings import UTF8, Unclear, encoding_of, looks_garbled
from cases.importing.said import LONGEST_CELL, MOST_SHEETS

_OLD = b"\xd0\xcf\x11\xe0"
_MOST_IN_ZIP, _MOST_MEMBERS, _PACKED_AT_MOST = 200 << 20, 200, 200  # bytes, files, times
_DELIMITERS = ",;\t|"
_LOOKED_AT = 200  # rows that are looked at for garbled letters
Rows = Iterator[list[str]]


@dataclass(frozen=True)
class Sheet:
    name: str
    rows: Rows
    encoding: str = ""  # of a .csv


def sheets_of(data: bytes, ending: str, encoding: str) -> Iterator[Sheet]:
    """One after the other: of one sheet all rows are taken before the next is asked for."""
    if not data:
        raise CannotRead(_("The file is empty."))
    if data.startswith(_OLD):
        raise CannotRead(
            _("This is an old .xls file or one with a password. Save it as .xlsx without a password.")
        )
    try:
        if data.startswith(b"PK"):
            yield from _packed(data, ending, encoding)
        elif ending in (".xlsx", ".zip"):
            raise CannotRead(
                _("The file is not what its name says (%(ending)s). Save it again as .xlsx.")
                % {"ending": ending}
            )
        else:
            yield _text(data, "", encoding)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise CannotRead(
            _("The file is damaged or protected by a password. Save it again as .xlsx without a password.")
        ) from None


def _packed(data: bytes, ending: str, encoding: str) -> Iterator[Sheet]:
    with ZipFile(io.BytesIO(data)) as archive:
        names = {info.filename.lower() for info in archive.infolist()}
    if any(name.endswith("vbaproject.bin") for name in names):
        raise CannotRead(_("The workbook has macros. Save it as .xlsx, which has none."))
    if any(name.endswith("workbook.bin") for name in names):
        raise CannotRead(_("This is a binary workbook (.xlsb). Save it as .xlsx."))
    if "mimetype" in names:
        raise CannotRead(_("This is a file of another program, such as .ods. Save it as .xlsx."))
    if "xl/workbook.xml" in names:
        if ending != ".xlsx":
            raise CannotRead(
                _("This is a workbook, but its name does not end in .xlsx. Save it again as .xlsx.")
            )
        yield from _workbook(data)
    elif ending == ".zip":
        yield from _zip(data, encoding)
    else:
        raise CannotRead(_("This is no workbook, whatever its name says. Save it again as .xlsx."))


def _workbook(data: bytes) -> Iterator[Sheet]:
    check_open_workbook(io.BytesIO(data))
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        if len(workbook.sheet_names) > MOST_SHEETS:
            raise CannotRead(_("The workbook has more than %(n)d sheets.") % {"n": MOST_SHEETS})
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).iter_rows()
            yield Sheet(name, (_checked([as_text(cell) for cell in row]) for row in rows))
    except (CalamineError, ValueError, OSError) as error:
        raise CannotRead(_("The workbook cannot be read (%(why)s).") % {"why": str(error)[:100]}) from None


def _checked(cells: list[str]) -> list[str]:
    """Without the empty ones at the end: every row of a sheet is as long as the longest."""
    while cells and not cells[-1].strip():
        cells.pop()
    for cell in cells:
        if len(cell) > LONGEST_CELL:
            raise CannotRead(_("The text is longer than %(n)d characters.") % {"n": LONGEST_CELL})
    return cells


def _zip(data: bytes, encoding: str) -> Iterator[Sheet]:
    with ZipFile(io.BytesIO(data)) as archive:
        members = [info for info in archive.infolist() if _is_table(info.filename)]
        unpacked = sum(info.file_size for info in members)
        if len(archive.infolist()) > _MOST_MEMBERS or unpacked > min(
            _MOST_IN_ZIP, _PACKED_AT_MOST * max(len(data), 1 << 16)
        ):
            raise CannotRead(_("The .zip holds far more than a casebook does."))
        if any(info.flag_bits & 1 for info in members):
            raise CannotRead(_("The .zip is protected by a password. Send it without one, by a safe way."))
        if not members:
            raise CannotRead(_("There is no .csv file in the .zip."))
        stems = [PurePosixPath(info.filename).stem for info in members]
        if len(set(stems)) < len(stems):
            raise CannotRead(_("The .zip holds two files of the same name in different folders."))
        for stem, info in zip(stems, members, strict=True):
            yield _text(archive.read(info), stem, encoding)


def _is_table(filename: str) -> bool:
    path = PurePosixPath(filename)
    hidden = path.name.startswith(".") or path.parts[0] == "__MACOSX"
    return path.suffix.lower() == ".csv" and not hidden


def _text(data: bytes, name: str, encoding: str) -> Sheet:
    encoding = encoding or _told(data)
    return Sheet(name, _rows(data, encoding), encoding)


def _told(data: bytes) -> str:
    try:
        return encoding_of(data)
    except Unclear as unclear:
        sentences = {
            "nul": _("The file has zero bytes in it: it is no text, or it is damaged. Save it as .xlsx."),
            "mixed": _(
                "The letters of the file are written in several ways at once, or it is damaged. Save it as .xlsx, or "
                "as “CSV UTF-8”."
            ),
            "unclear": _(
                "It cannot be told how the letters of the file are written. Save it as .xlsx or as “CSV UTF-8”, or "
                "say the encoding."
            ),
        }
        raise CannotRead(sentences[unclear.reason]) from None


def _rows(data: bytes, encoding: str) -> Rows:
    number = 1
    try:
        delimiter = _delimiter(data, encoding)
        with io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="") as text:
            for cells in csv.reader(text, delimiter=delimiter, strict=True):
                _look_at(cells, number)
                yield [unshield(cell) for cell in cells]
                number += 1
    except UnicodeError:
        raise CannotRead(
            _("The file is not written in %(encoding)s.") % {"encoding": encoding}, number
        ) from None
    except csv.Error as error:
        raise CannotRead(
            _("The file is not a proper .csv from row %(row)d on (%(why)s).") % {"row": number, "why": error},
            number,
        ) from None


def _look_at(cells: list[str], number: int) -> None:
    if len(cells) > MOST_COLUMNS:
        raise CannotRead(
            _("Row %(row)d has %(n)d columns: more than %(most)d are not read.")
            % {"row": number, "n": len(cells), "most": MOST_COLUMNS}
        )
    if any("\0" in cell for cell in cells):
        raise CannotRead(_("Row %(row)d has zero bytes in it: the file is damaged.") % {"row": number})
    if number <= _LOOKED_AT and looks_garbled("".join(cells)):
        raise CannotRead(
            _(
                "The letters of row %(row)d are garbled, as when a file was opened in the wrong encoding and saved."
            )
            % {"row": number}
        )


def _delimiter(data: bytes, encoding: str) -> str:
    """The sign that the first lines agree on."""
    with io.TextIOWrapper(io.BytesIO(data), encoding=encoding, newline="") as text:
        sample = text.read(8_192)
    found = {sign: _agreeing(sample, sign) for sign in _DELIMITERS}
    return max(found, key=lambda sign: found[sign])


def _agreeing(sample: str, sign: str) -> tuple[int, int]:
    """How many of the first lines have as many columns as the first, where that is more than one; and how many."""
    lines: list[list[str]] = []
    with contextlib.suppress(csv.Error):
        lines.extend(row for row in csv.reader(io.StringIO(sample), delimiter=sign) if any(row))
    columns = max((len(row) for row in lines[:20]), default=0)
    return (sum(len(row) == columns for row in lines[:20]) if columns > 1 else 0, columns)


def known_name(name: str) -> str:
    return "" if name == UTF8 else name


def not_empty(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """With their numbers, as the spreadsheet counts."""
    for number, cells in enumerate(rows, start=1):
        if any(cell.strip() for cell in cells):
            yield number, cells
