from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.verifying.approvals import SENTENCES, unmatched, verified_by_accounts_now_off

FORGED = 1


class Command(BaseCommand):
    help = "Asks whether every verified record was approved by a second person, as the history says. For every night."

    def handle(self, **_options: Any) -> None:
        for name, count in verified_by_accounts_now_off():
            self.stdout.write(
                ngettext(
                    "%(count)d record stays verified by %(who)s, whose account is switched off now.",
                    "%(count)d records stay verified by %(who)s, whose account is switched off now.",
                    count,
                )
                % {"count": count, "who": name}
            )
        found = 0
        for one in unmatched():
            found += 1
            self.stdout.write(f"{one.kind} {one.code}: {SENTENCES[one.why]}")
        if found:
            raise CommandError(
                ngettext(
                    "%(count)d verified record is not what a second person approved.",
                    "%(count)d times a verified record is not what a second person approved.",
                    found,
                )
                % {"count": found},
                returncode=FORGED,
            )
        self.stdout.write(_("Every verified record was approved by a second person."))
