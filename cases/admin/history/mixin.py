"""The history page of a record."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.history.entries import Entry, entries
from cases.admin.history.version_pages import VersionPages


class HistoryMixin(VersionPages):
    """Replaces the admin's own log, which knows nothing of what came by import, command or a verb."""

    history_parts: tuple[tuple[type[models.Model], str], ...] = ()

    def may_see_history(self, request: HttpRequest) -> bool:
        return self.has_view_or_change_permission(request)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.may_see_history(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(record)s") % {"record": record},
            "module_name": capfirst(str(self.opts.verbose_name_plural)),
            "object": record,
            "opts": self.opts,
            "entries": self._entries(record, colleague(request)),
            "media": self.media,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/cases/object_history.html", context)

    def _entries(self, record: models.Model, reader: User) -> list[Entry]:
        told = entries(type(record), "pk", record.pk, reader)
        for part, foreign_key in self.history_parts:
            told += entries(part, foreign_key, record.pk, reader)
        # A trial whose charges changed has a row of its own that says nothing more than theirs.
        telling = [entry for entry in told if entry.changes]
        return sorted(telling, key=lambda entry: entry.when, reverse=True)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_see_history"] = self.may_see_history(request)
        return super().render_change_form(request, context, *args, **kwargs)
