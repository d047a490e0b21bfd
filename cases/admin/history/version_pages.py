"""The page of one version, and bringing it back."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.history.entries import what_of, who_of
from cases.admin.history.versions import lines, parts
from cases.admin.typed import ModelAdmin
from cases.models import CaseRecord
from cases.restoring import bring_back, version_of, why_not


class VersionPages(ModelAdmin):
    """Pages below the history of a record. Their names end in what `WatchedMixin` writes down: its history."""

    def get_urls(self) -> list[Any]:
        pages = [
            ("<path:object_id>/history/<int:history_id>/", self.version_view, "version_history"),
            (
                "<path:object_id>/history/<int:history_id>/bring-back/",
                self.bring_back_view,
                "bring_back_history",
            ),
        ]
        named = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            *(
                path(address, self.admin_site.admin_view(view), name=f"{named}_{name}")
                for address, view, name in pages
            ),
            *super().get_urls(),
        ]

    def version_view(self, request: HttpRequest, object_id: str, history_id: int) -> HttpResponse:
        record, version = self._version_or_404(request, object_id, history_id)
        context = self._version_context(request, record, version)
        return TemplateResponse(request, "admin/cases/version.html", context)

    def bring_back_view(self, request: HttpRequest, object_id: str, history_id: int) -> HttpResponse:
        """Asks first; what was changed after it asked is not written over."""
        record, version = self._version_or_404(request, object_id, history_id)
        if not isinstance(record, CaseRecord) or not self.has_change_permission(request, record):
            raise PermissionDenied
        if request.method != "POST":
            context = self._version_context(request, record, version)
            return TemplateResponse(request, "admin/cases/version_bring_back.html", context)
        if request.POST.get("seen") != str(_newest(record)):
            messages.warning(request, _("It was changed after you opened it. Look at it again."))
            return HttpResponseRedirect(request.path)
        try:
            bring_back(record, history_id, colleague(request))
        except ValidationError as refused:
            for sentence in refused.messages:
                messages.error(request, sentence)
            return HttpResponseRedirect(self._page_address("version_history", record.pk, history_id))
        messages.success(request, _("It is brought back, and waits for verification."))
        return HttpResponseRedirect(self._page_address("change", record.pk))

    def _version_or_404(
        self, request: HttpRequest, object_id: str, history_id: int
    ) -> tuple[models.Model, Any]:
        if not self.may_see_history(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        try:
            return record, version_of(record, history_id, colleague(request))
        except ValidationError:
            raise Http404 from None

    def _version_context(self, request: HttpRequest, record: Any, version: Any) -> dict[str, Any]:
        reader = colleague(request)
        may = isinstance(record, CaseRecord) and self.has_change_permission(request, record)
        return {
            **self.admin_site.each_context(request),
            "title": _("A version of %(record)s") % {"record": record},
            "module_name": capfirst(str(self.opts.verbose_name_plural)),
            "object": record,
            "opts": self.opts,
            "media": self.media,
            "version": version,
            "who": who_of(version),
            "what": what_of(version, ""),
            "lines": lines(record, version, reader),
            "parts": parts(record, version, reader),
            "may_bring_back": may,
            "why_not": why_not(record, version, reader) if may else "",
            "seen": _newest(record),
        }

    def _page_address(self, page: str, *args: Any) -> str:
        names = f"{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(f"{self.admin_site.name}:{names}", args=args)


def _newest(record: Any) -> int:
    model = record._meta.concrete_model
    rows = model.history.filter(**{model._meta.pk.attname: record.pk}).order_by("-history_id")
    return rows.values_list("history_id", flat=True).first() or 0
