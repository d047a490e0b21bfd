from django.contrib import admin
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse

from cases.admin.access import colleague
from cases.admin.lists import ListMixin
from cases.admin.typed import ModelAdmin, QuerySet
from cases.models import Viewing
from cases.visibility import visible_rule


@admin.register(Viewing)
class ViewingAdmin(ListMixin, ModelAdmin):
    """Who looked at what, as far as the reader may know that it is there. Nobody writes here."""

    list_display = ("viewed_at", "viewed_by", "way", "code")
    list_select_related = ("viewed_by",)
    list_filter = ("way",)
    list_per_page = 50
    search_fields = ("code", "viewed_by__username")
    ordering = ("-pk",)
    fields = list_display

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(visible_rule(Viewing, colleague(request)))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: object = None
    ) -> HttpResponse:
        """It has none: it was written once."""
        raise Http404

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
