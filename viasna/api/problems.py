"""Every failing answer as RFC 9457 asks: `application/problem+json`, with a kind, a sentence, and what would do."""

import json
import logging
import math
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rest_framework import exceptions

from cases.api import problems
from cases.api.parameters import language_of
from cases.api.problems import ApiProblem, Kind
from reports.site.addresses import whole

MEDIA_TYPE = "application/problem+json"
logger = logging.getLogger("django.request")


def handle(error: Exception, context: dict[str, Any]) -> HttpResponse:
    """Receives what an endpoint raised; the library asks for it by name."""
    answer, wait = problem(*_told(error, context)), getattr(error, "wait", None)
    if answer.status_code >= 500:
        logger.error("The interface for programs failed", exc_info=error)
        got_request_exception.send(sender=None, request=context["request"]._request)
    if answer.status_code == 401:
        answer["WWW-Authenticate"] = "Bearer"
    if isinstance(error, exceptions.Throttled) and wait is not None:
        answer["Retry-After"] = str(math.ceil(wait))
    if isinstance(error, exceptions.MethodNotAllowed):
        answer["Allow"] = "GET, HEAD"
    return answer


def _told(error: Exception, context: dict[str, Any]) -> tuple[Kind, str, dict[str, Any]]:
    if isinstance(error, ApiProblem):
        return error.kind, str(error.detail), error.more
    if isinstance(error, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        said = _(
            "Make a token under “My account” and send it in the header “Authorization: Bearer viasna_…”."
        )
        return problems.NO_TOKEN, said, {}
    if isinstance(error, exceptions.PermissionDenied | PermissionDenied):
        return problems.NOT_ALLOWED, _("This is not for the owner of the token."), {}
    if isinstance(error, exceptions.NotFound | Http404):
        return problems.NOT_FOUND, _("The address may be mistyped."), {}
    if isinstance(error, exceptions.MethodNotAllowed):
        return problems.READ_ONLY, _("Nothing can be written here. Ask with GET."), {}
    if isinstance(error, exceptions.NotAcceptable):
        formats = ", ".join(context["view"].formats())
        return problems.NOT_ACCEPTABLE, _("It can be had as: %(formats)s.") % {"formats": formats}, {}
    if isinstance(error, exceptions.Throttled):
        seconds = math.ceil(getattr(error, "wait", None) or 0)
        said = ngettext("Try again in %(n)d second.", "Try again in %(n)d seconds.", seconds) % {"n": seconds}
        return problems.TOO_MANY, said, {}
    if isinstance(error, exceptions.APIException | SuspiciousOperation | BadRequest):
        return problems.BAD_REQUEST, _("Something in it is malformed or too long."), {}
    return problems.BROKEN, _("It is written down here. Try again later."), {}


def problem(kind: Kind, detail: str, more: dict[str, Any]) -> HttpResponse:
    said = {
        "type": address_of(kind),
        "title": str(kind.title),
        "status": kind.status,
        "detail": detail,
        **more,
    }
    return HttpResponse(json.dumps(said, ensure_ascii=False), content_type=MEDIA_TYPE, status=kind.status)


def address_of(kind: Kind) -> str:
    """The kind itself, the same in every language; it leads to where it is explained."""
    return f"{whole(reverse('api:documentation', args=['en']))}#{kind.slug}"


def no_such_address(request: HttpRequest, rest: str) -> HttpResponse:
    """Below /api/ nobody gets a page for people."""
    language = language_of(request)
    with translation.override(language):
        index = whole(reverse("api:index"))
        said = _("There is no such address. Each ends with a slash, and all of them stand in %(index)s.") % {
            "index": index
        }
        answer = problem(problems.NOT_FOUND, said, {})
    answer["Content-Language"] = language
    patch_vary_headers(answer, ["Accept-Language"])
    return answer
