"""UTF-8, commas, lines ended by CR LF: a text with either sign in it is then always quoted."""

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cases.casebook.cells import shield
from cases.casebook.formats.writer import FolderWriter, Writer

_Rows = Iterable[Sequence[str]]


def _write_csv(file: IO[bytes], header: Sequence[str], rows: _Rows) -> None:
    with TextIOWrapper(file, encoding="utf-8", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(header)
        for row in rows:
            writer.writerow([shield(cell) for cell in row])


class CsvFolderWriter(FolderWriter):
    def write(self, name: str, header: Sequence[str], rows: _Rows) -> None:
        with (self.path / f"{name}.csv").open("wb") as file:
            _write_csv(file, header, rows)


class CsvZipWriter(Writer):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._zip = ZipFile(path, "w", ZIP_DEFLATED)

    def __exit__(self, *_exception: object) -> None:
        self._zip.close()

    def write(self, name: str, header: Sequence[str], rows: _Rows) -> None:
        member = ZipInfo(f"{name}.csv")  # dated 1980: the same tables make the same file
        member.compress_type = ZIP_DEFLATED
        with self._zip.open(member, "w", force_zip64=True) as file:
            _write_csv(file, header, rows)
