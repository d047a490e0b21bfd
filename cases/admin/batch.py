from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.typed import ModelAdmin
from cases.models import Batch


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

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
