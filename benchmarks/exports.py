"""A whole casebook as files, against the plainest way to the same: COPY, or a writer given rows that are in memory
already; and by the row against the default export of the admin's library.
"""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pyarrow
import xlsxwriter
from django.db import connection
from import_export.formats.base_formats import XLSX
from import_export.resources import modelresource_factory
from pyarrow import parquet
from rustpy_xlsxwriter import FastExcel

from benchmarks.exporting import EVERYTHING, ours
from benchmarks.timing import Row, compare
from cases.casebook.dump import Asked, write_casebook
from cases.casebook.form import Form
from cases.casebook.selection import in_order
from cases.casebook.tables import ACTS, BY_NAME
from cases.models import Act

SAMPLE = 2_000  # acts for the default export: a hundred thousand take it a quarter of an hour
Tables = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def exports() -> list[Row]:
    as_csv = _beside("csv", "casebook as .csv, against COPY", copied)
    as_parquet = _beside("parquet", "casebook as Parquet, against pyarrow", by_pyarrow)
    tables = in_memory()  # not before: the collector of garbage would look through all of it meanwhile
    return [
        as_csv,
        _beside("xlsx", "casebook as .xlsx, against XlsxWriter", partial(by_xlsxwriter, tables), runs=1),
        _beside("xlsx", "casebook as .xlsx, against rustpy-xlsxwriter", partial(by_rustpy, tables)),
        as_parquet,
        by_default(),
    ]


def _beside(format: str, subject: str, plain: Callable[[Path], None], runs: int = 3) -> Row:
    made, other = partial(_into_a_folder, partial(ours, format)), partial(_into_a_folder, plain)
    return compare(subject, made, other, runs, peak=partial(_most_memory, format))


def _most_memory(format: str) -> float:
    """In MiB, of a process that makes one such file and nothing else."""
    command = [sys.executable, "-m", "benchmarks.exporting", format]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _into_a_folder(write: Callable[[Path], None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))


def copied(folder: Path) -> None:
    """On SQLite, which has no COPY: rows as they come from the database through Python's own writer."""
    for name, sql, parameters in _queries():
        with (folder / f"{name}.csv").open("wb") as file, connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                query = psycopg.ClientCursor(connection.connection).mogrify(sql, parameters)
                with cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)") as copy:
                    for data in copy:
                        file.write(data)
                continue
            cursor.execute(sql, parameters)
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as text:
                csv.writer(text).writerows(cursor.cursor)


def _queries() -> Iterator[tuple[str, str, Any]]:
    for name, records in EVERYTHING.records().items():
        attributes = [at for out in Form().columns(BY_NAME[name]) for at in out.attributes]
        yield name, *in_order(BY_NAME[name], records).values_list(*attributes).query.sql_with_params()


def in_memory() -> Tables:
    """All rows of all tables as text."""
    tables: Tables = {}
    with tempfile.TemporaryDirectory() as folder:
        ours("csv", Path(folder))
        for name in BY_NAME:
            with (Path(folder) / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                heads, *rows = csv.reader(file)
            tables[name] = heads, [tuple(row) for row in rows]
    return tables


def by_xlsxwriter(tables: Tables, folder: Path) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(folder / "out.xlsx", options) as book:
        for name, (heads, rows) in tables.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, heads)
            for number, row in enumerate(rows, start=1):
                for place, text in enumerate(row):
                    sheet.write_string(number, place, text)


def by_rustpy(tables: Tables, folder: Path) -> None:
    """Without the notes, widths and days of ours, which it does not have."""
    with FastExcel(folder / "out.xlsx") as book:
        for name, (heads, rows) in tables.items():
            book.sheet(name, map(dict, map(partial(zip, heads), rows)))


def by_pyarrow(folder: Path) -> None:
    """The rows of the same queries, all at once, as they come."""
    for name, sql, parameters in _queries():
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            rows = cursor.cursor.fetchall()
            heads = [column[0] for column in cursor.description]
        columns = [pyarrow.array([row[place] for row in rows]) for place in range(len(heads))]
        parquet.write_table(pyarrow.table(columns, names=heads), folder / f"{name}.parquet")


def by_default() -> Row:
    """The same acts alone, by the library's default resource and workbook."""
    some = Act.everything.filter(pk__in=Act.everything.order_by("pk").values("pk")[:SAMPLE])
    resource, workbook = modelresource_factory(Act)(), XLSX()

    def default() -> None:
        workbook.export_data(resource.export(Act.everything.order_by("pk")[:SAMPLE]))

    def alone(folder: Path) -> None:
        asked = Asked(lambda: {ACTS.name: some}, list)
        write_casebook(folder / "out.xlsx", asked)

    subject = f"{SAMPLE:,} acts as .xlsx, against the default export"
    return compare(subject, partial(_into_a_folder, alone), default, runs=1)
