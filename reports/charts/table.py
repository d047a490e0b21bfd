"""A table as values: the canonical alternative of a chart, and what a table block shows."""

from dataclasses import dataclass
from typing import Literal

RowKind = Literal["value", "unknown", "total"]


@dataclass(frozen=True, slots=True)
class Row:
    """``cells`` are numbers as printed, one a column."""

    label: str
    cells: tuple[str, ...]
    provisional: bool = False
    kind: RowKind = "value"


@dataclass(frozen=True, slots=True)
class Table:
    """``row_heading`` heads the labels, ``columns`` the cells."""

    caption: str
    row_heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
