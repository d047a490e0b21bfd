"""Rows that are records of their own: found by their key, created or changed, a chunk at a time."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db import models

from cases.casebook.columns import Values
from cases.casebook.files.opening import CasebookFile
from cases.casebook.known import ONLY_IN_FILE
from cases.casebook.loading import REASON, Loading
from cases.casebook.recognition_codes import give_codes
from cases.casebook.references import resolve
from cases.casebook.rows import Row, check_rules, note_repeated, read_rows
from cases.casebook.tables import INCIDENTS, RECOGNITIONS, TRIALS, Table
from cases.casebook.unavailable import unavailable, with_hidden_marked
from cases.history import create_recorded, in_chunks, rewrite_recorded
from cases.models import CaseRecord
from cases.teams import join_restricted
from cases.workflow import Status

# What a load writes on a changed record besides the columns of its row.
KEEPING = ("status", "status_comment", "verified_by", "verified_at", "edited_by", "edited_at", "batch")


@dataclass(slots=True)
class Changes:
    """What a chunk of rows comes to."""

    new: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)
    equal: int = 0


def load_records(table: Table, file: CasebookFile, loading: Loading) -> None:
    for rows in in_chunks(read_rows(table, file, loading.known, loading.problems)):
        resolve(table, rows, loading.known, loading.problems)
        changes = _compare(table, rows, loading)
        loading.chunk_compared(table, rows)
        if loading.writes:
            _write(table, changes, loading)
        loading.rows_read(table, len(rows))


def _compare(table: Table, rows: Sequence[Row], loading: Loading) -> Changes:
    changes, stored = Changes(), _stored(table, rows, loading)
    for row in rows:
        if not row.sound:
            continue
        identity = _identity(table, row.values)
        if table is RECOGNITIONS and _is_met(row, identity, loading):
            continue
        record = stored.get(identity)
        if record is None and loading.is_settled(row):
            changes.equal += 1
            continue
        if unavailable(table, row, record, loading):
            continue
        changed: dict[str, Any] = {}
        if record is None:
            record = table.model(**row.values)
            changes.new.append(record)
        elif changed := _apply(row, record):
            _hand_in(record, changed.keys(), loading)
            changes.changed.append(record)
            changes.fields |= changed.keys()
        else:
            changes.equal += 1
            loading.compared(row, None, changed)
            continue
        check_rules(row, record, loading.problems)
        loading.compared(row, record, changed)
    return changes


def _is_met(row: Row, identity: tuple[Any, ...], loading: Loading) -> bool:
    """Two people of the file may be one who is here: then their recognitions are one too."""
    if identity[0] != ONLY_IN_FILE and identity in loading.known.met:
        note_repeated(row, loading.problems)
        return True
    loading.known.met.add(identity)
    return False


def _identity(table: Table, values: Values) -> Any:
    return tuple(values[table.by_name[name].field.attname] for name in table.key)


def _stored(table: Table, rows: Sequence[Row], loading: Loading) -> dict[Any, Any]:
    """The records these rows are about, locked where they may be written. One query."""
    keys = [table.by_name[name].field.attname for name in table.key]
    wanted = {row.values[keys[0]] for row in rows if row.sound} - {ONLY_IN_FILE}
    found = with_hidden_marked(table.model, loading.by).filter(**{f"{keys[0]}__in": wanted})
    found = found.order_by("pk")
    found = found.select_for_update() if loading.locks else found
    return {tuple(getattr(record, key) for key in keys): record for record in found}


def _apply(row: Row, record: models.Model) -> dict[str, Any]:
    """Take over what the row says; what was different, as it was."""
    changed = {
        name: getattr(record, name)
        for name, value in row.values.items()
        if name not in row.kept_if_stored and getattr(record, name) != value
    }
    for name in changed:
        setattr(record, name, row.values[name])
    return changed


def _hand_in(record: Any, changed: Set[str], loading: Loading) -> None:
    """A changed record is submitted again. A verified one whose claims are as they were (its note changed)
    stays verified, and "last changed" keeps naming who wrote what was verified."""
    if not isinstance(record, CaseRecord):
        return
    if record.status == Status.VERIFIED and not changed & _substantive(type(record)):
        return
    if record.status != Status.WITHDRAWN:
        record.set_status(Status.SUBMITTED)
    record.edited_by, record.edited_at = loading.by, loading.now


@lru_cache
def _substantive(model: type[CaseRecord]) -> frozenset[str]:
    return frozenset(model.substantive_fields())


def _write(table: Table, changes: Changes, loading: Loading) -> None:
    if changes.new or changes.changed:
        loading.needed_batch()
    if changes.new:
        loading.require("add", table.model)
        _create(table, changes.new, loading)
    if changes.changed:
        loading.require("change", table.model)
        _rewrite(table, changes, loading)
    if table is INCIDENTS:
        join_restricted([*changes.new, *changes.changed], loading.by, loading.by)
    if table is TRIALS:
        loading.written_trials.update(record.pk for record in [*changes.new, *changes.changed])
    counts = loading.counts[table.name]
    counts.added += len(changes.new)
    counts.changed += len(changes.changed)
    counts.equal += changes.equal


def _create(table: Table, records: list[Any], loading: Loading) -> None:
    if issubclass(table.model, CaseRecord):
        _stamp(records, loading)
    if table is RECOGNITIONS:
        give_codes(records)
    create_recorded(table.model, records, loading.by, REASON)
    if table is not RECOGNITIONS:
        loading.known.remember(table.name, {record.code: record.pk for record in records})


def _stamp(records: Iterable[Any], loading: Loading) -> None:
    batch = loading.needed_batch()
    for record in records:
        record.status, record.batch = Status.SUBMITTED, batch
        record.created_by = record.edited_by = loading.by
        record.edited_at = loading.now


def _rewrite(table: Table, changes: Changes, loading: Loading) -> None:
    fields = sorted(changes.fields)
    if issubclass(table.model, CaseRecord):
        fields += KEEPING
        batch = loading.needed_batch()
        for record in changes.changed:
            record.batch = batch
    rewrite_recorded(table.model, changes.changed, fields, loading.by, REASON)
