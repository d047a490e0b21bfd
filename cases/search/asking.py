"""Asking the index: as SQL of either database, always for one kind."""

from typing import Any

from django.db import connection, models
from django.db.models.expressions import RawSQL

from cases.search.fulltext import ENTRIES, INDEX
from cases.search.kinds import Kind, kind_of
from cases.search.query import expressions, read
from cases.visibility import Reader

# Where the words are asked for, under which name the id of an entry stands there, and how.
_ASKED = {
    "sqlite": (INDEX, f"{INDEX}.rowid", f"{INDEX} MATCH %s"),
    "postgresql": (ENTRIES, f"{ENTRIES}.id", f"{ENTRIES}.tokens @@ %s::tsquery"),
}
Statement = tuple[str, list[Any]]


def ids_of(kind: Kind, expression: str) -> Statement:
    """SQL for the ids of all records of the kind that have these words, whoever may see them."""
    table, entry, has_words = _ASKED[connection.vendor]
    return (
        f"SELECT {entry} - {kind.first_id} FROM {table} "
        f"WHERE {has_words} AND {entry} BETWEEN {kind.first_id} AND {kind.last_id}",
        [expression],
    )


def newest(kind: Kind, expression: str, user: Reader, most: int) -> Statement:
    """SQL for the ids of the records that exist for this person, the newest first, so many at most.

    The index is walked from its end and left when there are enough: a word in half of all records costs no more
    than a rare one.
    """
    _table, entry, _has_words = _ASKED[connection.vendor]
    asked, params = ids_of(kind, expression)
    record: Any = RawSQL(f"({entry} - {kind.first_id})", [])  # noqa: S611  names and numbers of our own
    visible = kind.model.everything.visible_to(user).filter(pk=record).order_by().values("pk")
    exists, visible_params = visible.query.sql_with_params()
    return (
        f"{asked} AND EXISTS ({exists}) ORDER BY {entry} DESC LIMIT {most}",
        [*params, *visible_params],
    )


def having(records: models.QuerySet[Any], text: str) -> models.QuerySet[Any]:
    """Those of the records that have the words of the text; all of them where it has none."""
    query = read(text)
    if not query:
        return records if not text.strip() else records.none()
    sql, params = ids_of(kind_of(records.model), expressions(query, connection.vendor)[-1])
    return records.filter(pk__in=RawSQL(sql, params))  # noqa: S611  the words are parameters
