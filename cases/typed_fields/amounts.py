"""The amount of a penalty as people write it: a fine in rubles or base units, with the other way below it.

For a form with the fields ``amount`` and ``unit``: `AmountFormMixin`, with `amount` made a `TypedAmountField`
(``formfield_overrides = AMOUNT_OVERRIDES``). The day is that of the field ``date`` where the form has one, else
`trial_date`; in the browser it is the nearest field whose name ends in ``date``, see `static/js/beside.js`.
For many rows the formset mixes in `BaseUnitsMixin`, so that the base units are read once.
"""

from decimal import Decimal
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.dates import ImpreciseDate
from cases.fine_words import FineSaid, say_fine
from cases.fines import BaseUnits
from cases.typed_amounts import LONGEST, read_amount
from cases.typed_dates import understand


class TypedAmountInput(forms.TextInput):
    template_name = "widgets/typed_amount.html"
    said: Any = None  # () -> FineSaid, set by the form: only it knows the unit and the day

    class Media:
        css = {"all": ["css/typed.css"]}
        js = ["js/beside.js", "js/fines.js"]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {"data-fine": reverse_lazy("desk:fine_both_ways"), "maxlength": LONGEST} | (attrs or {})
        )

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["said"] = self.said() if self.said else FineSaid()
        return context


class TypedAmountField(forms.CharField):
    """Cleans to a Decimal. The unit that the text may name is for the form, which has a field for it."""

    widget = TypedAmountInput

    def __init__(self, *, max_digits: Any = None, decimal_places: Any = None, **kwargs: Any) -> None:
        """Digits and places are checked by the model; the admin hands over what a number field takes."""
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        text: str = super().to_python(value) or ""
        return read_amount(text).amount if text else None

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """740,00 typed over 740 is the same amount."""
        try:
            return bool(self.to_python(self.prepare_value(initial)) != self.to_python(data))
        except ValidationError:
            return True


AMOUNT_OVERRIDES: dict[Any, Any] = {
    models.DecimalField: {"form_class": TypedAmountField, "widget": TypedAmountInput}
}


class BaseUnitsMixin:
    """For a formset whose forms have amounts."""

    @cached_property
    def base_units(self) -> BaseUnits:
        return BaseUnits()

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        form.read_base_units = lambda: self.base_units
        return form


class AmountFormMixin:
    """Takes the unit from the text of the amount, and says the fine the other way."""

    trial_date = ""  # EDTF, where the form has no field for it
    read_base_units: Any = BaseUnits

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        if "amount" in form.fields:
            form.fields["amount"].widget.said = self.fine_said

    def clean(self) -> Any:
        form: Any = self
        cleaned: dict[str, Any] = super().clean() or form.cleaned_data  # type: ignore[misc]
        named = read_amount(form["amount"].data).unit if cleaned.get("amount") is not None else ""
        if named and named != cleaned.get("unit"):
            if "unit" in form.changed_data and cleaned.get("unit"):
                form.add_error("unit", _("The amount names another unit. Leave one of the two."))
            cleaned["unit"] = named
        return cleaned

    def fine_said(self) -> FineSaid:
        form: Any = self
        try:
            typed = read_amount(str(form["amount"].value() or ""))
        except ValidationError:
            return FineSaid()
        unit = typed.unit or form["unit"].value() or ""
        return say_fine(typed.amount, unit, self._day(), self.read_base_units()) if unit else FineSaid()

    def _day(self) -> ImpreciseDate | None:
        form: Any = self
        text = (form["date"].value() if "date" in form.fields else self.trial_date) or ""
        try:
            return understand(text, timezone.localdate())
        except ValidationError:
            return None
