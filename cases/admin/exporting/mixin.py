"""*Export what I see* of every list of case records, where django-import-export has its export."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from import_export.admin import ExportMixin

from cases.admin.access import colleague
from cases.admin.exporting.chosen import TICKED, filters_in_words, rows_of, ticked_in
from cases.admin.exporting.forms import PSEUDONYMS, WHOLE, ExportForm
from cases.admin.lists import BadFilter
from cases.admin.saved_filters import filters_in
from cases.admin.typed import QuerySet
from cases.casebook.around import Around
from cases.exports.asking import Wish, ask, asked_just_now
from cases.exports.making import CannotMake, made_at_once
from cases.exports.rules import may_take_out, may_take_out_whole, permission_for
from cases.exports.tasks import make_export
from cases.languages import LANGUAGES
from cases.models import Export

State = Export.State


class ExportsMixin(ExportMixin):
    """The library's place, address and permission; what is asked and written is ours."""

    import_export_change_list_template = None
    export_template_name = "admin/cases/exports/ask.html"

    def has_export_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(permission_for(self.model))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions: dict[str, Any] = super().get_actions(request)
        if self.has_export_permission(request) and IS_POPUP_VAR not in request.GET:
            actions["export"] = (export_ticked, "export", gettext_lazy("Export…"))
        return actions

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        context = extra_context or {}
        if self.has_export_permission(request) and IS_POPUP_VAR not in request.GET:
            context["export_url"] = self._export_url(filters_in(request.GET))
        return super().changelist_view(request, context)

    def export_action(self, request: HttpRequest) -> HttpResponseBase:
        """The page that asks how, and what comes of it: the file, or the page on which it will be."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        try:
            return self._export(request)
        except BadFilter as error:
            return self._refused(request, str(error))
        except DisallowedModelAdminLookup:
            return self._refused(request, request.GET.urlencode())

    def _export(self, request: HttpRequest) -> HttpResponseBase:
        user, query = colleague(request), filters_in(_without_ticks(request))
        ticked = ticked_in(request.GET.get(TICKED, ""))
        rows = rows_of(self, user, query, ticked)
        form = ExportForm(
            request.POST if request.method == "POST" else None,
            model=self.model,
            may_take_whole=may_take_out_whole(user),
        )
        if form.is_valid() and rows.exists():
            wish = self._wish(user, query, ticked, form.cleaned_data)
            around = Around(rows, user, wish.whole, wish.confidential)
            if not may_take_out(user, around.tables()):
                raise PermissionDenied
            return self._asked(request, form, wish, around, query)
        return self._ask(request, form, rows, query, ticked)

    def _wish(self, user: Any, query: str, ticked: list[int], said: dict[str, Any]) -> Wish:
        filters = {}
        for language in LANGUAGES:
            with override(language):
                filters[language] = filters_in_words(self, user, query)
        return Wish(
            kind=str(self.opts.model_name),
            query=query,
            ticked=ticked,
            format=said["format"],
            whole=said["tables"] == WHOLE,
            wording=said["wording"],
            language=said["language"],
            pseudonyms=said["names"] == PSEUDONYMS,
            confidential=said["confidential"],
            filters=filters,
        )

    def _asked(
        self, request: HttpRequest, form: ExportForm, wish: Wish, around: Around, query: str
    ) -> HttpResponseBase:
        with transaction.atomic():
            again = asked_just_now(wish, colleague(request))
            export = again or ask(wish, around, colleague(request))
            if export.state == State.QUEUED and not again:
                make_export.enqueue(str(export.pk))
        if export.state != State.AT_ONCE:
            return HttpResponseRedirect(reverse("desk:export", args=[export.pk]))
        try:
            file = made_at_once(export)
        except CannotMake as error:
            form.add_error(None, str(error))
            return self._ask(request, form, around.chosen, query, wish.ticked)
        response = FileResponse(file, as_attachment=True, filename=export.file_name)
        response["X-Content-Type-Options"] = "nosniff"
        return response

    def _ask(
        self, request: HttpRequest, form: ExportForm, rows: QuerySet, query: str, ticked: list[int]
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Export: %(what)s") % {"what": self.opts.verbose_name_plural},
            "opts": self.opts,
            "media": self.media,
            "form": form,
            "count": rows.count(),
            "ticked": bool(ticked),
            "filters": filters_in_words(self, colleague(request), query),
            "back_url": f"{self._url('changelist')}{f'?{query}' if query else ''}",
            "release_above": settings.EXPORT_RELEASE_ABOVE,
        }
        return TemplateResponse(request, self.export_template_name, context)

    def _url(self, view: str) -> str:
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{view}")

    def _export_url(self, query: str, ticked: str = "") -> str:
        parts = [part for part in (query, urlencode({TICKED: ticked}) if ticked else "") if part]
        return self._url("export") + (f"?{'&'.join(parts)}" if parts else "")


def export_ticked(desk: Any, request: HttpRequest, rows: QuerySet) -> HttpResponse:
    """A list action: to the page that asks how. All pages ticked are the list as it is filtered."""
    if not desk.has_export_permission(request):
        raise PermissionDenied
    across = request.POST.get("select_across") == "1"
    ids = [] if across else [one for one in request.POST.getlist(ACTION_CHECKBOX_NAME) if one.isdecimal()]
    if not (ids or across):
        messages.warning(request, _("Nothing is ticked."))
    return HttpResponseRedirect(desk._export_url(filters_in(request.GET), ",".join(ids)))


def _without_ticks(request: HttpRequest) -> Any:
    asked = request.GET.copy()
    asked.pop(TICKED, None)
    return asked
