from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from cases.admin.base import ReferenceAdmin
from cases.models import Court, Judge, LawArticle

NAMES = ("name_be", "name_ru", "name_en")


@admin.register(Court)
class CourtAdmin(ReferenceAdmin):
    list_display = ("__str__", "slug", "level", "region")
    list_select_related = ("region",)
    list_filter = ("level", "region")
    search_fields = ("slug", *NAMES, "name_en_other")
    fields = ("slug", *NAMES, "name_en_other", "level", "region", "note", "provenance")


@admin.register(Judge)
class JudgeAdmin(ReferenceAdmin):
    key = "code"
    list_display = ("__str__", "court")
    list_select_related = ("court",)
    list_filter = ("court__region",)
    search_fields = ("code", *NAMES)
    autocomplete_fields = ("court",)
    fields = ("code", *NAMES, "court")


@admin.register(LawArticle)
class LawArticleAdmin(ReferenceAdmin):
    list_display = ("__str__", "slug", "in_force_from", "in_force_to")
    list_filter = ("statute",)
    search_fields = ("slug", "number", "title_be", "title_ru", "title_en")
    search_help_text = _("Number, words of the title")
    fieldsets = (
        (None, {"fields": ("slug", "statute", ("number", "part"))}),
        (_("Title"), {"fields": ("title_be", "title_ru", "title_en")}),
        (_("In force"), {"fields": ("in_force_from", "in_force_to", "provenance", "note")}),
    )
