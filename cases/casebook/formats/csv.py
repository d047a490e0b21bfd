"""UTF-8, commas, lines ended by CR LF: a text with either sign in it is then always quoted."""

import csv
from collections.abc import Sequence
from io import TextIOWrapper

from cases.casebook.cells import shield
from cases.casebook.formats.writer import FilesWriter, Head, Rows


class CsvWriter(FilesWriter):
    ending = "csv"
    encoding, delimiter = "utf-8", ","

    def write(self, name: str, heads: Sequence[Head], rows: Rows) -> None:
        with self.open(name) as file, TextIOWrapper(file, encoding=self.encoding, newline="") as text:
            writer = csv.writer(text, delimiter=self.delimiter)
            writer.writerow([shield(head.name) for head in heads])
            writer.writerows([shield(cell) for cell in row] for row in rows)


class ExcelCsvWriter(CsvWriter):
    """For Excel where the comma belongs to numbers, as in Belarus: it opens in columns by itself."""

    encoding, delimiter = "utf-8-sig", ";"
