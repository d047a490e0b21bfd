"""One version of a record, beside what it is now."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.text import capfirst

from cases.admin.history.entries import Change
from cases.admin.history.words import NOTHING, Words, same, told_fields
from cases.restoring.parts import part_models, parts_of_version
from cases.visibility import Reader


@dataclass(frozen=True, slots=True)
class Line:
    """One field: ``change.old`` is what it was then, ``change.new`` what it is now."""

    change: Change
    differs: bool


@dataclass(frozen=True, slots=True)
class Parts:
    label: str
    then: list[str]
    now: list[str]

    @property
    def differs(self) -> bool:
        return sorted(self.then) != sorted(self.now)


def lines(record: models.Model, version: Any, reader: Reader) -> list[Line]:
    """All that is told of the record, whether it differs or not."""
    fields = told_fields(record._meta.concrete_model or type(record))
    words = Words(fields, [version, record], reader)
    found = []
    for field in fields:
        then, now = getattr(version, field.attname), getattr(record, field.attname)
        change = Change(capfirst(str(field.verbose_name)), words.of(field, then), words.of(field, now))
        found.append(Line(change, not same(then, now)))
    return found


def parts(record: models.Model, version: Any, reader: Reader) -> list[Parts]:
    """Its charges and penalties then and now."""
    models_of_parts = part_models(type(record))
    then = parts_of_version(version) if models_of_parts else {}
    found = []
    for part in models_of_parts:
        stored: models.QuerySet[Any] = models.QuerySet(part).filter(trial=record.pk).order_by("pk")
        now = list(stored)
        fields = told_fields(part, "trial")
        words = Words(fields, [*then[part], *now], reader)
        label = capfirst(str(part._meta.verbose_name_plural))
        found.append(
            Parts(
                label,
                [_said(words, fields, row) for row in then[part]],
                [_said(words, fields, row) for row in now],
            )
        )
    return found


def _said(words: Words, fields: list[Any], row: Any) -> str:
    said = (words.of(field, getattr(row, field.attname)) for field in fields)
    return ", ".join(word for word in said if word != NOTHING)
