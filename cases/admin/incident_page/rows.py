"""Records in rows on the page of another: however many, they are checked in one query a model."""

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import construct_instance
from django.http import HttpRequest

from cases.admin.access import colleague
from cases.admin.base import RecordInline
from cases.admin.choices import LoadedChoicesForm
from cases.admin.incident_page.choices import RowChoiceField, RowManyField, Rows, in_rows
from cases.admin.people_on_page import PeopleOnPage
from cases.admin.typed import InlineFormSet, ModelAdmin
from cases.casebook.rules import broken_rules
from cases.writing_many import write_many


class RowForm(LoadedChoicesForm):
    """One record. Its foreign keys were looked up with those of the other rows, and what the model promises is
    asked without the database: Django's own way is ten queries a row."""

    owner: models.Model  # whose page it is; perhaps not written yet
    people: PeopleOnPage

    def _post_clean(self) -> None:
        form: Any = self
        exclude = form._get_validation_exclusions()
        foreign = {field.name for field in self.instance._meta.fields if field.is_relation}
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
        try:
            self.instance.clean_fields(exclude=exclude | foreign)
        except ValidationError as error:
            form._update_errors(error)
        for fields, sentence in broken_rules(self.instance):
            if not self.is_told_elsewhere(fields):
                self.add_error(fields[0] if len(fields) == 1 and fields[0] in self.fields else None, sentence)

    def is_told_elsewhere(self, fields: Iterable[str]) -> bool:
        """A field that could not be read has said so itself."""
        return any(name in self.errors for name in fields)


class RowFormSet(InlineFormSet):
    """`people`: the new people of the page, shared by its formsets.

    `write` is called when all of the page is sound; the new people are written by then. It returns sentences
    to tell whoever wrote.
    """

    def __init__(self, *args: Any, people: PeopleOnPage | None = None, **kwargs: Any) -> None:
        self.people = people or PeopleOnPage()
        self._offered = cache(self._offer)
        super().__init__(*args, **kwargs)

    def write(self, by: User) -> list[str]:
        write_many(self.save(commit=False), by)
        return []

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        model: Any = self.model
        key = model._meta.pk.name
        form.fields[key] = RowChoiceField(
            model._base_manager.none(),
            initial=form.instance.pk,
            required=False,
            widget=forms.HiddenInput,
        )
        form.fields[key].known = self._shown
        form.owner, form.people = self.instance, self.people
        for name, field in form.fields.items():
            if isinstance(field, RowChoiceField | RowManyField) and name != key:
                self._let_choose(name, field)

    @cached_property
    def _shown(self) -> Rows:
        return {str(row.pk): row for row in self.get_queryset()}

    def _let_choose(self, name: str, field: Any) -> None:
        if type(field.widget) is forms.Select:
            field.known, field.choices = self._offered(name)
        elif self.is_bound:
            field.known = self._chosen[name]

    def _offer(self, name: str) -> tuple[Rows, list[tuple[str, str]]]:
        """All that a short list offers, read once for all rows."""
        field: Any = self.form.base_fields[name]
        rows: Rows = {str(row.pk): row for row in field.queryset.all()}
        words = sorted(
            ((key, field.label_from_instance(row)) for key, row in rows.items()), key=lambda pair: pair[1]
        )
        return rows, [("", field.empty_label or "---------"), *words]

    @cached_property
    def _chosen(self) -> dict[str, Rows]:
        """What the rows that were sent chose where they could have searched, by field."""
        fields = {
            name: field
            for name, field in self.form.base_fields.items()
            if isinstance(field, RowChoiceField | RowManyField) and type(field.widget) is not forms.Select
        }
        return {name: in_rows(field.queryset, self._sent(name)) for name, field in fields.items()}

    def _sent(self, name: str) -> set[str]:
        data: Any = self.data
        numbers = range(self.total_form_count())
        return {key for number in numbers for key in data.getlist(f"{self.add_prefix(number)}-{name}")}


class RowInline(RecordInline):
    """Rows with labels of their own, which a phone shows as cards."""

    template = "admin/cases/incident/rows.html"
    form = RowForm
    formset = RowFormSet
    narrow = False
    classes = ("entry-rows",)
    short_lists: tuple[str, ...] = ()  # foreign keys to a vocabulary short enough for a plain list

    class Media:
        css = {"all": ["css/incident.css"]}
        js = [
            "admin/js/autocomplete.js",
            "js/entering.js",
            "js/incident.js",
        ]  # or it could come before jQuery

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.short_lists:
            kwargs["widget"] = forms.Select
        kwargs.setdefault("form_class", RowChoiceField)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Words of vocabularies are added at their own desk, and people in the row itself."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget
        return field


class RowsMixin(ModelAdmin):
    """For the admin of the record on whose page the rows are."""

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, RowInline):
            kwargs["people"] = request.__dict__.setdefault("people_on_page", PeopleOnPage(colleague(request)))
        return kwargs

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if not isinstance(formset, RowFormSet):
            return super().save_formset(request, form, formset, change)
        formset.people.write()
        for sentence in formset.write(colleague(request)):
            messages.warning(request, sentence)
