"""Which rows of the list an export is about: those that were seen when it was asked for, whenever it is made."""

from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from cases.models import CaseRecord, Export, ExportRow
from cases.visibility import visible_rule

_KEEP = "INSERT INTO {table} (export_id, record) SELECT %s, seen.* FROM ({seen}) seen"


def freeze(export: Export, rows: QuerySet[Any]) -> None:
    """Within the database: there may be a million."""
    try:
        seen, values = rows.order_by().values("pk").distinct().query.sql_with_params()
    except EmptyResultSet:
        return
    key = Export._meta.pk.get_db_prep_value(export.pk, connection)
    with connection.cursor() as cursor:
        cursor.execute(_KEEP.format(table=ExportRow._meta.db_table, seen=seen), [key, *values])


def chosen_rows(export: Export) -> QuerySet[Any]:
    """As far as they still exist for who asked."""
    model = apps.get_model("cases", export.kind)._meta.concrete_model
    rows: QuerySet[Any] = QuerySet(model).filter(pk__in=export.frozen.values("record"))
    return rows.filter(visible_rule(model, export.asked_by)) if issubclass(model, CaseRecord) else rows


def let_go(export: Export) -> None:
    """It will be made no more. How many they were stays with the export."""
    ExportRow.objects.filter(export=export).delete()
