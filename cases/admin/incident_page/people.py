"""Rows about somebody: who is chosen by any spelling, or written at once."""

from typing import Any

from django.http import HttpRequest

from cases.admin.access import colleague
from cases.admin.incident_page.rows import RowForm, RowInline
from cases.admin.people_on_page import NewPersonFields, PersonBox, PersonRowField, describe
from cases.models import Person


class PersonRowForm(NewPersonFields, RowForm):
    @property
    def new_person(self) -> Person | None:
        person = self.cleaned_data.get("person")
        return person if isinstance(person, Person) and person.pk is None else None

    def clean_person(self) -> Person | None:
        chosen = self.cleaned_data["person"]
        return self.people.named(chosen) if isinstance(chosen, str) else chosen

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.new_person is not None:
            describe(self.new_person, self)
        return cleaned


class PersonRowInline(RowInline):
    form = PersonRowForm

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.related_model is not Person:
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        return super().formfield_for_foreignkey(
            db_field,
            request,
            **kwargs,
            form_class=PersonRowField,
            widget=PersonBox(db_field, self.admin_site),
            queryset=Person.everything.visible_to(colleague(request)),
        )
