"""What an .xlsx file is asked before it is read: is it as small, as flat and as plain as a casebook is?

A file of 4 KB can claim a cell in column 16,384 of row 1,048,576, and one of 500 KB can unpack to gigabytes.
Everything is unpacked here once, piece by piece and counted, which takes a tenth of a second for 25,000 rows.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from django.utils.translation import gettext as _

from cases.casebook.problems import CannotRead

MOST_MEMBERS = 200
MOST_BYTES = 200 << 20
MOST_COLUMNS = 64
MOST_CELLS = 2_000_000  # of the rectangle a sheet spans: the library sets aside about 32 bytes for each

_PIECE = 1 << 16
_OVERLAP = 256
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_FORBIDDEN = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']+)["']""")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,9})(\d{1,20})["']""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_FORMULA = re.compile(rb"""\sr\s*=\s*["'](\w+)["'][^<>]*>\s*<(?:\w+:)?f[\s/>]""")


def check_workbook(path: Path) -> None:
    """Raises CannotRead with a sentence when the file is not safe to hand to the library."""
    with path.open("rb") as file:
        check_open_workbook(file)


def check_open_workbook(file: IO[bytes]) -> None:
    if file.read(4) == _OLD_EXCEL:
        raise CannotRead(
            _("This is an old .xls file or one with a password. Save it as .xlsx without a password.")
        )
    with ZipFile(file) as archive:
        members = archive.infolist()
        if len(members) > MOST_MEMBERS or sum(info.file_size for info in members) > MOST_BYTES:
            raise CannotRead(
                _("The workbook is larger than a casebook may be. Send it as .csv files in a .zip.")
            )
        for info in members:
            _check_member(file, info)


def _check_member(file: IO[bytes], info: ZipInfo) -> None:
    if info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise CannotRead(
            _("The workbook is packed in a way that is not read. Save it again as .xlsx without a password.")
        )
    look = _SheetLook(info.filename) if "worksheets/" in info.filename.lower() else _Look(info.filename)
    unpacked, tail = 0, b""
    for piece in _unpacked(file, info):
        if not unpacked:
            look.begins_with(piece)
        unpacked += len(piece)
        if unpacked > info.file_size:
            raise BadZipFile
        look.at(tail + piece, len(tail))
        tail = piece[-_OVERLAP:]


def _unpacked(file: IO[bytes], info: ZipInfo) -> Iterator[bytes]:
    """The member's bytes as they really are: not cut off where its entry claims that it ends."""
    file.seek(info.header_offset)
    header = file.read(30)
    if len(header) < 30 or not header.startswith(b"PK\x03\x04"):
        raise BadZipFile
    file.seek(sum(struct.unpack("<HH", header[26:30])), 1)
    inflate = zlib.decompressobj(-15) if info.compress_type == ZIP_DEFLATED else None
    left = info.compress_size
    while left > 0 and (packed := file.read(min(_PIECE, left))):
        left -= len(packed)
        while packed:
            try:
                piece = inflate.decompress(packed, _PIECE) if inflate else packed
            except zlib.error:
                raise BadZipFile from None
            packed = inflate.unconsumed_tail if inflate else b""
            if piece:
                yield piece


class _Look:
    """What every part of a workbook must be: plain XML in UTF-8 that defines nothing of its own."""

    def __init__(self, name: str) -> None:
        self.is_xml = name.lower().endswith((".xml", ".rels", ".vml"))

    def begins_with(self, piece: bytes) -> None:
        said = _ENCODING.search(piece[:200])
        other = piece.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in piece[:200]
        if self.is_xml and (other or (said and said[1].lower() not in (b"utf-8", b"us-ascii"))):
            raise CannotRead(_("The workbook is not written in UTF-8, as spreadsheet programs do."))

    def at(self, piece: bytes, seen: int) -> None:
        if self.is_xml and _FORBIDDEN.search(piece):
            raise CannotRead(_("The workbook has definitions in it that spreadsheet programs do not write."))


class _SheetLook(_Look):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.cells = self.lowest = self.rightmost = 0

    def at(self, piece: bytes, seen: int) -> None:
        super().at(piece, seen)
        formula = _FORMULA.search(piece)
        if formula:
            raise CannotRead(
                _("Cell %(cell)s has a formula. Copy the sheet and paste it as values, then save it again.")
                % {"cell": formula[1].decode()}
            )
        self.cells += len(_CELL.findall(piece, max(0, seen - 8)))
        for letters, row in _PLACE.findall(piece):
            self.lowest = max(self.lowest, int(row))
            self.rightmost = max(self.rightmost, _column_number(letters))
        if self.rightmost > MOST_COLUMNS or max(self.cells, self.lowest * self.rightmost) > MOST_CELLS:
            raise CannotRead(
                _("A sheet spans %(rows)d rows and %(columns)d columns: more than a casebook may have.")
                % {"rows": self.lowest, "columns": self.rightmost}
            )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
