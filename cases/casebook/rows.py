"""The rows of a table as values: every cell read by its column, every mistake noted with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from cases.casebook.columns import Column, Values, Wrong
from cases.casebook.files.opening import CasebookFile, SourceRow
from cases.casebook.headers import check_header
from cases.casebook.known import Known
from cases.casebook.problems import CannotRead, Problem, Problems
from cases.casebook.rules import broken_rules
from cases.casebook.tables import Table


@dataclass(slots=True)
class Row:
    """One row that is not empty. ``number`` is the spreadsheet's: the header is row 1."""

    table: Table
    number: int
    texts: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)
    kept_if_stored: set[str] = field(default_factory=set)
    sound: bool = True

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(self.texts[name] for name in self.table.key)

    def problem(self, sentence: str, column: str = "", value: str | None = None) -> Problem:
        self.sound = False
        return Problem(sentence, self.table.name, self.number, column, value)


def read_rows(table: Table, file: CasebookFile, known: Known, problems: Problems) -> Iterator[Row]:
    """Every row of the table, sound or not; repeated ones are among the problems."""
    cells = file.rows(table.name)
    try:
        header = check_header(table, next(cells, []), problems)
        if header is None:
            known.unreadable.add(table.name)
            return
        columns = [_Cells(table.by_name[name], known) for name in header]
        seen = known.in_file[table.name]
        for place, texts in enumerate(cells, start=2):
            if any(text.strip() for text in texts) or (isinstance(texts, SourceRow) and texts.problem):
                number = texts.number if isinstance(texts, SourceRow) else place
                row = _read_row(table, number, columns, texts, problems)
                if row is not None:
                    _note_repetition(row, seen, problems)
                    yield row
    except CannotRead as error:
        known.unreadable.add(table.name)
        problems.add(Problem(str(error), table.name, error.row))


_KEPT = 10_000  # different texts of a column


class _Cells:
    """The cells of a column. What stands in them again and again is read once: the date, the word of a list."""

    def __init__(self, column: Column, known: Known) -> None:
        self.column, self._known = column, known
        self.blank = column.blank()
        self._read: dict[str, Values | str] = {}  # the values, or why it cannot be read

    def read(self, text: str) -> Values:
        if not self.column.repeats:
            return self.column.read(text, self._known)
        found = self._read.get(text)
        if found is None:
            found = self._read_anew(text)
            if len(self._read) < _KEPT:
                self._read[text] = found
        if isinstance(found, str):
            raise Wrong(found)
        return found

    def _read_anew(self, text: str) -> Values | str:
        try:
            return self.column.read(text, self._known)
        except Wrong as wrong:
            return str(wrong)


def _read_row(
    table: Table, number: int, columns: list[_Cells], texts: list[str], problems: Problems
) -> Row | None:
    if isinstance(texts, SourceRow) and texts.problem:
        problems.add(Problem(texts.problem, table.name, number))
        return None
    if len(texts) < len(columns) or any(text.strip() for text in texts[len(columns) :]):
        problems.add(Problem(other_length(len(texts), len(columns)), table.name, number))
        return None
    row = Row(table, number, {})
    keeps = isinstance(texts, SourceRow) and texts.blank_keeps
    for cells, text in zip(columns, texts, strict=False):
        column = cells.column
        text = column.prepared(text)
        row.texts[column.name] = text
        try:
            row.values.update(cells.read(text) if text else _blank(row, cells, keeps))
        except Wrong as wrong:
            problems.add(row.problem(str(wrong), column.name, text))
    return row


def other_length(cells: int, columns: int) -> str:
    sentence = _("The row has %(cells)d cells and the first row names %(columns)d columns.")
    return sentence % {"cells": cells, "columns": columns}


def _blank(row: Row, cells: _Cells, keeps: bool) -> Values:
    if cells.column.required:
        raise Wrong(_("This must not be empty."))
    if cells.column.blank_keeps or keeps:
        row.kept_if_stored.update(cells.blank)
    return cells.blank


def _note_repetition(row: Row, seen: set[Any], problems: Problems) -> None:
    if not row.table.key or not all(row.key):
        return
    key = row.key if len(row.key) > 1 else row.key[0]
    if key in seen:
        note_repeated(row, problems)
    seen.add(key)


def note_repeated(row: Row, problems: Problems) -> None:
    sentence = _("Another row of this table has it already. Each may stand here once.")
    problems.add(row.problem(sentence, ", ".join(row.table.key), ", ".join(row.key)))


def check_rules(row: Row, record: models.Model, problems: Problems) -> None:
    """Ask the model's promises of a record made from this row."""
    for fields, sentence in broken_rules(record):
        columns = [column.name for column in row.table.columns if column.is_about(fields)]
        columns = [name for name in columns if name in row.texts]
        value = ", ".join(row.texts[name] for name in columns)
        problems.add(row.problem(sentence, ", ".join(columns), value if columns else None))
