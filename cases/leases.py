"""Taking a waiting record for review, so that two people do not do the same work.

A lease guards nothing: the rule of two people does. It runs out after an hour by comparison of times, is given back,
or ends with the decision. Whoever takes an incident takes its waiting parts with it; who took one of them before
keeps that one.
"""

import datetime
from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from cases.models import CaseRecord, Incident, Lease, Waiting

FOR = datetime.timedelta(hours=1)
TAKES_OVER = "cases.change_lease"
INCIDENT = str(Incident._meta.model_name)


def take(record: CaseRecord, by: User, over: bool = False) -> Lease:
    """For an hour from now; of two who take it at once exactly one gets it.

    ``over``: from a colleague, for whoever may. Raises ValidationError with a sentence when it is somebody else's.
    """
    if over and not by.has_perm(TAKES_OVER):
        raise ValidationError(_("Only an administrator takes over what somebody else reviews."))
    kind, now = _kind(type(record)), timezone.now()
    with transaction.atomic():
        held = {} if over else held_by_others(type(record), [record.pk], by)
        lease = held.get(record.pk) or _take_row(kind, record.pk, by, now, over)
    if lease.taken_by_id != by.pk:
        raise ValidationError(sentence(lease))
    return lease


def _take_row(kind: str, pk: int, by: User, now: datetime.datetime, over: bool) -> Lease:
    mine: dict[str, Any] = {"taken_by": by, "until": now + FOR}
    free = Q() if over else Q(until__lte=now) | Q(taken_by=by)
    rows = Lease.objects.filter(kind=kind, record_id=pk)
    if not rows.filter(free).update(**mine):
        Lease.objects.bulk_create([Lease(kind=kind, record_id=pk, **mine)], ignore_conflicts=True)
    return rows.select_related("taken_by").get()


def give_back(record: CaseRecord, by: User) -> None:
    Lease.objects.filter(kind=_kind(type(record)), record_id=record.pk, taken_by=by).delete()


def live() -> models.QuerySet[Lease]:
    return Lease.objects.filter(until__gt=timezone.now()).select_related("taken_by")


def holders(model: type[CaseRecord], ids: Iterable[int]) -> dict[int, Lease]:
    """Who holds each of these records now, by itself or with its incident. Two queries; one where nobody holds any."""
    leases = list(live())
    if not leases:
        return {}
    kind, wanted = _kind(model), set(ids)
    own = {lease.record_id: lease for lease in leases if lease.kind == kind and lease.record_id in wanted}
    cases = {lease.record_id: lease for lease in leases if lease.kind == INCIDENT}
    if not cases or kind == INCIDENT:
        return own
    parts = Waiting.objects.filter(kind=kind, record_id__in=wanted, incident__in=cases)
    with_case = {pk: cases[incident] for pk, incident in parts.values_list("record_id", "incident_id")}
    return with_case | own


def held_by_others(model: type[CaseRecord], ids: Iterable[int], by: User) -> dict[int, Lease]:
    return {pk: lease for pk, lease in holders(model, ids).items() if lease.taken_by_id != by.pk}


def sentence(lease: Lease) -> str:
    return _("%(who)s is reviewing it, until %(time)s.") % {
        "who": lease.taken_by.get_username(),
        "time": time_of(lease),
    }


def time_of(lease: Lease) -> str:
    return str(formats.time_format(timezone.localtime(lease.until), "TIME_FORMAT"))


def forget(kind: str, ids: Collection[int]) -> None:
    """What was decided is no longer taken. An incident stays taken while it or a part of it waits."""
    of_case = Exists(Waiting.objects.filter(incident=OuterRef("record_id")))
    decided = Q(kind=kind, record_id__in=ids) & ~Q(kind=INCIDENT)
    Lease.objects.filter(decided | (Q(kind=INCIDENT) & ~of_case)).delete()


def _kind(model: type[CaseRecord]) -> str:
    return str(model._meta.concrete_model._meta.model_name)  # type: ignore[union-attr]
