"""Choosing among many: boxes that search as one types, and forms that show what is chosen at no cost."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db import models
from django.utils.text import capfirst

from cases.admin.typed import ModelForm
from cases.models import CaseRecord, Person

# Which fields a box tells the server of beside what is typed, see `suggestions`. In the browser a field is the
# nearest one of that name: of the row, else of the record the row belongs to, else of the page.
FORWARDED = {
    "trial.court": "region incident",
    "trial.judge": "court region incident",
    "charge.article": "date",
}


class ForwardingBox:
    """For an autocomplete widget: sends the fields of `FORWARDED` along, and fills in what a choice proposes."""

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        box: Any = self
        attrs: dict[str, Any] = super().build_attrs(base_attrs, extra_attrs)
        names = FORWARDED.get(f"{box.field.model._meta.model_name}.{box.field.name}")
        return attrs | {"data-forward": names} if names else attrs

    @property
    def media(self) -> forms.Media:
        """After Django's own script, which it replaces a part of."""
        stock: forms.Media = super().media
        return stock + forms.Media(js=["admin/js/autocomplete.js", "js/beside.js", "js/choices.js"])


class LoadedChoice(ForwardingBox, AutocompleteSelect):
    """Knows the row it shows. The stock box asks again: 160 queries for an incident with 40 acts."""

    loaded: models.Model | None = None

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> list[Any]:
        if self.loaded is None or [str(chosen) for chosen in value] != [str(self.loaded.pk)]:
            return super().optgroups(name, value, attr)
        none = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        return [
            (None, [*none, self.create_option(name, self.loaded.pk, str(self.loaded), True, len(none))], 0)
        ]


class LoadedChoicesForm(ModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)  # the admin wraps it, to add its links
            if isinstance(widget, LoadedChoice):
                foreign_key: Any = self.instance._meta.get_field(name)
                widget.loaded = foreign_key.get_cached_value(self.instance, default=None)


class LoadedChoicesMixin:
    """For an admin or an inline: its autocomplete boxes are loaded ones."""

    narrow = False  # the rows of an inline have room for one link: adding a person
    form = LoadedChoicesForm
    formfield_overrides = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})}
    }

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        stock: Any = super()
        if "widget" not in kwargs and db_field.name in stock.get_autocomplete_fields(request):
            kwargs["widget"] = LoadedChoice(db_field, self.admin_site)  # type: ignore[attr-defined]
        return stock.formfield_for_foreignkey(db_field, request, **kwargs)

    def get_field_queryset(self, db: Any, db_field: Any, request: Any) -> Any:
        """The id of a record that does not exist for this person answers as one that nobody has."""
        stock: Any = super()
        choices = stock.get_field_queryset(db, db_field, request)
        related = db_field.related_model
        if not issubclass(related, CaseRecord):
            return choices
        records: Any = related._default_manager.all() if choices is None else choices
        return records.visible_to(request.user)

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Beside a box: add a new one, look at this one. Changing another record has its own page."""
        stock: Any = super()
        field = stock.formfield_for_dbfield(db_field, request, **kwargs)
        if field and self.narrow:
            # The heading of a column is no label to a screen reader.
            field.widget.attrs["aria-label"] = capfirst(field.label)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = False
            if self.narrow:
                field.widget.can_view_related = False
                field.widget.can_add_related &= db_field.related_model is Person
        return field
