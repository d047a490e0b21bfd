"""In a process of its own, with DATABASE_URL set: writes a whole casebook in a format and says what memory that took.

In MiB, the library, the models and the whole of Django included.
"""

import sys
import tempfile
from pathlib import Path

import django

django.setup()

from benchmarks.timing import resident_mib  # noqa: E402
from cases.casebook.dump import dump_casebook  # noqa: E402
from cases.casebook.selection import ALL, Selection  # noqa: E402

EVERYTHING = Selection(status=ALL)


def ours(format: str, folder: Path) -> None:
    dump_casebook(folder / ("out.xlsx" if format == "xlsx" else "out"), EVERYTHING, format)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        ours(sys.argv[1], Path(folder))
    print(resident_mib())
