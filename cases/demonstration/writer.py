"""A casebook as a folder of CSV files, and beside them what must not be verified."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cases.demonstration.days import When
from cases.demonstration.records import Casebook

COLUMNS = {
    "people": "code name_be name_ru name_en label other_names sex birth_date minor_children occupation "
    "citizenship publication note",
    "incidents": "code date region locality title_be title_ru title_en summary_be summary_ru summary_en "
    "campaign sensitivity",
    "acts": "code incident kind date end_date person people_min region place_of_detention agency note",
    "trials": "code person process date court judge instance in_absentia outcome incident",
    "charges": "trial article",
    "penalties": "trial kind amount unit",
    "judges": "code name_be name_ru name_en court",
    "sources": "code incident kind title url published received list reliability credibility confidential",
    "recognitions": "person recognised_on ended_on end_reason",
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(book: Casebook, folder: Path) -> dict[str, int]:
    """Write every table; returns how many rows each has."""
    folder.mkdir(parents=True, exist_ok=True)
    counts = {}
    for table, columns in COLUMNS.items():
        rows = list(_rows(book, table, columns.split()))
        _write_table(folder / f"{table}.csv", columns.split(), rows)
        counts[table] = len(rows)
    _write_verification(book, folder / "verification.json")
    return counts


def _rows(book: Casebook, table: str, columns: list[str]) -> Iterator[list[str]]:
    if table == "charges":
        yield from ([trial.code, article] for trial in book.trials for article in trial.articles)
    elif table == "penalties":
        yield from ([t.code, p.kind, cell(p.amount), p.unit] for t in book.trials for p in t.penalties)
    else:
        records: Iterable[Any] = getattr(book, table)
        yield from ([cell(getattr(record, column)) for column in columns] for record in records)


def cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, When):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    text = str(getattr(value, "code", value))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _write_table(path: Path, columns: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _write_verification(book: Casebook, path: Path) -> None:
    """A casebook never says who verified what: here is what a second person leaves alone or sends back."""
    content = {
        "leave_submitted": sorted(record.code for record in book.left_submitted),
        "return": dict(sorted((record.code, comment) for record, comment in book.returned)),
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
