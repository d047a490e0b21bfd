"""A table as it may be published: small groups withheld or rounded, and nothing that earlier releases would give away.

One way: groups that are too small are withheld, and as many others beside them as it takes that nobody finds them out
by subtracting. Two ways: every cell is rounded. National totals and those by month are exact, as everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from django.utils.translation import gettext as _

from reports.counting.rows import Population
from reports.disclosure import (
    NATIONAL,
    SMALLEST_GROUP,
    SMALLEST_VULNERABLE_GROUP,
    VULNERABLE,
    protected,
    too_small,
)
from reports.periods import Period
from reports.tables.asked import Asked
from reports.tables.counting import Counted, Key, Value, count
from reports.tables.names import TOTAL
from reports.tables.released import Released

# Breakdowns with groups that need more protection.
ABOUT_PEOPLE = frozenset({"by_sex", "by_age"})
How = Literal["exact", "rounded", "withheld", "unknown"]


@dataclass(frozen=True)
class Cell:
    """``value`` is None where it is withheld or not known."""

    value: Value | None
    how: How = "exact"


WITHHELD = Cell(None, "withheld")


@dataclass(frozen=True)
class Protected:
    """``why_withheld``: a sentence when no cell of two ways may be shown; ``frozen``: some are those of a release."""

    cells: Mapping[Key, Cell]
    why_withheld: str = ""
    frozen: bool = False

    @property
    def has_withheld(self) -> bool:
        return any(cell.how == "withheld" for cell in self.cells.values())

    @property
    def has_rounded(self) -> bool:
        return any(cell.how == "rounded" for cell in self.cells.values())


def as_counted(counted: Counted) -> Protected:
    """Exact numbers, for the desk."""
    how: How = "exact" if counted.is_known else "unknown"
    return Protected({key: Cell(counted.value(*key), how) for key in counted.keys})


def protect(asked: Asked, counted: Counted, period: Period, among: Population) -> Protected:
    """One query, for what was released; four more for sums, of which the trials behind them are counted."""
    if not counted.is_known:
        return as_counted(counted)
    released = Released.of(asked.measure.name, period)
    sizes = _sizes(asked, counted, period, among)
    cells = {(TOTAL, TOTAL): Cell(counted.total)}
    for row, shown in _one_way(asked, asked.rows, counted, sizes, released, along="rows").items():
        cells[row, TOTAL] = shown
    for column, shown in _one_way(asked, asked.columns, counted, sizes, released, along="columns").items():
        cells[TOTAL, column] = shown
    if not asked.columns:
        return Protected(cells)
    inner, why_not, frozen = _two_ways(asked, counted, cells, released)
    return Protected(cells | inner, why_not, frozen)


def _sizes(asked: Asked, counted: Counted, period: Period, among: Population) -> Counted:
    """How many are behind each number: of days and rubles the trials, of all else the number itself."""
    if not asked.measure.is_sum:
        return counted
    trials = f"COUNT(DISTINCT {asked.measure.record})"
    measure = replace(asked.measure, value=trials, value_of_parts=trials)
    return count(replace(asked, measure=measure), period, among)


# --- one way ---------------------------------------------------------------------------------------------------------
def _one_way(
    asked: Asked, breakdown: str, counted: Counted, sizes: Counted, released: Released, along: str
) -> dict[str, Cell]:
    keys = getattr(counted, along)

    def at(of: Counted, key: str) -> Value:
        return of.value(*((key, TOTAL) if along == "rows" else (TOTAL, key))) or 0

    values = {key: at(counted, key) for key in keys}
    if not breakdown or breakdown in NATIONAL:
        return {key: Cell(value) for key, value in values.items()}
    behind = {key: int(at(sizes, key)) for key in keys}
    hidden = {key for key in keys if too_small(_kind(breakdown, key), behind[key])}
    hidden |= {key for key in keys if released.gives_away(breakdown, key, values[key])}
    if not asked.measure.breakdowns[breakdown].overlaps:
        hidden = with_complements(hidden, behind)
    return {key: WITHHELD if key in hidden else Cell(value) for key, value in values.items()}


def _kind(breakdown: str, key: str) -> str:
    """Which group it is for the rule of small ones: of no other breakdown “other” means people."""
    return key if breakdown in ABOUT_PEOPLE else ""


def with_complements(hidden: Iterable[str], counted: Mapping[str, int]) -> set[str]:
    """What has to be withheld besides, when the total is known: each time the smallest of those that are left.

    Known of what is withheld are its sum and that no part of it is 0. So the largest that one part can be is the sum
    without one for each of the others; it must reach the size of a group that may be published.
    """
    withheld = set(hidden)
    while withheld and _can_be_found(withheld, counted):
        left = sorted((value, key) for key, value in counted.items() if value and key not in withheld)
        if not left:
            return set(counted)
        withheld.add(left[0][1])
    return withheld


def _can_be_found(withheld: set[str], counted: Mapping[str, int]) -> bool:
    needed = SMALLEST_VULNERABLE_GROUP if withheld & VULNERABLE else SMALLEST_GROUP
    largest = sum(counted[key] for key in withheld) - (len(withheld) - 1)
    return len(withheld) == 1 or largest < needed


# --- two ways --------------------------------------------------------------------------------------------------------
def _two_ways(
    asked: Asked, counted: Counted, margins: Mapping[Key, Cell], released: Released
) -> tuple[dict[Key, Cell], str, bool]:
    """The cells, why none may be shown, and whether some are those of a release."""
    hidden = _vulnerable_lines(counted) if ABOUT_PEOPLE & {*asked.breakdowns} else set()
    inner = {
        row: {
            column: int(counted.value(row, column) or 0) for column in counted.columns if column not in hidden
        }
        for row in counted.rows
        if row not in hidden
    }
    everything_withheld = {(row, column): WITHHELD for row in counted.rows for column in counted.columns}
    if asked.measure.is_sum:
        return everything_withheld, _("Sums by two breakdowns at once are not published."), False
    totals_known = all(margins[row, TOTAL].how == "exact" for row in inner)
    rounded = protected(inner, totals_known)
    if rounded is None:
        why = _("Even rounded, its numbers and the totals together would give a small group away.")
        return everything_withheld, why, False
    shown = {
        (row, column): Cell(value, "rounded")
        for row, cells in rounded.items()
        for column, value in cells.items()
    }
    frozen = {
        key: Cell(value, "rounded")
        for key in shown
        if (value := released.rounded(asked.rows, asked.columns, *key)) is not None
    }
    return everything_withheld | shown | frozen, "", bool(frozen)


def _vulnerable_lines(counted: Counted) -> set[str]:
    """Rows and columns of people who need more protection, when a group in them is too small: rounding to 5 would
    tell of one."""
    return {
        key
        for key in VULNERABLE & {*counted.rows, *counted.columns}
        if any(
            too_small(key, int(counted.value(*place) or 0))
            for place in counted.keys
            if key in place and place != (TOTAL, TOTAL)
        )
    }
