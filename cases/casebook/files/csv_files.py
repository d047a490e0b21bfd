"""Tables as .csv files, in a folder or a .zip: UTF-8, commas or semicolons, read as a stream."""

import csv
import re
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import IO, Self
from zipfile import ZipFile

from django.utils.translation import gettext as _

from cases.casebook.cells import unshield
from cases.casebook.problems import CannotRead

_QUOTED = re.compile(r'"[^"]*"')
_MOST_MEMBERS = 200
_MOST_BYTES = 1 << 30  # a million rows of a casebook take a fifth of it


class CsvFolder:
    def __init__(self, path: Path) -> None:
        self._files = {file.stem: file for file in sorted(path.iterdir()) if file.suffix.lower() == ".csv"}

    def names(self) -> list[str]:
        return list(self._files)

    def rows(self, name: str) -> Iterator[list[str]]:
        with self._files[name].open("rb") as file:
            yield from read_csv(file)


class CsvZip:
    """Members are read where they lie, never unpacked to disk; whatever is not a .csv file is left alone."""

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path)
        self._members = self._checked_members()

    def _checked_members(self) -> dict[str, str]:
        members = [info for info in self._zip.infolist() if _is_table(info.filename)]
        if len(self._zip.infolist()) > _MOST_MEMBERS or sum(info.file_size for info in members) > _MOST_BYTES:
            raise CannotRead(_("The .zip holds far more than a casebook does."))
        if any(info.flag_bits & 1 for info in members):
            raise CannotRead(_("The .zip is protected by a password. Send it without one, by a safe way."))
        names = {PurePosixPath(info.filename).stem: info.filename for info in members}
        if len(names) < len(members):
            raise CannotRead(_("The .zip holds two files of the same name in different folders."))
        return names

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._zip.close()

    def names(self) -> list[str]:
        return list(self._members)

    def rows(self, name: str) -> Iterator[list[str]]:
        with self._zip.open(self._members[name]) as file:
            yield from read_csv(file)


def _is_table(filename: str) -> bool:
    path = PurePosixPath(filename)
    hidden = path.name.startswith(".") or path.parts[0] == "__MACOSX"
    return path.suffix.lower() == ".csv" and not hidden


def _sign_between(heads: str) -> str:
    """The one there is more of, but for what stands within quotes."""
    bare = _QUOTED.sub("", heads)
    return ";" if bare.count(";") > bare.count(",") else ","


def read_csv(file: IO[bytes]) -> Iterator[list[str]]:
    """The rows of a file, each cell as it was before it was made safe for spreadsheet programs."""
    number = 1
    try:
        with TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
            heads = next(text, "")
            lines = chain([heads] if heads else [], text)
            for cells in csv.reader(lines, delimiter=_sign_between(heads), strict=True):
                yield [unshield(cell) for cell in cells]
                number += 1
    except UnicodeDecodeError:
        raise CannotRead(_("The file is not UTF-8 text. Save it as “CSV UTF-8”."), number) from None
    except csv.Error as error:
        raise CannotRead(
            _("The file is not a proper .csv from here on (%(why)s).") % {"why": error}, number
        ) from None
