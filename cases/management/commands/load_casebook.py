from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.casebook.load import Loaded, load_casebook
from cases.casebook.problems import CasebookRefused
from cases.management.users import WRONG_USE, active_user

REFUSED = 1


class Command(BaseCommand):
    help = "Loads a casebook (.xlsx, a folder or .zip of .csv): all of it, or nothing and every reason why."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="PATH")
        parser.add_argument(
            "--by", required=True, metavar="USERNAME", help="who brings it: counts as its author"
        )
        parser.add_argument(
            "--verified-by", metavar="OTHER_USERNAME", help="a second person who verifies all of it"
        )
        parser.add_argument("--dry-run", action="store_true", help="check everything, write nothing")

    def handle(self, *, path: Path, by: str, verified_by: str | None, dry_run: bool, **_options: Any) -> None:
        if not path.exists():
            raise CommandError(_("There is no “%(path)s”.") % {"path": path}, returncode=WRONG_USE)
        if verified_by is not None and verified_by == by:
            raise CommandError(
                _("Somebody else has to verify: --by and --verified-by name the same person."),
                returncode=WRONG_USE,
            )
        author, verifier = active_user(by), active_user(verified_by) if verified_by else None
        try:
            loaded = load_casebook(path, author, verifier, dry_run, progress=self._progress)
        except CasebookRefused as refused:
            self._say_problems(refused)
        except PermissionDenied as denied:
            raise CommandError(str(denied), returncode=WRONG_USE) from None
        except IntegrityError as error:
            raise CommandError(
                _("The database refused it, and nothing was written: %(why)s") % {"why": error},
                returncode=REFUSED,
            ) from None
        else:
            self._say_loaded(loaded, dry_run)

    def _progress(self, line: str) -> None:
        self.stderr.write(line, style_func=lambda text: text)

    def _say_problems(self, refused: CasebookRefused) -> None:
        lines = list(refused.problems.lines())
        total = refused.problems.total
        said = ngettext("%(n)d problem. Nothing was written.", "%(n)d problems. Nothing was written.", total)
        lines.append(said % {"n": total})
        raise CommandError("\n".join(lines), returncode=REFUSED) from None

    def _say_loaded(self, loaded: Loaded, dry_run: bool) -> None:
        for table, counts in loaded.tables.items():
            line = _("%(table)s: %(added)d added, %(changed)d changed, %(equal)d equal")
            if counts.removed:
                line = _(
                    "%(table)s: %(added)d added, %(changed)d changed, %(equal)d equal, %(removed)d removed"
                )
            self.stdout.write(
                line
                % {
                    "table": table,
                    "added": counts.added,
                    "changed": counts.changed,
                    "equal": counts.equal,
                    "removed": counts.removed,
                }
            )
        if loaded.verified:
            self.stdout.write(_("%(n)d records verified.") % {"n": loaded.verified})
        if dry_run:
            self.stdout.write(_("A dry run: nothing was written."))
        elif loaded.batch is None:
            self.stdout.write(_("Nothing was different: nothing was written."))
        else:
            self.stdout.write(_("Batch %(n)d.") % {"n": loaded.batch.pk})
