"""Undoing a merging, field by field: what somebody verified, returned or noted since does not stand in the way.

What the merging changed goes back where it still says what the merging left; anything else was changed afterwards, and
is left alone and named. Among names and notes only what the merging added goes, whatever was added since.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _

from cases.batches.of_records import as_it_was, locked_rows, written
from cases.batches.reading import Trace, traces
from cases.batches.undone import RESTORED, STATUS, Undone
from cases.history import in_chunks, rewrite_recorded
from cases.merging.leading import known_merges
from cases.merging.relations import moving_parts
from cases.merging.values import names_in
from cases.models import Batch, CaseRecord, Person
from cases.restoring.rewriting import write_again
from cases.workflow import Status

_STATUS = ["status", "status_comment", "verified_by", "verified_at"]


@dataclass(slots=True)
class Back:
    """A record as it stands, and what it says when the merging is undone."""

    record: Any
    target: Any
    names: list[str]  # attributes that go back
    status: tuple[Status, str]

    @property
    def claims(self) -> bool:
        return not set(self.names).isdisjoint(type(self.record).substantive_fields())

    @property
    def changes_status(self) -> bool:
        return (self.record.status, self.record.status_comment) != self.status


def why_not_yet(batch: Batch, by: User) -> str:
    """A sentence when this merging cannot be undone now, or an empty text."""
    if batch.undoes_id:
        return _("This undid a merging. To merge the two again, open one of them and choose “Merge with…”.")
    people: models.QuerySet[Any] = models.QuerySet(Person)
    merged = people.filter(merged_in=batch).select_related("merged_into").first()
    kept = merged.merged_into if merged else None
    if kept is None or kept.merged_in_id is None:
        return ""
    if known_merges(by).filter(pk=kept.pk).exists():
        return _("%(kept)s was merged on, in batch %(n)d. Undo that batch first.") % {
            "kept": kept.code,
            "n": kept.merged_in_id,
        }
    return _("%(kept)s was merged on since, which has to be undone first by who did it.") % {
        "kept": kept.code
    }


def undo_fields(model: type[CaseRecord], ids: Sequence[Any], undone: Undone, by: User) -> None:
    """What the merging changed of these records."""
    found = traces(model, undone.batch, ids, undone.by_batch)
    backs = [
        back
        for pk, record in locked_rows(model, ids).items()
        if (back := _back(model, record, found[pk], undone)).names or back.changes_status
    ]
    _write_claims(model, [back for back in backs if back.claims], undone, by)
    _write_rest(model, [back for back in backs if not back.claims], undone, by)
    for back in backs:
        undone.counts[model, RESTORED if back.names else STATUS] += 1


def undo_parts_moved(undone: Undone, by: User) -> None:
    """Contacts, consents and what other rooms let move: back to whom they were recorded with."""
    for model, name in moving_parts():
        key, attribute = model._meta.pk.attname, model._meta.get_field(name).attname
        ids = model.history.filter(history_batch=undone.batch).order_by(key).values_list(key, flat=True)
        for chunk in in_chunks(ids.distinct()):
            _undo_parts(model, attribute, chunk, undone, by)


def _undo_parts(model: type[Any], attribute: str, ids: Sequence[Any], undone: Undone, by: User) -> None:
    found = traces(model, undone.batch, ids, undone.by_batch)
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(pk__in=ids).select_for_update().order_by("pk")
    back = []
    for row in rows:
        trace = found[row.pk]
        if getattr(row, attribute) == getattr(trace.after, attribute):
            setattr(row, attribute, getattr(trace.before, attribute))
            back.append(row)
        else:
            undone.refuse(row, _("It was moved on afterwards."))
    if back:
        rewrite_recorded(model, back, [attribute], by, _reason(undone))
        undone.counts[model, RESTORED] += len(back)


def _back(model: type[CaseRecord], record: Any, trace: Trace, undone: Undone) -> Back:
    target, names = copy(trace.before), []
    for name in written(model):
        now, before, after = (getattr(one, name) for one in (record, trace.before, trace.after))
        value = now if before == after else _value_back(name, now, before, after)
        setattr(target, name, value)
        if value != now:
            names.append(name)
        elif before != after and now != before:
            undone.refuse(record, _changed_since(model, name, trace))
    back = Back(record, target, names, (record.status, record.status_comment))
    back.status = _status_back(back, trace)
    return back


def _value_back(name: str, now: Any, before: Any, after: Any) -> Any:
    """What stands there afterwards; ``now`` where somebody else changed it."""
    if now == after:
        return before
    if name == "other_names":
        return "; ".join(_without(now, before, after))
    if name == "note" and after.startswith(before) and after[len(before) :] in now:
        return now.replace(after[len(before) :], "", 1)
    return now


def _without(now: str, before: str, after: str) -> Iterator[str]:
    had = names_in(before)
    added = [name for name in names_in(after) if name not in had]
    return (name for name in names_in(now) if name not in added)


def _changed_since(model: type[CaseRecord], name: str, trace: Trace) -> str:
    label = next(field.verbose_name for field in model._meta.concrete_fields if field.attname == name)
    return _("%(who)s changed “%(label)s” afterwards.") % {
        "who": trace.changed_since_by or "—",
        "label": label,
    }


def _status_back(back: Back, trace: Trace) -> tuple[Status, str]:
    """The status before; one that somebody gave it since stays, but what changes is verified by nobody yet.

    Whoever comes back from a merging has the status before, whatever it was meanwhile: nobody saw that.
    """
    record, before = back.record, trace.before
    if "merged_into_id" in back.names or (record.status == trace.after.status and _touched(trace)):
        status = as_it_was(before)
        return status, before.status_comment if status == before.status else ""
    if record.status == Status.VERIFIED and back.claims:
        return Status.SUBMITTED, ""
    return Status(record.status), record.status_comment


def _touched(trace: Trace) -> bool:
    """A status that the merging changed, or that of a record whose claims it changed."""
    claims = trace.after.instance_type.substantive_fields()
    return trace.before.status != trace.after.status or any(
        getattr(trace.before, name) != getattr(trace.after, name) for name in claims
    )


def _write_claims(model: type[CaseRecord], backs: list[Back], undone: Undone, by: User) -> None:
    if backs:
        pairs = [(back.record, back.target) for back in backs]
        statuses = {back.record.pk: back.status for back in backs}
        write_again(model, pairs, written(model), by, _reason(undone), statuses)


def _write_rest(model: type[CaseRecord], backs: list[Back], undone: Undone, by: User) -> None:
    """No claim changes, so nobody becomes its writer."""
    for back in backs:
        for name in back.names:
            setattr(back.record, name, getattr(back.target, name))
        if back.changes_status:
            back.record.set_status(*back.status)
    if backs:
        names = [name for name in written(model) if name not in model.substantive_fields()]
        rewrite_recorded(model, [back.record for back in backs], [*names, *_STATUS], by, _reason(undone))


def _reason(undone: Undone) -> str:
    return f"batch {undone.batch.pk} undone"
