from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin, QuerySet
from cases.models import Batch
from cases.visibility import visible_rule


@admin.register(Batch)
class BatchAdmin(ModelAdmin):
    """To be looked at: batches are made by imports."""

    list_display = ("id", "title", "made_at", "made_by")
    list_display_links = ("id", "title")
    list_select_related = ("made_by",)
    list_per_page = 50
    show_full_result_count = False
    search_fields = ("title", "sha256")
    search_help_text = _("Title, SHA-256 of the file")
    fields = ("title", "made_at", "made_by", "sha256")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(visible_rule(Batch, colleague(request)))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
