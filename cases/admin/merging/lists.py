"""The list of people who may be one, and of those who were decided to be two."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.admin.access import colleague
from cases.admin.batch_filter import BatchFilter
from cases.admin.filters.words import WordFilter
from cases.admin.lists import DeskChangeList, ListMixin
from cases.admin.typed import ModelAdmin, QuerySet
from cases.merging.alike import in_pairs
from cases.merging.different import is_decided
from cases.merging.doubles import near
from cases.models import DifferentPeople, PossibleDouble
from cases.visibility import visible_rule


class PairChangeList(DeskChangeList):
    """Each row of the page with what agrees and what differs: two queries for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows: Any = list(self.result_list)
        for row, pair in zip(rows, in_pairs(rows, colleague(request)), strict=True):
            row.pair = pair
        self.result_list = rows


class NearFilter(WordFilter):
    title = _("whose records")
    parameter_name = "near"
    words = {"me": _("near mine: I wrote one of the two")}

    def narrow(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        return queryset.filter(near(colleague(request)))


class OfBatchFilter(BatchFilter):
    """Pairs with somebody whom the batch brought or changed."""

    def narrow(self, request: HttpRequest, queryset: QuerySet, batch: int) -> QuerySet:
        pairs: Any = queryset
        return pairs.touching_batch(batch)


class PairsAdmin(ListMixin, ModelAdmin):
    """Rows are two people; each leads to the page on which they stand side by side. Nobody writes here."""

    list_display_links = None
    list_select_related = ("first", "second")
    list_per_page = 50
    actions = None
    show_facets = admin.ShowFacets.NEVER

    class Media:
        css = {"all": ["css/desk.css", "css/merging.css"]}

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[PairChangeList]:
        return PairChangeList

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(visible_rule(self.model, colleague(request)))

    @admin.display(description=_("the two"))
    def two(self, row: Any) -> str:
        return format_html(
            '<a href="{}">{} – {}</a>',
            compare_url(row.first_id, row.second_id),
            _who(row.first),
            _who(row.second),
        )

    @admin.display(description=pgettext_lazy("of two people", "what agrees"), empty_value="—")
    def agrees(self, row: Any) -> str:
        return "; ".join(row.pair.agrees)

    @admin.display(description=pgettext_lazy("of two people", "what differs"), empty_value="—")
    def differs(self, row: Any) -> str:
        return "; ".join(row.pair.differs)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.get_object(request, object_id) if self.has_view_permission(request) else None
        if row is None:
            return super().change_view(request, object_id, *args, **kwargs)
        return HttpResponseRedirect(compare_url(row.first_id, row.second_id))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        raise Http404

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


@admin.register(PossibleDouble)
class PossibleDoubleAdmin(PairsAdmin):
    """The most alike first. Who was decided about is not here any more."""

    list_display = ("two", "agrees", "differs", "found_at")
    list_filter = (NearFilter, OfBatchFilter)
    ordering = ("-score", "pk")
    fields = ("first", "second", "found_at")
    sortable_by = ("found_at",)
    change_list_template = "admin/cases/merge/doubles.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(~is_decided())


@admin.register(DifferentPeople)
class DifferentPeopleAdmin(PairsAdmin):
    """It is taken back on the page where the two stand side by side."""

    list_display = ("two", "decided_by", "decided_at", "note")
    list_select_related = ("first", "second", "decided_by")
    ordering = ("-pk",)
    fields = ("first", "second", "decided_by", "decided_at", "note")
    change_list_template = "admin/cases/merge/decided.html"

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Not in the menu: the list of possible doubles leads here."""
        return {}


def _who(person: Any) -> str:
    return f"{person.name or person.label} ({person.code})"


def compare_url(one: int, other: int) -> str:
    return reverse("admin:cases_person_compare", args=[one, other])
