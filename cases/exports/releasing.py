"""The second person: releases an export, or refuses it with a reason. Nobody releases their own."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.exports.events import What, note
from cases.exports.frozen import let_go
from cases.exports.rules import may_export, may_release
from cases.models import Export
from cases.visibility import visible_rule

State = Export.State


def release(export: Export, by: User) -> Export:
    """It waits for its turn then: whoever calls this asks for the making, in the same transaction.

    Raises PermissionDenied, and ValidationError when it does not wait any more.
    """
    return _decide(export, by, State.QUEUED, What.RELEASED)


def refuse(export: Export, by: User, reason: str) -> Export:
    """The same. Who asked is told the reason."""
    return _decide(export, by, State.REFUSED, What.REFUSED, reason)


def waiting_for(user: User) -> list[Export]:
    """What this person could release, the oldest first."""
    waiting = Export.objects.filter(visible_rule(Export, user), state=State.WAITING).exclude(asked_by=user)
    return [one for one in waiting.select_related("asked_by").order_by("asked_at") if may_export(user, one)]


def exports_of(user: User) -> models.QuerySet[Export]:
    return Export.objects.filter(asked_by=user).select_related("decided_by").order_by("-asked_at")


def _decide(export: Export, by: User, state: Export.State, what: What, reason: str = "") -> Export:
    with transaction.atomic():
        stored = Export.objects.select_for_update().get(pk=export.pk)
        if not may_release(by, stored):
            raise PermissionDenied
        if stored.state != State.WAITING:
            raise ValidationError(_("This export does not wait any more."))
        stored.state, stored.decided_by, stored.decided_at, stored.reason = state, by, timezone.now(), reason
        stored.save()
        if state == State.REFUSED:
            let_go(stored)
        note(stored, what, by)
    return stored
