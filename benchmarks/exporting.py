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

if __name__ == "__main__":
    format = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        dump_casebook(
            Path(folder) / ("out.xlsx" if format == "xlsx" else "out"), Selection(status=ALL), format
        )
    print(resident_mib())
