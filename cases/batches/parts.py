"""Charges and penalties that a batch added, changed or removed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from cases.batches.reading import Trace, traces
from cases.batches.undone import Undone
from cases.restoring.parts import changes_by_id, part_models, write_changes


@dataclass(slots=True)
class Before:
    """The traces of the parts that the batch touched, by their trial."""

    found: dict[type[Any], dict[int, list[Trace]]] = field(default_factory=dict)

    @property
    def trials(self) -> set[int]:
        return {trial for by_trial in self.found.values() for trial in by_trial}


def parts_before(model: type[Any], undone: Undone, trials: Sequence[Any]) -> Before:
    before = Before()
    for part in part_models(model):
        rows = part.history.filter(history_batch=undone.batch, trial__in=trials)
        ids = list(rows.order_by("id").values_list("id", flat=True).distinct())
        by_trial: dict[int, list[Trace]] = defaultdict(list)
        for trace in traces(part, undone.batch, ids, undone.by_batch).values():
            by_trial[trace.after.trial_id].append(trace)
        before.found[part] = by_trial
    return before


def undo_parts(before: Before, trials: set[int], by: User, reason: str) -> None:
    for part, by_trial in before.found.items():
        mine = [trace for trial in trials for trace in by_trial.get(trial, ())]
        stored: models.QuerySet[Any] = models.QuerySet(part).filter(pk__in=[trace.pk for trace in mine])
        wanted = {trace.pk: trace.before for trace in mine if not trace.is_new}
        write_changes(part, changes_by_id(part, {one.pk: one for one in stored}, wanted), by, reason)
