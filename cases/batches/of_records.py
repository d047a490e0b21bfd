"""Undoing what a batch did to case records, some hundreds of one kind at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _

from cases.batches.parts import parts_before, undo_parts
from cases.batches.reading import Trace, traces
from cases.batches.undone import RESTORED, STATUS, WITHDRAWN, Undone
from cases.history import rewrite_recorded, update_recorded
from cases.models import CaseRecord
from cases.models.fields import BoundField
from cases.restoring.refusing import referred, why_refused
from cases.restoring.rewriting import write_again
from cases.verification import RESTS_ON, what_rests_on
from cases.visibility import team_rule
from cases.workflow import Status

# Who decided what and when is never written back.
_DECIDED = frozenset(
    """id code status status_comment batch created_by created_at edited_by edited_at verified_by
    verified_at""".split()
)
Model = type[CaseRecord]
Rests = Callable[[Model, Iterable[int], User], dict[int, str]]


def written(model: Model) -> list[str]:
    """What people write in a record, claims and notes: attribute names."""
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, BoundField)]
    return [field.attname for field in fields if field.name not in _DECIDED]


def give_back(model: Model, ids: Sequence[Any], undone: Undone, by: User) -> None:
    """Records that were there before: their claims, or the status that they had."""
    locked, found = locked_rows(model, ids), traces(model, undone.batch, ids, undone.by_batch)
    parts = parts_before(model, undone, ids)
    back, notes, statuses = [], [], []
    for pk, record in locked.items():
        trace = found[pk]
        if trace.changed_since_by:
            undone.refuse(record, _("%(who)s changed it afterwards.") % {"who": trace.changed_since_by})
        elif trace.is_new or _loses_verification(trace):
            continue
        elif _claims_differ(model, trace) or pk in parts.trials:
            back.append((record, trace.before))
        elif _differ(written(model), trace):
            notes.append((record, trace.before))
        elif trace.before.status != trace.after.status and as_it_was(trace.before) != record.status:
            statuses.append((record, trace.before))
    allowed = list(_allowed(model, back, undone, by))
    _bring_back(model, allowed, undone, by)
    undo_parts(parts, {record.pk for record, _before in allowed}, by, _reason(undone))
    _rewrite_notes(model, notes, undone, by)
    _set_statuses(model, statuses, undone, by)


def take_away(model: Model, ids: Sequence[Any], undone: Undone, by: User) -> None:
    """Records that the batch added are withdrawn; those that it verified wait for it again."""
    locked, found = locked_rows(model, ids), traces(model, undone.batch, ids, undone.by_batch)
    mine = {pk: record for pk, record in locked.items() if not found[pk].changed_since_by}
    new = [record for pk, record in mine.items() if found[pk].is_new and record.status != Status.WITHDRAWN]
    _withdraw(model, _unless_resting(new, _all_that_rests, undone, by), undone, by)
    verified = [
        record for pk, record in mine.items() if not found[pk].is_new and _loses_verification(found[pk])
    ]
    befores = [
        (record, found[record.pk].before) for record in _unless_resting(verified, what_rests_on, undone, by)
    ]
    _set_statuses(model, befores, undone, by)


def locked_rows(model: Model, ids: Sequence[Any]) -> dict[Any, Any]:
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(pk__in=ids)
    return {record.pk: record for record in rows.select_for_update().order_by("pk")}


def _differ(names: Iterable[str], trace: Trace) -> bool:
    return any(getattr(trace.before, name) != getattr(trace.after, name) for name in names)


def _claims_differ(model: Model, trace: Trace) -> bool:
    return _differ(model.substantive_fields(), trace)


def _loses_verification(trace: Trace) -> bool:
    """The batch verified it and changed nothing of what it says."""
    model = trace.after.instance_type
    became = trace.after.status == Status.VERIFIED and trace.before.status != Status.VERIFIED
    return became and not _differ(written(model), trace)


def _allowed(
    model: Model, pairs: list[tuple[Any, Any]], undone: Undone, by: User
) -> Iterable[tuple[Any, Any]]:
    found = referred(model, [before for _record, before in pairs], model.substantive_fields(), by)
    for record, before in pairs:
        why = why_refused(before, found)
        if why:
            undone.refuse(record, why)
        else:
            yield record, before


def _bring_back(model: Model, pairs: list[tuple[Any, Any]], undone: Undone, by: User) -> None:
    if not pairs:
        return
    withdrawn = {
        record.pk: record.status_comment for record, _before in pairs if record.status == Status.WITHDRAWN
    }
    write_again(model, pairs, written(model), by, _reason(undone))
    stay = [record for record, _before in pairs if record.pk in withdrawn]
    for record in stay:  # what was withdrawn does not come to life by it
        record.set_status(Status.WITHDRAWN, withdrawn[record.pk])
    rewrite_recorded(model, stay, ["status", "status_comment"], by, _reason(undone))
    undone.counts[model, RESTORED] += len(pairs)


def _rewrite_notes(model: Model, pairs: list[tuple[Any, Any]], undone: Undone, by: User) -> None:
    """No claim changed, so nobody need look at it again."""
    names = [name for name in written(model) if name not in model.substantive_fields()]
    for record, before in pairs:
        for name in names:
            setattr(record, name, getattr(before, name))
    if pairs:
        rewrite_recorded(model, [record for record, _before in pairs], names, by, _reason(undone))
        undone.counts[model, RESTORED] += len(pairs)


def as_it_was(before: Any) -> Status:
    """Nothing becomes verified by undoing."""
    return Status.SUBMITTED if before.status == Status.VERIFIED else Status(before.status)


def _set_statuses(model: Model, pairs: list[tuple[Any, Any]], undone: Undone, by: User) -> None:
    for record, before in pairs:
        lost = before.status == Status.VERIFIED
        record.set_status(as_it_was(before), "" if lost else before.status_comment)
    if pairs:
        fields = ["status", "status_comment", "verified_by", "verified_at"]
        rewrite_recorded(model, [record for record, _before in pairs], fields, by, _reason(undone))
        undone.counts[model, STATUS] += len(pairs)


def _withdraw(model: Model, records: list[Any], undone: Undone, by: User) -> None:
    comment = _("Batch %(n)d undone") % {"n": undone.batch.pk}
    values = {"status": Status.WITHDRAWN, "status_comment": comment, "verified_by": None, "verified_at": None}
    update_recorded(model, [record.pk for record in records], by, "withdraw", **values)
    if records:
        undone.counts[model, WITHDRAWN] += len(records)


def _unless_resting(records: list[Any], rests: Rests, undone: Undone, by: User) -> list[Any]:
    found = rests(type(records[0]), [record.pk for record in records], by) if records else {}
    for record in records:
        if record.pk in found:
            undone.refuse(record, _("%(other)s rests on it.") % {"other": found[record.pk]})
    return [record for record in records if record.pk not in found]


def _all_that_rests(model: Model, ids: Iterable[int], by: User) -> dict[int, str]:
    """For each of the ids that has one, the code of a record that rests on it and is not withdrawn.

    What does not exist for this person stands in nobody's way: a refusal would tell of it.
    """
    wanted, found = list(ids), dict[int, str]()
    for other, names in RESTS_ON.items():
        for name in names:
            if other._meta.get_field(name).related_model is model:
                resting = other._default_manager.filter(team_rule(other, by)).exclude(status=Status.WITHDRAWN)
                found |= dict(resting.filter(**{f"{name}__in": wanted}).values_list(name, "code"))
    return found


def _reason(undone: Undone) -> str:
    return f"batch {undone.batch.pk} undone"
