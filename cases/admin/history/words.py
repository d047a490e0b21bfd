"""Values as people read them."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from cases.admin.typed import Field
from cases.models import CaseRecord
from cases.visibility import NOBODY, Reader, team_rule

# Who and when stand at every entry already; bounds follow from their date.
SAID_ELSEWHERE = {
    "id",
    "created_by",
    "created_at",
    "edited_by",
    "edited_at",
    "verified_by",
    "verified_at",
    "merged_in",
    "shipped",
}
NOTHING = "—"


def told_fields(model: type[models.Model], key: str = "pk") -> list[Field]:
    """Those whose values are said to people; ``key``: the foreign key of a part, said by where it stands."""
    return [field for field in model._meta.concrete_fields if _is_told(field, key)]


def _is_told(field: Field, key: str) -> bool:
    if isinstance(field, models.BinaryField):
        return False  # sealed
    return field.name not in SAID_ELSEWHERE | {key} and not field.name.endswith(("_lower", "_upper"))


def same(old: Any, new: Any) -> bool:
    return bool(old == new) or (old in (None, "") and new in (None, ""))


def _names(model: Any, ids: set[Any], reader: Reader) -> dict[Any, Any]:
    rows = model._default_manager.all()
    return dict(
        (rows.filter(team_rule(model, reader)) if issubclass(model, CaseRecord) else rows).in_bulk(ids)
    )


class Words:
    """Values in words. Names of other records are fetched for all rows at once; what does not exist for the reader
    has none."""

    def __init__(self, fields: Iterable[Field], rows: list[Any], reader: Reader = NOBODY) -> None:
        self.names: dict[str, dict[Any, Any]] = {}
        for field in fields:
            if field.is_relation:
                ids = {getattr(row, field.attname) for row in rows} - {None}
                self.names[field.name] = _names(field.related_model, ids, reader) if ids else {}

    def of(self, field: Field, value: Any) -> str:
        if value in (None, ""):
            return NOTHING
        if field.is_relation:
            return str(self.names[field.name].get(value, NOTHING))
        if field.flatchoices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, datetime.datetime):
            value = timezone.localtime(value)
        return str(formats.localize(value))
