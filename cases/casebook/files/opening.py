"""Opening whatever a casebook comes in."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

from django.utils.translation import gettext as _

from cases.casebook.files.csv_files import CsvFolder, CsvZip
from cases.casebook.files.workbook import Workbook
from cases.casebook.problems import CannotRead

README = "README"
_BLOCK = 1 << 20
_OTHER_PROGRAMS = {".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".numbers", ".json"}


class SourceRow(list[str]):
    """The cells of a row that knows its number in the spreadsheet it is from.

    ``blank_keeps``: its empty cells say nothing, and leave what is stored. ``problem``: why it cannot be read.
    """

    def __init__(
        self, number: int, cells: Iterable[str], blank_keeps: bool = False, problem: str = ""
    ) -> None:
        super().__init__(cells)
        self.number, self.blank_keeps, self.problem = number, blank_keeps, problem


class CasebookFile(Protocol):
    """Tables by name, each a stream of rows of cells as text; the first row holds the column names."""

    def names(self) -> list[str]: ...

    def rows(self, name: str) -> Iterator[list[str]]: ...


@contextmanager
def opened(path: Path) -> Iterator[CasebookFile]:
    """The casebook at this path. Raises CannotRead with a sentence when it is none."""
    try:
        if path.is_dir():
            yield CsvFolder(path)
        elif path.suffix.lower() == ".xlsx":
            with Workbook(path) as workbook:
                yield workbook
        elif path.suffix.lower() == ".zip":
            with CsvZip(path) as archive:
                yield archive
        else:
            raise CannotRead(_not_a_casebook(path))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError):
        raise CannotRead(
            _("The file is damaged or protected by a password. Save it again as .xlsx without a password.")
        ) from None


def _not_a_casebook(path: Path) -> str:
    if path.suffix.lower() in _OTHER_PROGRAMS:
        return _(
            "Files of the kind “%(kind)s” are not read. Save it as .xlsx, or put the .csv files "
            "of the tables in one folder."
        ) % {"kind": path.suffix}
    return _("A casebook is an .xlsx workbook, a folder of .csv files, or a .zip of them.")


def fingerprint(path: Path) -> str:
    """SHA-256 of the file; of a folder, that of its tables' names and contents in order."""
    digest = hashlib.sha256()
    for part in sorted(path.glob("*.csv")) if path.is_dir() else [path]:
        if path.is_dir():
            digest.update(part.name.encode())
        with part.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    return digest.hexdigest()
