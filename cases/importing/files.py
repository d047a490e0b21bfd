"""The sealed rows as a casebook: as they are, or a partner's table through what was chosen for its columns."""

from collections.abc import Iterator

from cases.casebook.files.opening import CasebookFile, SourceRow
from cases.importing.mapped import MappedFile
from cases.importing.mapping import Mapping
from cases.importing.sealed import Sealed

README = "readme"


class SealedCasebook:
    """Every sheet is a table."""

    def __init__(self, sealed: Sealed) -> None:
        self._sealed = sealed
        self._sheets = {
            sheet.name: place
            for place, sheet in enumerate(sealed.details.sheets)
            if sheet.name.lower() != README
        }

    def names(self) -> list[str]:
        return list(self._sheets)

    def sheet_of(self, table: str) -> int:
        return self._sheets[table]

    def rows(self, name: str) -> Iterator[list[str]]:
        """Of a workbook empty cells at the end were not kept; they count as there where a column has a name."""
        place = self._sheets[name]
        columns, is_text = 0, bool(self._sealed.details.sheets[place].encoding)
        for number, cells in self._sealed.rows(place):
            if columns == 0:
                if number > 1:
                    yield []
                columns = len(cells)
            yield SourceRow(number, cells if is_text else cells + [""] * (columns - len(cells)))


def casebook_of(sealed: Sealed) -> CasebookFile:
    if sealed.details.is_casebook:
        return SealedCasebook(sealed)
    return mapped_file(sealed)


def mapped_file(sealed: Sealed) -> MappedFile:
    mapping = Mapping.read(sealed.details.mapping)
    is_text = bool(sealed.details.sheets[mapping.sheet].encoding)
    return MappedFile(
        mapping, sealed.details.words, sealed.of.partner, lambda: sealed.rows(mapping.sheet), is_text
    )


def sheet_of(sealed: Sealed, table: str) -> int:
    """The sheet that the rows of a table are from."""
    if sealed.details.is_casebook:
        return SealedCasebook(sealed).sheet_of(table)
    return Mapping.read(sealed.details.mapping).sheet
