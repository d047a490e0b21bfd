"""Claims of earlier versions written over records, many at once; whoever wrote them then counts as a writer now."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from cases.history import CHANGED, current_batch, rewrite_recorded
from cases.models import CaseRecord
from cases.verification import writers_since_verified
from cases.workflow import Status

# What is written besides the values of the version.
DECIDED = ("status", "status_comment", "verified_by", "verified_at", "edited_by", "edited_at")
Pair = tuple[Any, Any]  # the record as it stands, locked, and the history row it goes back to


def write_again(
    model: type[CaseRecord],
    pairs: Sequence[Pair],
    names: Sequence[str],
    by: User,
    reason: str,
    statuses: Mapping[int, tuple[Status, str]] | None = None,
) -> None:
    """Write the named attributes of the versions over their records, as *submitted* by this person; ``statuses``: for
    ids another status than that, never *verified*, and its comment."""
    _name_earlier_writers(model, pairs, by, reason)
    now = timezone.now()
    for record, version in pairs:
        for name in names:
            setattr(record, name, getattr(version, name))
        record.set_status(*(statuses or {}).get(record.pk, (Status.SUBMITTED, "")))
        record.edited_by, record.edited_at = by, now
    rewrite_recorded(model, [record for record, _version in pairs], [*names, *DECIDED], by, reason)


def _name_earlier_writers(model: type[CaseRecord], pairs: Sequence[Pair], by: User, reason: str) -> None:
    """Nobody verifies their own words because somebody else brought them back.

    The rule asks who wrote a record since it was last verified; the writers of a version from before that get
    a row of their own in the history, of which the version brought back is the next.
    """
    ids = [record.pk for record, _version in pairs]
    wrote: dict[int, set[tuple[int, int]]] = {pk: set() for pk in ids}
    for pk, history_id, writer in model.history.filter(id__in=ids).values_list(
        "id", "history_id", "edited_by_id"
    ):
        wrote[pk].add((history_id, writer))
    known = writers_since_verified(model, ids)
    rows = []
    for record, version in pairs:
        earlier = {writer for history_id, writer in wrote[record.pk] if history_id <= version.history_id}
        for writer in sorted(earlier - known.get(record.pk, set()) - {by.pk}):
            rows.append(_row(model, version, writer, by, reason))
    model.history.model._base_manager.bulk_create(rows)


def _row(model: type[CaseRecord], version: Any, writer: int, by: User, reason: str) -> Any:
    names = [field.attname for field in model._meta.concrete_fields]
    said = {name: getattr(version, name) for name in names}
    said |= {"status": Status.SUBMITTED, "status_comment": "", "verified_by_id": None, "verified_at": None}
    return model.history.model(
        **said | {"edited_by_id": writer},
        history_date=timezone.now(),
        history_type=CHANGED,
        history_change_reason=reason or None,
        history_user_id=by.pk,
        history_batch=current_batch(),
    )
