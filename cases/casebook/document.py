"""The tables and columns as Markdown, for `docs/casebook.md`, made from the description reading follows."""

from collections.abc import Iterator

from django.utils.translation import override

from cases.casebook.codebook import described
from cases.casebook.columns import Column
from cases.casebook.tables import TABLES, Table

START, END = "<!-- columns: made by describe_casebook -->\n", "<!-- end of columns -->\n"


def with_columns(document: str) -> str:
    """The document with the part between the two marks made anew."""
    before, _start, rest = document.partition(START)
    _old, _end, after = rest.partition(END)
    return f"{before}{START}\n{columns()}\n{END}{after}"


def columns() -> str:
    with override("en"):
        return "\n".join(line for table in TABLES for line in _table(table))


def _table(table: Table) -> Iterator[str]:
    yield f"### `{table.name}`\n"
    yield f"{str(table.meaning).capitalize()}.\n"
    yield "| column | meaning | what may stand there | when empty |\n| --- | --- | --- | --- |"
    yield from map(_row, table.columns)
    yield ""


def _row(column: Column) -> str:
    name, meaning, unit, required, allowed, default = described(column)
    measured = f" ({unit})" if unit else ""
    empty = "must not be" if required else f"`{default}`" if default else ""
    return f"| `{name}`{'*' if required else ''} | {meaning}{measured} | {allowed} | {empty} |"
