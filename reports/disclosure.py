"""Which groups are too small to be published: somebody in them could be recognised.

Statistical agencies hide cells below 3 to 5, and below 10 where the people are especially vulnerable. National totals,
those by month among them, are exact; a table with one cell too small is withheld whole, because the others and the
total would give it away.
"""

from collections.abc import Mapping
from decimal import Decimal

SMALLEST_GROUP = 5
SMALLEST_VULNERABLE_GROUP = 10
# Tables of two ways are rounded to this.
ROUNDED_TO = 5

# Children, and people who are neither women nor men.
VULNERABLE = frozenset({"minors", "other"})
NATIONAL = frozenset({"by_month"})
# Parts of a total that say something of the people in it.
TELLING = frozenset({"minors", "with_minor_children", "women_at_end"})


def too_small(label: str, value: int | float | Decimal | None) -> bool:
    smallest = SMALLEST_VULNERABLE_GROUP if label in VULNERABLE else SMALLEST_GROUP
    return value is not None and 0 < value < smallest


def may_be_published(breakdown: str, counted: Mapping[str, int | None]) -> bool:
    """A whole breakdown, label → count."""
    return breakdown in NATIONAL or not any(too_small(label, value) for label, value in counted.items())


def rounded(value: int) -> int:
    """To the nearest five."""
    return ROUNDED_TO * ((value + ROUNDED_TO // 2) // ROUNDED_TO)


def protected(
    cells: Mapping[str, Mapping[str, int]],
    totals_known: bool,
    known: Mapping[tuple[str, str], int] | None = None,
) -> dict[str, dict[str, int]] | None:
    """A table of two ways with every cell rounded, or None where the exact totals beside it would still give a small
    group away.

    Rounding and not suppression: of region by month a fifth of the cells would have to be left out, half of them only
    to protect the others, and what is drawn would have holes. ``totals_known``: the totals of the rows are published;
    those of the columns, by month, always are. ``known``: cells that are published exactly elsewhere.
    """
    if _gives_away(cells, totals_known, known or {}):
        return None
    return {
        row: {column: rounded(value) for column, value in counted.items()} for row, counted in cells.items()
    }


def _gives_away(
    cells: Mapping[str, Mapping[str, int]], totals_known: bool, known: Mapping[tuple[str, str], int]
) -> bool:
    """Whether somebody who adds up could tell of a group of 1 to 4 that it is one."""
    true = {(row, column): value for row, counted in cells.items() for column, value in counted.items()}
    half = ROUNDED_TO // 2
    bounds = {place: (max(0, rounded(value) - half), rounded(value) + half) for place, value in true.items()}
    # Of another moment it may be another number; the true one has to fit, or narrowing never ends.
    bounds |= {
        place: (min(value, true[place]), max(value, true[place]))
        for place, value in known.items()
        if place in true
    }
    lines = [[place for place in true if place[1] == column] for column in {place[1] for place in true}]
    if totals_known:
        lines += [[place for place in true if place[0] == row] for row in cells]
    before = None
    while before != bounds:
        before = dict(bounds)
        for line in lines:
            _narrow(bounds, line, sum(true[place] for place in line))
    return any(
        too_small("", true[place]) and low >= 1 and high < SMALLEST_GROUP
        for place, (low, high) in bounds.items()
    )


def _narrow(bounds: dict[tuple[str, str], tuple[int, int]], line: list[tuple[str, str]], total: int) -> None:
    lowest, highest = (sum(bounds[place][end] for place in line) for end in (0, 1))
    for place in line:
        low, high = bounds[place]
        narrower = (max(low, total - (highest - high)), min(high, total - (lowest - low)))
        lowest, highest = lowest + narrower[0] - low, highest + narrower[1] - high
        bounds[place] = narrower
