"""What others changed lately in the incidents somebody follows."""

import datetime
from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.history import CHANGED, CREATED
from cases.models import Act, CaseRecord, Following, Incident, Source, Trial
from cases.start_page.blocks import Block, Line
from cases.workflow import TRANSITIONS

LATELY = datetime.timedelta(days=14)
TOLD = 10
# How each kind of record belongs to an incident.
PARTS: dict[type[CaseRecord], str] = {
    Incident: "id",
    Act: "incident_id",
    Trial: "incident_id",
    Source: "incident_id",
}


def followed_changes(user: User) -> Block:
    block = Block(
        _("Changed in the incidents I follow"),
        _("Nothing new. Open an incident and choose “Follow” to be told here what changes in it."),
    )
    followed = list(
        Incident.everything.visible_to(user)
        .filter(pk__in=Following.objects.filter(follower=user).values("incident"))
        .values_list("pk", flat=True)
    )
    if followed:
        rows = [row for model, key in PARTS.items() for row in _rows(model, key, followed, user)]
        newest = sorted(rows, key=lambda row: row.history_date, reverse=True)[:TOLD]
        titles = Incident.everything.in_bulk({_incident_of(row) for row in newest})
        block.lines = [_line(row, titles) for row in newest]
    return block


def _rows(model: type[CaseRecord], key: str, followed: list[int], user: User) -> list[Any]:
    history: Any = model.history
    return list(
        history.filter(**{f"{key}__in": followed}, history_date__gte=timezone.now() - LATELY)
        .exclude(history_user=user)
        .select_related("history_user")
        .order_by("-history_id")[:TOLD]
    )


def _incident_of(row: Any) -> int:
    found: int = row.incident_id if hasattr(row, "incident_id") else row.id
    return found


def _line(row: Any, titles: dict[int, Incident]) -> Line:
    model = row.instance_type
    record = f"{model._meta.verbose_name} {row.code}" if model is not Incident else ""
    return Line(
        str(titles[_incident_of(row)]),
        reverse(f"admin:cases_{model._meta.model_name}_history", args=[row.id]),
        note=": ".join(part for part in (_what(row), record) if part),
        who=row.history_user.get_username() if row.history_user else _("the system"),
        when=row.history_date,
    )


def _what(row: Any) -> str:
    reason = row.history_change_reason or ""
    if reason in TRANSITIONS:
        return str(TRANSITIONS[reason].label)
    return {CREATED: _("Added"), CHANGED: _("Changed")}.get(row.history_type, _("Removed"))
