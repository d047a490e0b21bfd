"""Bringing the shipped vocabularies into the database, without touching what people edited there."""

import csv
import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import models, transaction

HERE = Path(__file__).parent
CERTAIN = {"sourced", "well-known"}
NAMES = ("name_be", "name_ru", "name_en")
# A row of `penalty_kinds.csv` that the casebook records as the outcome of the trial.
OUTCOMES_NOT_PENALTIES = {"terminated", "returned", "unknown"}

Row = dict[str, str]


@dataclass(frozen=True)
class Table:
    """One file: the model it fills and how its columns become fields (a name, or a function of the row)."""

    file: str
    model: str
    key: str
    fields: dict[str, str | Callable[[Row], Any]]
    wanted: Callable[[Row], bool] = field(default=lambda row: True)


def _day(column: str) -> Callable[[Row], datetime.date | None]:
    return lambda row: datetime.date.fromisoformat(row[column]) if row[column] else None


def _region(row: Row) -> str | None:
    return row["region_iso"] if row["region_iso"] not in ("", "BY") else None


Columns = dict[str, str | Callable[[Row], Any]]

_NAMED: Columns = dict(zip((*NAMES, "provenance"), (*NAMES, "source"), strict=True))
_DESCRIBED = tuple(f"description_{code}" for code in ("be", "ru", "en"))

TABLES = (
    Table(
        "regions.csv",
        "Region",
        "iso_3166_2",
        _NAMED | {"name_en": "name_en_viasna", "kind": "kind", "in_be": "in_be", "in_ru": "in_ru"},
    ),
    Table(
        "agencies.csv",
        "Agency",
        "slug",
        _NAMED | {"abbreviation_be": "abbr_be", "abbreviation_ru": "abbr_ru", "abbreviation_en": "abbr_en"},
    ),
    Table("act_kinds.csv", "ActKind", "slug", _NAMED, lambda row: row["recorded_as"] == "act"),
    Table(
        "penalty_kinds.csv",
        "PenaltyKind",
        "slug",
        _NAMED | {"process": "process", "measure": "measure"},
        lambda row: row["slug"] not in OUTCOMES_NOT_PENALTIES,
    ),
    Table(
        "courts.csv",
        "Court",
        "slug",
        _NAMED | {"level": "type", "region_id": _region, "name_en_other": "name_en_alt", "note": "note"},
    ),
    Table(
        "places_of_detention.csv",
        "PlaceOfDetention",
        "slug",
        _NAMED | {"kind": "kind", "number": "number", "town_be": "town_be", "region_id": _region},
    ),
    Table("occupations.csv", "Occupation", "slug", _NAMED),
    Table("reporting_lists.csv", "ReportingList", "slug", _NAMED),
    Table(
        "articles.csv",
        "LawArticle",
        "code",
        {
            "statute": "statute",
            "number": "number",
            "part": "part",
            "title_be": "title_be",
            "title_ru": "title_ru",
            "title_en": "title_en",
            "in_force_from": _day("in_force_from"),
            "in_force_to": _day("in_force_to"),
            "provenance": "source",
            "note": "note",
        },
    ),
    Table(
        "base_unit.csv",
        "BaseUnit",
        "valid_from",
        {
            "valid_to": _day("valid_to"),
            "value_byn": lambda row: Decimal(row["value_byn"]),
            "provenance": "source",
        },
    ),
)

CAMPAIGNS = Table(
    "campaigns.csv",
    "Campaign",
    "slug",
    dict(zip((*NAMES, *_DESCRIBED), (*NAMES, *_DESCRIBED), strict=True)),
)


@dataclass
class Loaded:
    added: int = 0
    updated: int = 0
    kept: int = 0  # fields left alone because somebody edited them here

    def __add__(self, other: "Loaded") -> "Loaded":
        return Loaded(self.added + other.added, self.updated + other.updated, self.kept + other.kept)


def load_reference(get_model: Callable[[str], type[models.Model]]) -> Loaded:
    """Load every shipped vocabulary. ``get_model`` finds a model by name (in a migration: as it was then)."""
    with transaction.atomic():
        return sum(
            (load_table(table, HERE / table.file, get_model(table.model)) for table in TABLES), Loaded()
        )


def load_table(table: Table, path: Path, model: type[models.Model]) -> Loaded:
    stored: dict[str, Any] = {str(row.pk): row for row in model._default_manager.all()}
    result = Loaded()
    for key, values in _rows(table, path):
        shipped = {name: _plain(value) for name, value in values.items()}
        row = stored.get(key)
        if row is None:
            row = model(**{model._meta.pk.attname: key}, **values, shipped=shipped)
            row.save(force_insert=True)
            result.added += 1
        elif row.shipped != shipped:
            result.kept += _bring_up_to_date(row, values, shipped)
            row.save()
            result.updated += 1
    return result


def _rows(table: Table, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row.get("certainty", "well-known") in CERTAIN and table.wanted(row):
                yield (
                    row[table.key],
                    {
                        name: row[how] if isinstance(how, str) else how(row)
                        for name, how in table.fields.items()
                    },
                )


def _bring_up_to_date(row: Any, values: dict[str, Any], shipped: dict[str, Any]) -> int:
    """Take over the fields nobody edited here; returns how many were left alone."""
    kept = 0
    for name, value in values.items():
        if _edited_here(row, name):
            kept += 1
        else:
            setattr(row, name, value)
    row.shipped = shipped
    return kept


def _edited_here(row: Any, name: str) -> bool:
    """Differs from what was shipped; of a field never shipped before: somebody filled it in."""
    here = _plain(getattr(row, name))
    return here != row.shipped[name] if name in row.shipped else here not in ("", None)


def _plain(value: Any) -> Any:
    """As JSON keeps it; 37.00 and 37.0 are the same amount."""
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value.isoformat() if isinstance(value, datetime.date) else value
