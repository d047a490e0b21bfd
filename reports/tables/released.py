"""What public releases said of a measure already, so that a new table gives nobody away beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.charts.regions import PLACES
from reports.disclosure import SMALLEST_GROUP, may_be_published
from reports.indicators import INDICATORS
from reports.periods import Period, read_period
from reports.published import releases_read
from reports.tables.counting import Value

REGION_MONTH = frozenset({"by_region", "by_month"})


@dataclass(frozen=True)
class _Table:
    period: Period
    counted: Mapping[str, int]


@dataclass(frozen=True)
class Released:
    """Of one measure, over what touches the period. ``tables``: breakdown → those published, the newest first;
    ``cells``: region and month → as it was rounded, the newest of each."""

    period: Period
    tables: Mapping[str, list[_Table]]
    cells: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, measure: str, period: Period) -> "Released":
        tables: dict[str, list[_Table]] = {}
        cells: dict[tuple[str, str], int] = {}
        indicator = INDICATORS.get(measure)
        touching = releases_read().filter(start__lte=period.end, end__gte=period.start).order_by("-pk")
        for release in touching if indicator else ():
            answer = release.figures.get(measure) or {}
            for breakdown in indicator.public_breakdowns if indicator else ():
                counted = answer.get(breakdown) or {}
                if None not in counted.values() and may_be_published(breakdown, counted):
                    tables.setdefault(breakdown, []).append(_Table(release.period, counted))
            rounded = release.context.get("region_months", {}).get(measure)
            for month in _whole_months(release.period, period) if rounded else ():
                for region in PLACES:
                    cells.setdefault((region, month), rounded.get(region, {}).get(month, 0))
        return cls(period, tables, cells)

    def gives_away(self, breakdown: str, key: str, value: Value) -> bool:
        """Whether a published number, or several together, and this one differ by a group that is too small: those
        who were added since, or who belong to the days that only one of the two counts."""
        told = self.tables.get(breakdown, [])
        nested = [table for table in told if _within(table.period, self.period)]
        around = [table for table in told if _within(self.period, table.period)]
        sums = [table.counted.get(key, 0) for table in (*nested, *around)]
        sums.append(sum(table.counted.get(key, 0) for table in _side_by_side(nested)))
        return bool(told) and any(0 < abs(value - other) < SMALLEST_GROUP for other in sums)

    def rounded(self, rows: str, columns: str, row: str, column: str) -> int | None:
        """A cell that was published rounded already: it changes with the next release only."""
        if {rows, columns} != REGION_MONTH:
            return None
        return self.cells.get((row, column) if rows == "by_region" else (column, row))


def _whole_months(*periods: Period) -> list[str]:
    """The months that lie inside all of the periods: of each, the same records count."""
    months = [{label for label in period.months if _within(read_period(label), period)} for period in periods]
    return sorted(set.intersection(*months))


def _within(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _side_by_side(tables: list[_Table]) -> list[_Table]:
    """As many as fit beside each other, the shortest first: what they leave of the period can be worked out."""
    chosen: list[_Table] = []
    for table in sorted(tables, key=lambda table: table.period.end - table.period.start):
        if all(
            table.period.end < other.period.start or other.period.end < table.period.start for other in chosen
        ):
            chosen.append(table)
    return chosen
