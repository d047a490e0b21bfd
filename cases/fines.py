"""Fines in rubles and in base units: what one is in the other on a day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from cases.models import BaseUnit

UNITS = ("byn", "base_units")


@dataclass(frozen=True, slots=True)
class Fine:
    """One sum, both ways. ``base_units`` is as exact as decimals are; ``whole``: it is a whole number of them."""

    byn: Decimal
    base_units: Decimal
    unit_value: Decimal  # rubles
    whole: bool


class BaseUnits:
    """The values of the base unit, read once for any number of fines. Periods do not overlap."""

    def __init__(self, rows: Iterable[BaseUnit] | None = None) -> None:
        self.rows = list(BaseUnit.objects.all() if rows is None else rows)

    def on(self, day: datetime.date) -> Decimal | None:
        """In rubles; None before the first on record."""
        values = self._within(day, day)
        return values[0] if values else None

    def change_within(self, first: datetime.date, last: datetime.date) -> bool:
        return len(set(self._within(first, last))) > 1

    def within(self, first: datetime.date, last: datetime.date) -> tuple[Decimal, ...]:
        """The different values in force on some of these days."""
        return tuple(dict.fromkeys(self._within(first, last)))

    def _within(self, first: datetime.date, last: datetime.date) -> list[Decimal]:
        return [
            row.value_byn
            for row in self.rows
            if row.valid_from <= last and (row.valid_to is None or row.valid_to >= first)
        ]


def both_ways(
    amount: Decimal, unit: str, day: datetime.date, base_units: BaseUnits | None = None
) -> Fine | None:
    """A fine of so many ``byn`` or ``base_units`` on that day; None when no base unit is known for it."""
    value = (base_units or BaseUnits()).on(day)
    if value is None:
        return None
    byn, units = (amount, amount / value) if unit == "byn" else (amount * value, amount)
    whole = amount % (value if unit == "byn" else 1) == 0
    return Fine(byn=byn, base_units=units, unit_value=value, whole=whole)
