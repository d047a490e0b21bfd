from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.base import RecordAdmin, RecordInline
from cases.admin.choices import LoadedChoicesForm
from cases.admin.filters import (
    AuthorFilter,
    BatchFilter,
    ImpreciseDateFilter,
    PeriodFilter,
    SourcesFilter,
    WaitingFilter,
    WhatWasDoneFilter,
)
from cases.admin.typed import InlineFormSet
from cases.models import Act, CaseRecord, Incident, Person, Source, Trial
from cases.verification import may
from cases.workflow import TRANSITIONS

# An act is nine fields; Django refuses a form of more than 1,000, and nobody reads a page that long.
MOST_ON_ONE_PAGE = 50


class ActInIncidentForm(LoadedChoicesForm):
    """Most acts happen on the day of their incident: the date may be left out here."""

    incident: Incident | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "date" in self.fields:
            self.fields["date"].required = False
            self.fields["date"].help_text = _("Empty: the incident’s.")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if cleaned and self.incident and not cleaned.get("date") and "date" not in self.errors:
            cleaned["date"] = self.incident.date
        return cleaned


class ActFormSet(InlineFormSet):
    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form: Any = super()._construct_form(i, **kwargs)
        form.incident = self.instance
        return form


class ActInline(RecordInline):
    model = Act
    form = ActInIncidentForm
    formset = ActFormSet
    fields = (
        "linked",
        "kind",
        "person",
        "people_min",
        "date",
        "end_date",
        "place_of_detention",
        "agency",
        "state",
    )
    readonly_fields = ("linked", "state")
    autocomplete_fields = ("kind", "person", "place_of_detention", "agency")
    loads = ("kind", "person", "place_of_detention", "agency")


class SourceInline(RecordInline):
    model = Source
    fields = (
        "linked",
        "kind",
        "title",
        "url",
        "received",
        "list",
        "reliability",
        "credibility",
        "confidential",
        "state",
    )
    readonly_fields = ("linked", "state")
    autocomplete_fields = ("list",)
    loads = ("list",)


@admin.register(Incident)
class IncidentAdmin(RecordAdmin):
    list_display = ("code", "headline", "date", "state", "region", "locality", "campaign", "author")
    list_display_links = ("code", "headline")
    list_select_related = ("region", "campaign", "created_by")
    list_filter = (
        "status",
        WaitingFilter,
        PeriodFilter,
        "region",
        WhatWasDoneFilter,
        "campaign",
        AuthorFilter,
        SourcesFilter,
        ImpreciseDateFilter,
        "sensitivity",
        BatchFilter,
    )
    search_fields = ("code", "title_be", "title_ru", "title_en", "locality")
    search_help_text = gettext_lazy("Code, title in any language, town")
    ordering = ("-date_lower", "-id")
    autocomplete_fields = ("campaign",)
    inlines = (ActInline, SourceInline)
    fieldsets = (
        (
            gettext_lazy("When and where"),
            {"fields": ("date", "region", "locality", "campaign", "sensitivity")},
        ),
        (gettext_lazy("What happened"), {"fields": ("title_en", "title_be", "title_ru")}),
        (
            gettext_lazy("The story"),
            {"fields": ("summary_en", "summary_be", "summary_ru"), "classes": ["collapse"]},
        ),
    )

    def submitted_along(self, record: Any, by: User) -> list[CaseRecord]:
        """The acts and sources on its page, and the people somebody wrote for them: one raid, one decision."""
        drafts = {"status__in": TRANSITIONS["submit"].sources}
        found: list[CaseRecord] = []
        for model in (Act, Source):
            if may("submit", model, by):
                found += model._default_manager.filter(incident=record, **drafts)
        if may("submit", Person, by):
            found += Person.everything.filter(acts__incident=record, created_by=by, **drafts).distinct()
        return found

    @admin.display(description=gettext_lazy("title"))
    def headline(self, incident: Incident) -> str:
        return incident.title

    def get_inlines(self, request: HttpRequest, obj: models.Model | None) -> list[Any]:
        return [inline for inline in self.inlines if not _too_many(inline.model, obj)]

    def next_steps(self, request: HttpRequest, record: Any) -> list[tuple[str, str]]:
        if record is None:
            return []
        links = self.link_to_add(request, Trial, _("Add a trial"), incident=record.pk)
        for model, words in ((Act, _("All its acts")), (Source, _("All its sources"))):
            if _too_many(model, record):
                address = reverse(f"admin:cases_{model._meta.model_name}_changelist")
                links.append((words, f"{address}?incident__id__exact={record.pk}"))
                links += self.link_to_add(
                    request,
                    model,
                    _("Add: %(what)s") % {"what": model._meta.verbose_name},
                    incident=record.pk,
                )
        return links


def _too_many(model: Any, incident: Any) -> bool:
    if incident is None:
        return False
    return model.everything.filter(incident=incident)[: MOST_ON_ONE_PAGE + 1].count() > MOST_ON_ONE_PAGE
