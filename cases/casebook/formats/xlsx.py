"""A workbook, a sheet a table. Every cell is a string: nothing in it is run, guessed or rounded."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter
from django.utils.translation import gettext as _

from cases.casebook.formats.writer import README, Writer
from cases.casebook.problems import CannotWrite
from cases.casebook.tables import TABLES

_MOST_ROWS, _LONGEST = 1_048_576, 32_767  # of the format itself
_WIDTH = 18
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


class XlsxWriter(Writer):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._workbook = xlsxwriter.Workbook(path, _OPTIONS)
        self._bold = self._workbook.add_format({"bold": True})
        # Rows go to disk as they come, but sheets may be filled in any order: the code book stands first.
        self._sheets = {
            name: self._workbook.add_worksheet(name) for name in (README, *(t.name for t in TABLES))
        }

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        self._workbook.close()

    def write(self, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        sheet = self._sheets[name]
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(header) - 1, _WIDTH)
        for place, text in enumerate(header):
            sheet.write_string(0, place, text, self._bold)
        for number, row in enumerate(rows, start=1):
            if number >= _MOST_ROWS or any(len(text) > _LONGEST for text in row):
                raise CannotWrite(
                    _("Row %(n)d of %(table)s is more than a workbook can hold. Take the format csv.")
                    % {"n": number + 1, "table": name}
                )
            for place, text in enumerate(row):
                if text:
                    sheet.write_string(number, place, text)
