"""Files that come in, made in the test: small ones, a partner's table, and workbooks that were made to harm."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any

import xlsxwriter
from django.contrib.auth.models import User

from cases.importing.checking import begin_check, check
from cases.importing.confirming import begin_confirm, confirm
from cases.importing.guessing import guess, guess_kind
from cases.importing.intake import take_in
from cases.importing.mapping import Mapping
from cases.importing.running import SheetBegins, read_file
from cases.importing.said import NotRead
from cases.importing.sealed import Sealed
from cases.importing.shown import notes_of, numbers_with, shown_rows
from cases.importing.words import fold
from cases.models import Import
from tests.cases.admin.desk import in_role

SHEET = "xl/worksheets/sheet1.xml"
PEOPLE = [["code", "name_be"], ["P-1", "Ян Прыклад"], ["P-2", "Ганна Прыклад"]]
DETENTIONS = [
    ["№", "ФИО", "Дата рождения", "Пол", "Дата задержания", "Область", "Кто задержал"],
    ["1", "Прыклад Ян Іванавіч", "1990", "м", "03.02.2024", "BY-HM", "Губазик"],
    ["2", "Прыклад Ганна", "05.06.1991", "ж", "2024-02-04", "BY-HM", ""],
]


def analyst() -> User:
    return in_role("analyst")


def table(*rows: dict[str, str]) -> list[list[str]]:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    return [columns, *([row.get(name, "") for name in columns] for row in rows)]


def in_csv(rows: Iterable[Iterable[Any]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue().encode(encoding)


def in_workbook(**sheets: Iterable[Iterable[Any]]) -> bytes:
    written = io.BytesIO()
    settings = {"in_memory": True, "default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}
    with xlsxwriter.Workbook(written, settings) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return written.getvalue()


def altered(workbook: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """The workbook with one of its parts changed once."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as was,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as now,
    ):
        for info in was.infolist():
            body = was.read(info)
            now.writestr(info.filename, re.sub(old, new, body, count=1) if info.filename == member else body)
    return written.getvalue()


def rows_in(data: bytes, name: str, encoding: str = "") -> list[list[str]]:
    """All rows of all sheets as the child gives them."""
    events = list(read_file(data, name, encoding))
    return [cells for event in events if not isinstance(event, SheetBegins) for _number, cells in event]


def why_refused(data: bytes, name: str, encoding: str = "") -> str:
    try:
        rows_in(data, name, encoding)
    except NotRead as refusal:
        return str(refusal)
    raise AssertionError("The file was not refused.")


def taken(rows: Any, by: User | None = None, partner: str = "", name: str = "table.csv") -> Sealed:
    data = rows if isinstance(rows, bytes) else in_csv(rows)
    return Sealed(take_in(data, name, by or analyst(), partner))


def previewed(sealed: Sealed) -> Import:
    """Again as often as one likes."""
    begin_check(sealed)
    check(sealed.of)
    return again(sealed)


def mapped(sealed: Sealed, kind: str = "", words: Any = (), **fixed: str) -> Sealed:
    """With the columns as they are guessed. ``fixed``: the dot of a target as two underscores."""
    rows = list(sealed.rows(0))
    names = rows[0][1]
    kind = kind or guess_kind(names)
    chosen = {key.replace("__", "."): text for key, text in fixed.items()}
    sealed.details.mapping = Mapping(0, 1, kind, guess(kind, names, rows[1:]), chosen).cleaned().written()
    sealed.details.words = {
        key: {fold(said): word for said, word in one.items()} for key, one in dict(words).items()
    }
    sealed.save(state=Import.State.READ)
    return sealed


def confirmed(sealed: Sealed) -> Import:
    if begin_confirm(again(sealed)):
        confirm(again(sealed))
    return again(sealed)


def again(sealed: Sealed) -> Import:
    sealed.of = Import.objects.get(pk=sealed.of.pk)
    sealed.__dict__.pop("details", None)
    return sealed.of


def numbers(found: Import) -> dict[str, int]:
    """Of the preview, without what is none."""
    return {verdict: count for verdict, count in found.counts["rows"].items() if count}


def notes(sealed: Sealed, sheet: int = 0) -> dict[int, str]:
    """What the preview says of each row, where it says something."""
    again(sealed)
    rows = shown_rows(sealed, sheet, numbers_with(sealed, sheet))
    return {row.number: said for row in rows if (said := notes_of(row))}
