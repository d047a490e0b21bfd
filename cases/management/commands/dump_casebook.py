import datetime
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cases.casebook.dump import dump_casebook
from cases.casebook.formats import FORMATS
from cases.casebook.problems import CannotWrite
from cases.casebook.selection import STATUSES, VERIFIED, Selection
from cases.management.users import active_user

WRONG_USE = 2


class Command(BaseCommand):
    help = "Writes the case file as a casebook: for colleagues only, it has everything in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "path", type=Path, metavar="PATH", help="a new .xlsx, .zip (of .csv), .ods, or folder"
        )
        parser.add_argument("--format", choices=FORMATS, default="", help="otherwise read off PATH")
        parser.add_argument(
            "--from", dest="first", default="", metavar="DATE", help="first day, such as 2024-01-01"
        )
        parser.add_argument("--to", dest="last", default="", metavar="DATE", help="last day, included")
        parser.add_argument("--status", choices=STATUSES, default=VERIFIED)
        parser.add_argument(
            "--for",
            dest="reader",
            metavar="USERNAME",
            help="only what this colleague may see; otherwise everything",
        )

    def handle(
        self,
        *,
        path: Path,
        format: str,
        first: str,
        last: str,
        status: str,
        reader: str | None,
        **_options: Any,
    ) -> None:
        colleague = active_user(reader) if reader else None
        selection = Selection(_day(first), _day(last), status, colleague)
        if selection.first and selection.last and selection.first > selection.last:
            raise CommandError(_("The first day comes after the last."), returncode=WRONG_USE)
        try:
            contents = dump_casebook(path, selection, format, progress=self._progress)
        except CannotWrite as error:
            raise CommandError(str(error), returncode=WRONG_USE) from None
        rows = sum(held.rows for held in contents.values())
        self.stdout.write(_("%(path)s: %(n)d rows.") % {"path": path, "n": rows})

    def _progress(self, line: str) -> None:
        self.stderr.write(line, style_func=lambda text: text)


def _day(text: str) -> datetime.date | None:
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise CommandError(
            _("“%(text)s” is not a day. Write it as 2024-01-31.") % {"text": text}, returncode=WRONG_USE
        ) from None
