"""The history of a record in words: who changed what, when, from what to what."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.history.differences import Piece, by_words
from cases.admin.history.words import Words, same, told_fields
from cases.admin.typed import Field
from cases.history import CHANGED, CREATED
from cases.restoring import BROUGHT_BACK
from cases.visibility import NOBODY, Reader, versions_rule
from cases.workflow import TRANSITIONS

LATEST = 200  # rows of one table on the page: a record changed more often is the work of a machine


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    old: str
    new: str

    @property
    def pieces(self) -> list[Piece]:
        """Of a text: what stayed, what went and what came, by words; empty for what is no text."""
        return by_words(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Entry:
    when: datetime.datetime
    who: str
    what: str
    changes: list[Change]
    version: int = 0  # the history row of the record itself; 0 for what is told of its parts


def entries(model: type[models.Model], key: str, value: Any, reader: Reader = NOBODY) -> list[Entry]:
    """The last changes of one record (``key``: "pk"), or of all parts of it (``key``: their foreign key).

    What it was while it belonged to an incident that is hidden from the reader is left out.
    """
    tracked: Any = model._meta.concrete_model
    column = tracked._meta.pk.attname if key == "pk" else key
    rows = list(
        tracked.history.filter(versions_rule(tracked, reader), **{column: value})
        .select_related("history_user")
        .order_by("-history_id")[:LATEST]
    )
    fields = told_fields(tracked, key)
    words = Words(fields, rows, reader)
    heading = "" if key == "pk" else str(tracked._meta.verbose_name)
    return [
        Entry(
            row.history_date,
            who_of(row),
            what_of(row, heading),
            list(_changes(fields, words, row, before)),
            row.history_id if key == "pk" else 0,
        )
        for row, before in _with_predecessors(rows, tracked._meta.pk.attname)
    ]


def _with_predecessors(rows: list[Any], pk: str) -> Iterator[tuple[Any, Any]]:
    """Each row, newest first, with the one before it of the same record (None: the first we know)."""
    by_record: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        by_record[getattr(row, pk)].append(row)
    for mine in by_record.values():
        yield from zip(mine, [*mine[1:], None], strict=True)


def who_of(row: Any) -> str:
    return row.history_user.get_username() if row.history_user else _("the system")


def what_of(row: Any, heading: str) -> str:
    reason = row.history_change_reason or ""
    if reason in TRANSITIONS:
        done = str(TRANSITIONS[reason].label)
    elif reason.startswith(BROUGHT_BACK):
        done = _("Brought back the version of %(when)s") % {
            "when": _moment(reason.removeprefix(BROUGHT_BACK))
        }
    else:
        done = {CREATED: _("Added"), CHANGED: _("Changed")}.get(row.history_type, _("Removed"))
        done = f"{done} ({reason})" if reason else done
    return f"{done}: {heading}" if heading else done


def _moment(text: str) -> str:
    try:
        moment = timezone.localtime(datetime.datetime.fromisoformat(text))
    except ValueError:
        return text
    return str(formats.date_format(moment, "SHORT_DATETIME_FORMAT"))


def _changes(fields: Iterable[Field], words: "Words", row: Any, before: Any) -> Iterator[Change]:
    removed = row.history_type not in (CREATED, CHANGED)
    for field in fields:
        old = getattr(row if removed else before, field.attname, None)
        new = None if removed else getattr(row, field.attname)
        if not same(old, new):
            yield Change(capfirst(str(field.verbose_name)), words.of(field, old), words.of(field, new))
