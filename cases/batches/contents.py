"""What a batch did, in numbers: of each kind, how many records were added, changed, verified and so on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Count, Q

from cases.history import CHANGED, CREATED
from cases.merging.relations import moving_parts
from cases.models import Batch, CaseRecord, Person, Recognition, Trial
from cases.models.record_history import InBatch
from cases.restoring.parts import PARTS, REMOVED
from cases.verification import IN_ORDER
from cases.visibility import Reader, versions_rule
from cases.workflow import TRANSITIONS


@dataclass(frozen=True, slots=True)
class Done:
    """``verb``: one of the workflow, or "+", "~", "-" for what was added, changed and removed."""

    model: type[Any]
    verb: str
    count: int


def references() -> list[type[Any]]:
    """Judges and vocabularies: what has a history that names batches, and is neither a record nor of one."""
    found = apps.get_app_config("cases").get_models()
    return [
        model
        for model in found
        if hasattr(model, "history")
        and issubclass(model.history.model, InBatch)
        and not issubclass(model, CaseRecord)
        and not any(_is_of_a_record(field) for field in model._meta.concrete_fields)
    ]


def _is_of_a_record(field: Any) -> bool:
    return field.is_relation and issubclass(field.related_model, CaseRecord)


def contents(batch: Batch, reader: Reader) -> list[Done]:
    """As far as the records exist for the reader. One query for each kind."""
    kept = [*IN_ORDER, *(part for parts in PARTS.values() for part in parts), *references()]
    if batch.kind == Batch.Kind.MERGING:
        kept += [model for model, _field in moving_parts()]
    return [done for model in kept for done in _done_to(model, batch, reader)]


def touched(model: type[Any], batch: Batch, reader: Reader) -> models.QuerySet[Any]:
    """The history rows of the batch that the reader may know of."""
    rows: models.QuerySet[Any] = model.history.filter(history_batch=batch)
    if batch.kind == Batch.Kind.MERGING and model in (Person, Recognition):
        # Who was merged is told by the batch alone, which exists for this reader.
        away: models.QuerySet[Any, Any] = (
            models.QuerySet(Person).filter(merged_into__isnull=False).values("pk")
        )
        theirs = Q(id__in=away) if model is Person else Q(person__in=away)
        return rows.filter(theirs | Q(id__in=_visible(model, reader)))
    rows = rows.filter(versions_rule(model, reader))
    if issubclass(model, CaseRecord):
        return rows.filter(id__in=_visible(model, reader))
    if model in PARTS[Trial]:
        return rows.filter(trial__in=_visible(Trial, reader))
    if any(model is part for part, _field in moving_parts()):
        return rows.filter(**{f"{model._meta.pk.attname}__in": _visible(model, reader)})
    return rows


def _visible(model: Any, reader: Reader) -> models.QuerySet[Any]:
    visible: models.QuerySet[Any] = model._default_manager.visible_to(reader).values("pk")
    return visible


def _done_to(model: type[Any], batch: Batch, reader: Reader) -> Iterator[Done]:
    rows = touched(model, batch, reader).order_by().values_list("history_type", "history_change_reason")
    counts: dict[str, int] = {}
    for kind, reason, count in rows.annotate(Count(model._meta.pk.attname, distinct=True)):
        verb = reason if kind == CHANGED and reason in TRANSITIONS else kind
        counts[verb] = counts.get(verb, 0) + count
    for verb in (CREATED, CHANGED, REMOVED, *TRANSITIONS):
        if verb in counts:
            yield Done(model, verb, counts[verb])
