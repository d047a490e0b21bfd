from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

README = "README"


class Writer:
    """Writes tables one after the other to a path where nothing is yet."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_exception: object) -> None:
        """Finishes the file; after a failure it only lets go of it, for it will be removed."""

    def write(self, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        raise NotImplementedError


class FolderWriter(Writer):
    """One file a table, in a folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        path.mkdir()
