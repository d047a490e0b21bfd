"""Exports: those of colleagues that wait for a second person, and what became of one's own."""

import datetime

from django.apps import apps
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.exports.releasing import exports_of, waiting_for
from cases.models import Export
from cases.start_page.blocks import Block, Line, Number

TOLD = 5
TOLD_FOR = datetime.timedelta(days=3)
State = Export.State


def exports_to_release(user: User) -> Block:
    block = Block(_("Exports that wait for a release"), _("No export waits."))
    waiting = waiting_for(user)
    if waiting:
        block.numbers = [Number(len(waiting), str(Export._meta.verbose_name_plural), reverse("desk:exports"))]
        block.lines = [
            _line(one, ", ".join(one.why), who=one.asked_by.get_username()) for one in waiting[:TOLD]
        ]
    return block


def my_exports(user: User) -> Block:
    """What is under way, can be downloaded, or was decided lately."""
    block = Block(_("My exports"), _("None is under way."))
    since = timezone.now() - TOLD_FOR
    told = exports_of(user).filter(state__in=(*Export.UNDER_WAY, State.READY)) | exports_of(user).filter(
        state__in=(State.REFUSED, State.FAILED), asked_at__gt=since
    )
    for one in told[:TOLD]:
        block.lines.append(_line(one, ": ".join(filter(None, (one.get_state_display(), one.reason)))))
    return block


def _line(export: Export, note: str, who: str = "") -> Line:
    kind = capfirst(str(apps.get_model("cases", export.kind)._meta.verbose_name_plural))
    return Line(kind, reverse("desk:export", args=[export.pk]), note, who, export.asked_at)
