from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.access import colleague
from cases.admin.base import RecordAdmin
from cases.admin.choices import LoadedChoicesForm, LoadedChoicesMixin
from cases.admin.filters import (
    ArticleFilter,
    AuthorFilter,
    CourtFilter,
    ImpreciseDateFilter,
    JudgeFilter,
    PeriodFilter,
    WaitingFilter,
)
from cases.admin.typed import InlineFormSet, ModelForm, QuerySet, TabularInline
from cases.fine_words import fines_in_doubt
from cases.models import Charge, Penalty, Trial
from cases.typed_fields.amounts import AMOUNT_OVERRIDES, AmountFormMixin, BaseUnitsMixin
from cases.writing import write_trial


class PartFormSet(InlineFormSet):
    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            deletion = form.fields["DELETE"]
            deletion.widget.attrs["aria-label"] = deletion.label


class PartInline(LoadedChoicesMixin, TabularInline):
    """Charges and penalties are claims of their trial: who may change it may change them."""

    formset = PartFormSet
    narrow = True
    classes = ("plain-rows",)
    loads: tuple[str, ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related(*self.loads)

    def get_extra(self, request: HttpRequest, obj: models.Model | None = None, **kwargs: Any) -> int:
        return 0 if obj else 1

    def has_view_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return request.user.has_perm("cases.view_trial") or self.has_change_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return request.user.has_perm("cases.change_trial")

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return request.user.has_perm("cases.change_trial" if obj else "cases.add_trial")

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return self.has_change_permission(request, obj)


class ChargeInline(PartInline):
    model = Charge
    autocomplete_fields = ("article",)
    loads = ("article",)


class PenaltyForm(AmountFormMixin, LoadedChoicesForm):
    pass


class PenaltyFormSet(BaseUnitsMixin, PartFormSet):
    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form: Any = super()._construct_form(i, **kwargs)
        form.trial_date = self.instance.date
        return form


class PenaltyInline(PartInline):
    model = Penalty
    form = PenaltyForm
    formset = PenaltyFormSet
    formfield_overrides = PartInline.formfield_overrides | AMOUNT_OVERRIDES
    autocomplete_fields = ("kind",)
    loads = ("kind",)


@admin.register(Trial)
class TrialAdmin(RecordAdmin):
    list_display = (
        "code",
        "date",
        "person",
        "state",
        "process",
        "charged",
        "outcome",
        "imposed",
        "court",
        "author",
    )
    list_display_links = ("code", "date")
    list_select_related = ("person", "court", "created_by")
    list_filter = (
        "status",
        WaitingFilter,
        PeriodFilter,
        "process",
        "outcome",
        ArticleFilter,
        "court__region",
        CourtFilter,
        JudgeFilter,
        "court_instance",
        "in_absentia",
        "incident__campaign",
        AuthorFilter,
        ImpreciseDateFilter,
    )
    search_fields = (
        "code",
        "person__code",
        "person__name_be",
        "person__name_ru",
        "person__name_en",
        "person__label",
        "court__name_be",
        "court__name_ru",
        "court__name_en",
        "judge__name_be",
        "judge__name_ru",
        "judge__name_en",
    )
    search_help_text = _("Code, person, court, judge")
    ordering = ("-date_lower", "-id")
    autocomplete_fields = ("person", "court", "judge", "incident")
    inlines = (ChargeInline, PenaltyInline)
    history_parts = ((Charge, "trial"), (Penalty, "trial"))
    fieldsets = (
        (_("Who is tried, and for what"), {"fields": ("person", "incident", "process")}),
        (_("When and where"), {"fields": ("date", "court", "judge", "court_instance", "in_absentia")}),
        (_("How it ended"), {"fields": ("outcome",)}),
    )
    radio_fields = {"process": admin.HORIZONTAL, "court_instance": admin.HORIZONTAL}

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("charges__article", "penalties__kind")

    @admin.display(description=_("charged with"), empty_value="—")
    def charged(self, trial: Trial) -> str:
        return ", ".join(charge.article.number for charge in trial.charges.all())

    @admin.display(description=_("penalty"), empty_value="—")
    def imposed(self, trial: Trial) -> str:
        return "; ".join(str(penalty) for penalty in trial.penalties.all())

    def save_model(self, request: HttpRequest, obj: Trial, form: ModelForm, change: bool) -> None:
        """Written in `save_related`, together with its charges and penalties: one change, one history row."""

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        written = [part for formset in formsets for part in formset.save(commit=False)]
        removed = [part for formset in formsets for part in formset.deleted_objects]
        write_trial(form.instance, by=colleague(request), written=written, removed=removed)
        for sentence in fines_in_doubt(form.instance):
            messages.warning(request, sentence)
