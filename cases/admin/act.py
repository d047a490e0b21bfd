from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RecordAdmin
from cases.admin.filters import (
    ActRegionFilter,
    AuthorFilter,
    ImpreciseDateFilter,
    PeriodFilter,
    SourcesOfIncidentFilter,
    WaitingFilter,
)
from cases.models import Act, Region


@admin.register(Act)
class ActAdmin(RecordAdmin):
    list_display = ("code", "date", "kind", "who", "state", "where", "agency", "campaign", "author")
    list_display_links = ("code", "date")
    list_select_related = (
        "kind",
        "person",
        "region",
        "incident__region",
        "incident__campaign",
        "agency",
        "created_by",
    )
    list_filter = (
        "status",
        WaitingFilter,
        PeriodFilter,
        "kind",
        ActRegionFilter,
        "incident__campaign",
        "agency",
        AuthorFilter,
        SourcesOfIncidentFilter,
        ImpreciseDateFilter,
    )
    search_fields = (
        "code",
        "person__code",
        "person__name_be",
        "person__name_ru",
        "person__name_en",
        "person__label",
        "incident__code",
        "incident__title_be",
        "incident__title_ru",
        "incident__title_en",
    )
    search_help_text = _("Code, person, incident")
    ordering = ("-date_lower", "-id")
    autocomplete_fields = ("incident", "kind", "person", "place_of_detention", "agency")
    fieldsets = (
        (_("What was done to whom"), {"fields": ("incident", "kind", "person", "people_min")}),
        (_("When"), {"fields": (("date", "end_date"),)}),
        (_("Where, and who did it"), {"fields": ("region", "place_of_detention", "agency")}),
        (_("Internal"), {"fields": ("note",)}),
    )

    @admin.display(description=_("person"), empty_value="—")
    def who(self, act: Act) -> str | None:
        if act.people_min > 1:
            return _("at least %(n)s people") % {"n": act.people_min}
        return str(act.person) if act.person else None

    @admin.display(description=_("region"))
    def where(self, act: Act) -> Region:
        return act.region or act.incident.region

    @admin.display(description=_("campaign"), empty_value="—")
    def campaign(self, act: Act) -> str | None:
        return str(act.incident.campaign) if act.incident.campaign else None
