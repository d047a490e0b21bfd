"""The verb: one person's records become the other's, in one transaction and one batch.

A verified record whose person changes is *submitted* again, so nothing that was merged counts before a second person
verified it; whoever merged counts as its writer. What is hidden from them stays where it is.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.batches.beginning import begin
from cases.history import in_batch, rewrite_recorded, update_recorded
from cases.merging.leading import kept_instead_of
from cases.merging.planning import Move, Plan, plan_of
from cases.merging.relations import moving
from cases.merging.values import Chosen
from cases.models import Batch, CaseRecord, Person, Recognition
from cases.verification import RESTS_ON
from cases.visibility import team_rule
from cases.workflow import Status

REASON = "merge"
_NOT_VERIFIED: dict[str, Any] = {"status_comment": "", "verified_by": None, "verified_at": None}


def merge(kept: Person, merged: Person, by: User, chosen: Chosen | None = None, seen: str = "") -> Batch:
    """``chosen``: for names of fields the id of the person whose value is kept; ``seen``: the state of the plan that
    somebody looked at.

    Raises PermissionDenied, or ValidationError with a sentence. The number of queries grows by a constant for every
    500 records of a kind.
    """
    with transaction.atomic():
        _lock([kept.pk, merged.pk])
        plan = plan_of(kept, merged, by, chosen)
        if seen and seen != plan.state:
            raise ValidationError(
                _("Something about the two was changed after you opened this page. Look again.")
            )
        titled = {"merged": plan.merged.code, "kept": plan.kept.code}
        batch = begin(_("Merged %(merged)s into %(kept)s") % titled, by, kind=Batch.Kind.MERGING)
        with in_batch(batch):
            _write_kept(plan, by)
            for move in plan.moves:
                _move(move, plan.kept, by)
            _withdraw_twice(plan, by)
            _write_merged(plan, batch, by)
    return batch


def _lock(ids: Iterable[int]) -> None:
    people: models.QuerySet[Any] = models.QuerySet(Person).filter(pk__in=ids)
    list(people.select_for_update().order_by("pk").values_list("pk"))


def _write_kept(plan: Plan, by: User) -> None:
    names = plan.changed
    if not names:
        return
    kept = plan.kept
    waits_again, claims_change = plan.person_waits_again, plan.claims_change
    for name in names:
        setattr(kept, name, plan.values[name])
    if claims_change:
        kept.edited_by, kept.edited_at = by, timezone.now()
        names += ["edited_by", "edited_at"]
    if waits_again:
        kept.set_status(Status.SUBMITTED)
        names += ["status", *_NOT_VERIFIED]
    rewrite_recorded(Person, [kept], names, by, REASON)


def _move(move: Move, kept: Person, by: User) -> None:
    values: dict[str, Any] = {move.field: kept}
    if not issubclass(move.model, CaseRecord):
        update_recorded(move.model, move.ids, by, REASON, **values)
        return
    values |= {"edited_by": by, "edited_at": timezone.now()}
    again = set(move.verified)
    update_recorded(move.model, move.verified, by, REASON, **values, status=Status.SUBMITTED, **_NOT_VERIFIED)
    update_recorded(move.model, [pk for pk in move.ids if pk not in again], by, REASON, **values)


def _withdraw_twice(plan: Plan, by: User) -> None:
    comment = _merged_into(plan.kept)
    ids = [one.pk for one in plan.twice if one.status != Status.WITHDRAWN]
    values = _NOT_VERIFIED | {"status": Status.WITHDRAWN, "status_comment": comment}
    update_recorded(Recognition, ids, by, REASON, **values)


def _merged_into(kept: Person) -> str:
    return _("Merged into %(kept)s") % {"kept": kept.code}


def _write_merged(plan: Plan, batch: Batch, by: User) -> None:
    """Withdrawn, unless a record stayed with them: nothing stands that rests on somebody withdrawn."""
    values: dict[str, Any] = {"merged_into": plan.kept, "merged_in": batch}
    if not _something_rests_on(plan.merged):
        values |= _NOT_VERIFIED | {"status": Status.WITHDRAWN, "status_comment": _merged_into(plan.kept)}
    update_recorded(Person, [plan.merged.pk], by, REASON, **values)


def _something_rests_on(person: Person) -> bool:
    """Asked for everybody at once, whoever may know of it: nothing of the answer is told."""
    resting = (
        models.QuerySet(model).filter(**{name: person.pk}).exclude(status=Status.WITHDRAWN).exists()
        for model, names in RESTS_ON.items()
        for name in names
        if model._meta.get_field(name).related_model is Person
    )
    return any(resting)


def move_what_stayed(merged: Person, by: User) -> Batch:
    """For the team of a hidden incident: what stayed with somebody who was merged, as far as it exists for them, goes
    to the person who is kept."""
    with transaction.atomic():
        _lock([merged.pk])
        found = kept_instead_of(merged.pk, by)
        moves = _stayed(merged, by) if found else []
        if not found or not moves:
            raise ValidationError(_("Nothing stayed with this person that you could move."))
        if not by.has_perm("cases.change_person"):
            raise PermissionDenied(_("You may not change people."))
        code, kept = found
        titled = {"merged": code, "kept": kept.code}
        batch = begin(_("Moved from %(merged)s to %(kept)s") % titled, by, kind=Batch.Kind.MERGING)
        with in_batch(batch):
            for move in moves:
                _move(move, kept, by)
            if not _something_rests_on(merged):
                values = _NOT_VERIFIED | {"status": Status.WITHDRAWN, "status_comment": _merged_into(kept)}
                update_recorded(Person, [merged.pk], by, REASON, **values)
    return batch


def _stayed(merged: Person, by: User) -> list[Move]:
    moves = []
    for model, name in moving():
        if issubclass(model, CaseRecord):
            rows = list(
                models.QuerySet(model)
                .filter(team_rule(model, by), **{name: merged.pk})
                .values_list("pk", "status")
            )
            verified = tuple(pk for pk, status in rows if status == Status.VERIFIED)
            if rows:
                moves.append(Move(model, name, tuple(pk for pk, _status in rows), verified))
    return moves
