"""The rows of the preview, page by page, and the copy of the file with what was found about each."""

import uuid

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET

from cases.admin.importing.finding import State, page_context, sealed_for
from cases.importing.sealed import Sealed
from cases.importing.shown import (
    MOST_IN_A_WORKBOOK,
    VERDICT_WORDS,
    annotated_csv,
    annotated_workbook,
    numbers_with,
    shown_rows,
)
from cases.importing.verdicts import RANK

ON_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
@sensitive_variables()
def rows_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    sealed = sealed_for(request, pk, State.CHECKED)
    sheet, verdict = _sheet(request, sealed), request.GET.get("verdict", "")
    if verdict and verdict not in RANK:
        raise Http404
    pages = Paginator(numbers_with(sealed, sheet, verdict), ON_PAGE)
    page = pages.get_page(request.GET.get("p"))
    context = page_context(
        request,
        _("Rows of %(file)s") % {"file": sealed.details.name},
        sealed.of,
        details=sealed.details,
        sheet=sealed.details.sheets[sheet],
        place=sheet,
        verdict=verdict,
        verdicts=[(name, VERDICT_WORDS[name]) for name in reversed(RANK)],
        page=page,
        rows=shown_rows(sealed, sheet, list(page.object_list)),
    )
    return TemplateResponse(request, "admin/cases/import/rows.html", context)


def _sheet(request: HttpRequest, sealed: Sealed) -> int:
    text = request.GET.get("sheet", "0")
    if not text.isdecimal() or len(text) > 4 or int(text) >= len(sealed.details.sheets):
        raise Http404
    return int(text)


@require_GET
@sensitive_variables()
def annotated_copy(request: HttpRequest, pk: uuid.UUID) -> HttpResponseBase:
    """A workbook; of a large file one sheet as .csv."""
    sealed = sealed_for(request, pk, State.CHECKED)
    if sealed.of.rows <= MOST_IN_A_WORKBOOK:
        return HttpResponse(
            annotated_workbook(sealed),
            content_type=XLSX,
            headers={"Content-Disposition": 'attachment; filename="preview.xlsx"'},
        )
    return StreamingHttpResponse(
        annotated_csv(sealed, _sheet(request, sealed)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="preview.csv"'},
    )
