"""Writing a casebook: `dump_casebook`, for the command line and the admin alike."""

from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases.casebook import codebook
from cases.casebook.codebook import Contents
from cases.casebook.columns import Column
from cases.casebook.formats import README, Writer, writer_for
from cases.casebook.outlet import fresh
from cases.casebook.selection import Selection, in_order
from cases.casebook.snapshot import one_moment
from cases.casebook.tables import INCIDENTS, TABLES, Table
from cases.models import Viewing
from cases.viewings import record_viewings

_AT_ONCE = 2_000  # rows fetched at a time


def dump_casebook(
    path: Path,
    selection: Selection,
    format: str = "",
    role: str = "",
    progress: Callable[[str], None] = lambda _text: None,
) -> dict[str, Contents]:
    """Write the selected records to a new file or folder; says what each table holds.

    One query a table, in constant memory (but for .ods). ``format`` is read off the path when empty; ``role``
    is who makes it, never a name. Raises CannotWrite with a sentence. After a failure nothing is left.
    """
    make = writer_for(path, format)
    contents: dict[str, Contents] = {}
    if selection.reader is not None:
        record_viewings(selection.reader, selection.records()[INCIDENTS.name], Viewing.Way.EXPORT)
    with fresh(path) as unfinished, one_moment(), make(unfinished) as writer:
        records = selection.records()
        for table in TABLES:
            contents[table.name] = _write(writer, table, records[table.name])
            progress(_("%(what)s: %(n)d rows") % {"what": table.name, "n": contents[table.name].rows})
        writer.write(README, codebook.HEADER, codebook.rows(contents, selection, role or _("command line")))
    return contents


def _write(writer: Writer, table: Table, records: QuerySet[Any]) -> Contents:
    contents = Contents(blanks={column.name: 0 for column in table.columns})
    # Closed at once also after a failure: SQLite keeps the moment open as long as somebody reads.
    with closing(_texts(table, records, contents)) as rows:
        writer.write(table.name, [column.name for column in table.columns], rows)
    return contents


def _texts(table: Table, records: QuerySet[Any], contents: Contents) -> Generator[list[str], None, None]:
    """The rows as text, counted as they pass."""
    places, attributes = _places(table)
    for stored in in_order(table, records).values_list(*attributes).iterator(chunk_size=_AT_ONCE):
        contents.rows += 1
        row = [column.write(*stored[place]) for column, place in places]
        for column, text in zip(table.columns, row, strict=True):
            if not text:
                contents.blanks[column.name] += 1
        yield row


def _places(table: Table) -> tuple[list[tuple[Column, slice]], list[str]]:
    """Which of the values of a stored row belong to which column."""
    places, attributes = [], list[str]()
    for column in table.columns:
        places.append((column, slice(len(attributes), len(attributes) + len(column.stored_in))))
        attributes += column.stored_in
    return places, attributes
