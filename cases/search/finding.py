"""Finding records of all kinds by words, as one person may see them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import connection

from cases.matching.finding import find_people
from cases.models import Person
from cases.search.asking import visible_newest
from cases.search.kinds import KINDS, Kind
from cases.search.query import Query, expressions, read

COUNTED = 1_000  # what is more is “more than 1,000”


@dataclass(frozen=True)
class Group:
    """What was found of one kind. ``total`` is exact up to `COUNTED`; ``more``: there are more than that."""

    kind: Kind
    total: int
    more: bool
    records: Sequence[Any]


@dataclass(frozen=True)
class Found:
    query: Query
    groups: Sequence[Group]

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


def find(text: str, user: User, kinds: Collection[str] | None = None, limit: int = 20) -> Found:
    """Records with the words of the text, by kind; the narrowest first, then the newest; people in any spelling last.

    ``kinds``: names such as “person”; None: all that this person may look at.
    """
    query = read(text)
    asked = [kind for kind in KINDS if may_look(user, kind) and (kinds is None or kind.name in kinds)]
    return Found(query, [_group(kind, query, user, limit) for kind in asked] if query else [])


def may_look(user: User, kind: Kind) -> bool:
    return any(user.has_perm(f"cases.{action}_{kind.name}") for action in ("view", "change"))


def _group(kind: Kind, query: Query, user: User, limit: int) -> Group:
    ids = _ids(kind, query, user)
    if kind.model is Person and len(ids) <= COUNTED:
        ids = list(dict.fromkeys([*ids, *find_people(query.text, user)]))
    return Group(kind, min(len(ids), COUNTED), len(ids) > COUNTED, _records(kind, ids[:limit]))


def _ids(kind: Kind, query: Query, user: User) -> list[int]:
    """Of the records found the first ones: each expression is wider than the one before it."""
    statement = visible_newest(kind, user, COUNTED + 1)
    found: dict[int, None] = {}
    with connection.cursor() as cursor:
        for expression in expressions(query, connection.vendor):
            cursor.execute(*statement(expression))
            found |= dict.fromkeys(pk for (pk,) in cursor.fetchall())
            if len(found) > COUNTED:
                break
    return list(found)


def _records(kind: Kind, ids: list[int]) -> list[Any]:
    """The records in this order, with what a line about them shows. Whether they may be seen was asked already."""
    if not ids:
        return []
    records = kind.model.everything.select_related(*kind.shows).in_bulk(ids)
    return [records[pk] for pk in ids if pk in records]
