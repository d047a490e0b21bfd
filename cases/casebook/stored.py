"""The values of a query as they are stored, column by column, some rows at a time."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from cases.casebook.formats import each
from cases.history import in_chunks

AT_ONCE = 5_000  # rows

Stored = Sequence[Any]

# PostgreSQL's text format of COPY: these are written for what would end a cell or a row.
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_MEANING: dict[str, Callable[[str], Any]] = {
    "BooleanField": "t".__eq__,
    "DateField": datetime.date.fromisoformat,
    "DecimalField": Decimal,
    "IntegerField": int,
}
_WHOLE = {"PositiveIntegerField", "PositiveSmallIntegerField", "SmallIntegerField", "BigIntegerField"}
_TEXTS = {"CharField", "TextField", "SlugField", "URLField"}


def stored_columns(rows: QuerySet[Any]) -> Iterator[tuple[list[Stored], int]]:
    """Of a query made by `values_list`: the values of each of its columns, and how many rows these are.

    One query, in constant memory; until its last row nothing else can be asked of the database. Of a column of text
    nothing and an empty text are the same: PostgreSQL hands the rows over as text, which takes half the time of its
    cursors, and has no other word for nothing in it.
    """
    if connection.vendor == "postgresql":
        yield from _from_copy(rows)
        return
    for some in in_chunks(rows.iterator(chunk_size=AT_ONCE), AT_ONCE):
        yield list(zip(*some, strict=True)), len(some)


def _from_copy(rows: QuerySet[Any]) -> Iterator[tuple[list[Stored], int]]:
    """KeyError for a kind of column of which nobody said what its text means."""
    compiler = rows.query.get_compiler(connection=connection)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:  # nothing can fit what was asked for
        return
    kinds = [_kind(expression.output_field) for expression, _sql, _alias in compiler.select or ()]
    for text, many in _copied(sql, parameters):
        # All cells one after the other, then every so many of them: no list is made for a row.
        cells = text[:-1].replace("\n", "\t").split("\t")
        wide, escaped = len(kinds), "\\" in text
        yield [_read(kind, cells[place::wide], escaped) for place, kind in enumerate(kinds)], many


def _kind(field: Any) -> str:
    while field.is_relation:
        field = field.target_field
    kind = str(field.get_internal_type())
    return "IntegerField" if kind in _WHOLE else kind


def _copied(sql: str, parameters: Any) -> Iterator[tuple[str, int]]:
    """Lines, and how many they are. None of what the server sends row by row is kept as it is: the collector of
    garbage would look through all of it again and again, which takes as long as everything else."""
    with connection.cursor() as cursor:
        query = cursor.mogrify(sql, parameters)
        with cursor.copy(f"COPY ({query}) TO STDOUT (NULL '')") as copy:
            try:
                lines, many = bytearray(), 0
                for line in copy:
                    lines += line
                    many += 1
                    if many == AT_ONCE:
                        yield lines.decode(), many
                        lines, many = bytearray(), 0
                if many:
                    yield lines.decode(), many
            finally:
                # Where somebody stops in the middle the library would cancel the whole transaction.
                for _left in copy:
                    pass


def _read(kind: str, cells: list[str], escaped: bool) -> Stored:
    if kind in _TEXTS:
        return each(_text, cells) if escaped else cells
    meaning = _MEANING[kind]
    return each(lambda cell: meaning(cell) if cell else None, cells)


def _text(cell: str) -> str:
    return _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), cell) if "\\" in cell else cell
