"""What merging two people would come to, to the last record; and why it cannot be done.

Everything is read as it exists for who merges: what is hidden from them is neither counted nor moved.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models import Max
from django.utils.translation import gettext as _

from cases.merging.relations import moving
from cases.merging.values import Chosen, values_after
from cases.models import Act, CaseRecord, Person, Recognition, Trial
from cases.visibility import team_rule
from cases.workflow import Status


@dataclass(frozen=True, slots=True)
class Move:
    """The rows of one kind that move; ``verified``: those of them that are submitted again."""

    model: type[Any]
    field: str
    ids: tuple[Any, ...]
    verified: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Twice:
    """A recognition that both have on the same day: the one of the merged person is withdrawn and stays."""

    pk: int
    code: str
    status: str
    other: str


@dataclass(slots=True)
class Plan:
    kept: Person
    merged: Person
    values: dict[str, Any]
    moves: list[Move]
    twice: list[Twice]
    alike: list[tuple[str, str]] = field(
        default_factory=list
    )  # codes of what may be one and the same happening
    state: str = ""  # what it was worked out from; another one after somebody changed something

    @property
    def changed(self) -> list[str]:
        """Attributes of the kept person that change."""
        return [name for name, value in self.values.items() if getattr(self.kept, name) != value]

    @property
    def claims_change(self) -> bool:
        return not set(self.changed).isdisjoint(Person.substantive_fields())

    @property
    def person_waits_again(self) -> bool:
        return self.claims_change and self.kept.status == Status.VERIFIED

    @property
    def moved(self) -> int:
        return sum(len(move.ids) for move in self.moves)

    @property
    def submitted_again(self) -> int:
        return sum(len(move.verified) for move in self.moves) + self.person_waits_again


def plan_of(kept: Person, merged: Person, by: User, chosen: Chosen | None = None) -> Plan:
    """Both are read anew. Raises ValidationError with a sentence, or PermissionDenied."""
    kept, merged = _both(kept, merged, by)
    moves, twice = _moves(kept, merged, by)
    _require_permissions(moves, by)
    plan = Plan(kept, merged, values_after(kept, merged, chosen or {}), moves, twice)
    plan.alike = _alike(kept, merged, by)
    plan.state = _state(plan)
    _refuse_what_would_stay_verified(plan)
    return plan


def _both(kept: Person, merged: Person, by: User) -> tuple[Person, Person]:
    if not by.has_perm("cases.change_person"):
        raise PermissionDenied(_("You may not change people."))
    if kept.pk == merged.pk:
        raise ValidationError(_("This is one and the same record: choose somebody else to merge with."))
    visible = Person.everything.visible_to(by).filter(pk__in=[kept.pk, merged.pk])
    found = {row.pk: row for row in visible.select_related("merged_into", "occupation")}
    if len(found) < 2:
        raise ValidationError(_("One of the two is not there for you. Look for the person again."))
    kept, merged = found[kept.pk], found[merged.pk]
    for one in (kept, merged):
        if one.merged_into:
            raise ValidationError(_gone(one, by))
    if kept.status == Status.WITHDRAWN:
        raise ValidationError(
            _("%(code)s is withdrawn. Reopen it first, or keep the other one.") % {"code": kept.code}
        )
    return kept, merged


def _gone(one: Person, by: User) -> str:
    return _("%(code)s was merged into somebody else already. Go on with that person.") % {"code": one.code}


def _moves(kept: Person, merged: Person, by: User) -> tuple[list[Move], list[Twice]]:
    moves, twice = [], _recognised_twice(kept, merged)
    stay = {one.pk for one in twice}
    for model, name in moving():
        rows = _rows_of(model, name, merged, by)
        if model is Recognition:
            rows = [row for row in rows if row[0] not in stay]
        if rows:
            verified = tuple(pk for pk, status in rows if status == Status.VERIFIED)
            moves.append(Move(model, name, tuple(pk for pk, _status in rows), verified))
    return moves, twice


def _rows_of(model: type[Any], name: str, person: Person, by: User) -> list[tuple[Any, str]]:
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(**{name: person.pk}).order_by("pk")
    if issubclass(model, CaseRecord):
        return list(rows.filter(team_rule(model, by)).values_list("pk", "status"))
    return [(pk, "") for pk in rows.values_list("pk", flat=True)]


def _recognised_twice(kept: Person, merged: Person) -> list[Twice]:
    days = dict(models.QuerySet(Recognition).filter(person=kept.pk).values_list("recognised_on", "code"))
    mine: models.QuerySet[Any] = models.QuerySet(Recognition).filter(person=merged.pk).order_by("pk")
    rows = mine.values_list("pk", "code", "status", "recognised_on")
    return [Twice(pk, code, status, days[day]) for pk, code, status, day in rows if day in days]


def _refuse_what_would_stay_verified(plan: Plan) -> None:
    for one in plan.twice:
        if one.status == Status.VERIFIED:
            raise ValidationError(
                _(
                    "%(code)s is verified and says the same day as %(other)s of the person who is kept. A person is "
                    "recognised once a day: withdraw %(code)s first, or keep the other person."
                )
                % {"code": one.code, "other": one.other}
            )


def _require_permissions(moves: list[Move], by: User) -> None:
    for move in moves:
        name = move.model._meta.model_name
        if issubclass(move.model, CaseRecord) and not by.has_perm(f"cases.change_{name}"):
            raise PermissionDenied(
                _("%(who)s may not change %(records)s.")
                % {"who": by.get_username(), "records": move.model._meta.verbose_name_plural}
            )


# What two records of one happening have in common.
_SAME: Mapping[type[CaseRecord], tuple[str, ...]] = {
    Act: ("incident_id", "kind_id"),
    Trial: ("date", "process", "court_instance"),
}


def _alike(kept: Person, merged: Person, by: User) -> list[tuple[str, str]]:
    """Both were detained in one incident: after the merging one person is, twice."""
    found = []
    for model, names in _SAME.items():
        rows: models.QuerySet[Any] = models.QuerySet(model)
        rows = rows.filter(team_rule(model, by), person__in=[kept.pk, merged.pk])
        known: dict[Any, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for pk, code, *same in (
            rows.exclude(status=Status.WITHDRAWN).order_by("pk").values_list("person_id", "code", *names)
        ):
            known[tuple(same)][pk].append(code)
        found += [
            (one, other)
            for sides in known.values()
            for one, other in zip(sides[kept.pk], sides[merged.pk], strict=False)
        ]
    return found


def _state(plan: Plan) -> str:
    """Changes with either of the two and with what would move."""
    people = Person.history.filter(id__in=[plan.kept.pk, plan.merged.pk])
    last = people.values_list("id").annotate(Max("history_id")).order_by("id")
    told = [sorted(last), [(move.model.__name__, move.ids, move.verified) for move in plan.moves], plan.twice]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:20]
