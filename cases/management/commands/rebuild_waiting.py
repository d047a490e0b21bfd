from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from cases.models import CaseRecord
from cases.verifying.waiting import KINDS, rebuild


class Command(BaseCommand):
    help = (
        "Makes the verifiers' queue anew from the records. May be interrupted; the desk stays open meanwhile."
    )

    def handle(self, **_options: Any) -> None:
        for model in KINDS:
            self._rebuild(model)

    def _rebuild(self, model: type[CaseRecord]) -> None:
        total = 0

        def progress(done: int) -> None:
            nonlocal total
            total = done

        rebuild(model, progress)
        self.stdout.write(_("%(what)s: %(n)d") % {"what": model._meta.verbose_name_plural, "n": total})
