"""What readers have of a measure already: public releases, and the tables that were taken away for publication.

A new table is protected beside all of it (docs/table_maker.md). Provisional figures are told anew when they are final:
from then on what was rounded or withheld before no longer binds; that numbers may not differ by a few always does.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.db.models import F

from reports.charts.regions import PLACES
from reports.disclosure import NATIONAL, ROUNDED_TO, SMALLEST_GROUP, may_be_published
from reports.indicators import INDICATORS
from reports.models import TakenTable
from reports.periods import Period, read_period
from reports.published import releases_read
from reports.tables.names import TOTAL
from reports.tables.sums import Sums, span

# Row, column, how it was told, its value, and how many are behind it.
ToldCell = Sequence[Any]
# What the one counts, the other counts too: the rest is a group as well.
BESIDE = {
    "acts": "detentions",
    "people_persecuted": "people_detained",
    "ever_recognised": "political_prisoners",
}
# Rounded tables of two ways that a release keeps in its context.
RELEASED_INSIDE = {"region_months": ("by_region", "by_month"), "region_sexes": ("by_region", "by_sex")}


@dataclass(frozen=True)
class Inside:
    """A table of two ways as it was told: (row, column) → rounded."""

    period: Period
    breakdowns: tuple[str, str]
    cells: Mapping[tuple[str, str], int]

    def at(self, breakdowns: tuple[str, str], row: str, column: str) -> int | None:
        return self.cells.get((row, column) if breakdowns == self.breakdowns else (column, row))


@dataclass(frozen=True)
class OneWay:
    """A table of one breakdown as it was told: group → how many are behind its number, None where it was withheld.
    ``binds``: whether that still holds. What is not in it was 0."""

    period: Period
    numbers: Mapping[str, int | None]
    binds: bool = False


class Told:
    """Of one measure, for a table of the period. ``beside``: tables of the measure that lies within this one, or that
    this one lies within; ``inside``: tables of two ways that bind, the one to follow first."""

    def __init__(self, measure: str, period: Period, is_final: bool) -> None:
        self.measure, self.period, self.is_final = measure, period, is_final
        self.one_way: dict[str, list[OneWay]] = defaultdict(list)
        self.beside: dict[str, list[OneWay]] = defaultdict(list)
        self.inside: list[Inside] = []
        self._sums: dict[tuple[str, str], Sums] = {}

    def add(
        self, period: Period, breakdowns: tuple[str, str], cells: Iterable[ToldCell], binds: bool
    ) -> None:
        """A table of our own measure, as `TakenTable` keeps it."""
        cells = list(cells)
        for breakdown, numbers in one_way_of(breakdowns, cells):
            self.one_way[breakdown].append(OneWay(period, numbers, binds))
        inside = {(row, column): value for row, column, how, value, _n in cells if how == "rounded"}
        if inside and binds:
            self.inside.append(Inside(period, breakdowns, inside))

    def sums(self, breakdown: str, key: str) -> Sums:
        if (breakdown, key) not in self._sums:
            self._sums[breakdown, key] = _sums(self.one_way[breakdown], key)
        return self._sums[breakdown, key]

    # --- what that means for a new table -----------------------------------------------------------------------------
    def gives_away(self, breakdown: str, key: str, number: int, smallest: int = SMALLEST_GROUP) -> bool:
        """Whether this number of the group, beside what was told, tells of fewer than may be told of."""
        days = span(self.period.start, self.period.end)
        if self.sums(breakdown, key).gives_away(days, number, smallest):
            return True
        other = _sums(self.beside[breakdown], key).between(days)
        if other is not None and 0 < abs(number - other) < smallest:
            return True
        return self._opens_a_row(breakdown, key, number)

    def _opens_a_row(self, breakdown: str, key: str, number: int) -> bool:
        """An exact number of one month, where the months of the group were told rounded: whether the rest of them, of
        which the total is known, is then known to hold a group that is too small."""
        month = self.period.label
        for told in self.inside if self.period.kind == "month" else ():
            if {*told.breakdowns} != {breakdown, "by_month"}:
                continue
            row = {
                column: told.at((breakdown, "by_month"), key, column)
                for column in {pair[told.breakdowns.index("by_month")] for pair in told.cells}
            }
            total = self.sums(breakdown, key).between(span(told.period.start, told.period.end))
            if row.get(month) is None or total is None:
                continue
            others = [value for column, value in row.items() if column != month and value is not None]
            if _holds_a_small_one(others, total - number):
                return True
        return False

    def known(self, breakdown: str, key: str, month: str) -> int | None:
        """What is known exactly of a group in a month."""
        period = read_period(month)
        return self.sums(breakdown, key).between(span(period.start, period.end))

    def rounded(self, breakdowns: tuple[str, str], row: str, column: str) -> int | None:
        """A cell that was told rounded already: it stays until the figures are final."""
        for told in self.inside:
            if {*told.breakdowns} == {*breakdowns} and self._same_records(told, breakdowns, row, column):
                value = told.at(breakdowns, row, column)
                if value is not None:
                    return value
        return None

    def _same_records(self, told: Inside, breakdowns: tuple[str, str], row: str, column: str) -> bool:
        """Of a whole month the same count, whatever longer period it is told in."""
        if _days(told.period) == _days(self.period):
            return True
        month = dict(zip(breakdowns, (row, column), strict=True)).get("by_month")
        return month in _whole_months(told.period, self.period)

    def overlaps(self, breakdowns: tuple[str, str]) -> bool:
        """Whether the same two ways were told of other days that these share some with. By whole months that does no
        harm: their cells stay as they were told."""
        return any(
            {*told.breakdowns} == {*breakdowns}
            and _days(told.period) != _days(self.period)
            and told.period.start <= self.period.end
            and self.period.start <= told.period.end
            and not ("by_month" in breakdowns and _has_whole_months(told.period, self.period))
            for told in self.inside
        )


def told_of(measure: str, period: Period, is_final: bool) -> Told:
    """Two queries."""
    told = Told(measure, period, is_final)
    _add_released(told)
    _add_taken(told)
    return told


def _add_released(told: Told) -> None:
    names = [name for name in (told.measure, *_beside(told.measure)) if name in INDICATORS]
    if not names:
        return
    figures = {f"figures_{name}": F(f"document__figures__{name}") for name in names}
    cuts = {cut: F(f"context__{cut}__{told.measure}") for cut in RELEASED_INSIDE}
    # The newest first: where two tell of a cell, it is as the newer one has it.
    found: Any = releases_read().order_by("-pk").values("period_label", **figures, **cuts)
    for release in found:
        period = read_period(release["period_label"])
        for name in names:
            tables = told.one_way if name == told.measure else told.beside
            answer = release[f"figures_{name}"] or {}
            for breakdown in {*INDICATORS[name].public_breakdowns} - NATIONAL:
                counted = answer.get(breakdown) or {}
                if None not in counted.values() and may_be_published(breakdown, counted):
                    tables[breakdown].append(OneWay(period, counted))
        told.inside += [
            Inside(period, breakdowns, _as_told(release[cut], breakdowns, period))
            for cut, breakdowns in RELEASED_INSIDE.items()
            if release[cut]
        ]


def _as_told(
    cells: Mapping[str, Mapping[str, int]], breakdowns: tuple[str, str], period: Period
) -> dict[tuple[str, str], int]:
    """Kept is what was found; told are the other regions and months too, as 0."""
    kept = {(row, column): value for row, counted in cells.items() for column, value in counted.items()}
    if "by_month" not in breakdowns:
        return kept
    return dict.fromkeys(product(PLACES, period.months), 0) | kept


def _add_taken(told: Told) -> None:
    names = [told.measure, *_beside(told.measure)]
    for taken in TakenTable.objects.filter(measure__in=names).order_by("pk"):
        breakdowns = (taken.rows, taken.columns)
        if taken.measure == told.measure:
            binds = not (told.is_final and taken.status != "final")
            told.add(taken.period, breakdowns, taken.cells, binds)
            continue
        for breakdown, numbers in one_way_of(breakdowns, taken.cells):
            told.beside[breakdown].append(OneWay(taken.period, numbers))


def one_way_of(
    breakdowns: tuple[str, str], cells: Iterable[ToldCell]
) -> Iterator[tuple[str, dict[str, int | None]]]:
    """The totals of rows and of columns, each a table of one breakdown."""
    cells = list(cells)
    for of, breakdown in enumerate(breakdowns):
        if breakdown and breakdown not in NATIONAL:
            yield (
                breakdown,
                {
                    str(cell[of]): cell[4] if cell[2] == "exact" else None
                    for cell in cells
                    if cell[of] != TOTAL and cell[1 - of] == TOTAL
                },
            )


def _sums(tables: Iterable[OneWay], key: str) -> Sums:
    sums = Sums()
    for table in tables:
        days, number = span(table.period.start, table.period.end), table.numbers.get(key, 0)
        if number is not None:
            sums.tell(days, number)
        elif table.binds:
            sums.withhold(days)
    return sums


def _beside(measure: str) -> list[str]:
    return [*filter(None, [BESIDE.get(measure)]), *(name for name, of in BESIDE.items() if of == measure)]


def _holds_a_small_one(rounded: Iterable[int], total: int) -> bool:
    """Of rounded numbers and their sum: whether one is known to be from 1 to 4."""
    half = ROUNDED_TO // 2
    bounds = [(max(0, value - half), value + half) for value in rounded]
    lows, highs = (sum(bound[end] for bound in bounds) for end in (0, 1))
    return any(
        max(low, total - (highs - high)) >= 1 and min(high, total - (lows - low)) < SMALLEST_GROUP
        for low, high in bounds
    )


def _days(period: Period) -> tuple[Any, Any]:
    return period.start, period.end


def _whole_months(*periods: Period) -> set[str]:
    """The months that lie inside all of the periods."""
    return set.intersection(*({label for label in one.months if _within(label, one)} for one in periods))


def _has_whole_months(*periods: Period) -> bool:
    return all(_within(label, one) for one in periods for label in one.months)


def _within(month: str, period: Period) -> bool:
    inner = read_period(month)
    return period.start <= inner.start and inner.end <= period.end
