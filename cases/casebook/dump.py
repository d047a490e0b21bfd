"""Writing a casebook: `dump_casebook` for the command line, `write_casebook` for it and for the desk."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases.casebook import codebook
from cases.casebook.codebook import Contents, Line
from cases.casebook.form import LABELS, STATUS, Form, Out
from cases.casebook.formats import README, VOCABULARIES, Head, Piece, Writer, in_pieces, writer_for
from cases.casebook.outlet import fresh
from cases.casebook.selection import Selection
from cases.casebook.snapshot import one_moment
from cases.casebook.stored import stored_columns
from cases.casebook.tables import BY_NAME, INCIDENTS, Table
from cases.models import CaseRecord, Viewing
from cases.viewings import record_viewings

Tick = Callable[[str, int], None]  # told the table and how many of its rows are written; may raise to stop


def _not_told(_table: str, _rows: int) -> None:
    pass


@dataclass(frozen=True)
class Asked:
    """What is to be written. ``records``: a query for each table, in their order; ``made``: how the file was made."""

    records: Callable[[], dict[str, QuerySet[Any]]]
    made: Callable[[], Iterable[Line]]
    form: Form = field(default_factory=Form)


def dump_casebook(
    path: Path,
    selection: Selection,
    format: str = "",
    role: str = "",
    progress: Callable[[str], None] = lambda _text: None,
) -> dict[str, Contents]:
    """Write the selected records to a new file or folder; says what each table holds.

    One query a table, in constant memory. ``format`` is read off the path when empty; ``role``
    is who makes it, never a name. Raises CannotWrite with a sentence. After a failure nothing is left.
    """
    if selection.reader is not None:
        writer_for(path, format)  # what cannot be written is looked at by nobody
        record_viewings(selection.reader, selection.records()[INCIDENTS.name], Viewing.Way.EXPORT)
    asked = Asked(selection.records, lambda: codebook.provenance(selection, role or _("command line")))
    return write_casebook(path, asked, format, told=progress)


def write_casebook(
    path: Path,
    asked: Asked,
    format: str = "",
    tick: Tick = _not_told,
    told: Callable[[str], None] = lambda _text: None,
) -> dict[str, Contents]:
    """The same of whatever is asked for, in the language of the moment."""
    make = writer_for(path, format)
    contents: dict[str, Contents] = {}
    with fresh(path) as unfinished, one_moment():
        records = asked.records()
        columns = {name: asked.form.columns(BY_NAME[name]) for name in records}
        with make(unfinished) as writer:
            for name, outs in columns.items():
                table = BY_NAME[name]
                rows = asked.form.in_order(table, records[name])
                contents[name] = _write(writer, table, outs, rows, tick)
                told(_("%(what)s: %(n)d rows") % {"what": name, "n": contents[name].rows})
            if writer.for_people:
                words = codebook.vocabularies(contents)
                writer.write(VOCABULARIES, _heads(codebook.WORDS_HEADER), in_pieces(words))
            made = codebook.rows(contents, columns, asked.made(), asked.form.wording == LABELS)
            writer.write(README, _heads(codebook.HEADER), in_pieces(made))
    return contents


def _heads(names: Iterable[str]) -> list[Head]:
    return [Head(name) for name in names]


def _write(writer: Writer, table: Table, outs: Sequence[Out], records: QuerySet[Any], tick: Tick) -> Contents:
    contents = Contents(blanks={out.head.name: 0 for out in outs})
    # Closed at once also after a failure: SQLite keeps the moment open as long as somebody reads.
    with closing(_texts(table, outs, records, contents, tick)) as pieces:
        writer.write(table.name, [out.head for out in outs], pieces)
    return contents


def _texts(
    table: Table, outs: Sequence[Out], records: QuerySet[Any], contents: Contents, tick: Tick
) -> Generator[Piece, None, None]:
    """The rows as text, counted as they pass."""
    places, attributes = _places(outs)
    status = issubclass(table.model, CaseRecord)
    listed = [
        (contents.used.setdefault(out.column.name, set()), place.start)
        for out, place in places
        if out.column and out.column.list_name and out.attributes
    ]
    for stored, rows in stored_columns(records.values_list(*attributes, *([STATUS] if status else []))):
        piece = [out.texts(stored[place], rows) for out, place in places]
        contents.rows += rows
        for out, texts in zip(outs, piece, strict=True):
            contents.blanks[out.head.name] += texts.count("")
        for used, place in listed:
            used.update(str(word) for word in {*stored[place]} if word)
        if status:
            contents.statuses.update(stored[-1])
        tick(table.name, contents.rows)
        yield piece


def _places(outs: Sequence[Out]) -> tuple[list[tuple[Out, slice]], list[str]]:
    """Which of the values of a stored row belong to which column."""
    places, attributes = [], list[str]()
    for out in outs:
        places.append((out, slice(len(attributes), len(attributes) + len(out.attributes))))
        attributes += out.attributes
    return places, attributes
