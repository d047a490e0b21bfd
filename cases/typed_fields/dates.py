"""A date typed as people say it, with the words it was understood as below it."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.dates import ImpreciseDate
from cases.languages import reader_language
from cases.typed_dates import LONGEST, in_words, understand


class TypedDateInput(forms.TextInput):
    """The text as it was typed. `static/js/dates.js` asks for the words while one types."""

    template_name = "widgets/typed_date.html"

    class Media:
        css = {"all": ["css/typed.css"]}
        js = ["js/dates.js"]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {"class": "vTextField", "data-understand": reverse_lazy("desk:understand_date")} | (attrs or {})
        )

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["understood"] = understood_as(widget["value"] or "")
        if "id" in widget["attrs"]:
            widget["understood_id"] = f"{widget['attrs']['id']}_understood"
            described = (widget["attrs"].get("aria-describedby"), widget["understood_id"])
            widget["attrs"]["aria-describedby"] = " ".join(filter(None, described))
        return context


class TypedDateField(forms.CharField):
    """Cleans to EDTF. What is stored comes back as it is stored."""

    widget = TypedDateInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**(kwargs | {"max_length": LONGEST}))

    def to_python(self, value: Any) -> str:
        text: str = super().to_python(value) or ""
        return understand(text, timezone.localdate()).text if text else text

    def has_changed(self, initial: Any, data: Any) -> bool:
        """3.02.2024 typed over 2024-02-03 is the same date."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def understood_as(text: str) -> str:
    """“Understood as: 3 February 2024”; empty where it is no date: the field's error says so."""
    today = timezone.localdate()
    try:
        return said_back(understand(text, today), today) if text.strip() else ""
    except ValidationError:
        return ""


def said_back(date: ImpreciseDate, today: datetime.date) -> str:
    words = in_words(date, reader_language())
    if date.lower > today:
        return _("Understood as: %(date)s. This is still to come.") % {"date": words}
    return _("Understood as: %(date)s") % {"date": words}
