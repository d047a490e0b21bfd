"""Tables as sheets of an .xlsx workbook."""

from collections.abc import Iterator
from pathlib import Path
from typing import Self

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from cases.casebook.cells import as_text
from cases.casebook.files.workbook_check import check_workbook
from cases.casebook.problems import CannotRead


class Workbook:
    """Checked before it is opened: the library that reads it trusts what a file says about its own size."""

    def __init__(self, path: Path) -> None:
        check_workbook(path)
        try:
            self._workbook = CalamineWorkbook.from_path(path)
        except CalamineError as error:
            raise CannotRead(_("The workbook cannot be read (%(why)s).") % {"why": error}) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._workbook.close()

    def names(self) -> list[str]:
        return self._workbook.sheet_names

    def rows(self, name: str) -> Iterator[list[str]]:
        try:
            for cells in self._workbook.get_sheet_by_name(name).iter_rows():
                yield [as_text(cell) for cell in cells]
        except CalamineError as error:
            raise CannotRead(_("The sheet cannot be read (%(why)s).") % {"why": error}) from None
