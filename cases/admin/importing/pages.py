"""The page of one file: what it waits for, the preview, and the verbs."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cases.admin.importing.finding import State, import_for, opened, page_context, page_of, to_page
from cases.admin.importing.uploading import ENCODINGS
from cases.importing import progress
from cases.importing.confirming import is_wrong, may_be_confirmed
from cases.importing.doubtful import count_doubtful
from cases.importing.keeping import AT_WORK, KEPT, remove
from cases.importing.mapping import Mapping
from cases.importing.sealed import Sealed
from cases.importing.shown import MOST_IN_A_WORKBOOK, VERDICT_WORDS, counts_by_sheet
from cases.importing.steps import start_check, start_confirm
from cases.importing.verdicts import RANK
from cases.models import Import


@require_GET
def import_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = import_for(request, pk)
    if found.state == State.DONE:
        return _done(request, found)
    sealed = opened(found)
    if found.state in AT_WORK:
        return _progress(request, sealed)
    if found.state == State.CHECKED:
        return TemplateResponse(request, "admin/cases/import/preview.html", _preview(request, sealed))
    if found.state == State.READ and not sealed.details.is_casebook and not sealed.details.sentence:
        return HttpResponseRedirect(reverse("desk:import_columns", args=[pk]))
    context = page_context(request, _named(sealed), found, details=sealed.details)
    return TemplateResponse(request, "admin/cases/import/told.html", context)


def _named(sealed: Sealed) -> str:
    return sealed.details.name


def _done(request: HttpRequest, found: Import) -> HttpResponse:
    if found.batch_id:
        return HttpResponseRedirect(reverse("admin:cases_batch_change", args=[found.batch_id]))
    return HttpResponseRedirect(reverse("desk:imports"))


def _progress(request: HttpRequest, sealed: Sealed) -> HttpResponse:
    context = page_context(request, _named(sealed), sealed.of, done=progress.told(sealed.of.pk))
    return TemplateResponse(request, "admin/cases/import/progress.html", context)


def _preview(request: HttpRequest, sealed: Sealed) -> dict[str, Any]:
    found = sealed.of
    rows = found.counts["rows"]
    sheets = [
        {
            "place": place,
            "name": sheet.name,
            "encoding": ENCODINGS.get(sheet.encoding, sheet.encoding),
            **of_sheet,
        }
        for place, (sheet, of_sheet) in enumerate(
            zip(sealed.details.sheets, counts_by_sheet(sealed), strict=True)
        )
        if any(of_sheet.values())
    ]
    first = sheets[0]["place"] if sheets else 0
    doubtful, settled = count_doubtful(sealed)
    return page_context(
        request,
        _named(sealed),
        found,
        details=sealed.details,
        verdicts=[(name, VERDICT_WORDS[name], rows.get(name, 0)) for name in reversed(RANK)],
        sheets=sheets,
        first=first,
        tables=[
            (table, [(VERDICT_WORDS[name], counts[name]) for name in RANK if counts.get(name)])
            for table, counts in found.counts["tables"].items()
        ],
        removed=list(found.counts["removed"].items()),
        may_confirm=may_be_confirmed(found),
        is_wrong=is_wrong(found),
        doubtful=doubtful,
        settled=settled,
        in_one=found.rows <= MOST_IN_A_WORKBOOK,
        until=found.stepped_at + KEPT,
        one_person=Mapping.read(sealed.details.mapping).one_person,
    )


@require_POST
def confirm_import(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A second time it is the same page that answers."""
    found = import_for(request, pk)
    start_confirm(found)
    found.refresh_from_db()
    if found.state == State.DONE:
        messages.success(request, _("It was brought in as one batch. Somebody else verifies it."))
    return to_page(found)


@require_POST
def check_import(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The preview again."""
    found = import_for(request, pk)
    if found.state in (State.READ, State.CHECKED):
        sealed = opened(found)
        if sealed.details.is_casebook or Mapping.read(sealed.details.mapping).is_chosen:
            start_check(sealed)
    return to_page(found)


@require_POST
def stop_import(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    found = import_for(request, pk)
    if found.state in AT_WORK:
        progress.ask_to_stop(found.pk)
        messages.info(request, _("It stops at the next rows; nothing of it is written."))
    return to_page(found)


@require_POST
def remove_import(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Now, instead of in half an hour."""
    found = import_for(request, pk)
    if found.state not in AT_WORK:
        remove(found)
        messages.success(request, _("The file is removed. Nothing of it was brought in."))
    return HttpResponseRedirect(reverse("desk:imports") if found.state not in AT_WORK else page_of(pk))
