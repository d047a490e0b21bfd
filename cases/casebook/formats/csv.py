"""UTF-8, commas, lines ended by CR LF: a text with either sign in it is then always quoted.

As RFC 4180 has it. Whole columns are looked at, not cells, which takes half the time of Python's own writer.
"""

from collections.abc import Iterable, Sequence
from io import TextIOWrapper

from cases.casebook.cells import shield
from cases.casebook.formats.writer import FilesWriter, Head, Piece

_END = "\r\n"


class CsvWriter(FilesWriter):
    ending = "csv"
    encoding, delimiter = "utf-8", ","

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        with self.open(name) as file, TextIOWrapper(file, encoding=self.encoding, newline="") as text:
            text.write(self._lines([[head.name] for head in heads]))
            for piece in pieces:
                text.write(self._lines(piece))

    def _lines(self, piece: Piece) -> str:
        rows = zip(*map(self._cells, piece), strict=True)
        return _END.join([*map(self.delimiter.join, rows), ""])

    def _cells(self, texts: Sequence[str]) -> Sequence[str]:
        different = {*texts}
        if self._are_plain(different):
            return texts
        written = {text: self._cell(text) for text in different}
        return [written[text] for text in texts]

    def _are_plain(self, texts: Iterable[str]) -> bool:
        """Most columns are: nothing that is run begins with a letter or digit, and nothing has to be quoted."""
        together = "\0".join(texts)
        quoted = any(sign in together for sign in (self.delimiter, '"', "\r", "\n"))
        return not quoted and all(sign.isalnum() for sign in {text[:1] for text in texts} - {""})

    def _cell(self, text: str) -> str:
        shielded = shield(text)
        if any(sign in shielded for sign in (self.delimiter, '"', "\r", "\n")):
            return '"' + shielded.replace('"', '""') + '"'
        return shielded


class ExcelCsvWriter(CsvWriter):
    """For Excel where the comma belongs to numbers, as in Belarus: it opens in columns by itself."""

    encoding, delimiter = "utf-8-sig", ";"
