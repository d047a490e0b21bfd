"""What the preview shows: rows with what was found about them, and a copy of the whole file with a column for it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from cases.casebook.cells import shield
from cases.casebook.problems import shortened
from cases.history import in_chunks
from cases.importing.checking import OVERVIEW
from cases.importing.said import ANNOTATED
from cases.importing.sealed import Sealed
from cases.importing.verdicts import BY_RANK, CHANGED, DOUBTFUL, EQUAL, NEW, RANK, WRONG, Verdict
from cases.models import ImportPart

VERDICT_WORDS: dict[str, Promise] = {
    NEW: pgettext_lazy("a row that comes in", "new"),
    CHANGED: pgettext_lazy("a row that comes in", "changed"),
    EQUAL: pgettext_lazy("a row that comes in", "equal"),
    DOUBTFUL: pgettext_lazy("a row that comes in", "doubtful"),
    WRONG: pgettext_lazy("a row that comes in", "wrong"),
}
MOST_IN_A_WORKBOOK = (
    20_000  # rows: its library holds them all, and its temporary files would lie readable on the disk
)
_COLOURS = {WRONG: "#f6c9c9", DOUBTFUL: "#fbe7b5", CHANGED: "#d7e6f5", NEW: "#d9efd9", EQUAL: "#ececec"}


@dataclass
class ShownRow:
    number: int
    cells: list[str] = field(default_factory=list)
    verdict: str = ""
    of_tables: list[tuple[str, Verdict]] = field(default_factory=list)

    @property
    def word(self) -> Promise | str:
        return VERDICT_WORDS.get(self.verdict, "")

    @property
    def beginning(self) -> str:
        return " · ".join(shortened(cell) for cell in self.cells if cell.strip())[:300]


def numbers_with(sealed: Sealed, sheet: int, verdict: str = "") -> list[int]:
    """The rows of a sheet that have a verdict, or this one."""
    part = ImportPart.objects.filter(
        of=sealed.of, kind=ImportPart.Kind.VERDICTS, table=OVERVIEW, sheet=sheet
    ).first()
    ranks = sealed.opened(part) if part else b""
    wanted = RANK.get(verdict)
    return [number for number, rank in enumerate(ranks) if rank and (wanted is None or rank == wanted)]


def counts_by_sheet(sealed: Sealed) -> list[dict[str, int]]:
    parts = ImportPart.objects.filter(of=sealed.of, kind=ImportPart.Kind.VERDICTS, table=OVERVIEW)
    return [
        {verdict: sealed.opened(part).count(rank) for verdict, rank in RANK.items()}
        for part in parts.order_by("sheet")
    ]


def shown_rows(sealed: Sealed, sheet: int, numbers: list[int]) -> list[ShownRow]:
    wanted = {number: ShownRow(number) for number in numbers}
    for _table, lines in _pieces_with(sealed, ImportPart.Kind.ROWS, sheet, numbers):
        for number, cells in lines:
            if number in wanted:
                wanted[number].cells = cells
    for table, said in _pieces_with(sealed, ImportPart.Kind.VERDICTS, sheet, numbers):
        for one in said:
            if one[0] in wanted:
                _add(wanted[one[0]], table, Verdict.unpacked(one))
    return list(wanted.values())


def _pieces_with(sealed: Sealed, kind: str, sheet: int, numbers: list[int]) -> Iterator[tuple[str, Any]]:
    if not numbers:
        return
    parts = ImportPart.objects.filter(of=sealed.of, kind=kind, sheet=sheet).exclude(table=OVERVIEW)
    parts = parts.filter(first_row__lte=numbers[-1], last_row__gte=numbers[0])
    spans = parts.order_by("table", "number").values_list("pk", "first_row", "last_row")
    needed = [pk for pk, first, last in spans if any(first <= number <= last for number in numbers)]
    for pk in needed:
        for part, said in sealed.each(kind, pk=pk):
            yield part.table, said


def _add(row: ShownRow, table: str, verdict: Verdict) -> None:
    row.of_tables.append((table, verdict))
    row.verdict = BY_RANK[max(RANK[verdict.verdict], RANK.get(row.verdict, 0))]


def notes_of(row: ShownRow) -> str:
    """All that was found about a row in one text."""
    lines = []
    for table, verdict in row.of_tables:
        for mistake in verdict.mistakes:
            value = f" “{shortened(mistake.value)}”" if mistake.value is not None else ""
            place = f"{table}.{mistake.column}" if mistake.column else table
            lines.append(f"{place}{value}: {mistake.sentence}")
        lines += [f"{table}.{one.column}: {one.old or '—'} → {one.new or '—'}" for one in verdict.changes]
        if verdict.same:
            lines.append(_("Is %(code)s, who is here.") % {"code": verdict.same})
            continue
        lines += [
            _("May be %(code)s %(name)s.") % {"code": one.code, "name": one.name} for one in verdict.doubles
        ]
    return "\n".join(lines)


def annotated_workbook(sealed: Sealed) -> bytes:
    """Their sheets and cells as they are, with two columns more. Made in memory."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False}) as book:
        formats = {verdict: book.add_format({"bg_color": colour}) for verdict, colour in _COLOURS.items()}
        for place, sheet in enumerate(sealed.details.sheets):
            page = book.add_worksheet(_sheet_name(sheet.name, place))
            page.freeze_panes(1, 0)
            for row, width, notes in _annotated(sealed, place):
                for column, cell in enumerate(row.cells):
                    page.write_string(row.number - 1, column, cell[:32_767])
                if row.verdict:
                    page.write_string(row.number - 1, width, str(row.word), formats[row.verdict])
                    page.write_string(row.number - 1, width + 1, notes[:32_767])
    return written.getvalue()


def annotated_csv(sealed: Sealed, sheet: int) -> Iterator[str]:
    """The same of one sheet as a stream, for a file that no workbook made in memory can hold."""
    yield "\ufeff"
    for row, width, notes in _annotated(sealed, sheet):
        line = io.StringIO()
        padded = row.cells + [""] * (width - len(row.cells))
        found = [str(row.word), shield(notes)] if row.verdict else []
        csv.writer(line).writerow([*map(shield, padded), *found])
        yield line.getvalue()


def _sheet_name(name: str, place: int) -> str:
    """What a sheet may be called, which a .csv file need not be."""
    return "".join(sign for sign in name if sign not in "[]:*?/\\'")[:31] or str(place + 1)


def _annotated(sealed: Sealed, sheet: int) -> Iterator[tuple[ShownRow, int, str]]:
    """Every row with where the columns of theirs end, and the notes. The row of the names has names for ours too."""
    width = max((len(cells) for _number, cells in sealed.rows(sheet)), default=0)
    header = _header_row(sealed, sheet)
    for piece in in_chunks(sealed.rows(sheet), 500):
        for row in shown_rows(sealed, sheet, [number for number, _cells in piece]):
            if row.number == header:
                row.verdict = ""
                yield (
                    ShownRow(header, [*row.cells, *[""] * (width - len(row.cells)), _column(0), _column(1)]),
                    width + 2,
                    "",
                )
            else:
                yield row, width, notes_of(row)


def _column(place: int) -> str:
    return ANNOTATED + (_("what becomes of the row"), _("why"))[place]


def _header_row(sealed: Sealed, sheet: int) -> int:
    if not sealed.details.is_casebook and sealed.details.mapping:
        return int(sealed.details.mapping.get("header", 1))
    return next((number for number, _cells in sealed.rows(sheet)), 1)
