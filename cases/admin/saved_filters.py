"""Filters kept under a name: one's own, and those that colleagues offer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import path, reverse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin
from cases.models import SavedFilter

NOT_FILTERS = {"p", "all", "e", "_popup", "_to_field", "_changelist_filters"}


class SavedFilterForm(forms.ModelForm):
    class Meta:
        model = SavedFilter
        fields = ("name", "query", "shared")


class SavedFiltersMixin(ModelAdmin):
    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        wrap = self.admin_site.admin_view
        return [
            path("filters/", wrap(self.save_filter_view), name=f"{name}_save_filter"),
            path("filters/<int:pk>/forget/", wrap(self.forget_filter_view), name=f"{name}_forget_filter"),
            *super().get_urls(),
        ]

    def saved_filters_context(self, request: HttpRequest) -> dict[str, Any]:
        user = colleague(request)
        query = filters_in(request.GET)
        offered = SavedFilter.objects.filter(kind=self.opts.model_name).filter(Q(owner=user) | Q(shared=True))
        return {
            "saved_filters": [
                {"saved": saved, "mine": saved.owner_id == user.pk, "here": saved.query == query}
                for saved in offered.select_related("owner")
            ],
            "filters_now": query,
            "save_filter_url": reverse(self._address("save_filter")),
        }

    def _address(self, view: str) -> str:
        return f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{view}"

    def save_filter_view(self, request: HttpRequest) -> HttpResponse:
        """Keep the filters under a name; the same name again replaces what it stood for."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseRedirect(reverse(self._address("changelist")))
        query = filters_in(QueryDict(request.POST.get("query", "")))
        back = reverse(self._address("changelist")) + (f"?{query}" if query else "")
        kept = SavedFilter.objects.filter(
            owner=colleague(request), kind=self.opts.model_name, name=request.POST.get("name", "").strip()
        ).first() or SavedFilter(owner=colleague(request), kind=str(self.opts.model_name))
        form = SavedFilterForm(
            {"name": request.POST.get("name", ""), "shared": request.POST.get("shared"), "query": query},
            instance=kept,
        )
        if not query:
            messages.error(request, _("Choose a filter first: there is nothing to save."))
        elif form.is_valid():
            messages.success(request, _("Saved: %(name)s.") % {"name": form.save().name})
        else:
            messages.error(request, _("Give the filter a name of at most 100 characters."))
        return HttpResponseRedirect(back)

    def forget_filter_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        saved = SavedFilter.objects.filter(owner=colleague(request), kind=self.opts.model_name, pk=pk).first()
        if saved is None or request.method != "POST":
            raise Http404
        saved.delete()
        messages.success(request, _("Forgotten: %(name)s.") % {"name": saved.name})
        return HttpResponseRedirect(f"{reverse(self._address('changelist'))}?{saved.query}")


def filters_in(parameters: QueryDict) -> str:
    """The part of an address that narrows the list, in one order, so that equal filters are equal texts."""
    pairs = sorted(
        (name, value) for name in parameters if name not in NOT_FILTERS for value in parameters.getlist(name)
    )
    kept = QueryDict(mutable=True)
    for name, value in pairs:
        if value:
            kept.appendlist(name, value)
    return kept.urlencode()
