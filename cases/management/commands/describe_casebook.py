from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from cases.casebook.document import with_columns

DOCUMENT = Path("docs/casebook.md")


class Command(BaseCommand):
    help = "Brings the tables of columns in docs/casebook.md up to date with what is read and written."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, nargs="?", default=DOCUMENT)

    def handle(self, *, path: Path, **_options: Any) -> None:
        path.write_text(with_columns(path.read_text(encoding="utf-8")), encoding="utf-8")
