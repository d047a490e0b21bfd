"""Taking a protected table away for publication: what it tells is kept, so that later ones are protected beside it."""

from django.contrib.auth.models import User
from django.db.models import QuerySet

from reports.models import TakenTable
from reports.periods import Period
from reports.tables.protecting import Protected
from reports.tables.shown import Made


def take(made: Made, by: User) -> None:
    """Of each period that the table tells of. What was told just so before is not kept again."""
    _keep(made, made.asked.period, made.now, by)
    if made.asked.other is not None and made.before is not None:
        _keep(made, made.asked.other, made.before, by)


def _keep(made: Made, period: Period, told: Protected, by: User) -> None:
    asked = made.asked
    if not told.sizes:  # no record reaches the period: nothing is told
        return
    same = TakenTable.objects.filter(
        measure=asked.measure.name, rows=asked.rows, columns=asked.columns, period_label=period.label
    )
    newest = same.order_by("-pk").first()
    if newest is not None and newest.cells == told.told:
        return
    TakenTable.objects.create(
        query=asked.query,
        measure=asked.measure.name,
        rows=asked.rows,
        columns=asked.columns,
        period_label=period.label,
        start=period.start,
        end=period.end,
        cells=told.told,
        taken_by=by,
        taken_at=made.at,
    )


def taken_lately(most: int) -> QuerySet[TakenTable]:
    """One row for each question and period, the newest first."""
    return TakenTable.objects.select_related("taken_by").defer("cells").order_by("-pk")[:most]
