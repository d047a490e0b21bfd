"""The code book that travels with every dump: what each column means, and how and when the file was made."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from cases.casebook.columns import Column
from cases.casebook.selection import Selection
from cases.casebook.tables import TABLES

HEADER = ("table", "column", "meaning", "unit", "required", "allowed", "default", "rows", "blank")


@dataclass(slots=True)
class Contents:
    """What a table turned out to hold while it was written."""

    rows: int = 0
    blanks: dict[str, int] = field(default_factory=dict)


def rows(contents: Mapping[str, Contents], selection: Selection, role: str) -> Iterator[list[str]]:
    """First how the file was made, then a row for each table and column it has."""
    for what, answer in _provenance(selection, role):
        yield _padded("", what, answer)
    for table in TABLES:
        if table.name in contents:
            held = contents[table.name]
            yield _padded(table.name, "", str(table.meaning), rows=str(held.rows))
            for column in table.columns:
                yield _padded(table.name, *described(column), str(held.rows), str(held.blanks[column.name]))


def described(column: Column) -> tuple[str, str, str, str, str, str]:
    """Name, meaning, unit, required, allowed values, and what an empty cell stands for."""
    required = "yes" if column.required else ""
    return column.name, str(column.meaning), str(column.unit), required, column.allowed, _default(column)


def _default(column: Column) -> str:
    values = list(column.blank().values())
    return (
        "" if column.required or values[0] in ("", None) else column.write(*values[: len(column.stored_in)])
    )


def _padded(*cells: str, rows: str = "") -> list[str]:
    row = [*cells, *[""] * (len(HEADER) - len(cells))]
    row[HEADER.index("rows")] = row[HEADER.index("rows")] or rows
    return row


def _provenance(selection: Selection, role: str) -> Iterator[tuple[str, str]]:
    yield "made", timezone.localtime().isoformat(timespec="seconds")
    yield "by", role
    yield "days", _days(selection)
    yield "statuses", selection.status


def _days(selection: Selection) -> str:
    if not selection.has_days:
        return _("all")
    first, last = selection.first or _("the beginning"), selection.last or _("the end")
    return _("from %(first)s to %(last)s: what lies wholly inside, and what belongs to it") % {
        "first": first,
        "last": last,
    }
