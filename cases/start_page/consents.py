"""Consents that wait for a second person, and those that end soon."""

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.models import Consent
from cases.start_page.blocks import Block, Line, Number
from cases.waiting_consents import ending_soon, waiting_for_second

TOLD = 5


def consents_waiting(user: User) -> Block:
    """Without the user's own: those need somebody else."""
    block = Block(_("Consents that wait for a second person"), _("No consent waits."))
    waiting = [one.consent for one in waiting_for_second(user) if one.consent.recorded_by_id != user.pk]
    if waiting:
        address = reverse("admin:cases_consents_waiting")
        block.numbers = [Number(len(waiting), str(Consent._meta.verbose_name_plural), address)]
        block.lines = [
            Line(
                str(one.person),
                _page_of(one),
                ", ".join(one.scopes),
                who=one.recorded_by.get_username() if one.recorded_by else "",
            )
            for one in waiting[:TOLD]
        ]
    return block


def consents_ending(user: User) -> Block:
    block = Block(_("Consents that end within 30 days"), _("None."))
    for one in ending_soon(user)[:TOLD]:
        until = _("until %(day)s") % {"day": date_format(one.until)}
        block.lines.append(Line(str(one.person), _page_of(one), f"{until}: {', '.join(one.scopes)}"))
    return block


def _page_of(consent: Consent) -> str:
    return reverse("admin:cases_person_file", args=[consent.person_id]) + "#consents"
