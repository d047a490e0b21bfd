"""The search of the desk: a page to share and to read, and suggestions while one types."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.search_lines import Line, lines
from cases.search.finding import COUNTED, Found, Group, find, may_look
from cases.search.kinds import KINDS, Kind
from cases.search.query import LONGEST, Query

ON_PAGE, OF_ONE_KIND, SUGGESTED = 5, 50, 4


@dataclass(frozen=True)
class Shown:
    """A group as the page shows it."""

    name: str
    title: str
    total: int
    more: bool
    lines: list[Line]
    whole_list: str  # address of the list of the same records; empty where all are here

    @classmethod
    def of(cls, group: Group, query: Query) -> "Shown":
        name, title = group.kind.name, _title(group.kind)
        found = lines(group, query)
        whole = f"{reverse(f'admin:cases_{name}_changelist')}?{urlencode({'q': query.text})}"
        return cls(name, title, group.total, group.more, found, whole if group.total > len(found) else "")


def search_page(request: HttpRequest) -> HttpResponse:
    text, kinds = request.GET.get("q", "")[:LONGEST].strip(), _kinds(colleague(request))
    wanted = request.GET.get("kind", "")
    wanted = wanted if wanted in {kind.name for kind in kinds} else ""
    found = find(text, colleague(request), [wanted] if wanted else None, OF_ONE_KIND if wanted else ON_PAGE)
    context = {
        **admin.site.each_context(request),
        "title": _("Search"),
        "subtitle": text or None,
        "text": text,
        "wanted": wanted,
        "kinds": [(kind.name, _title(kind)) for kind in kinds],
        "nothing_to_seek": text and not found.query,
        "groups": _shown(found),
        "counted": COUNTED,
    }
    return TemplateResponse(request, "admin/search.html", context)


def search_suggestions(request: HttpRequest) -> HttpResponse:
    """The options of the box in the header: a piece of HTML."""
    text = request.GET.get("q", "")[:LONGEST].strip()
    found = find(text, colleague(request), limit=SUGGESTED)
    groups = [group for group in _shown(found) if group.lines]
    context: dict[str, Any] = {"groups": groups, "text": text, "total": sum(group.total for group in groups)}
    return TemplateResponse(request, "admin/search_suggestions.html", context)


def _kinds(user: User) -> list[Kind]:
    return [kind for kind in KINDS if may_look(user, kind)]


def _title(kind: Kind) -> str:
    return capfirst(str(kind.model._meta.verbose_name_plural))


def _shown(found: Found) -> list[Shown]:
    return [Shown.of(group, found.query) for group in found.groups if group.total]
