"""The same tables by django-import-export as it comes: each row looked up, compared, saved with its history."""

import time
from itertools import islice
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone
from import_export.fields import Field
from import_export.resources import ModelResource, modelresource_factory
from import_export.widgets import ForeignKeyWidget
from tablib import Dataset

from benchmarks.made_casebook import COLUMNS, rows_of
from cases.casebook.columns import Reference, Word
from cases.casebook.files.opening import opened
from cases.casebook.tables import BY_NAME, Table
from cases.models import CaseRecord


def import_by_default(path: Path, user: User, sample: int, acts: int) -> float:
    """Seconds for all rows, worked out from so many new rows of each table. Nothing of them stays."""
    seconds = 0.0
    with transaction.atomic(), opened(path) as file:
        for name in COLUMNS:
            header, *rows = islice(file.rows(name), sample + 1)
            data = Dataset(*[_as_new(header, row) for row in rows], headers=header)
            resource = _resource(BY_NAME[name], user)
            started = time.perf_counter()
            result = resource.import_data(data, raise_errors=True)
            seconds += (time.perf_counter() - started) / len(rows) * rows_of(name, acts)
            if result.totals["new"] != len(rows):
                raise AssertionError(f"{name}: {result.totals}")
        connection.check_constraints()
        transaction.set_rollback(True)
    return seconds


class _Reference(ForeignKeyWidget):
    def get_queryset(self, value: Any, row: Any, *args: Any, **kwargs: Any) -> Any:
        return self.model._default_manager.all()


def _as_new(header: list[str], row: list[str]) -> list[str]:
    """Another record than that of the casebook, which is there already; what it refers to is there."""
    mine = {"code", "trial"}
    return [f"X{text}" if name in mine else text for name, text in zip(header, row, strict=False)]


def _resource(table: Table, user: User) -> ModelResource:
    class Default(ModelResource):
        def get_queryset(self) -> Any:
            return table.model._default_manager.all()  # case records have no `objects`

        def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
            if isinstance(instance, CaseRecord):
                instance.created_by = instance.edited_by = user
                instance.edited_at = timezone.now()

    columns = [table.by_name[name] for name in COLUMNS[table.name].split() if name != "minor_children"]
    referring = {
        column.name: Field(
            column_name=column.name,
            attribute=column.field.name,
            widget=_Reference(column.field.related_model, _key(column)),
        )
        for column in columns
        if isinstance(column, Reference | Word)
    }
    known = {"code"} if "code" in table.by_name else set(table.key)
    resource: type[ModelResource] = modelresource_factory(
        table.model,
        Default,
        meta_options={"fields": [column.field.name for column in columns], "import_id_fields": tuple(known)},
        custom_fields=referring,
    )
    return resource()


def _key(column: Reference | Word) -> str:
    return "code" if isinstance(column, Reference) else "pk"
