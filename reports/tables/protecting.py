"""A table as it may be published: small groups withheld or rounded, and no other one given away by it.

One way: groups that are too small are withheld, and as many others beside them as it takes that nobody finds them out
by subtracting. Two ways: every cell is rounded. National totals and those by month are exact, as everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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
from reports.tables.names import TOTAL, UNKNOWN
from reports.tables.told import Told, ToldCell

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
    """``why_withheld``: a sentence when no cell of two ways may be shown; ``frozen``: some were told before;
    ``sizes``: how many are behind each total."""

    cells: Mapping[Key, Cell]
    why_withheld: str = ""
    frozen: bool = False
    sizes: Mapping[Key, int] = field(default_factory=dict)

    @property
    def told(self) -> list[ToldCell]:
        """As `TakenTable` keeps it."""
        return [[*key, cell.how, cell.value, self.sizes.get(key)] for key, cell in self.cells.items()]

    @property
    def has_rounded(self) -> bool:
        return any(cell.how == "rounded" for cell in self.cells.values())


def as_counted(counted: Counted) -> Protected:
    """Exact numbers, for the desk."""
    how: How = "exact" if counted.is_known else "unknown"
    return Protected({key: Cell(counted.value(*key), how) for key in counted.keys})


def protect(asked: Asked, counted: Counted, among: Population, told: Told) -> Protected:
    """No query; four for sums, of which the trials behind them are counted."""
    if not counted.is_known:
        return as_counted(counted)
    sizes = _sizes(asked, counted, told.period, among)
    cells = {(TOTAL, TOTAL): Cell(counted.total)}
    for row, shown in _one_way(asked, asked.rows, counted, sizes, told, along="rows").items():
        cells[row, TOTAL] = shown
    for column, shown in _one_way(asked, asked.columns, counted, sizes, told, along="columns").items():
        cells[TOTAL, column] = shown
    behind = {key: int(sizes.value(*key) or 0) for key in cells}
    if not asked.columns:
        return Protected(cells, sizes=behind)
    inner, why_not, frozen = _two_ways(asked, counted, cells, told)
    return Protected(cells | inner, why_not, frozen, behind)


def _sizes(asked: Asked, counted: Counted, period: Period, among: Population) -> Counted:
    """How many are behind each number: of days and rubles the trials, of all else the number itself."""
    if not asked.measure.is_sum:
        return counted
    trials = f"COUNT(DISTINCT {asked.measure.record})"
    measure = replace(asked.measure, value=trials, value_of_parts=trials)
    return count(replace(asked, measure=measure), period, among)


# --- one way ---------------------------------------------------------------------------------------------------------
def _one_way(
    asked: Asked, breakdown: str, counted: Counted, sizes: Counted, told: Told, along: str
) -> dict[str, Cell]:
    keys = getattr(counted, along)

    def at(of: Counted, key: str) -> Value:
        return of.value(*((key, TOTAL) if along == "rows" else (TOTAL, key))) or 0

    values = {key: at(counted, key) for key in keys}
    if not breakdown or breakdown in NATIONAL:
        return {key: Cell(value) for key, value in values.items()}
    behind = {key: int(at(sizes, key)) for key in keys}
    hidden = {key for key in keys if too_small(_kind(breakdown, key), behind[key])}
    hidden |= {
        key for key in keys if told.gives_away(breakdown, key, behind[key], _smallest(_kind(breakdown, key)))
    }
    if not asked.measure.breakdowns[breakdown].overlaps:
        hidden = with_complements(hidden, behind)
    return {key: WITHHELD if key in hidden else Cell(value) for key, value in values.items()}


def _kind(breakdown: str, key: str) -> str:
    """Which group it is for the rule of small ones: of no other breakdown “other” means people."""
    return key if breakdown in ABOUT_PEOPLE else ""


def _smallest(kind: str) -> int:
    return SMALLEST_VULNERABLE_GROUP if kind in VULNERABLE else SMALLEST_GROUP


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
    asked: Asked, counted: Counted, margins: Mapping[Key, Cell], told: Told
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
    ways = (asked.rows, asked.columns)
    places = [(row, column) for row, columns in inner.items() for column in columns]
    frozen = {
        (row, column): Cell(value, "rounded")
        for row, column in places
        if (value := told.rounded(ways, row, column)) is not None
    }
    if len(frozen) < len(places) and told.overlaps(ways):
        why = _(
            "The same two breakdowns were published of other days that these share some with: together they would "
            "tell of days apart."
        )
        return everything_withheld, why, False
    totals_known = all(margins[row, TOTAL].how == "exact" for row in inner)
    rounded = protected(inner, totals_known, _known(ways, places, told))
    if rounded is None:
        why = _("Even rounded, its numbers and the totals together would give a small group away.")
        return everything_withheld, why, False
    shown = {(row, column): Cell(rounded[row][column], "rounded") for row, column in places}
    return everything_withheld | shown | frozen, "", bool(frozen)


def _known(ways: tuple[str, str], places: list[Key], told: Told) -> dict[Key, int]:
    """Cells that were published exactly: groups of one month."""
    if "by_month" not in ways:
        return {}
    across = ways.index("by_month")
    found = {
        place: told.known(ways[1 - across], place[1 - across], place[across])
        for place in places
        if place[across] != UNKNOWN
    }
    return {place: value for place, value in found.items() if value is not None}


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
