"""What is typed on the pages of one person: consents and contacts."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.typed import ModelForm
from cases.contacts import Details
from cases.models import Consent, Contact
from cases.typed_fields.days import TypedDayField


class ConsentForm(ModelForm):
    given_by = forms.ChoiceField(
        label=gettext_lazy("Given by"), choices=Consent.GivenBy.choices, widget=forms.RadioSelect
    )
    given_on = TypedDayField(label=gettext_lazy("Given on"))
    until = TypedDayField(
        label=gettext_lazy("Until"),
        required=False,
        help_text=gettext_lazy("The last day it holds. Empty: until it is withdrawn."),
    )
    how = forms.CharField(
        label=gettext_lazy("How it was given"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
        help_text=gettext_lazy("By telephone, in a letter, who exactly … It is sealed."),
    )

    class Meta:
        model = Consent
        fields = (*Consent.SCOPES, "refusal", "given_by", "given_on", "until")

    @property
    def scopes(self) -> list[Any]:
        return [self[name] for name in Consent.SCOPES]

    @property
    def rest(self) -> list[Any]:
        return [self[name] for name in self.fields if name not in (*Consent.SCOPES, "refusal")]


class WithdrawForm(forms.Form):
    withdrawn_on = TypedDayField(label=gettext_lazy("Withdrawn on"))


class ContactForm(forms.Form):
    relation = forms.ChoiceField(
        label=gettext_lazy("Who it is"), choices=[("", "—"), *Contact.Relation.choices]
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=250, required=False)
    telephone = forms.CharField(label=gettext_lazy("Telephone"), max_length=250, required=False)
    address = forms.CharField(label=gettext_lazy("Address"), max_length=500, required=False)
    note = forms.CharField(
        label=gettext_lazy("Note"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("When and how to call, and what not to say."),
    )
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"  # the browser is not to remember it

    def clean(self) -> dict[str, Any]:
        if not any(self.cleaned_data.get(name) for name in Details.__slots__):
            raise forms.ValidationError(_("Write at least one of name, telephone, address and note."))
        return self.cleaned_data

    @property
    def details(self) -> Details:
        return Details(**{name: self.cleaned_data[name] for name in Details.__slots__})
