"""UTF-8, commas, lines ended by CR LF: a text with either sign in it is then always quoted."""

import csv
from collections.abc import Sequence
from io import TextIOWrapper

from cases.casebook.cells import shield
from cases.casebook.formats.writer import FilesWriter, Head, Rows


class CsvWriter(FilesWriter):
    ending = "csv"

    def write(self, name: str, heads: Sequence[Head], rows: Rows) -> None:
        with self.open(name) as file, TextIOWrapper(file, encoding="utf-8", newline="") as text:
            writer = csv.writer(text)
            writer.writerow([shield(head.name) for head in heads])
            writer.writerows([shield(cell) for cell in row] for row in rows)
