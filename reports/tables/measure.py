"""What a measure of a table is: a set of units, each counted once, and what they can be broken down by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise

from reports.counting.query import Question
from reports.counting.rows import Population
from reports.periods import Period

Units = Callable[[Question, Period, Population], None]


@dataclass(frozen=True)
class Breakdown:
    """``label``: the value of a unit, in SQL. ``parts``: the table of its parts it is read from, when a unit may
    have several values and is counted under each; then the values do not add up to the total."""

    label: str
    parts: str = ""
    where: str = ""

    @property
    def overlaps(self) -> bool:
        return bool(self.parts)


@dataclass(frozen=True)
class Measure:
    """``figure``: the place in a release that its total equals. ``value`` counts units, ``value_of_parts`` units that
    were multiplied by their parts. ``about``: the kind of record behind a unit, in SQL where they are of several;
    ``record``: the column with its id."""

    name: str
    title: str | Promise
    unit: str | Promise
    rule: str | Promise
    figure: str
    about: str
    units: Units
    breakdowns: Mapping[str, Breakdown] = field(default_factory=dict)
    value: str = "COUNT(*)"
    value_of_parts: str = "COUNT(DISTINCT units.id)"
    record: str = "units.id"
    is_sum: bool = False  # of days or rubles, not a number of records

    def source(self, *breakdowns: str) -> tuple[str, str]:
        """Of what is selected, and under which condition (empty: all), for these breakdowns together."""
        used = {self.breakdowns[name] for name in breakdowns if name and self.breakdowns[name].overlaps}
        ordered = sorted(used, key=lambda breakdown: breakdown.parts)
        # CROSS: from the units to their parts; without it SQLite starts from all parts there are.
        joined = " CROSS JOIN ".join(["units", *(breakdown.parts for breakdown in ordered)])
        return joined, " AND ".join(breakdown.where for breakdown in ordered)

    def counted(self, *breakdowns: str) -> str:
        overlaps = any(self.breakdowns[name].overlaps for name in breakdowns if name)
        return self.value_of_parts if overlaps else self.value

    def label(self, breakdown: str) -> str:
        return f"COALESCE(CAST({self.breakdowns[breakdown].label} AS text), 'unknown')"


def plain(**columns: str) -> dict[str, Breakdown]:
    return {f"by_{name}": Breakdown(f"units.{column}") for name, column in columns.items()}
