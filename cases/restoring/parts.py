"""Charges and penalties as they were, and back to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.db import models

from cases.history import create_recorded, record_history, rewrite_recorded
from cases.indexing import reindex
from cases.models import CaseRecord, Charge, Penalty, Trial

PARTS: dict[type[CaseRecord], tuple[type[Any], ...]] = {Trial: (Charge, Penalty)}
REMOVED = "-"


def part_models(model: type[models.Model]) -> tuple[type[Any], ...]:
    return PARTS.get(model, ())  # type: ignore[arg-type]


def parts_of_version(version: Any) -> dict[type[Any], list[Any]]:
    """The history rows of the parts that the record had in this version, until the next one began."""
    model = version.instance_type
    later = model.history.filter(id=version.id, history_id__gt=version.history_id).order_by("history_id")
    ended = later.values_list("history_date", flat=True).first()
    return {part: _parts_before(part, version.id, ended) for part in part_models(model)}


def _parts_before(part: type[Any], trial: int, moment: Any) -> list[Any]:
    """The parts of the trial as they stood just before the moment; None: as they stand."""
    ever = part.history.filter(trial_id=trial).values("id")
    rows = part.history.filter(id__in=ever)
    rows = rows.filter(history_date__lt=moment) if moment else rows
    last = {row.id: row for row in rows.order_by("history_id")}
    standing = [row for row in last.values() if row.trial_id == trial and row.history_type != REMOVED]
    return sorted(standing, key=lambda row: row.id)


@dataclass(slots=True)
class PartChanges:
    """What has to be done to parts of one kind; ``changed``: the parts with their values set already."""

    removed: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    added: list[Any] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.removed or self.changed or self.added)

    def trials(self) -> set[int]:
        return {part.trial_id for part in (*self.removed, *self.changed, *self.added)}


def changes_to(part: type[Any], now: Sequence[Any], wanted: Sequence[Any]) -> PartChanges:
    """From the parts a trial has to those it had. Parts that say the same are left alone, whatever their ids."""
    had, has = list(wanted), []
    for one in now:
        same = next((row for row in had if values(part, row) == values(part, one)), None)
        if same is None:
            has.append(one)
        else:
            had.remove(same)
    return changes_by_id(part, {one.pk: one for one in has}, {row.id: row for row in had})


def changes_by_id(part: type[Any], now: Mapping[int, Any], wanted: Mapping[int, Any]) -> PartChanges:
    changes = PartChanges()
    for pk, one in now.items():
        if pk not in wanted:
            changes.removed.append(one)
        elif values(part, one) != values(part, wanted[pk]):
            set_values(part, one, wanted[pk])
            changes.changed.append(one)
    changes.added = [as_part(part, row) for pk, row in wanted.items() if pk not in now]
    return changes


def values(part: type[models.Model], row: Any) -> tuple[Any, ...]:
    """What the part says: all but its id."""
    return tuple(getattr(row, name) for name in _names(part))


def _names(part: type[models.Model]) -> list[str]:
    return [column.attname for column in part._meta.concrete_fields if not column.primary_key]


def set_values(part: type[models.Model], one: Any, row: Any) -> None:
    for name in _names(part):
        setattr(one, name, getattr(row, name))


def as_part(part: type[Any], row: Any) -> Any:
    one = part(pk=row.id)
    set_values(part, one, row)
    return one


def write_changes(part: type[Any], changes: PartChanges, by: User, reason: str) -> None:
    """What goes first: an article is charged once in a trial."""
    if changes.removed:
        gone = [one.pk for one in changes.removed]
        record_history(part, gone, by, REMOVED, reason)
        rows: models.QuerySet[Any] = models.QuerySet(part).filter(pk__in=gone)
        rows._raw_delete(rows.db)
    if changes.changed:
        rewrite_recorded(part, changes.changed, _names(part), by, reason)
    if changes.added:
        create_recorded(part, changes.added, by, reason)
    if changes:
        reindex(Trial, sorted(changes.trials()))
