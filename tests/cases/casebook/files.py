"""Casebooks for the tests: small ones from rows said in the test, and the example that ships with them."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from cases.casebook.cells import shield
from cases.casebook.load import Loaded, load_casebook
from cases.casebook.problems import CasebookRefused
from tests import cast

EXAMPLE = Path(__file__).parents[2] / "data" / "casebook-example"

PERSON = {"code": "P-1", "name_be": "Ян Прыклад"}
INCIDENT = {"code": "I-1", "date": "2024-01-23", "region": "BY-HM", "title_en": "Searches"}
ACT = {"code": "A-1", "incident": "I-1", "kind": "detention", "date": "2024-01-23", "person": "P-1"}
TRIAL = {
    "code": "T-1",
    "person": "P-1",
    "process": "administrative",
    "date": "2024-02-01",
    "outcome": "convicted",
}
CHARGE = {"trial": "T-1", "article": "koap-24.23"}
FINE = {"trial": "T-1", "kind": "fine", "amount": "10", "unit": "base_units"}
SOURCE = {"code": "S-1", "incident": "I-1", "kind": "relative"}
RECOGNITION = {"person": "P-1", "recognised_on": "2024-03-01"}
JUDGE = {"code": "J-1", "name_be": "Суддзя"}

Rows = Iterable[Mapping[str, Any]]


def folder(path: Path, **tables: Rows) -> Path:
    """A folder of .csv; a column that only some rows have is empty in the others."""
    path.mkdir(exist_ok=True)
    for name, rows in tables.items():
        listed = list(rows)
        header = list(dict.fromkeys(column for row in listed for column in row))
        with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header)
            writer.writeheader()
            writer.writerows({column: shield(text) for column, text in row.items()} for row in listed)
    return path


def workbook(path: Path, **sheets: Iterable[Iterable[Any]]) -> Path:
    """An .xlsx of typed cells; dates are written as real date cells."""
    with xlsxwriter.Workbook(
        path, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}
    ) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def loaded(path: Path, **more: Any) -> Loaded:
    """Loaded by the administrator, who may add judges too."""
    return load_casebook(path, more.pop("by", None) or cast.admin(), **more)


def refusals(path: Path, **more: Any) -> list[str]:
    """The sentences a casebook is refused with."""
    try:
        loaded(path, **more)
    except CasebookRefused as refused:
        return [str(problem) for problem in refused.problems.found]
    raise AssertionError("The casebook was not refused.")
