"""What writes a casebook in some format: tables one after the other, from rows of text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import IO, Any, Self, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cases.history import in_chunks

README = "README"
VOCABULARIES = "VOCABULARIES"

# Some rows of a table, column by column: what a column has in common is then worked out once, not in each cell.
Piece = Sequence[Sequence[str]]
Written = TypeVar("Written")

LEVEL = 3  # a file is a tenth larger than at the usual level, and packed in half the time
_ROWS = 5_000


class Kind(Enum):
    """What the texts of a column mean. A workbook writes whole days and numbers as such; text is never guessed at."""

    TEXT = auto()
    DAY = auto()
    NUMBER = auto()  # or a word where the number is not known
    WHOLE = auto()
    AMOUNT = auto()


@dataclass(frozen=True, slots=True)
class Head:
    """The first cell of a column; ``note`` says what it means, where a format has a place for that."""

    name: str
    kind: Kind = Kind.TEXT
    note: str = ""


class Writer:
    """Writes tables one after the other to a path where nothing is yet."""

    for_people = False  # a workbook has a sheet of the vocabularies too

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        """Finishes the file; after a failure it only lets go of it, for it will be removed."""

    def write(self, name: str, heads: Sequence[Head], pieces: Iterable[Piece]) -> None:
        raise NotImplementedError


class FilesWriter(Writer):
    """One file a table, in a folder or, where the path ends so, in a .zip."""

    ending = ""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._zip = (
            ZipFile(path, "w", ZIP_DEFLATED, compresslevel=LEVEL) if path.suffix.lower() == ".zip" else None
        )
        if self._zip is None:
            path.mkdir()

    def __exit__(self, *_exception: object) -> None:
        if self._zip is not None:
            self._zip.close()

    def open(self, name: str) -> IO[bytes]:
        if self._zip is None:
            return (self.path / f"{name}.{self.ending}").open("wb")
        member = ZipInfo(f"{name}.{self.ending}")  # dated 1980: the same tables make the same file
        member.compress_type = ZIP_DEFLATED
        return self._zip.open(member, "w", force_zip64=True)


def in_pieces(rows: Iterable[Sequence[str]]) -> Iterator[Piece]:
    """The same rows, as `Writer.write` takes them."""
    for some in in_chunks(rows, _ROWS):
        yield list(zip(*some, strict=True))


def each(write: Callable[[Any], Written], values: Sequence[Any]) -> list[Written]:
    """What each of the values is written as; where many are equal, each is written once."""
    different = {*values}
    if len(different) > len(values) // 2:
        return [write(value) for value in values]
    written = {value: write(value) for value in different}
    return [written[value] for value in values]
