"""What is asked of the whole list, and of each of its lines."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.incident_page.choices import RowChoiceField
from cases.models import Act, ActKind, Agency, Incident, Person, PlaceOfDetention
from cases.names.letters import tidy

NEW, LEAVE = "new", "leave"
PROPOSED = "?"  # behind a sex that only the name tells
MOST_LINES = 300


def _date_field() -> forms.Field:
    field: forms.Field = Act._meta.get_field("date").formfield(required=False, help_text="")
    return field


def _vocabulary(model: Any, label: Any, empty: Any) -> RowChoiceField:
    return RowChoiceField(
        model.objects.all(), label=label, empty_label=empty, required=False, widget=forms.Select
    )


class ListForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("The list"),
        help_text=gettext_lazy(
            "One person a line, as it came: year of birth or age, town, numbers, ticks may stand there too. "
            "“+3 unknown” becomes a group."
        ),
        widget=forms.Textarea(attrs={"rows": 14, "class": "vLargeTextField", "spellcheck": "false"}),
        strip=False,
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(_("Paste a list: one person a line."))
        return text


class WhatWasDoneForm(forms.Form):
    """The act, as it is for each line that says nothing else."""

    kind = RowChoiceField(
        ActKind.objects.all(), label=gettext_lazy("what was done"), widget=forms.Select, empty_label=None
    )
    date = _date_field()
    place_of_detention = _vocabulary(PlaceOfDetention, gettext_lazy("place of detention"), "—")
    agency = _vocabulary(Agency, gettext_lazy("who did it"), "—")
    sexes_are_right = forms.BooleanField(
        label=gettext_lazy("The sexes marked “?” come from the names. I looked at them: they are right."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        return super().clean() or {}


SEXES = [
    ("", gettext_lazy("not known")),
    *Person.Sex.choices,
    (f"female{PROPOSED}", gettext_lazy("female?")),
    (f"male{PROPOSED}", gettext_lazy("male?")),
]


class LineForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("name"), max_length=250, required=False)
    birth_date: forms.Field = Person._meta.get_field("birth_date").formfield(
        label=gettext_lazy("year or date of birth"), help_text=""
    )
    sex = forms.ChoiceField(label=gettext_lazy("sex"), choices=SEXES, required=False)
    town = forms.CharField(label=gettext_lazy("town"), max_length=120, required=False)
    note = forms.CharField(label=gettext_lazy("internal note"), max_length=1000, required=False)
    people_min = forms.IntegerField(
        label=gettext_lazy("people"), min_value=1, max_value=100_000, required=False
    )
    kind = _vocabulary(ActKind, gettext_lazy("what was done"), gettext_lazy("as above"))
    date = _date_field()
    place_of_detention = _vocabulary(
        PlaceOfDetention, gettext_lazy("place of detention"), gettext_lazy("as above")
    )
    agency = _vocabulary(Agency, gettext_lazy("who did it"), gettext_lazy("as above"))
    decision = forms.CharField(label=gettext_lazy("who it is"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_name(self) -> str:
        return tidy(self.cleaned_data["name"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        decision, name = cleaned.get("decision"), cleaned.get("name")
        if decision == LEAVE or self.errors:
            return cleaned
        if not name and not cleaned.get("people_min"):
            self.add_error("name", _("Write a name, or how many people it is about, or leave it out."))
        elif name and (cleaned.get("people_min") or 1) > 1:
            self.add_error(
                "people_min", _("A group (“at least 20 people”) has no person; one person counts as 1.")
            )
        elif name and not decision:
            self.add_error(
                "decision", _("Say who it is: somebody new, or one of those who are here already.")
            )
        return cleaned

    @property
    def is_left_out(self) -> bool:
        return self.cleaned_data.get("decision") == LEAVE

    @property
    def about_somebody(self) -> bool:
        return bool(self.cleaned_data.get("name"))


def offer(forms_of_page: list[Any]) -> None:
    """The short lists are read once for all lines."""
    read: dict[Any, list[Any]] = {}
    for form in forms_of_page:
        fields: list[Any] = [field for field in form.fields.values() if isinstance(field, RowChoiceField)]
        for field in fields:
            model = field.queryset.model
            if model not in read:
                read[model] = sorted(field.queryset.all(), key=str)
            rows = read[model]
            none = [("", field.empty_label)] if field.empty_label is not None else []
            field.choices = [*none, *((row.pk, str(row)) for row in rows)]
            field.known = {str(row.pk): row for row in rows}


def first_values(incident: Incident) -> dict[str, Any]:
    return {"kind": "detention", "date": incident.date}
