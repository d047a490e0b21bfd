"""An OpenDocument spreadsheet. Its library builds the whole file in memory, 20 kB a row: hence the limit."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from django.utils.translation import gettext as _
from tablib import Databook, Dataset

from cases.casebook.formats.writer import README, Writer
from cases.casebook.problems import CannotWrite

MOST_ROWS = 20_000


class OdsWriter(Writer):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._tables: list[Dataset] = []
        self._rows = 0

    def write(self, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        table = Dataset(title=name, headers=list(header))
        for row in rows:
            self._rows += 1
            if self._rows > MOST_ROWS:
                raise CannotWrite(
                    _("An .ods file can be made of at most %(n)d rows here. Take the format xlsx or csv.")
                    % {"n": MOST_ROWS}
                )
            table.append(row)
        self._tables.insert(0 if name == README else len(self._tables), table)

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        if kind is None:
            self.path.write_bytes(Databook(self._tables).export("ods"))
