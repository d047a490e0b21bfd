"""Choosing in rows: what forty rows offer and what they chose is asked once for all of them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import models

from cases.admin.choices import ForwardingBox

Rows = dict[str, models.Model]


def in_rows(queryset: Any, keys: Iterable[str]) -> Rows:
    """Those of the keys that there are, by key as text. One query; none for no key."""
    wanted = [key for key in keys if _is_key(queryset.model, key)]
    return {str(row.pk): row for row in queryset.filter(pk__in=wanted)} if wanted else {}


def _is_key(model: type[models.Model], text: str) -> bool:
    try:
        model._meta.pk.to_python(text)
    except ValidationError:
        return False
    return bool(text)


class RowChoiceField(forms.ModelChoiceField):
    """A foreign key of a row. `known` has what all rows chose; None outside of rows, where it asks for itself."""

    known: Rows | None = None

    def to_python(self, value: Any) -> Any:
        if self.known is None or value in self.empty_values:
            return super().to_python(value)
        found = self.known.get(str(value))
        if found is None:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
            )
        self.show(found)
        return found

    def show(self, row: models.Model) -> None:
        """A box that searches shows what was chosen without asking for it."""
        if hasattr(self.widget, "loaded"):
            self.widget.loaded = row


class RowManyField(forms.ModelMultipleChoiceField):
    """Several of a kind, such as the articles of a charge. Order and repetition do not matter."""

    known: Rows | None = None

    def clean(self, value: Any) -> Any:
        if self.known is None:
            return super().clean(value)
        keys = list(dict.fromkeys(str(key) for key in value or ()))
        missing = next((key for key in keys if key not in self.known), None)
        if missing is not None:
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice", params={"value": missing}
            )
        chosen = [self.known[key] for key in keys]
        if hasattr(self.widget, "loaded"):
            self.widget.loaded = chosen
        return chosen


class LoadedChoices(ForwardingBox, AutocompleteSelectMultiple):
    """Knows the rows it shows, as `LoadedChoice` does its one."""

    loaded: list[Any] = []

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        """Each has a cross of its own; the one for all of them would stand between the items of the list."""
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> list[Any]:
        chosen = {str(row.pk): row for row in self.loaded}
        return [
            (None, [self.create_option(name, key, str(chosen[key]), True, number)], number)
            for number, key in enumerate(map(str, value))
            if key in chosen
        ]
