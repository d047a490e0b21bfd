"""A table counted: every cell, row, column and the total by the same definition, in one query."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.contrib.auth.models import User
from django.db.models import Min
from django.utils import timezone

from cases.models import Act, Recognition, Trial
from reports.counting.query import Question
from reports.counting.records import BETWEEN
from reports.counting.rows import Population
from reports.counting.tables import number
from reports.indicators import OUTCOMES, SEXES
from reports.periods import Period
from reports.tables.asked import Asked
from reports.tables.names import TOTAL, UNKNOWN

Key = tuple[str, str]  # value of the rows, value of the columns; TOTAL for the sum over all of them
Value = int | float
# Values that are there even when nothing was found.
ALWAYS = {
    "by_sex": SEXES,
    "by_outcome": OUTCOMES,
    "by_age": ("minors", "adults"),
    "by_children": ("yes", "no"),
}
Record = tuple[str, int]  # what kind it is of, and its id


@dataclass(frozen=True)
class Counted:
    """``rows`` and ``columns``: their values in order, without the total; empty where there is no breakdown.
    ``values`` is empty when no record reaches the period: no data is not zero."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: dict[Key, Value]

    @property
    def is_known(self) -> bool:
        return bool(self.values)

    def value(self, row: str, column: str) -> Value | None:
        return self.values.get((row, column), 0) if self.is_known else None

    @property
    def total(self) -> Value | None:
        return self.value(TOTAL, TOTAL)

    @property
    def keys(self) -> list[Key]:
        return [(row, column) for row in (*self.rows, TOTAL) for column in (*self.columns, TOTAL)]


def count_table(asked: Asked, reader: User) -> Counted:
    """Over what exists for the reader. Four queries, however large the table is."""
    return count(asked, asked.period, asked.population(reader))


def count(asked: Asked, period: Period, among: Population) -> Counted:
    question, measure = Question(), asked.measure
    measure.units(question, period, among)
    _ask(question, asked)
    found = question.answer()
    values = {(TOTAL, TOTAL): found["total"].get("", 0)}
    values |= {(label, TOTAL): value for label, value in found["rows"].items()}
    values |= {(TOTAL, label): value for label, value in found["columns"].items()}
    for both, value in found["cells"].items():
        row, column = both.split(BETWEEN)
        values[row, column] = value
    known = _reaches(period, among)
    return Counted(
        _ordered(asked.rows, found["rows"], period),
        _ordered(asked.columns, found["columns"], period),
        {key: _number(value) for key, value in values.items()} if known else {},
    )


def _ask(question: Question, asked: Asked) -> None:
    """Each sum is asked for by itself: of people and of what overlaps, the cells do not add up."""
    measure = asked.measure
    _tally(question, asked, "total")
    if asked.rows:
        _tally(question, asked, "rows", asked.rows)
    if asked.columns:
        _tally(question, asked, "columns", asked.columns)
        both = f" || '{BETWEEN}' || ".join(measure.label(name) for name in (asked.rows, asked.columns))
        question.tally("cells", both, measure.counted(*asked.breakdowns), _from(asked, *asked.breakdowns))


def _tally(question: Question, asked: Asked, what: str, breakdown: str = "") -> None:
    label = asked.measure.label(breakdown) if breakdown else "''"
    question.tally(what, label, asked.measure.counted(breakdown), _from(asked, breakdown))


def _from(asked: Asked, *breakdowns: str) -> str:
    joined, where = asked.measure.source(*breakdowns)
    return f"{joined} WHERE {where}" if where else joined


def records_behind(asked: Asked, among: Population, row: str, column: str) -> list[Record]:
    """The records that a cell counts, in their order. One query."""
    question, measure = Question(), asked.measure
    measure.units(question, asked.period, among)
    wanted = [
        (name, key) for name, key in ((asked.rows, row), (asked.columns, column)) if name and key != TOTAL
    ]
    joined, where = measure.source(*(name for name, _key in wanted))
    conditions = [*filter(None, [where]), *(f"{measure.label(name)} = %s" for name, _key in wanted)]
    about = measure.about if "." in measure.about else f"'{measure.about}'"
    found = question.rows(
        f"SELECT DISTINCT {about} AS about, {measure.record} AS record FROM {joined}"
        + (f" WHERE {' AND '.join(conditions)}" if conditions else "")
        + " ORDER BY 1, 2",
        [key for _name, key in wanted],
    )
    return [(str(about), record) for about, record in found]


def _number(value: int | Decimal) -> Value:
    return value if isinstance(value, int) else number(value)


def _reaches(period: Period, among: Population) -> bool:
    """Whether any record that counts reaches the period, and it has begun: else its numbers are not known."""
    firsts = [
        among.of(model).order_by().aggregate(first=Min(f"{day}_lower"))["first"]
        for model, day in ((Act, "date"), (Trial, "date"), (Recognition, "recognised_on"))
    ]
    first: datetime.date | None = min(filter(None, firsts), default=None)
    return first is not None and first <= period.end and period.start <= timezone.localdate()


def _ordered(breakdown: str, found: dict[str, int | Decimal], period: Period) -> tuple[str, ...]:
    """Months and sexes as they follow, all else the largest first; what is not known is last."""
    if not breakdown:
        return ()
    always: Iterable[str] = ALWAYS.get(breakdown, period.months if breakdown == "by_month" else ())
    rest = sorted(found.keys() - {*always, UNKNOWN}, key=lambda key: (-found[key], key))
    return (*always, *rest, UNKNOWN)
