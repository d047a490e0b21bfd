from django.contrib import admin

from cases.admin.base import ReferenceAdmin
from cases.models import (
    ActKind,
    Agency,
    BaseUnit,
    Campaign,
    Occupation,
    PenaltyKind,
    PlaceOfDetention,
    Region,
    ReportingList,
)

NAMES = ("name_be", "name_ru", "name_en")


class VocabularyAdmin(ReferenceAdmin):
    list_display: tuple[str, ...] = ("__str__", "slug", *NAMES)
    search_fields = ("slug", *NAMES)
    fields: tuple[str, ...] = ("slug", *NAMES, "provenance")


admin.site.register([ActKind, Occupation, ReportingList], VocabularyAdmin)


@admin.register(Region)
class RegionAdmin(VocabularyAdmin):
    fields = ("slug", *NAMES, "kind", "in_be", "in_ru", "provenance")


@admin.register(Agency)
class AgencyAdmin(VocabularyAdmin):
    ABBREVIATIONS = ("abbreviation_be", "abbreviation_ru", "abbreviation_en")
    search_fields = (*VocabularyAdmin.search_fields, *ABBREVIATIONS)
    fields = ("slug", *NAMES, *ABBREVIATIONS, "provenance")


@admin.register(PenaltyKind)
class PenaltyKindAdmin(VocabularyAdmin):
    list_display = (*VocabularyAdmin.list_display, "process", "measure")
    list_filter = ("process",)
    fields = ("slug", *NAMES, "process", "measure", "provenance")


@admin.register(PlaceOfDetention)
class PlaceOfDetentionAdmin(VocabularyAdmin):
    list_display = (*VocabularyAdmin.list_display, "region")
    list_select_related = ("region",)
    list_filter = ("region",)
    search_fields = (*VocabularyAdmin.search_fields, "town_be")
    fields = ("slug", *NAMES, "kind", "number", "town_be", "region", "provenance")


@admin.register(Campaign)
class CampaignAdmin(VocabularyAdmin):
    fields = ("slug", *NAMES, "description_be", "description_ru", "description_en", "provenance")


@admin.register(BaseUnit)
class BaseUnitAdmin(ReferenceAdmin):
    key = "valid_from"
    list_display = ("valid_from", "valid_to", "value_byn", "provenance")
    fields = ("valid_from", "valid_to", "value_byn", "provenance")
