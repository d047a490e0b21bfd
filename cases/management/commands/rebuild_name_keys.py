from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.matching.store import rebuild
from cases.models import Person

STEP = 5_000  # people between two lines of progress


class Command(BaseCommand):
    help = "Makes the keys that people are found by anew, after the rules of names have changed."

    def handle(self, *args: Any, **options: Any) -> None:
        count = rebuild(self._tell)
        self.stdout.write(
            ngettext("%(n)d person can be found.", "%(n)d people can be found.", count) % {"n": count}
        )

    def _tell(self, done: int) -> None:
        if done % STEP == 0:
            self.stdout.write(
                _("%(what)s: %(n)d rows …") % {"what": Person._meta.verbose_name_plural, "n": done}
            )
