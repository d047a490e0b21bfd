"""A whole day, typed as people say it."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.dates import read_date
from cases.typed_fields.dates import TypedDateField


class TypedDayField(TypedDateField):
    """Cleans to a date, or None when it is empty."""

    def clean(self, value: Any) -> datetime.date | None:
        text: str = super().clean(value)
        if not text:
            return None
        date = read_date(text)
        if date.lower != date.upper:
            raise ValidationError(_("Here a whole day is needed, such as 3.02.2024."), code="date")
        return date.lower
