from django.contrib import admin
from django.utils.translation import gettext_lazy

from cases.admin.filters import (
    AuthorFilter,
    ImpreciseDateFilter,
    PeriodFilter,
    SourcesFilter,
    WaitingFilter,
    WhatWasDoneFilter,
)
from cases.admin.following import FollowingMixin
from cases.admin.incident_page.page import IncidentPage
from cases.admin.team import TeamMixin
from cases.models import Incident


@admin.register(Incident)
class IncidentAdmin(TeamMixin, FollowingMixin, IncidentPage):
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
    )
    search_fields = ("code", "title_be", "title_ru", "title_en", "locality")
    search_help_text = gettext_lazy("Code, title in any language, town")
    ordering = ("-date_lower", "-id")

    @admin.display(description=gettext_lazy("title"))
    def headline(self, incident: Incident) -> str:
        return incident.title
