"""Verifying many at once: first exactly what would be verified and what is in the way of the rest, then it is done."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.lists import BadFilter
from cases.admin.queue.filters import kept, read_asked
from cases.admin.queue.page import refused, require_verifier
from cases.admin.queue.rows import review_address
from cases.admin.review.around import named
from cases.admin.status import tell
from cases.verifying.loading import load
from cases.verifying.plan import MOST, Candidate, Key, Plan, plan, verify_together
from cases.verifying.queue import waiting_for
from cases.verifying.waiting import MODELS
from cases.workflow import TRANSITIONS

SALT = "cases.verify_many"
TOLD, GROUPS_TOLD = 5, 20  # lines of each group, and groups
Shown = list[tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    count: int
    lines: list[tuple[str, str]]  # words and address
    untold: int


def verify_many(request: HttpRequest) -> HttpResponse:
    user = require_verifier(request)
    try:
        if request.method == "POST" and "shown" in request.POST:
            return _verify(request, user)
        return _ask(request, user)
    except BadFilter as error:
        return refused(request, str(error))


def _ask(request: HttpRequest, user: User) -> HttpResponse:
    query = QueryDict(request.POST.get("from", "")) if request.method == "POST" else request.GET
    asked = read_asked(query, user)
    picked = request.POST.getlist("pick")
    everything = request.method != "POST" or "all" in request.POST
    found = waiting_for(user, asked) if everything else waiting_for(user)
    keys = _oldest(found) if everything else _picked(found, picked)
    if not keys:
        messages.warning(request, _("Nothing was selected: tick the records to verify."))
        return HttpResponseRedirect(_queue(query))
    return TemplateResponse(
        request,
        "admin/cases/queue/many.html",
        _context(request, plan(keys[:MOST], user), query, len(keys) > MOST),
    )


def _oldest(found: Any) -> list[Key]:
    return list(found.values_list("kind", "record_id")[: MOST + 1])


def _picked(found: Any, picked: Sequence[str]) -> list[Key]:
    """Those of the named ones that wait and exist for this person."""
    wanted = [
        (kind, int(pk)) for kind, _colon, pk in (one.partition(":") for one in picked) if pk.isdecimal()
    ]
    keys = []
    for kind in MODELS:
        ids = [pk for of_kind, pk in wanted if of_kind == kind]
        keys += (
            list(found.filter(kind=kind, record_id__in=ids).values_list("kind", "record_id")) if ids else []
        )
    return keys


def _context(request: HttpRequest, made: Plan, query: QueryDict, more: bool) -> dict[str, Any]:
    user, blocked = colleague(request), sorted(made.blocked.items(), key=lambda one: -len(one[1]))
    told = [one for group in (_by_kind(made.ready), dict(blocked[:GROUPS_TOLD])) for one in _first(group)]
    words = {key: named(record) for key, record in load({one.key for one in told}, user).items()}
    untold = blocked[GROUPS_TOLD:]
    return {
        **admin.site.each_context(request),
        "title": _("Verify many at once"),
        "ready": [_group(title, ones, words) for title, ones in _by_kind(made.ready).items()],
        "ready_count": len(made.ready),
        "blocked": [_group(why, ones, words) for why, ones in blocked[:GROUPS_TOLD]],
        "blocked_count": made.blocked_count,
        "untold": sum(len(ones) for _why, ones in untold),
        "most": MOST if more else 0,
        "shown": pack(made.ready, user),
        "from": kept(query),
        "back": _queue(query),
    }


def _by_kind(ones: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for one in ones:
        title = capfirst(str(MODELS[one.kind]._meta.verbose_name_plural))
        found.setdefault(title, []).append(one)
    return found


def _first(groups: dict[str, list[Candidate]]) -> Iterable[Candidate]:
    return (one for ones in groups.values() for one in ones[:TOLD])


def _group(title: str, ones: Sequence[Candidate], words: dict[Key, str]) -> Group:
    lines = [(words.get(one.key, one.code), review_address(one.kind, one.pk)) for one in ones[:TOLD]]
    return Group(title, len(ones), lines, max(len(ones) - TOLD, 0))


def pack(ones: Iterable[Candidate], user: User) -> str:
    """What the page showed, and when each was written last: sent back, so that exactly this is verified."""
    said: Shown = [(one.kind, one.pk, one.edited_at.isoformat()) for one in ones]
    return signing.dumps(said, salt=f"{SALT}.{user.pk}", compress=True)


def unpack(text: str, user: User) -> list[tuple[str, int, datetime.datetime]]:
    """Raises BadSignature for anything but what a page showed this person."""
    said: Shown = signing.loads(text, salt=f"{SALT}.{user.pk}")
    return [(kind, pk, datetime.datetime.fromisoformat(when)) for kind, pk, when in said]


def _verify(request: HttpRequest, user: User) -> HttpResponse:
    query = QueryDict(request.POST.get("from", ""))
    try:
        shown = unpack(request.POST["shown"], user)
    except signing.BadSignature:
        messages.error(request, _("This is not what a page showed you. Choose the records again."))
        return HttpResponseRedirect(_queue(query))
    outcome = verify_together(shown, user, f"{TRANSITIONS['verify'].label}: {len(shown)}")
    tell(request, TRANSITIONS["verify"], outcome)
    return HttpResponseRedirect(_queue(query))


def _queue(query: QueryDict) -> str:
    narrowed = kept(query)
    return reverse("desk:queue") + (f"?{narrowed}" if narrowed else "")
