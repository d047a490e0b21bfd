"""Charges and penalties: parts of a trial, without a code. A casebook says all of them for its trials.

The parts of a trial are replaced when its code stands in the sheet, or when the casebook has the trial and
the sheet but no row for it. Trials that the casebook does not name keep theirs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models

from cases.casebook.files.opening import CasebookFile
from cases.casebook.known import ONLY_IN_FILE
from cases.casebook.loading import REASON, Loading
from cases.casebook.references import resolve
from cases.casebook.rows import check_rules, read_rows
from cases.casebook.tables import TRIALS, Table
from cases.history import create_recorded, in_chunks, record_history, update_recorded
from cases.indexing import reindex
from cases.models import Trial
from cases.workflow import Status

REMOVED = "-"
Part = tuple[Any, ...]  # the values of a charge or penalty besides its trial
Parts = dict[str, list[tuple[int, Part]]]  # by the code of the trial, with their rows in their order


def load_parts(table: Table, file: CasebookFile, loading: Loading) -> None:
    wanted = _read(table, file, loading)
    if loading.problems and not loading.checks_on:
        return
    for codes in in_chunks(sorted(wanted.keys() | loading.known.in_file[TRIALS.name])):
        _replace(table, codes, wanted, loading)


def _read(table: Table, file: CasebookFile, loading: Loading) -> Parts:
    wanted: Parts = defaultdict(list)
    for rows in in_chunks(read_rows(table, file, loading.known, loading.problems)):
        resolve(table, rows, loading.known, loading.problems)
        for row in rows:
            if row.sound:
                part = table.model(**row.values)
                check_rules(row, part, loading.problems)
                if row.sound:
                    wanted[row.texts["trial"]].append((row.number, _values(table, part)))
        loading.rows_read(table, len(rows))
    return wanted


def _attributes(table: Table) -> list[str]:
    return [column.field.attname for column in table.columns if column.name != "trial"]


def _values(table: Table, part: models.Model) -> Part:
    return tuple(getattr(part, name) for name in _attributes(table))


def _replace(table: Table, codes: Sequence[str], wanted: Parts, loading: Loading) -> None:
    """Bring the parts of these trials to what is wanted, leaving those alone that are right already."""
    ids = loading.known.look_up(TRIALS.name, Trial, codes)
    missing = {code: Counter(part for _number, part in wanted.get(code, ())) for code in codes}
    trials = {pk: code for code, pk in ids.items() if pk != ONLY_IN_FILE}
    removed, changed = [], set()
    stored: models.QuerySet[Any] = models.QuerySet(table.model).filter(trial__in=trials).order_by("pk")
    for pk, trial, *values in stored.values_list("pk", "trial_id", *_attributes(table)):
        part = tuple(values)
        if missing[trials[trial]][part] > 0:
            missing[trials[trial]][part] -= 1
            loading.counts[table.name].equal += 1
        else:
            removed.append(pk)
            changed.add(trial)
            loading.part_removed(table, trials[trial], part)
    added = list(_still_missing(table, codes, ids, wanted, missing, loading))
    if not loading.writes:
        return
    changed |= {part.trial_id for part in added}
    # The trials first: their row in the history begins the version that the parts belong to.
    _hand_in(changed - loading.written_trials, loading)
    _write(table, removed, added, loading)
    if removed:
        reindex(Trial, list(changed))  # a part that is gone cannot say whose it was


def _still_missing(
    table: Table,
    codes: Iterable[str],
    ids: dict[str, int],
    wanted: Parts,
    missing: dict[str, Counter[Part]],
    loading: Loading,
) -> Iterable[Any]:
    names = _attributes(table)
    for code in codes:
        for number, part in wanted.get(code, ()):
            is_new = missing[code][part] > 0
            loading.part_compared(table, number, is_new)
            if is_new:
                missing[code][part] -= 1
                yield table.model(trial_id=ids[code], **dict(zip(names, part, strict=True)))


def _write(table: Table, removed: list[int], added: list[Any], loading: Loading) -> None:
    if removed:
        record_history(table.model, removed, loading.by, REMOVED, REASON)
        # Not delete(): that writes a history record of its own for each, by nobody.
        gone: models.QuerySet[Any] = models.QuerySet(table.model).filter(pk__in=removed)
        gone._raw_delete(gone.db)
    if added:
        create_recorded(table.model, added, loading.by, REASON)
    loading.counts[table.name].removed += len(removed)
    loading.counts[table.name].added += len(added)


def _hand_in(trials: set[int], loading: Loading) -> None:
    """Trials whose own row changed nothing but whose parts did: they are changed, and no longer verified."""
    if not trials:
        return
    loading.require("change", Trial)
    written = {"edited_by": loading.by, "edited_at": loading.now, "batch": loading.needed_batch()}
    submitted = {"status": Status.SUBMITTED, "status_comment": "", "verified_by": None, "verified_at": None}
    withdrawn = set(
        models.QuerySet(Trial).filter(pk__in=trials, status=Status.WITHDRAWN).values_list("pk", flat=True)
    )
    update_recorded(Trial, trials - withdrawn, loading.by, REASON, **written, **submitted)
    update_recorded(Trial, withdrawn, loading.by, REASON, **written)
    loading.written_trials |= trials
    named = set(loading.known.look_up(TRIALS.name, Trial, loading.known.in_file[TRIALS.name]).values())
    loading.counts[TRIALS.name].changed += len(trials)
    loading.counts[TRIALS.name].equal -= len(trials & named)
