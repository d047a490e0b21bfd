from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cases.search.entries import rebuild
from cases.search.fulltext import tidy
from cases.search.kinds import KINDS, Kind

_STEP = 10_000  # records between two lines of progress


class Command(BaseCommand):
    help = "Makes the index of the search anew from the records. May be interrupted; the desk stays open meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "kinds", nargs="*", metavar="KIND", choices=[[], *(kind.name for kind in KINDS)],
            help="person, incident …; none: all",
        )  # fmt: skip

    def handle(self, *, kinds: list[str], **_options: Any) -> None:
        for kind in KINDS:
            if not kinds or kind.name in kinds:
                self._rebuild(kind)
        tidy()

    def _rebuild(self, kind: Kind) -> None:
        done = 0

        def progress(count: int) -> None:
            nonlocal done
            if done // _STEP < count // _STEP:
                self._say(_("%(what)s: %(n)d …"), kind, count)
            done = count

        rebuild(kind, progress)
        self._say(_("%(what)s: %(n)d"), kind, done)

    def _say(self, line: str, kind: Kind, count: int) -> None:
        self.stdout.write(line % {"what": kind.model._meta.verbose_name_plural, "n": count})
