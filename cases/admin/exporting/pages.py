"""*My exports*, what waits for my release, and one export: how far it is, its file, and who decided what."""

import uuid
from typing import Any

from csp.constants import NONE
from csp.decorators import csp
from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from cases.admin.access import colleague
from cases.admin.confirmed import address_to_confirm, is_confirmed
from cases.admin.exporting.wording import facts, kind_of, tables_of
from cases.exports import keeping, marks
from cases.exports.making import in_words
from cases.exports.releasing import exports_of, refuse, release, waiting_for
from cases.exports.rules import may_export_something, may_release
from cases.exports.tasks import make_export
from cases.models import Export
from cases.sealing import SealError

ON_PAGE = 50
State = Export.State
# Whatever is in it, it may do nothing: no scripts, no forms, no other address.
sandboxed: Any = csp({"default-src": [NONE], "frame-ancestors": [NONE], "sandbox": True})


class DecideForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why not"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("Needed to refuse it. Who asked reads it."),
    )


@require_GET
def my_exports(request: HttpRequest) -> HttpResponse:
    user = colleague(request)
    if not may_export_something(user):
        raise PermissionDenied
    page = Paginator(exports_of(user), ON_PAGE).get_page(request.GET.get("p"))
    context = _context(request, _("My exports")) | {
        "page": page,
        "mine": [_line(one) for one in page.object_list],
        "waiting": [_line(one) for one in waiting_for(user)],
    }
    return TemplateResponse(request, "admin/cases/exports/list.html", context)


@require_GET
def export_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """For who asked, and for who could release it."""
    return _page(request, _export_for(request, pk), DecideForm(label_suffix=""))


@require_POST
def decide(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    export, user = _export_for(request, pk), colleague(request)
    if not may_release(user, export):
        raise PermissionDenied
    try:
        if "release" in request.POST:
            if _must_confirm(request, export):
                return HttpResponseRedirect(address_to_confirm(request, _address_of(export)))
            with transaction.atomic():
                release(export, user)
                make_export.enqueue(str(export.pk))
            messages.success(
                request, _("Released. It is being made; who asked finds it among their exports.")
            )
        else:
            form = DecideForm(request.POST, label_suffix="")
            if not form.is_valid():
                return _page(request, export, form)
            refuse(export, user, form.cleaned_data["reason"])
            messages.success(request, _("Refused. Who asked is told why."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return HttpResponseRedirect(reverse("desk:exports"))


@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    export = _export_for(request, pk)
    keeping.cancel(export, colleague(request))
    messages.success(request, _("Cancelled. Nothing of it is kept."))
    return HttpResponseRedirect(reverse("desk:exports"))


@sandboxed
@require_POST
def download(request: HttpRequest, pk: uuid.UUID) -> Any:
    export, user = keeping.known(pk), colleague(request)
    if export is None:
        raise Http404
    if export.asked_by_id != user.pk:
        keeping.note_denied(export, user)
        raise Http404
    if _must_confirm(request, export):
        return HttpResponseRedirect(address_to_confirm(request, _address_of(export)))
    try:
        pieces = keeping.take(export, user)
    except (ValidationError, SealError) as error:
        said = str(error.sentence) if isinstance(error, SealError) else " ".join(error.messages)
        messages.error(request, said)
        return HttpResponseRedirect(_address_of(export))
    response = StreamingHttpResponse(pieces, content_type="application/octet-stream")
    response["Content-Length"] = str(export.size)
    response["Content-Disposition"] = content_disposition_header(True, export.file_name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _must_confirm(request: HttpRequest, export: Export) -> bool:
    """What needs a second person needs the first one too, and not a screen they left open."""
    return bool(export.needs_release) and not is_confirmed(request)


def _address_of(export: Export) -> str:
    return reverse("desk:export", args=[export.pk])


def _export_for(request: HttpRequest, pk: uuid.UUID) -> Export:
    """What somebody may not know of is answered as what nobody has."""
    export, user = keeping.known(pk), colleague(request)
    if export is None or not (export.asked_by_id == user.pk or may_release(user, export)):
        raise Http404
    return export


def _page(request: HttpRequest, export: Export, form: DecideForm) -> HttpResponse:
    user = colleague(request)
    mine = export.asked_by_id == user.pk
    written = marks.rows_written(export) if export.state == State.MAKING else 0
    context = _context(request, _("Export %(number)s") % {"number": export.number}) | {
        "export": export,
        "mine": mine,
        "facts": facts(export),
        "tables": tables_of(export),
        "events": list(export.events.select_related("by")),
        "under_way": export.state in (State.QUEUED, State.MAKING),
        "written": written,
        "may_cancel": mine and export.state in (*Export.UNDER_WAY, State.READY),
        "confirm_url": address_to_confirm(request, _address_of(export))
        if _must_confirm(request, export)
        else "",
        "decide_form": form if export.state == State.WAITING and not mine else None,
        "fragment": "X-Fragment" in request.headers,
    }
    return TemplateResponse(request, "admin/cases/exports/one.html", context)


def _line(export: Export) -> dict[str, Any]:
    return {"export": export, "kind": kind_of(export), "filter": in_words(export)}


def _context(request: HttpRequest, title: str) -> dict[str, Any]:
    return {**admin.site.each_context(request), "title": title, "opts": Export._meta}
