"""The lists of the desk: pages that cost the same whatever the size of the table, and strict addresses."""

from functools import cached_property
from typing import Any

from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.choices import LoadedChoice
from cases.admin.filters.choice import SearchedFilter
from cases.admin.saved_filters import SavedFiltersMixin
from cases.querysets import COUNTED_AT_MOST


class BadFilter(Exception):
    """Not an IncorrectLookupParameters, which the stock view answers with the whole list."""


class CappedPaginator(Paginator):
    """Counts so far and no further."""

    @cached_property
    def count(self) -> int:
        return min(self._found, COUNTED_AT_MOST)

    @property
    def capped(self) -> bool:
        return self._found > COUNTED_AT_MOST

    @cached_property
    def _found(self) -> int:
        rows: Any = self.object_list
        return int(rows.order_by()[: COUNTED_AT_MOST + 1].count())


class DeskChangeList(ChangeList):
    """Without a number where there are more rows than are counted; all pages are then not ticked at once."""

    @property
    def capped(self) -> bool:
        return bool(self.paginator.capped)


class ListMixin(SavedFiltersMixin):
    paginator = CappedPaginator
    show_full_result_count = False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return DeskChangeList

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A filter that does not exist is an error: the stock list shows everything instead."""
        try:
            return super().changelist_view(request, (extra_context or {}) | self._list_context(request))
        except BadFilter as error:
            return self._refused(request, str(error))
        except DisallowedModelAdminLookup:
            return self._refused(request, request.GET.urlencode())

    def _list_context(self, request: HttpRequest) -> dict[str, Any]:
        """Named after what is listed; with the scripts of the filters in which one types."""
        media = self.media
        for each in self.get_list_filter(request):
            if isinstance(each, type) and issubclass(each, SearchedFilter):
                media += LoadedChoice(each.field, self.admin_site).media
        heading = capfirst(str(self.opts.verbose_name_plural))
        return {"title": heading, "media": media} | self.saved_filters_context(request)

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        try:
            return super().get_changelist_instance(request)
        except IncorrectLookupParameters as error:
            raise BadFilter(str(error)) from error

    def _refused(self, request: HttpRequest, what: str) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("This list cannot be filtered like that"),
            "what": what,
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/cases/bad_filter.html", context, status=400)
