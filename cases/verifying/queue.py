"""What waits for one verifier, narrowed as they ask: one ordered question to one table."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, Min, OuterRef, Q

from cases import leases
from cases.models import Act, CaseRecord, Incident, Person, Trial, Waiting, WaitingWriter
from cases.models.waiting import WaitingQuerySet
from cases.verification import may
from cases.verifying.waiting import KINDS
from cases.workflow import Status

RESTING_ON_INCIDENT, RESTING_ON_PERSON = ("act", "trial", "source"), ("act", "trial", "recognition")


@dataclass(frozen=True, slots=True)
class Asked:
    """Empty: not narrowed by it. ``taken``: me, others, free; ``mine``: may, not, or now: what I may
    verify without verifying anything else with it."""

    kind: str = ""
    region: str = ""
    campaign: str = ""
    incident: int | None = None
    batch: int | None = None
    author: int | None = None
    taken: str = ""
    mine: str = ""


def kinds_of(user: User) -> list[type[CaseRecord]]:
    """The kinds of record this person verifies."""
    return [model for model in KINDS if may("verify", model, user)]


def waiting_for(user: User, asked: Asked = Asked()) -> WaitingQuerySet:
    """Everything that waits and exists for them, the oldest first."""
    kinds = [str(model._meta.model_name) for model in kinds_of(user)]
    rows = Waiting.objects.visible_to(user).filter(kind__in=kinds, **_equal(asked))
    if asked.incident is not None:
        rows = rows.filter(_of_case(asked.incident))
    if asked.batch is not None:
        rows = rows.filter(_in_batch(asked.batch))
    if asked.taken:
        rows = rows.filter(_taken(asked.taken, user))
    if asked.mine:
        hindered = _written_by(user) | _hindered(user, together=asked.mine != "now")
        rows = rows.filter(hindered if asked.mine == "not" else ~hindered)
    return rows.order_by("since", "pk")


def _equal(asked: Asked) -> dict[str, Any]:
    columns = {name: getattr(asked, name) for name in ("kind", "region", "campaign", "author")}
    return {name: value for name, value in columns.items() if value not in ("", None)}


def _of_case(incident: int) -> Q:
    """The incident, its parts, and the people whom these name."""
    people: Q = Q()
    for named in (Act, Trial):
        people |= Q(
            record_id__in=named.everything.filter(incident=incident, person__isnull=False).values("person")
        )
    return (Q(incident=incident) & ~Q(kind__in=("person", "recognition"))) | (Q(kind="person") & people)


def _in_batch(batch: int) -> Q:
    """What it added, changed or submitted, as the lists say it."""
    touched: Q = Q()
    for model in KINDS:
        rows = model.history.filter(history_batch=batch).values("id")
        touched |= Q(kind=str(model._meta.model_name), record_id__in=rows)
    return touched


def of_case(incident: int, user: User) -> WaitingQuerySet:
    return waiting_for(user, Asked(incident=incident))


def _taken(whose: str, user: User) -> Q:
    """Live leases are a dozen: they are read first, and stand in the question as numbers. Who took a record itself
    has it, whoever took its incident."""
    itself, with_case = {True: _nothing(), False: _nothing()}, {True: _nothing(), False: _nothing()}
    for lease in leases.live():
        is_mine = lease.taken_by_id == user.pk
        itself[is_mine] |= Q(kind=lease.kind, record_id=lease.record_id)
        if lease.kind == leases.INCIDENT:
            with_case[is_mine] |= Q(incident=lease.record_id)
    mine = itself[True] | (with_case[True] & ~itself[False])
    others = itself[False] | (with_case[False] & ~itself[True])
    return {"me": mine, "others": others, "free": ~(mine | others)}[whose]


def _nothing() -> Q:
    return Q(pk__in=[])


def _written_by(user: User) -> Q:
    return Q(Exists(_writings(user, OuterRef("kind"), OuterRef("record_id"))))


def _writings(user: User, kind: Any, pk: Any) -> Any:
    return WaitingWriter.objects.filter(writer=user, kind=kind, record_id=pk)


def _hindered(user: User, together: bool) -> Q:
    """It rests on something that is neither verified nor, ``together``, can be verified with it by this person."""
    incident, person = (
        _hindering(Incident, "incident", user, together),
        _hindering(Person, "person", user, together),
    )
    on_incident = Q(kind__in=RESTING_ON_INCIDENT) & Q(Exists(incident))
    return on_incident | (Q(kind__in=RESTING_ON_PERSON) & Q(Exists(person)))


def _hindering(model: Any, kind: str, user: User, together: bool) -> Any:
    others = Q(status=Status.SUBMITTED) & ~Exists(_writings(user, kind, OuterRef("pk")))
    rows = model.everything.filter(pk=OuterRef(f"{kind}_id")).exclude(status=Status.VERIFIED)
    return rows.filter(~others) if together and may("verify", model, user) else rows


def by_case(rows: WaitingQuerySet) -> Any:
    """The rows together by incident: how many parts of it wait, and since when the oldest does."""
    cases = rows.order_by().values("incident").filter(incident__isnull=False)
    return cases.annotate(parts=Count("pk"), oldest=Min("since")).order_by("oldest", "incident")
