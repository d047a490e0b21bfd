"""One question to the database: named sets of rows, tallied in several ways at once, now or as of a moment."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import connection, models

from cases.models import Act, BaseUnit, Charge, Court, Incident, Judge, Penalty, Person, Recognition, Trial

# What counting reads. As of a moment each is replaced by what its history says it was.
COUNTED_TABLES: tuple[type[models.Model], ...] = (
    Act, BaseUnit, Charge, Court, Incident, Judge, Penalty, Person, Recognition, Trial
)  # fmt: skip

Row = tuple[Any, ...]


@dataclass
class Question:
    """A WITH statement built up set by set and ended by tallies; one round trip to the database.

    As of a moment, a set with the *name of each table* is put before all others, made from the history: within the
    statement it hides the table, so the very same question is answered from the records as they stood.
    """

    as_of: datetime.datetime | None = None
    _sets: list[str] = field(default_factory=list)
    _set_params: list[Any] = field(default_factory=list)
    _tallies: list[str] = field(default_factory=list)
    _tally_params: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.as_of is not None:
            for model in COUNTED_TABLES:
                sql, params = _as_it_stood(model, self.as_of)
                self._sets.append(f'"{model._meta.db_table}" AS ({sql})')
                self._set_params += params

    def with_rows(self, name: str, rows: models.QuerySet[Any, Any]) -> None:
        """Add a set from a queryset of ``values()``; it is computed once however often it is tallied."""
        sql, params = rows.order_by().query.sql_with_params()
        self.with_set(name, sql, params)

    def with_set(self, name: str, sql: str, params: Iterable[Any] = ()) -> None:
        self._sets.append(f"{name} AS MATERIALIZED ({sql})")
        self._set_params += params

    def tally(self, what: str, label: str, value: str, rows: str, params: Iterable[Any] = ()) -> None:
        """Ask for rows of (what, label, value): the value of the rows for each label, NULL being *unknown*."""
        grouped = "" if label == "''" else f" GROUP BY {label}"
        self._tallies.append(
            f"SELECT '{what}' AS what, COALESCE(CAST({label} AS text), 'unknown') AS label, {value} AS value "
            f"FROM {rows}{grouped}"
        )
        self._tally_params += params

    def total(self, what: str, value: str, rows: str) -> None:
        self.tally(what, "''", value, rows)

    def answer(self) -> dict[str, dict[str, Any]]:
        """All tallies: what → label → value. A sum over nothing is left out, so that a missing label means none."""
        answers: dict[str, dict[str, Any]] = defaultdict(dict)
        for what, label, value in self.rows(" UNION ALL ".join(self._tallies), self._tally_params):
            if value is not None:
                answers[what][label] = _exact(value)
        return answers

    def rows(self, select: str, params: Iterable[Any] = ()) -> list[Row]:
        sql = f"WITH {', '.join(self._sets)} {select}" if self._sets else select
        with connection.cursor() as cursor:
            cursor.execute(sql, [*self._set_params, *params])
            found: list[Row] = cursor.fetchall()
        return found


def _exact(value: int | float | Decimal) -> int | Decimal:
    """PostgreSQL answers a union of counts and sums in decimals, SQLite sums of decimals in floats."""
    exact = Decimal(str(value))
    return int(exact) if exact == int(exact) else exact


def _as_it_stood(model: type[models.Model], moment: datetime.datetime) -> tuple[str, list[Any]]:
    """The rows of the table as of the moment: of each record the last history row up to then, unless it was deleted."""
    history = model.history.model._meta.db_table  # type: ignore[attr-defined]
    columns = ", ".join(f'"{column.column}"' for column in model._meta.concrete_fields)
    key = model._meta.pk.column
    sql = (
        f"SELECT {columns} FROM \"{history}\" WHERE history_type <> '-' AND history_id IN "
        f'(SELECT MAX(history_id) FROM "{history}" WHERE history_date <= %s GROUP BY "{key}")'
    )
    return sql, [connection.ops.adapt_datetimefield_value(moment)]
