"""The formats a casebook is written in."""

from importlib.util import find_spec
from pathlib import Path

from django.utils.translation import gettext as _

from cases.casebook.formats.csv import CsvWriter, ExcelCsvWriter
from cases.casebook.formats.jsonl import JsonlWriter
from cases.casebook.formats.ods import OdsWriter
from cases.casebook.formats.parquet import ParquetWriter
from cases.casebook.formats.writer import README, VOCABULARIES, Head, Kind, Piece, Writer, each, in_pieces
from cases.casebook.formats.xlsx import XlsxWriter
from cases.casebook.problems import CannotWrite

__all__ = [
    "FORMATS",
    "README",
    "VOCABULARIES",
    "Head",
    "Kind",
    "Piece",
    "Writer",
    "can_write_parquet",
    "each",
    "in_pieces",
    "writer_for",
]

_WRITERS: dict[str, type[Writer]] = {
    "xlsx": XlsxWriter,
    "csv": CsvWriter,
    "csv-excel": ExcelCsvWriter,
    "ods": OdsWriter,
    "jsonl": JsonlWriter,
    "parquet": ParquetWriter,
}
FORMATS = tuple(_WRITERS)
_BY_SUFFIX = {".xlsx": "xlsx", ".zip": "csv", ".ods": "ods", "": "csv"}


def can_write_parquet() -> bool:
    return find_spec("pyarrow") is not None


def writer_for(path: Path, format: str = "") -> type[Writer]:
    """What writes this format to this path. Raises CannotWrite with a sentence when nothing can."""
    suffix = path.suffix.lower()
    if not format and suffix not in _BY_SUFFIX:
        raise CannotWrite(
            _("Which format? End “%(path)s” in .xlsx, .zip or .ods, give a folder, or name the format.")
            % {"path": path}
        )
    format = format or _BY_SUFFIX[suffix]
    if format in ("xlsx", "ods") and suffix != f".{format}":
        raise CannotWrite(_("A file of this format ends in .%(format)s.") % {"format": format})
    if format == "parquet" and not can_write_parquet():
        raise CannotWrite(_("Parquet needs a package that is not installed: make install-parquet."))
    return _WRITERS[format]
