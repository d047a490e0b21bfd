"""UTF-8, commas, lines ended by CR LF: a text with either sign in it is then always quoted."""

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper

from cases.casebook.cells import shield
from cases.casebook.formats.writer import FilesWriter, Head, Piece


class CsvWriter(FilesWriter):
    ending = "csv"
    encoding, delimiter = "utf-8", ","

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        with self.open(name) as file, TextIOWrapper(file, encoding=self.encoding, newline="") as text:
            writer = csv.writer(text, delimiter=self.delimiter)
            writer.writerow([shield(head.name) for head in heads])
            for piece in pieces:
                writer.writerows(zip(*map(_shielded, piece), strict=True))


class ExcelCsvWriter(CsvWriter):
    """For Excel where the comma belongs to numbers, as in Belarus: it opens in columns by itself."""

    encoding, delimiter = "utf-8-sig", ";"


def _shielded(texts: Sequence[str]) -> Sequence[str]:
    """Most columns need none: nothing that is run begins with a letter or digit."""
    if all(sign.isalnum() for sign in {text[:1] for text in texts} - {""}):
        return texts
    return [text if text[:1].isalnum() else shield(text) for text in texts]
