"""What a batch found and what it left, for some hundreds of rows of one kind at a time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cases.models import Batch
from cases.restoring.parts import REMOVED


@dataclass(slots=True)
class Trace:
    """One row: the version before the batch (None: the batch made it), the last of the batch, who came after."""

    pk: Any
    before: Any
    after: Any
    changed_since_by: str  # the user name; empty: nobody

    @property
    def is_new(self) -> bool:
        return self.before is None or self.before.history_type == REMOVED

    @property
    def is_gone(self) -> bool:
        return bool(self.after.history_type == REMOVED)


def traces(model: Any, batch: Batch, ids: Sequence[Any], own: Batch | None = None) -> dict[Any, Trace]:
    """By id. Two queries, whatever the number of ids. ``own``: the batch that undoes, which came later, of course."""
    key = model._meta.pk.attname
    rows = model.history.filter(**{f"{key}__in": ids}).order_by("history_id")
    found: dict[Any, list[tuple[int, bool, str]]] = defaultdict(list)
    for pk, history_id, batch_id, who in rows.values_list(
        key, "history_id", "history_batch_id", "history_user__username"
    ):
        if own is None or batch_id != own.pk:
            found[pk].append((history_id, batch_id == batch.pk, who or "—"))
    ends = {pk: _ends(past) for pk, past in found.items()}
    wanted = [
        history_id for before, after, _who in ends.values() for history_id in (before, after) if history_id
    ]
    versions = model.history.in_bulk(wanted)
    return {
        pk: Trace(pk, versions.get(before), versions[after], who)
        for pk, (before, after, who) in ends.items()
        if after
    }


def _ends(past: Sequence[tuple[int, bool, str]]) -> tuple[int | None, int | None, str]:
    """The rows before and at the end of the batch, and who wrote the newest one after it."""
    mine = [place for place, (_history_id, is_mine, _who) in enumerate(past) if is_mine]
    if not mine:
        return None, None, ""
    before = past[mine[0] - 1][0] if mine[0] else None
    since = past[-1][2] if mine[-1] != len(past) - 1 else ""
    return before, past[mine[-1]][0], since
