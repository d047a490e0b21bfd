"""Where the work of two people meets: what the other one changed, and what both did."""

import datetime
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.conflict.typed import Typed
from cases.admin.conflict.versions import last_change
from cases.admin.history.entries import Change, what_of, who_of
from cases.admin.history.words import Words, same, told_fields
from cases.admin.typed import Field

CONTESTED, CHOICE, THEIRS, MINE = "contested", "choice", "theirs", "mine"


@dataclass(slots=True)
class Contest:
    """A field both changed. ``name`` is that of its box on the page."""

    name: str
    label: str
    theirs: str
    mine: str


@dataclass(slots=True)
class Meeting:
    """One record of the page that somebody else wrote meanwhile."""

    record: str
    who: str
    when: datetime.datetime | None
    what: str
    taken: list[Change] = field(default_factory=list)
    contests: list[Contest] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def meeting_with(record: str, model: type[models.Model], pk: Any) -> Meeting:
    """With whoever wrote the record last."""
    row = last_change(model, pk)
    if row is None:
        return Meeting(record, _("the system"), None, "")
    return Meeting(record, who_of(row), row.history_date, what_of(row, ""))


def compare(typed: Typed, opened: Any, stored: Any, undecided: set[str], meeting: Meeting) -> None:
    """Field by field: what only the other one changed is taken over, what both changed is contested.

    ``opened``: the version the page was opened at, or None when it knew none; ``undecided``: names of boxes
    that stood side by side on the page and were not chosen from.
    """
    fields = told_fields(typed.model)
    words = Words(fields, [version for version in (opened, stored) if version is not None], typed.reader)
    for one in fields:
        asked = typed.asks(one)
        theirs = opened is None or not same(getattr(opened, one.attname), getattr(stored, one.attname))
        mine = asked and (opened is None or typed.differs(one, opened))
        if mine and (theirs or typed.name(one.name) in undecided) and typed.differs(one, stored):
            meeting.contests.append(_contest(typed, one, words.of(one, getattr(stored, one.attname))))
        elif theirs and not mine and opened is not None:
            old, new = (words.of(one, getattr(version, one.attname)) for version in (opened, stored))
            meeting.taken.append(Change(label_of(one), old, new))
            if asked:
                typed.take(one, stored)


def _contest(typed: Typed, field: Field, theirs: str) -> Contest:
    value = typed.value(field)
    words = Words([field], [SimpleNamespace(**{field.attname: value})], typed.reader)
    return Contest(typed.name(field.name), label_of(field), theirs, words.of(field, value))


def label_of(field: Field) -> str:
    return capfirst(str(field.verbose_name))
