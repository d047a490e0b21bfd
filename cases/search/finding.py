"""Finding records of all kinds by words, as one person may see them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import connection

from cases.search.asking import newest
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
    """Records with the words of the text, by kind; the narrowest first, then the newest.

    ``kinds``: names such as “person”; None: all that this person may look at.
    """
    query = read(text)
    asked = [kind for kind in KINDS if may_look(user, kind) and (kinds is None or kind.name in kinds)]
    return Found(query, [_group(kind, query, user, limit) for kind in asked] if query else [])


def may_look(user: User, kind: Kind) -> bool:
    return any(user.has_perm(f"cases.{action}_{kind.name}") for action in ("view", "change"))


def _group(kind: Kind, query: Query, user: User, limit: int) -> Group:
    *narrow, widest = expressions(query, connection.vendor)
    ids = _ids(kind, widest, user, COUNTED + 1)
    first = (
        [pk for expression in narrow for pk in _ids(kind, expression, user, limit)] if len(ids) > 1 else []
    )
    wanted = list(dict.fromkeys([*first, *ids[:limit]]))[:limit]
    return Group(kind, min(len(ids), COUNTED), len(ids) > COUNTED, _records(kind, wanted, user))


def _ids(kind: Kind, expression: str, user: User, most: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(*newest(kind, expression, user, most))
        return [pk for (pk,) in cursor.fetchall()]


def _records(kind: Kind, ids: list[int], user: User) -> list[Any]:
    """The records in this order, with what a line about them shows."""
    if not ids:
        return []
    records = kind.model.everything.visible_to(user).select_related(*kind.shows).in_bulk(ids)
    return [records[pk] for pk in ids if pk in records]
