"""The fields case records are made of: three languages and dates of any precision."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.dates import LONGEST, read_date
from cases.languages import LANGUAGES, reader_language
from cases.typed_fields.dates import TypedDateField, TypedDateInput


def in_language(record: models.Model, field: str, language: str | None = None) -> str:
    """The text of a three-language field in the reader's language, else in the first that has one."""
    wanted = language or reader_language()
    texts = [getattr(record, f"{field}_{code}") for code in (wanted, *LANGUAGES)]
    return next((text for text in texts if text), "")


class EDTFField(models.CharField):
    """A date as it is known, in EDTF. Two ``BoundField`` columns beside it keep its first and last day."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        value = super().clean(value, model_instance)
        return read_date(value).text if value else value

    def formfield(self, **kwargs: Any) -> Any:
        """Forms take dates as people say them; the admin would ask for its own box."""
        ours: dict[str, Any] = {"form_class": TypedDateField, "widget": TypedDateInput}
        return super().formfield(**(kwargs | ours))


class BoundField(models.DateField):
    """The first (``end="lower"``) or last day an EDTF field can mean, written whenever the row is written."""

    def __init__(self, *args: Any, of: str = "", end: str = "", **kwargs: Any) -> None:
        self.of, self.end = of, end
        kwargs.update(editable=False, null=True, blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, _kwargs = super().deconstruct()
        return name, path, args, {"of": self.of, "end": self.end}

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        text = getattr(model_instance, self.of)
        value = getattr(read_date(text), self.end) if text else None
        setattr(model_instance, self.attname, value)
        return value


def lower(of: str) -> BoundField:
    return BoundField(_("first possible day"), of=of, end="lower")


def upper(of: str) -> BoundField:
    return BoundField(_("last possible day"), of=of, end="upper")


def dated(field: str) -> Q:
    """Has both bounds, in order. A constraint passes where a column is NULL, so NULL is refused by name."""
    first, last = f"{field}_lower", f"{field}_upper"
    return Q(**{f"{first}__isnull": False, f"{last}__isnull": False, f"{last}__gte": F(first)})


def dated_or_empty(field: str) -> Q:
    return Q(**{field: "", f"{field}_lower__isnull": True, f"{field}_upper__isnull": True}) | (
        ~Q(**{field: ""}) & dated(field)
    )


def ends_before(start: str, end: str) -> bool:
    """Whether the end surely lies before the start; of an unreadable date its own field complains."""
    try:
        return bool(start and end) and read_date(end).upper < read_date(start).lower
    except ValidationError:
        return False


def validate_country(value: str) -> None:
    if not (len(value) == 2 and value.isascii() and value.isalpha() and value.isupper()):
        raise ValidationError(
            _("“%(value)s” is not a two-letter country code (BY, UA, PL …)."), params={"value": value}
        )
