from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RecordAdmin
from cases.admin.evidence.steps import of_source
from cases.admin.filters import AuthorFilter, ReceivedPeriodFilter, WaitingFilter
from cases.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = (
        "code",
        "kind",
        "title",
        "incident",
        "state",
        "received",
        "reliability",
        "credibility",
        "confidential",
    )
    list_display_links = ("code", "kind")
    list_select_related = ("incident", "created_by")
    list_filter = (
        "status",
        WaitingFilter,
        "kind",
        ReceivedPeriodFilter,
        "list",
        "reliability",
        "credibility",
        "confidential",
        AuthorFilter,
    )
    search_fields = (
        "code",
        "title",
        "url",
        "incident__code",
        "incident__title_be",
        "incident__title_ru",
        "incident__title_en",
    )
    search_help_text = _("Code, title, address, incident")
    ordering = ("-id",)
    autocomplete_fields = ("incident", "list")
    fieldsets = (
        (
            _("What it is"),
            {"fields": ("incident", "kind", "title", "url", ("published", "received"), "list")},
        ),
        (_("How far to trust it"), {"fields": ("reliability", "credibility", "confidential")}),
    )

    def next_steps(self, request: HttpRequest, record: Any) -> list[tuple[str, str]]:
        return of_source(request, record) if record else []
