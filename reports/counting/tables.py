"""One breakdown as a table: label → count, with *unknown* always there."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from reports.periods import Period


def by_words(found: Mapping[str, Any], always: Iterable[str] = ()) -> dict[str, int]:
    """The labels that were found, those that are always shown, and *unknown*."""
    return {label: found.get(label, 0) for label in sorted({*found, *always, "unknown"})}


def by_months(found: Mapping[str, Any], period: Period) -> dict[str, int]:
    return by_words(found, period.months)


def number(value: Decimal) -> int | float:
    """To two decimals; whole numbers as whole numbers, as JSON readers expect."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else float(rounded)
