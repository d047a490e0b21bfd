"""Undoing what a batch did to judges and vocabularies, which have no status: they are there or not."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _

from cases.batches.reading import Trace, traces
from cases.batches.undone import REMOVED, RESTORED, Undone
from cases.history import create_recorded, in_chunks, record_history, rewrite_recorded
from cases.models import CaseRecord
from cases.restoring.parts import REMOVED as GONE
from cases.visibility import team_rule


def put_back(model: type[Any], ids: Sequence[Any], undone: Undone, by: User) -> None:
    """Those that were there before say again what they said."""
    for chunk in in_chunks(ids):
        stored, found = _stored(model, chunk), traces(model, undone.batch, chunk, undone.by_batch)
        changed, gone = [], []
        for pk, trace in found.items():
            if trace.changed_since_by and pk in stored:
                undone.refuse(
                    stored[pk], _("%(who)s changed it afterwards.") % {"who": trace.changed_since_by}
                )
            elif trace.is_new:
                continue
            elif pk not in stored:
                gone.append(_as_before(model, model(pk=pk), trace))
            elif any(getattr(stored[pk], name) != getattr(trace.before, name) for name in _names(model)):
                changed.append(_as_before(model, stored[pk], trace))
        _write(model, changed, gone, undone, by)


def remove(model: type[Any], ids: Sequence[Any], undone: Undone, by: User) -> None:
    """Those that the batch added, where no record names them."""
    for chunk in in_chunks(ids):
        stored, found = _stored(model, chunk), traces(model, undone.batch, chunk, undone.by_batch)
        new = [
            pk for pk, trace in found.items() if trace.is_new and not trace.changed_since_by and pk in stored
        ]
        named = _named_by(model, new, by)
        for pk, other in named.items():
            undone.refuse(
                stored[pk], _("%(other)s names it.") % {"other": other} if other else _("It is in use.")
            )
        free = [pk for pk in new if pk not in named]
        if free:
            record_history(model, free, by, GONE, _reason(undone))
            rows: models.QuerySet[Any] = models.QuerySet(model).filter(pk__in=free)
            rows._raw_delete(rows.db)
            undone.counts[model, REMOVED] += len(free)


def _write(model: type[Any], changed: list[Any], gone: list[Any], undone: Undone, by: User) -> None:
    if changed:
        rewrite_recorded(model, changed, _names(model), by, _reason(undone))
    if gone:
        create_recorded(model, gone, by, _reason(undone))
    if changed or gone:
        undone.counts[model, RESTORED] += len(changed) + len(gone)


def _stored(model: type[Any], ids: Sequence[Any]) -> dict[Any, Any]:
    rows: models.QuerySet[Any] = models.QuerySet(model).filter(pk__in=ids).select_for_update().order_by("pk")
    return {row.pk: row for row in rows}


def _names(model: type[Any]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields if not field.primary_key]


def _as_before(model: type[Any], row: Any, trace: Trace) -> Any:
    for name in _names(model):
        setattr(row, name, getattr(trace.before, name))
    return row


def _named_by(model: type[Any], ids: Sequence[Any], by: User) -> dict[Any, str]:
    """For each of the ids that is in use, what refers to it; empty where this person may not know what."""
    found: dict[Any, str] = {}
    for relation in model._meta.related_objects if ids else ():
        other, name = relation.related_model, relation.field.name
        rows: models.QuerySet[Any] = models.QuerySet(other).filter(**{f"{name}__in": ids})
        found |= dict.fromkeys(rows.values_list(name, flat=True), "")
        if issubclass(other, CaseRecord):
            found |= dict(rows.filter(team_rule(other, by)).values_list(name, "code"))
    return found


def _reason(undone: Undone) -> str:
    return f"batch {undone.batch.pk} undone"
