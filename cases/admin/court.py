from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest

from cases.admin.base import ReferenceAdmin
from cases.admin.exporting.mixin import ExportsMixin
from cases.admin.suggestions import asked_by_a_box, first_those, forwarded_region
from cases.alphabet import Alphabetical
from cases.languages import reader_language
from cases.models import Court, Judge

NAMES = ("name_be", "name_ru", "name_en")


@admin.register(Court)
class CourtAdmin(ReferenceAdmin):
    """In a box: first the courts of the region beside it (`region`, or that of `incident`)."""

    list_display = ("__str__", "slug", "level", "region")
    list_select_related = ("region",)
    list_filter = ("level", "region")
    search_fields = ("slug", *NAMES, "name_en_other")
    fields = ("slug", *NAMES, "name_en_other", "level", "region", "note", "provenance")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        found, duplicates = super().get_search_results(request, queryset, search_term)
        if asked_by_a_box(request):
            near = first_those(Q(region=forwarded_region(request)), Q(region=None))
            found = found.select_related("region").annotate(near=near).order_by("near", by_name(), "pk")
        return found, duplicates

    def describe_option(self, term: str, court: Court) -> dict[str, Any]:
        return {"text": f"{court} · {court.region}" if court.region else str(court)}


@admin.register(Judge)
class JudgeAdmin(ExportsMixin, ReferenceAdmin):
    """In a box: the judges of the `court` beside it, then the others with their courts. Each proposes its court."""

    key = "code"
    list_display = ("__str__", "court")
    list_select_related = ("court",)
    list_filter = ("court__region",)
    search_fields = ("code", *NAMES)
    autocomplete_fields = ("court",)
    fields = ("code", *NAMES, "court")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        found, duplicates = super().get_search_results(request, queryset, search_term)
        if asked_by_a_box(request):
            of_court = Q(court=request.GET.get("court", ""))
            near = first_those(of_court, Q(court__region=forwarded_region(request)))
            found = found.select_related("court").annotate(near=near).order_by("near", by_name(), "pk")
        return found, duplicates

    def describe_option(self, term: str, judge: Any) -> dict[str, Any]:
        if judge.court is None:
            return {}
        proposed = {"court": {"id": judge.court_id, "text": str(judge.court)}}
        return {"text": f"{judge} · {judge.court}" if judge.near else str(judge), "proposes": proposed}


def by_name() -> Alphabetical:
    return Alphabetical(f"name_{reader_language()}")
