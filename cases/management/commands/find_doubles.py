from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.matching.doubles import find_doubles
from cases.models import Person, PossibleDouble

STEP = 5_000  # people between two lines of progress


class Command(BaseCommand):
    help = (
        "Looks for people who may be on record twice. The worker does so for whoever is written; this does it for "
        "everybody, after the rules of names or the weights have changed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        who = parser.add_mutually_exclusive_group()
        who.add_argument("--all", action="store_true", help="everybody; as without any option")
        who.add_argument("--people", nargs="+", type=int, metavar="ID", help="these people alone")

    def handle(self, *, people: list[int] | None, **_options: Any) -> None:
        find_doubles(people, self._tell)
        count = PossibleDouble.objects.count()
        self.stdout.write(ngettext("%(n)d possible double.", "%(n)d possible doubles.", count) % {"n": count})

    def _tell(self, done: int) -> None:
        if done % STEP == 0:
            self.stdout.write(
                _("%(what)s: %(n)d rows …") % {"what": Person._meta.verbose_name_plural, "n": done}
            )
