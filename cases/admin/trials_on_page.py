"""Trials in rows, on the page of their incident or of their person: the articles, and one penalty.

What is rarer (another penalty, an appeal, a trial in absentia) is said on the trial's own page.
"""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.admin.access import colleague
from cases.admin.incident_page.choices import LoadedChoices, RowChoiceField, RowManyField
from cases.admin.incident_page.people import PersonRowForm, PersonRowInline
from cases.admin.incident_page.rows import RowForm, RowFormSet
from cases.admin.people_on_page import NEW_PERSON
from cases.casebook.rules import broken_rules
from cases.fine_words import fines_in_doubt
from cases.models import Charge, Incident, LawArticle, Penalty, PenaltyKind, Trial
from cases.typed_fields.amounts import AMOUNT_OVERRIDES, AmountFormMixin, BaseUnitsMixin
from cases.writing import Part, write_trial


class PenaltyField(RowChoiceField):
    """There are two kinds of arrest, and two of fine."""

    def label_from_instance(self, obj: Any) -> str:
        words, process = str(obj), str(obj.get_process_display())
        is_told = obj.process == PenaltyKind.Process.BOTH or process in words
        return words if is_told else f"{words} ({process})"


class TrialRowForm(AmountFormMixin, RowForm):
    articles = RowManyField(
        LawArticle.objects.all(),
        label=gettext_lazy("charged with"),
        required=False,
        widget=LoadedChoices(Charge._meta.get_field("article"), admin.site),
    )
    penalty = PenaltyField(
        PenaltyKind.objects.all(), label=gettext_lazy("penalty"), required=False, widget=forms.Select
    )
    amount: forms.Field = Penalty._meta.get_field("amount").formfield(
        help_text="", **AMOUNT_OVERRIDES[models.DecimalField]
    )
    unit: forms.Field = Penalty._meta.get_field("unit").formfield()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        charges = [charge.article for charge in self._stored("charges")]
        self.fields["articles"].initial = [article.pk for article in charges]
        self.fields["articles"].widget.loaded = charges
        penalty = next(iter(self._stored("penalties")), None)
        if penalty:
            said = {"penalty": penalty.kind_id, "amount": penalty.amount, "unit": penalty.unit}
            self.initial = {**self.initial, **said}

    def _stored(self, parts: str) -> Any:
        return getattr(self.instance, parts).all() if self.instance.pk else ()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if cleaned is not None and not ({"penalty", "amount", "unit"} & set(self.errors)):
            self._clean_penalty(cleaned)
        return cleaned

    def _clean_penalty(self, cleaned: dict[str, Any]) -> None:
        if cleaned["penalty"]:
            penalty = self._penalty()
            try:
                penalty.clean_fields(exclude={"trial", "kind"})
            except forms.ValidationError as error:
                self.add_error("amount", error.messages)
            for _fields, sentence in broken_rules(penalty):
                self.add_error("unit", sentence)
        elif cleaned["amount"] is not None or cleaned["unit"]:
            self.add_error("penalty", _("Choose what the amount is of."))

    def _penalty(self) -> Penalty:
        """The first penalty of the trial, as the row says it."""
        penalty = next(iter(self._stored("penalties")), None) or Penalty()
        penalty.kind = self.cleaned_data["penalty"]
        penalty.amount, penalty.unit = self.cleaned_data["amount"], self.cleaned_data["unit"]
        return penalty

    def parts(self) -> tuple[list[Part], list[Part]]:
        """The charges and penalties to write, and those to remove."""
        written: list[Part] = []
        removed: list[Part] = []
        if "articles" in self.changed_data:
            before = {charge.article_id: charge for charge in self._stored("charges")}
            after = {article.pk: article for article in self.cleaned_data["articles"]}
            written += [Charge(article=article) for pk, article in after.items() if pk not in before]
            removed += [charge for pk, charge in before.items() if pk not in after]
        if {"penalty", "amount", "unit"} & set(self.changed_data):
            if self.cleaned_data["penalty"]:
                written.append(self._penalty())
            else:
                removed += list(self._stored("penalties"))[:1]
        return written, removed


class TrialOfSomebodyForm(PersonRowForm, TrialRowForm):
    pass


class TrialRowFormSet(BaseUnitsMixin, RowFormSet):
    def write(self, by: User) -> list[str]:
        self.save(commit=False)
        doubts = []
        for form in self.forms:
            if form.has_changed():
                written, removed = form.parts()
                write_trial(form.instance, by, written, removed)
                doubts += fines_in_doubt(form.instance) if written else []
        return doubts


class TrialInline(PersonRowInline):
    """On the page of an incident: the trials of the people on it, or of anybody."""

    model = Trial
    form = TrialOfSomebodyForm
    formset = TrialRowFormSet
    verbose_name_plural = gettext_lazy("Trials")
    intro = gettext_lazy(
        "A second penalty, an appeal or a trial in absentia is written on the trial’s own page."
    )
    what = ("process", "date", "court", "judge", "articles", "outcome", "penalty", "amount", "unit")
    fieldsets: Any = (
        (None, {"fields": ("linked", "state", "more", "person", *what)}),
        (gettext_lazy("About the new person"), {"fields": NEW_PERSON, "classes": ["new-person"]}),
    )
    readonly_fields = ("linked", "state", "more")
    autocomplete_fields = ("person", "court", "judge")
    loads = ("person", "court", "judge")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("charges__article", "penalties__kind")

    @admin.display(description=gettext_lazy("more penalties"))
    def more(self, trial: Trial) -> str:
        left = len(trial.penalties.all()) - 1 if trial.pk else 0
        if left < 1:
            return ""
        return ngettext(
            "and %(count)d more penalty, on its own page",
            "and %(count)d more penalties, on its own page",
            left,
        ) % {"count": left}


class TrialOfPersonInline(TrialInline):
    """On the page of a person. The incident is one of theirs."""

    form = TrialRowForm
    fieldsets = ((None, {"fields": ("linked", "state", "more", "incident", *TrialInline.what)}),)
    autocomplete_fields = ("court", "judge")
    short_lists = ("incident",)
    loads = ("court", "judge", "incident", "person")

    def get_formset(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        fields: dict[str, Any] = formset.form.base_fields
        if "incident" in fields:
            theirs = Incident.everything.filter(Q(acts__person=obj) | Q(trials__person=obj))
            fields["incident"].queryset = theirs.visible_to(colleague(request)).distinct()
        return formset

    def get_extra(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> int:
        return 0
