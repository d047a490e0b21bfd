"""A table to take away: as a spreadsheet or as CSV, with its notes, so that nobody finds bare numbers later."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from django.utils.text import slugify
from django.utils.translation import gettext as _

from reports.charts.files import harmless
from reports.tables.protecting import Cell
from reports.tables.shown import Made, ShownCell, ShownTable, show

WIDEST, NARROWEST = 44, 9
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
Printed = str | int | float | None


def file_name(made: Made, ending: str) -> str:
    asked = made.asked
    parts = [asked.measure.name, *asked.breakdowns, asked.period.label, asked.numbers]
    return f"{'-'.join(slugify(part) for part in parts)}.{ending}"


def file_of(made: Made, ending: str) -> bytes:
    return as_xlsx(made) if ending == "xlsx" else as_csv(made).encode("utf-8-sig")


def as_csv(made: Made) -> str:
    """Notes first, each in a line that begins with #: programs leave them out when they are told that sign."""
    table, written = show(made), io.StringIO()
    for line in (table.caption, *table.notes):
        written.write(f"# {' '.join(line.split())}\n")
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow([harmless(str(head)) for head in _head(made, table)])
    for row in _lines(made, table):
        lines.writerow([harmless(value) if isinstance(value, str) else value for value in row])
    return written.getvalue()


def _head(made: Made, table: ShownTable) -> list[str]:
    head = [table.row_heading or _("Measure")]
    for column in table.columns:
        head.append(column)
        if made.before is not None:
            head += [
                _("%(column)s, before") % {"column": column},
                _("%(column)s, change") % {"column": column},
            ]
    return head


def _lines(made: Made, table: ShownTable) -> Iterator[list[Printed]]:
    """Numbers as numbers. What is not known is empty, never 0; what is withheld says so."""
    for row in table.rows:
        line: list[Printed] = [row.label]
        for shown in row.cells:
            line.append(_value(shown.cell, shown.text))
            if made.before is not None:
                line += _compared(made, shown)
        yield line


def _compared(made: Made, shown: ShownCell) -> list[Printed]:
    before = made.cell_before(*shown.key)
    change = None
    if shown.change and shown.cell.value is not None and before.value is not None:
        change = shown.cell.value - before.value
    return [_value(before, shown.before), change]


def _value(cell: Cell, text: str) -> Printed:
    if cell.how == "unknown":
        return None
    return text if cell.value is None or (cell.how == "rounded" and not cell.value) else cell.value


def as_xlsx(made: Made) -> bytes:
    """Two sheets: the table, its head and first column fixed, and the notes."""
    table, written = show(made), io.BytesIO()
    book = xlsxwriter.Workbook(
        written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    bold, wrapped = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"text_wrap": True})
    number = book.add_format({"num_format": "#,##0.##" if made.asked.measure.is_sum else "#,##0"})
    head, lines = _head(made, table), list(_lines(made, table))
    sheet = book.add_worksheet(_("Table"))
    sheet.set_row(0, 30)
    for column, words in enumerate(head):
        sheet.write_string(0, column, words, bold)
    for place, line in enumerate(lines, start=1):
        _write(sheet, place, line, number, bold)
    widest = max(len(str(line[0])) for line in lines)
    sheet.set_column(0, 0, min(WIDEST, max(widest, len(head[0])) + 2))
    sheet.set_column(1, len(head), max(NARROWEST, min(14, max(map(len, head[1:])) + 2)))
    sheet.freeze_panes(1, 1)
    _write_notes(book.add_worksheet(_("Notes")), table, bold, wrapped)
    book.set_properties({"title": table.caption})
    book.close()
    return written.getvalue()


def _write(sheet: Any, place: int, line: list[Printed], number: Any, bold: Any) -> None:
    sheet.write_string(place, 0, str(line[0]), bold)
    for column, value in enumerate(line[1:], start=1):
        if isinstance(value, str):
            sheet.write_string(place, column, value)
        elif value is not None:
            sheet.write_number(place, column, value, number)


def _write_notes(sheet: Any, table: ShownTable, bold: Any, wrapped: Any) -> None:
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, table.caption, bold)
    for place, sentence in enumerate(table.notes, start=1):
        sheet.write_string(place, 0, sentence, wrapped)
