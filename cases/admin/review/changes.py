"""What changed in records since somebody decided about them: field by field, of what, to what, by whom, when.

For records of one kind in a fixed number of queries, so that the queue says it in each of its rows.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.db import models
from django.db.models import Max
from django.utils.text import capfirst

from cases.admin.history.differences import Piece, by_words
from cases.admin.history.entries import who_of
from cases.admin.history.words import NOTHING, Words, same, told_fields
from cases.models import CaseRecord, Penalty
from cases.models.fields import EDTFField
from cases.person_file.record_words import penalty
from cases.person_file.wording import date_in_words
from cases.restoring.parts import REMOVED, part_models
from cases.restoring.parts import values as values_of
from cases.visibility import Reader, versions_rule
from cases.workflow import Status

NO_CLAIMS = {"status", "status_comment", "code", "batch"}


@dataclass(frozen=True, slots=True)
class Changed:
    label: str
    old: str
    new: str
    who: str
    when: datetime.datetime

    @property
    def pieces(self) -> list[Piece]:
        return by_words(self.old, self.new)


@dataclass(slots=True)
class Since:
    """``decided``: the version somebody decided about; None: nobody did yet."""

    decided: Any = None
    changes: list[Changed] = field(default_factory=list)


class SaidWords(Words):
    """As the history says values, with dates in words."""

    def of(self, field: Any, value: Any) -> str:
        return date_in_words(value) if isinstance(field, EDTFField) and value else super().of(field, value)


def said_fields(model: type[models.Model]) -> list[Any]:
    return [one for one in told_fields(model) if one.name not in NO_CLAIMS]


def changes_since(
    model: type[CaseRecord], records: Sequence[Any], reader: Reader, **decided_by: Any
) -> dict[int, Since]:
    """Of each record, since it was verified last, or since its last version of which ``decided_by`` is true."""
    found = {record.pk: Since() for record in records}
    history = model.history.filter(versions_rule(model, reader), id__in=list(found))
    decided = dict(
        history.filter(**decided_by or {"status": Status.VERIFIED})
        .order_by()
        .values("id")
        .annotate(last=Max("history_id"))
        .values_list("id", "last")
    )
    if not decided:
        return found
    rows: dict[int, list[Any]] = defaultdict(list)
    later = history.filter(id__in=list(decided), history_id__gte=min(decided.values()))
    for row in later.select_related("history_user").order_by("history_id"):
        if row.history_id >= decided[row.id]:
            rows[row.id].append(row)
    _tell(model, {record.pk: record for record in records}, rows, found, reader)
    return found


def _tell(
    model: type[CaseRecord],
    records: dict[int, Any],
    rows: dict[int, list[Any]],
    found: dict[int, Since],
    reader: Reader,
) -> None:
    fields = said_fields(model)
    words = SaidWords(fields, [*records.values(), *(past[0] for past in rows.values())], reader)
    parts = _parts(model, rows)
    for pk, past in rows.items():
        changes = [*_fields(fields, words, records[pk], past), *parts.get(pk, ())]
        found[pk] = Since(past[0], changes)


def _fields(fields: Iterable[Any], words: Words, record: Any, past: list[Any]) -> Iterator[Changed]:
    for one in fields:
        old, new = getattr(past[0], one.attname), getattr(record, one.attname)
        if not same(old, new):
            by = _last_change(past, one.attname)
            yield Changed(
                capfirst(str(one.verbose_name)),
                words.of(one, old),
                words.of(one, new),
                who_of(by),
                by.history_date,
            )


def _last_change(past: list[Any], name: str) -> Any:
    pairs = list(pairwise(past))
    return next(
        (row for before, row in reversed(pairs) if not same(getattr(before, name), getattr(row, name))),
        past[-1],
    )


def _parts(model: type[CaseRecord], rows: dict[int, list[Any]]) -> dict[int, list[Changed]]:
    """Charges and penalties: those of the version that was decided about end where the next version begins."""
    ended = {pk: past[1].history_date for pk, past in rows.items() if len(past) > 1}
    told: dict[int, list[Changed]] = defaultdict(list)
    for part in part_models(model) if ended else ():
        ever = part.history.filter(trial_id__in=ended).values("id")
        history = list(part.history.filter(id__in=ever).select_related("history_user").order_by("history_id"))
        said = _saying(part, history)
        for trial, moment in ended.items():
            told[trial] += _changed_parts(part, trial, moment, history, said)
    return told


def _changed_parts(
    part: Any, trial: int, moment: datetime.datetime, history: list[Any], said: Callable[[Any], str]
) -> Iterator[Changed]:
    then, now = _standing(history, trial, moment), _standing(history, trial, None)
    label = capfirst(str(part._meta.verbose_name))
    for pk in sorted(then.keys() | now.keys()):
        old, new = then.get(pk), now.get(pk)
        if old and new and values_of(part, old) == values_of(part, new):
            continue
        last = [row for row in history if row.id == pk][-1]
        yield Changed(
            label,
            said(old) if old else NOTHING,
            said(new) if new else NOTHING,
            who_of(last),
            last.history_date,
        )


def _standing(history: Iterable[Any], trial: int, moment: datetime.datetime | None) -> dict[int, Any]:
    last = {row.id: row for row in history if moment is None or row.history_date < moment}
    return {pk: row for pk, row in last.items() if row.trial_id == trial and row.history_type != REMOVED}


def _saying(part: type[models.Model], history: list[Any]) -> Callable[[Any], str]:
    words = Words(told_fields(part, "trial"), history)
    if part is Penalty:
        kinds = words.names.get("kind", {})
        return lambda row: penalty(Penalty(kind=kinds[row.kind_id], amount=row.amount, unit=row.unit))
    return lambda row: words.names["article"][row.article_id].citation
