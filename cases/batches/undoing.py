"""Undoing a batch: what it added is withdrawn, what it changed goes back to what it was.

What somebody changed since, and what later work rests on, is left alone and said. Undoing is a batch itself, so it
can be undone.
"""

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cases.batches.beginning import begin
from cases.batches.contents import references, touched
from cases.batches.of_merging import undo_fields, undo_parts_moved, why_not_yet
from cases.batches.of_records import give_back, take_away
from cases.batches.of_references import put_back, remove
from cases.batches.undone import Undone
from cases.history import in_batch, in_chunks
from cases.models import Batch, Judge
from cases.verification import IN_ORDER

ANYBODYS = "cases.change_batch"  # who has it undoes the batches of others too


def undo(batch: Batch, by: User, dry_run: bool = False) -> Undone:
    """All that can be undone, in one transaction. A dry run does the same and takes it back.

    Raises PermissionDenied when the batch is not this person's or holds what they may not change, ValidationError
    with a sentence when it was undone already or there is nothing to undo.
    The number of queries grows by a constant for every 500 records of a kind.
    """
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        why = why_not(locked, by)
        if why:
            raise ValidationError(why)
        title = _("Undone: %(batch)s") % {"batch": locked}
        undone = Undone(locked, begin(title, by, undoes=locked, kind=locked.kind))
        with in_batch(undone.by_batch):  # type: ignore[arg-type]
            _undo_all(undone, by)
        if not undone.done and not dry_run:
            raise ValidationError(_("There is nothing to undo: see below why."))
        transaction.set_rollback(dry_run)
    undone.by_batch = None if dry_run else undone.by_batch
    return undone


def why_not(batch: Batch, by: User) -> str:
    """A sentence when it was undone already. Raises PermissionDenied when this is not for them."""
    if not may_undo(batch, by):
        raise PermissionDenied(_("You may undo only your own batches, of records that you may change."))
    earlier = Batch.objects.filter(undoes=batch).first()
    if earlier:
        return _("It was undone already, by batch %(n)d.") % {"n": earlier.pk}
    return why_not_yet(batch, by) if batch.kind == Batch.Kind.MERGING else ""


def may_undo(batch: Batch, by: User) -> bool:
    if batch.made_by_id != by.pk and not by.has_perm(ANYBODYS):
        return False
    return all(
        _may_change(model, batch, by)
        for model in (*IN_ORDER, *references())
        if model.history.filter(history_batch=batch).exists()
    )


def _may_change(model: Any, batch: Batch, by: User) -> bool:
    """Whoever brought a file in takes it back by the same permission."""
    name = model._meta.model_name
    imported_as = "trial" if model is Judge else name  # judges come with trials
    brought = batch.kind == Batch.Kind.IMPORT and batch.made_by_id == by.pk
    return by.has_perm(f"cases.change_{name}") or (brought and by.has_perm(f"cases.import_{imported_as}"))


def _undo_all(undone: Undone, by: User) -> None:
    """First all that comes back, what others rest on before them; then what goes, the other way round."""
    if undone.batch.kind == Batch.Kind.MERGING:
        _undo_merging(undone, by)
        return
    words = references()
    for model in words:
        put_back(model, _ids(undone, model, by), undone, by)
    for steps, order in ((give_back, IN_ORDER), (take_away, IN_ORDER[::-1])):
        for model in order:
            for ids in in_chunks(_ids(undone, model, by)):
                steps(model, ids, undone, by)
    for model in words[::-1]:
        remove(model, _ids(undone, model, by), undone, by)


def _undo_merging(undone: Undone, by: User) -> None:
    for model in IN_ORDER:
        for ids in in_chunks(_ids(undone, model, by)):
            undo_fields(model, ids, undone, by)
    undo_parts_moved(undone, by)


def _ids(undone: Undone, model: type, by: User) -> list[object]:
    key = model._meta.pk.attname  # type: ignore[attr-defined]
    rows = touched(model, undone.batch, by).order_by(key).values_list(key, flat=True)
    return list(rows.distinct())
