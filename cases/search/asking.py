"""Asking the index: as SQL of either database, always for one kind."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from cases.search.fulltext import ENTRIES, INDEX, within
from cases.search.kinds import Kind, kind_of
from cases.search.query import expressions, read
from cases.visibility import Reader

# Where the words are asked for, under which name the id of an entry stands there, and how.
_ASKED = {
    "sqlite": (INDEX, f"{INDEX}.rowid", f"{INDEX} MATCH %s"),
    "postgresql": (ENTRIES, f"{ENTRIES}.id", f"{ENTRIES}.tokens @@ %s::tsquery"),
}
# What keeps PostgreSQL from sorting all entries, or putting all records beside them, where a few are looked at.
_IN_TURN = {"sqlite": ("", ""), "postgresql": (" ORDER BY id DESC OFFSET 0", " OFFSET 0")}
Statement = tuple[str, list[Any]]


def ids_of(kind: Kind, expression: str) -> Statement:
    """SQL for the ids of all records of the kind that have these words, whoever may see them."""
    table, entry, has_words = _ASKED[connection.vendor]
    return (
        f"SELECT {entry} - {kind.first_id} AS record, {entry} AS id FROM {table} "
        f"WHERE {has_words} AND {within(kind.number, entry)}",
        [expression],
    )


def visible_newest(kind: Kind, user: Reader, most: int) -> Callable[[str], Statement]:
    """SQL, for any expression, for the ids of the records that exist for this person, the newest first.

    The entries are walked from the newest on and left when there are ``most``: a word in half of all records
    costs no more than a rare one.
    """
    one_by_one, each = _IN_TURN[connection.vendor]
    record: Any = RawSQL("entry.record", [])
    visible = kind.model.everything.visible_to(user).filter(pk=record).order_by().values("pk")
    exists, visible_params = visible.query.sql_with_params()

    def statement(expression: str) -> Statement:
        asked, params = ids_of(kind, expression)
        return (
            f"SELECT record FROM ({asked}{one_by_one}) AS entry "
            f"WHERE EXISTS ({exists}{each}) ORDER BY entry.id DESC LIMIT {most}",
            [*params, *visible_params],
        )

    return statement


def with_words(model: Any, text: str) -> Q:
    """The condition that a record has the words of the text; none has those of a text without any."""
    query = read(text)
    if not query:
        return Q(pk__in=[])
    asked, params = ids_of(kind_of(model), expressions(query, connection.vendor)[-1])
    return Q(pk__in=RawSQL(f"SELECT record FROM ({asked}) AS entry", params))  # noqa: S611 - the words are parameters
