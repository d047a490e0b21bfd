"""A workbook, a sheet a table. Text is always a string: nothing in it is run, guessed or rounded.

The usual library makes everything but the rows, for which it takes five times as long. They are written as they come,
into files beside, and put into its sheets in the end.
"""

import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.utility import xl_col_to_name

from cases.casebook.formats.typed import as_day, as_number
from cases.casebook.formats.writer import LEVEL, README, VOCABULARIES, Head, Kind, Piece, Writer, each
from cases.casebook.problems import CannotWrite

_MOST_ROWS, _LONGEST = 1_048_576, 32_767  # of the format itself
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 200  # signs, signs, rows
_NOTE_SIZE = {"x_scale": 2, "y_scale": 1, "author": ""}
# The styles of a workbook are numbered as they are met: in the code book, which is first, those of heads and of texts.
_DAY_STYLE = 3

# What XML cannot carry is written by its number, and what looks like that already by the number of its beginning.
_LOOKS_WRITTEN = re.compile("_(x[0-9a-fA-F]{4}_)")
_NO_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_UNUSUAL = re.compile("[&<>\x00-\x08\x0a-\x1f\ufffe\uffff]|_x|^\\s|\\s$")  # of a thousand texts few
_EDGE = re.compile(r"^\s|\s$|\n")


@dataclass(slots=True)
class _Sheet:
    heads: Sequence[Head]
    rows: Path  # their XML
    widths: list[int]
    number: int = 0


class XlsxWriter(Writer):
    for_people = True

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._sheets: dict[str, _Sheet] = {}
        self._read: dict[
            str, Iterable[Piece]
        ] = {}  # what people read rather than count: short, and with folded lines

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        if name in (README, VOCABULARIES):
            self._read[name] = list(pieces)
            pieces = ()
        rows = self.path.with_name(f"{self.path.name}.{len(self._sheets)}")
        sheet = self._sheets[name] = _Sheet(heads, rows, [len(head.name) for head in heads])
        with rows.open("w", encoding="utf-8", newline="") as file:
            for piece in pieces:
                _write(file, name, sheet, piece)

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        if kind is None:
            self._finish()

    def _finish(self) -> None:
        """The code book stands first, and is known last."""
        empty = self.path.with_name(f"{self.path.name}.empty")
        names = sorted(self._sheets, key=lambda name: name != README)
        with xlsxwriter.Workbook(empty, {"tmpdir": str(self.path.parent)}) as workbook:
            head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
            text = workbook.add_format({"text_wrap": True, "valign": "top"})
            day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
            for name in names:
                page, sheet = workbook.add_worksheet(name), self._sheets[name]
                for piece in self._read.get(name, ()):
                    _write_folded(page, sheet, piece, text)
                _lay_out(page, sheet, head, day)
        filled = {
            f"xl/worksheets/sheet{n}.xml": self._sheets[name]
            for n, name in enumerate(names, start=1)
            if name not in self._read
        }
        with ZipFile(empty) as source, ZipFile(self.path, "w", ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            for member in source.namelist():
                with archive.open(member, "w", force_zip64=member in filled) as part:
                    _copy(part, source.read(member), filled.get(member))


def _write_folded(page: xlsxwriter.worksheet.Worksheet, sheet: _Sheet, piece: Piece, style: object) -> None:
    _look_at(sheet, piece)
    for row in zip(*piece, strict=True):
        sheet.number += 1
        for place, text in enumerate(row):
            page.write_string(sheet.number, place, text, style)


def _lay_out(page: xlsxwriter.worksheet.Worksheet, sheet: _Sheet, head: object, day: object) -> None:
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.autofilter(0, 0, sheet.number, len(sheet.heads) - 1)
    for place, (one, width) in enumerate(zip(sheet.heads, sheet.widths, strict=True)):
        page.write_string(0, place, one.name, head)
        if one.note:
            page.write_comment(0, place, one.note, _NOTE_SIZE)
        style = day if one.kind is Kind.DAY else None
        page.set_column(place, place, min(max(width + 2, _NARROWEST), _WIDEST), style)


def _copy(part: IO[bytes], xml: bytes, sheet: _Sheet | None) -> None:
    if sheet is None:
        part.write(xml)
        return
    end = f"{xl_col_to_name(len(sheet.heads) - 1)}{sheet.number + 1}".encode()
    before, closing, after = re.sub(
        rb'<dimension ref="[^"]*"', b'<dimension ref="A1:%s"' % end, xml
    ).partition(b"</sheetData>")
    part.write(before)
    with sheet.rows.open("rb") as rows:
        shutil.copyfileobj(rows, part, 1 << 20)
    part.write(closing + after)


def _write(file: IO[str], name: str, sheet: _Sheet, piece: Piece) -> None:
    _look_at(sheet, piece)
    first = sheet.number + 2  # after the heads
    numbers = range(first, first + len(piece[0]))
    sheet.number += len(numbers)
    if numbers[-1] > _MOST_ROWS:
        raise _too_much(name, _MOST_ROWS + 1)
    columns = []
    for place, (head, texts) in enumerate(zip(sheet.heads, piece, strict=True)):
        if max(map(len, texts)) > _LONGEST:
            raise _too_much(name, numbers[next(n for n, text in enumerate(texts) if len(text) > _LONGEST)])
        letters, cells = xl_col_to_name(place), each(_CELLS.get(head.kind, _text), texts)
        columns.append(
            [f'<c r="{letters}{n}{cell}' if cell else "" for n, cell in zip(numbers, cells, strict=True)]
        )
    rows = map("".join, zip(*columns, strict=True))
    file.write("".join(f'<row r="{n}">{row}</row>' for n, row in zip(numbers, rows, strict=True)))


def _look_at(sheet: _Sheet, piece: Piece) -> None:
    if sheet.number < _LOOKED_AT:
        lengths = (max(map(len, texts[:_LOOKED_AT])) for texts in piece)
        sheet.widths = [max(both) for both in zip(sheet.widths, lengths, strict=True)]


def _too_much(name: str, number: int) -> CannotWrite:
    return CannotWrite(
        _("Row %(n)d of %(table)s is more than a workbook can hold. Take the format csv.")
        % {"n": number, "table": name}
    )


def _text(text: str) -> str:
    """What follows the number of the row in the XML of a cell."""
    if not _UNUSUAL.search(text):
        return f'" t="inlineStr"><is><t>{text}</t></is></c>' if text else ""
    text = _NO_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", _LOOKS_WRITTEN.sub(r"_x005F_\1", text))
    space = ' xml:space="preserve"' if _EDGE.search(text) else ""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'" t="inlineStr"><is><t{space}>{text}</t></is></c>'


def _day(text: str) -> str:
    day = as_day(text)
    return _text(text) if day is None else f'" s="{_DAY_STYLE}"><v>{day.toordinal() - _NEVER}</v></c>'


def _number(text: str) -> str:
    return _text(text) if as_number(text) is None else f'"><v>{text}</v></c>'


_NEVER = 693594  # 30 December 1899, from which a workbook counts its days
_CELLS: dict[Kind, Callable[[str], str]] = {
    Kind.DAY: _day,
    Kind.NUMBER: _number,
    Kind.WHOLE: _number,
    Kind.AMOUNT: _number,
}
