"""A workbook, a sheet a table. Text is always a string: nothing in it is run, guessed or rounded."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from cases.casebook.formats.typed import as_day, as_number
from cases.casebook.formats.writer import README, VOCABULARIES, Head, Kind, Rows, Writer
from cases.casebook.problems import CannotWrite

_MOST_ROWS, _LONGEST = 1_048_576, 32_767  # of the format itself
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 200  # signs, signs, rows
_NOTE_SIZE = {"x_scale": 2, "y_scale": 1, "author": ""}

WriteCell = Callable[[int, int, str], Any]


class XlsxWriter(Writer):
    for_people = True

    def __init__(self, path: Path, tables: Sequence[str]) -> None:
        super().__init__(path, tables)
        # Rows go to disk as they come, into the folder that is removed whatever happens.
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "tmpdir": str(path.parent),
        }
        self._workbook = xlsxwriter.Workbook(path, options)
        self._bold = self._workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._day = self._workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        # Sheets may be filled in any order: the code book stands first.
        self._sheets = {name: self._workbook.add_worksheet(name) for name in (README, *tables, VOCABULARIES)}

    def __exit__(self, *_exception: object) -> None:
        self._workbook.close()

    def write(self, name: str, heads: Sequence[Head], rows: Rows) -> None:
        sheet = self._sheets[name]
        sheet.freeze_panes(1, 0)
        cells = [self._writing(sheet, head.kind) for head in heads]
        widths = [len(head.name) for head in heads]
        for place, head in enumerate(heads):
            sheet.write_string(0, place, head.name, self._bold)
            if head.note:
                sheet.write_comment(0, place, head.note, _NOTE_SIZE)
        number = 0
        for number, row in enumerate(rows, start=1):
            if number >= _MOST_ROWS or any(len(text) > _LONGEST for text in row):
                raise CannotWrite(
                    _("Row %(n)d of %(table)s is more than a workbook can hold. Take the format csv.")
                    % {"n": number + 1, "table": name}
                )
            for place, text in enumerate(row):
                if text:
                    cells[place](number, place, text)
            if number <= _LOOKED_AT:
                widths = [max(width, len(text)) for width, text in zip(widths, row, strict=True)]
        sheet.autofilter(0, 0, number, len(heads) - 1)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, min(max(width + 2, _NARROWEST), _WIDEST))

    def _writing(self, sheet: Any, kind: Kind) -> WriteCell:
        def write_day(row: int, place: int, text: str) -> None:
            day = as_day(text)
            if day is None:
                sheet.write_string(row, place, text)
            else:
                sheet.write_datetime(row, place, day, self._day)

        def write_number(row: int, place: int, text: str) -> None:
            number = as_number(text)
            if number is None:
                sheet.write_string(row, place, text)
            else:
                sheet.write_number(row, place, number)

        special: dict[Kind, WriteCell] = {Kind.DAY: write_day, Kind.NUMBER: write_number}
        return special.get(kind, sheet.write_string)
