"""What the generator must know of the shipped vocabularies."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).parents[1] / "reference"


def rows(file: str) -> list[dict[str, str]]:
    with (REFERENCE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def base_unit(year: int) -> Decimal:
    """The base unit of a year: in the years told of here it changed every first of January."""
    day = date(year, 1, 1).isoformat()
    for row in rows("base_unit.csv"):
        if row["valid_from"] <= day <= (row["valid_to"] or day):
            return Decimal(row["value_byn"])
    raise LookupError(f"No base unit for {year} in base_unit.csv.")


@cache
def criminal_articles() -> tuple[str, ...]:
    return tuple(row["code"] for row in rows("articles.csv") if row["statute"] == "cc-1999")
