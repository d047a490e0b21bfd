from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin.base import RecordAdmin
from cases.admin.filters import AuthorFilter, RecognisedPeriodFilter, WaitingFilter
from cases.models import Recognition


@admin.register(Recognition)
class RecognitionAdmin(RecordAdmin):
    list_display = ("code", "person", "recognised_on", "state", "ended_on", "end_reason", "author")
    list_display_links = ("code", "person")
    list_select_related = ("person", "created_by")
    list_filter = ("status", WaitingFilter, RecognisedPeriodFilter, "end_reason", AuthorFilter)
    search_fields = (
        "code",
        "person__code",
        "person__name_be",
        "person__name_ru",
        "person__name_en",
        "person__other_names",
    )
    search_help_text = _("Code, person")
    ordering = ("-recognised_on_lower", "-id")
    autocomplete_fields = ("person",)
    fieldsets = (
        (_("Whom, and since when"), {"fields": ("person", "recognised_on")}),
        (_("Until when"), {"fields": ("ended_on", "end_reason")}),
    )
