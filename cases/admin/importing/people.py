"""People of the file who may be somebody here: the same, or somebody else."""

import uuid

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from cases.admin.access import colleague
from cases.admin.importing.finding import State, page_context, sealed_for, to_page
from cases.importing.doubtful import SOMEBODY_ELSE, Doubtful, doubtful_people, settle
from cases.importing.steps import start_check


@require_http_methods(["GET", "POST"])
@sensitive_variables()
def people_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    sealed = sealed_for(request, pk, State.CHECKED)
    people, more = doubtful_people(sealed, colleague(request))
    if request.method == "POST":
        settle(sealed, {one.code: _sent(request, one) for one in people})
        start_check(sealed)
        return to_page(sealed.of)
    context = page_context(
        request,
        _("People of %(file)s") % {"file": sealed.details.name},
        sealed.of,
        details=sealed.details,
        people=people,
        more=more,
        somebody_else=SOMEBODY_ELSE,
    )
    return TemplateResponse(request, "admin/cases/import/people.html", context)


def _sent(request: HttpRequest, one: Doubtful) -> str:
    """What is said of a person whom the page asked about; nothing said leaves what was."""
    answer = request.POST.get(f"person-{one.code}", one.answer)
    if answer not in one.possible:
        raise BadRequest
    return answer
