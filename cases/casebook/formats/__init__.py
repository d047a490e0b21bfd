"""The formats a casebook is written in."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from django.utils.translation import gettext as _

from cases.casebook.formats.csv import CsvFolderWriter, CsvZipWriter
from cases.casebook.formats.jsonl import JsonlWriter
from cases.casebook.formats.ods import OdsWriter
from cases.casebook.formats.parquet import ParquetWriter
from cases.casebook.formats.writer import README, Writer
from cases.casebook.formats.xlsx import XlsxWriter
from cases.casebook.problems import CannotWrite

__all__ = ["FORMATS", "README", "Writer", "writer_for"]

FORMATS = ("xlsx", "csv", "ods", "jsonl", "parquet")
_BY_SUFFIX = {".xlsx": "xlsx", ".zip": "csv", ".ods": "ods", "": "csv"}


def writer_for(path: Path, format: str = "") -> Callable[[Path], Writer]:
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
    if format == "parquet" and find_spec("pyarrow") is None:
        raise CannotWrite(_("Parquet needs a package that is not installed: pip install pyarrow."))
    if format == "csv":
        return CsvZipWriter if suffix == ".zip" else CsvFolderWriter
    writers: dict[str, Callable[[Path], Writer]] = {
        "xlsx": XlsxWriter,
        "ods": OdsWriter,
        "jsonl": JsonlWriter,
        "parquet": ParquetWriter,
    }
    return writers[format]
