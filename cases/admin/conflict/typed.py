"""What one form of a page sends, held against versions of its record."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import HiddenInput
from django.http import QueryDict

from cases.admin.typed import Field
from cases.visibility import Reader

TICKED = "on"


class Typed:
    """A bound form and the data it was bound to, in which single fields are replaced."""

    def __init__(self, form: Any, data: QueryDict, reader: Reader) -> None:
        self.form, self.data, self.reader = form, data, reader
        self.model: type[models.Model] = form._meta.model

    def name(self, field: str) -> str:
        return str(self.form.add_prefix(field))

    def asks(self, field: Field) -> bool:
        """Whether the page has a box for it that people see."""
        asked = self.form.fields.get(field.name)
        return asked is not None and not asked.disabled and not isinstance(asked.widget, HiddenInput)

    def asked(self) -> list[Field]:
        return [field for field in self.model._meta.concrete_fields if self.asks(field)]

    def differs(self, field: Field, version: Any) -> bool:
        """Whether what was typed is something else than this version says."""
        return bool(self.form.fields[field.name].has_changed(_shown(field, version), self._sent(field)))

    def differs_at_all(self, version: Any) -> bool:
        return any(self.differs(field, version) for field in self.asked())

    def take(self, field: Field, version: Any) -> None:
        """Put what the version says in the place of what was typed."""
        sent = as_sent(self.form.fields[field.name], _shown(field, version))
        if sent is None:
            self.data.pop(self.name(field.name), None)
        else:
            self.data.setlist(self.name(field.name), sent)

    def value(self, field: Field) -> Any:
        """What was typed, as the record would keep it; the text itself where it cannot be read."""
        sent = self._sent(field)
        try:
            cleaned = self.form.fields[field.name].clean(sent)
        except ValidationError:
            return sent
        return cleaned.pk if isinstance(cleaned, models.Model) else cleaned

    def _sent(self, field: Field) -> Any:
        widget = self.form.fields[field.name].widget
        return widget.value_from_datadict(self.data, self.form.files, self.name(field.name))


def _shown(field: Field, version: Any) -> Any:
    """The value as a form is given it: the key of another record, not the record."""
    return getattr(version, field.attname)


def as_sent(asked: forms.Field, value: Any) -> list[str] | None:
    """The value as a browser would send it from this box; None for a box that is not ticked."""
    widget: Any = getattr(asked.widget, "widget", asked.widget)  # the admin wraps it, to add its links
    if isinstance(widget, forms.CheckboxInput):
        return [TICKED] if value else None
    shown = widget.format_value(asked.prepare_value(value))
    shown = shown if isinstance(shown, list | tuple) else [shown]
    return ["" if one is None else str(one) for one in shown]
