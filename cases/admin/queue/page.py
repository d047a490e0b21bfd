"""The page “Waiting for verification”, and the button that takes the next one."""

from dataclasses import replace
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases import leases
from cases.admin.access import colleague
from cases.admin.lists import BadFilter, CappedPaginator
from cases.admin.queue.filters import boxes, kept, read_asked
from cases.admin.queue.rows import review_address, rows
from cases.models import Incident
from cases.verifying.loading import load
from cases.verifying.queue import Asked, by_case, kinds_of, waiting_for
from cases.visibility import team_rule

ON_PAGE = 50
TRIED = 10  # others may take the same one at the same moment


def require_verifier(request: HttpRequest) -> User:
    user = colleague(request)
    if not kinds_of(user):
        raise PermissionDenied
    return user


def queue_page(request: HttpRequest) -> HttpResponse:
    """Reading it, and, sent as a form, taking the next one."""
    user = require_verifier(request)
    try:
        asked = read_asked(request.GET, user)
        if request.method == "POST":
            return to_the_next(request, user, request.GET)
        return TemplateResponse(request, "admin/cases/queue/page.html", _context(request, user, asked))
    except BadFilter as error:
        return refused(request, str(error))


def refused(request: HttpRequest, what: str) -> HttpResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("The queue cannot be filtered like that"),
        "what": what,
    }
    return TemplateResponse(request, "admin/cases/queue/bad_filter.html", context, status=400)


def _context(request: HttpRequest, user: User, asked: Asked) -> dict[str, Any]:
    query, grouped = kept(request.GET), request.GET.get("by") == "case"
    if request.GET.get("by", "case") != "case":
        raise BadFilter(f"by={request.GET['by']}")
    found = waiting_for(user, asked)
    pages = CappedPaginator(by_case(found) if grouped else found.select_related("author", "region"), ON_PAGE)
    page = pages.get_page(request.GET.get("p"))
    return {
        **admin.site.each_context(request),
        "title": _("Waiting for verification"),
        "boxes": boxes(request.GET, user),
        "narrowed": bool(query),
        "query": query,
        "grouped": grouped,
        "page": page,
        "count": pages.count,
        "capped": pages.capped,
        "rows": [] if grouped else rows(list(page.object_list), user, _from(query)),
        "cases": _cases(list(page.object_list), user, query) if grouped else [],
        "may_take_over": user.has_perm(leases.TAKES_OVER),
    }


def _from(query: str) -> str:
    """The filters, as the review page carries them to go on with the next one."""
    carried = QueryDict(mutable=True)
    if query:
        carried["from"] = query
    return carried.urlencode()


def _cases(found: list[dict[str, Any]], user: User, query: str) -> list[dict[str, Any]]:
    ids = [one["incident"] for one in found]
    titles = Incident.everything.filter(team_rule(Incident, user)).select_related("region").in_bulk(ids)
    held = leases.holders(Incident, ids)
    return [
        one
        | {
            "title": titles[one["incident"]],
            "region": titles[one["incident"]].region,
            "address": review_address("incident", one["incident"], _from(query)),
            "lease": held.get(one["incident"]),
        }
        for one in found
        if one["incident"] in titles
    ]


def to_the_next(request: HttpRequest, user: User, query: QueryDict) -> HttpResponse:
    """Take the oldest that this person may verify and nobody else has, and open it."""
    asked = read_asked(query, user)
    for one in _not_taken(waiting_for(user, replace(asked, mine="now")), user)[:TRIED]:
        record = load([(one.kind, one.record_id)], user).get((one.kind, one.record_id))
        try:
            if record is not None:
                leases.take(record, user)
                return HttpResponseRedirect(review_address(one.kind, one.record_id, _from(kept(query))))
        except ValidationError:
            continue
    messages.info(request, _("Nothing more waits for you here."))
    narrowed = kept(query)
    return HttpResponseRedirect(reverse("desk:queue") + (f"?{narrowed}" if narrowed else ""))


def _not_taken(found: Any, user: User) -> Any:
    others = waiting_for(user, Asked(taken="others"))
    return found.exclude(pk__in=cast(Any, others).order_by().values("pk"))
