from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cases.management.users import WRONG_USE, active_user
from cases.models import Incident
from cases.teams import join, members_of

REFUSED = 1


class Command(BaseCommand):
    help = "Says who is in the team of an incident, and adds somebody when those who could do it are gone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", metavar="CODE", help="of the incident, such as I-2024-00317")
        parser.add_argument("--add", metavar="USERNAME", help="whom to put into the team")
        parser.add_argument("--by", metavar="USERNAME", help="who decided it: stands in the history")

    def handle(self, *, code: str, add: str | None, by: str | None, **_options: Any) -> None:
        incident = Incident.everything.filter(code=code).first()
        if incident is None:
            raise CommandError(_("There is no incident “%(code)s”.") % {"code": code}, returncode=WRONG_USE)
        if add is not None:
            self._add(incident, add, by)
        for row in members_of(incident):
            off = "" if row.member.is_active else _(" (account switched off)")
            self.stdout.write(f"{row.member.get_username()}{off}")
        if not members_of(incident).exists():
            self.stdout.write(_("Nobody is in the team."))

    def _add(self, incident: Incident, add: str, by: str | None) -> None:
        if by is None:
            raise CommandError(_("Say with --by who decided it."), returncode=WRONG_USE)
        try:
            join(incident, active_user(add), by=active_user(by))
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages), returncode=REFUSED) from None
