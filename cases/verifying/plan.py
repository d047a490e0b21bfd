"""Deciding about many: what could be verified of the chosen records, and what stands in the way of the others.

Queries grow by a constant for each 500 records.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import models, transaction
from django.utils.translation import gettext as _

from cases import leases
from cases.batches import begin
from cases.history import in_batch, in_chunks
from cases.models import CaseRecord, Incident, Lease, Person, WaitingWriter
from cases.verification import IN_ORDER, RESTS_ON, Outcome, may, verify
from cases.verifying.waiting import MODELS
from cases.visibility import team_rule
from cases.workflow import Status

Key = tuple[str, int]
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that somebody would verify, as it stood when it was read."""

    kind: str
    pk: int
    code: str
    status: str
    edited_at: datetime.datetime
    rests_on: tuple[Key, ...]

    @property
    def key(self) -> Key:
        return self.kind, self.pk


@dataclass(frozen=True, slots=True)
class Other:
    """A record that others rest on."""

    code: str
    status: str
    author: str


@dataclass(slots=True)
class Plan:
    """``blocked``: by the sentence why."""

    ready: list[Candidate] = field(default_factory=list)
    blocked: dict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))

    @property
    def blocked_count(self) -> int:
        return sum(map(len, self.blocked.values()))


def read(keys: Iterable[Key], user: User) -> list[Candidate]:
    """In the order in which they are verified: people and incidents first."""
    wanted: dict[type[CaseRecord], list[int]] = defaultdict(list)
    for kind, pk in keys:
        wanted[MODELS[kind]].append(pk)
    found = []
    for model in IN_ORDER:
        for chunk in in_chunks(wanted.get(model, ())):
            found += _candidates(model, chunk, user)
    return found


def _candidates(model: type[CaseRecord], ids: Sequence[int], user: User) -> list[Candidate]:
    fields: list[Any] = [model._meta.get_field(name) for name in RESTS_ON.get(model, ())]
    kinds = [str(one.related_model._meta.model_name) for one in fields]
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(team_rule(model, user), pk__in=ids)
    said = rows.order_by("pk").values_list(
        "pk", "code", "status", "edited_at", *(one.attname for one in fields)
    )
    return [
        Candidate(str(model._meta.model_name), pk, code, status, edited_at, _known(kinds, others))
        for pk, code, status, edited_at, *others in said
    ]


def _known(kinds: Sequence[str], ids: Sequence[int | None]) -> tuple[Key, ...]:
    return tuple((kind, pk) for kind, pk in zip(kinds, ids, strict=True) if pk)


class Judge:
    """Says what stands in the way of each of the candidates. Reads all it needs at once.

    ``together``: what they rest on may be verified in the same go though it is not among them.
    """

    def __init__(self, candidates: Sequence[Candidate], user: User, together: bool = False) -> None:
        self.user, self.together = user, together
        on = {key for one in candidates for key in one.rests_on}
        self.others = self._others(on)
        keys = {one.key for one in candidates}
        self.mine = self._mine(
            keys | {key for key, other in self.others.items() if other.status == Status.SUBMITTED}
        )
        self.leases = self._leases(keys)
        self.allowed = {kind: may("verify", model, user) for kind, model in MODELS.items()}
        self.ready: set[Key] = set()
        self.chosen = keys

    def plan(self, candidates: Sequence[Candidate]) -> Plan:
        plan = Plan()
        for one in candidates:
            why = self.why_not(one)
            if why:
                plan.blocked[why].append(one)
            else:
                self.ready.add(one.key)
                plan.ready.append(one)
        return plan

    def why_not(self, one: Candidate) -> str:
        if one.status != Status.SUBMITTED:
            return _("It does not wait any more.")
        if not self.allowed[one.kind]:
            return _("You do not verify records of this kind.")
        if one.key in self.mine:
            return _("You wrote it. Somebody else has to verify it.")
        if one.key in self.leases:
            return leases.sentence(self.leases[one.key])
        return next((why for key in one.rests_on if (why := self._why_rests(key))), "")

    def _why_rests(self, key: Key) -> str:
        other = self.others.get(key)
        if other is None or key in self.ready or other.status == Status.VERIFIED:
            return ""
        said = {"other": other.code, "who": other.author, "status": Status(other.status).label}
        if other.status != Status.SUBMITTED:
            return _("It rests on %(other)s by %(who)s, which is %(status)s.") % said
        if key in self.mine:
            return _("It rests on %(other)s, which you wrote: somebody else has to verify that first.") % said
        if self.together:
            return ""
        if key in self.chosen:
            return _("It rests on %(other)s by %(who)s, which cannot be verified now.") % said
        return _("It rests on %(other)s by %(who)s, which waits too: choose that as well.") % said

    def _others(self, keys: set[Key]) -> dict[Key, Other]:
        found = {}
        for model in (Person, Incident):
            kind = str(model._meta.model_name)
            for chunk in in_chunks(pk for of_kind, pk in keys if of_kind == kind):
                rows = model.everything.filter(pk__in=chunk)
                for pk, *said in rows.values_list("pk", "code", "status", "created_by__username"):
                    found[kind, pk] = Other(*said)
        return found

    def _mine(self, keys: set[Key]) -> set[Key]:
        found = set()
        for kind in MODELS:
            for chunk in in_chunks(pk for of_kind, pk in keys if of_kind == kind):
                mine = WaitingWriter.objects.filter(writer=self.user, kind=kind, record_id__in=chunk)
                found |= {(kind, pk) for pk in mine.values_list("record_id", flat=True)}
        return found

    def _leases(self, keys: set[Key]) -> dict[Key, Lease]:
        if not leases.live().exclude(taken_by=self.user).exists():
            return {}
        found: dict[Key, Lease] = {}
        for kind, model in MODELS.items():
            for chunk in in_chunks(pk for of_kind, pk in keys if of_kind == kind):
                held = leases.held_by_others(model, chunk, self.user)
                found |= {(kind, pk): lease for pk, lease in held.items()}
        return found


def plan(keys: Iterable[Key], user: User) -> Plan:
    candidates = read(keys, user)
    return Judge(candidates, user).plan(candidates)


def verify_together(shown: Sequence[tuple[str, int, datetime.datetime]], by: User, title: str) -> Outcome:
    """Verify these records, each as it was when it was shown, as one batch, which can be looked at and undone."""
    models_of: dict[str, Any] = dict(MODELS)
    records = [models_of[kind](pk=pk, edited_at=edited_at) for kind, pk, edited_at in shown]
    if len(records) < 2:
        return verify(records, by)
    with transaction.atomic():
        batch = begin(title, by)
        with in_batch(batch):
            outcome = verify(records, by)
        if not outcome.done:
            batch.delete()
    return outcome
