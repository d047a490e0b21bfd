"""The documentation for people: made from the endpoints in each language, readable without scripts."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.api.endpoints import WithFields
from cases.api.fields import Field
from cases.api.parameters import LARGEST_PAGE, PAGE, Parameter, language_of
from cases.api.problems import KINDS
from reports.pages import Link
from reports.site.addresses import whole
from reports.site.frame import meta, siblings_everywhere
from viasna.api.schema import GROUPS, IN_PATHS, ROOT, SUMMARY, Route, every_endpoint
from viasna.api.throttles import per_minute
from viasna.api.tokens import DEFAULT_DAYS, LONGEST_DAYS


@dataclass(frozen=True)
class DescribedField:
    name: str
    meaning: str
    kind: str
    words: str


@dataclass(frozen=True)
class DescribedRoute:
    name: str
    path: str
    title: str
    meaning: str
    needs_token: bool
    asked: list[DescribedField]
    fields: list[DescribedField]
    formats: str
    example: str


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    answer = redirect("api:documentation", language_of(request))
    answer["Vary"] = "Accept-Language"
    return answer


def _in_language(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The address says the language, as on all public pages."""

    @require_safe
    @wraps(view)
    def speaking(request: HttpRequest, language: str, **arguments: str) -> HttpResponse:
        with translation.override(language):
            request.LANGUAGE_CODE = language
            answer = view(request, language, **arguments)
        answer["Content-Language"] = language
        return answer

    return speaking


@_in_language
def documentation(request: HttpRequest, language: str) -> HttpResponse:
    page = {
        "meta": meta(
            _("Interface for programs"),
            str(SUMMARY),
            language,
            request.path,
            siblings_everywhere("api:documentation"),
        ),
        "groups": _groups(language),
        "kinds": KINDS,
        "root": whole(ROOT),
        "page": PAGE,
        "largest_page": LARGEST_PAGE,
        "with_token": per_minute("token"),
        "without_token": per_minute("address"),
        "default_days": DEFAULT_DAYS,
        "longest_days": LONGEST_DAYS,
        "summary": SUMMARY,
    }
    return render(request, "public/api.html", {"page": page})


@_in_language
def documented(request: HttpRequest, language: str, about: str) -> HttpResponse:
    """One address: its parameters and fields."""
    route = next((route for route in every_endpoint() if route.name == about), None)
    if route is None:
        raise Http404
    told = _described(route)
    page = {
        "meta": meta(
            told.title,
            told.meaning or str(SUMMARY),
            language,
            request.path,
            siblings_everywhere("api:documented", about),
        ),
        "route": told,
        "whole": Link(_("Interface for programs"), reverse("api:documentation", args=[language])),
    }
    return render(request, "public/api_route.html", {"page": page})


def _groups(language: str) -> list[dict[str, Any]]:
    routes = every_endpoint()
    return [
        {
            "name": name,
            "title": title,
            "routes": [
                (route, reverse("api:documented", args=[language, route.name]))
                for route in routes
                if route.endpoint.group == name
            ],
        }
        for name, title in GROUPS.items()
    ]


def _described(route: Route) -> DescribedRoute:
    endpoint = route.endpoint
    fields = endpoint.all_fields() if issubclass(endpoint, WithFields) else ()
    return DescribedRoute(
        name=route.name,
        path=route.path,
        title=str(endpoint.title),
        meaning=str(endpoint.meaning),
        needs_token=endpoint.needs_token,
        asked=[
            *(_parameter(IN_PATHS[name]) for name in route.arguments),
            *(_parameter(one) for one in endpoint.parameters()),
        ],
        fields=[_field(field) for field in fields],
        formats=", ".join(name.upper() for name in endpoint.formats()),
        example=json.dumps(endpoint.example(), ensure_ascii=False, indent=2),
    )


def _parameter(parameter: Parameter) -> DescribedField:
    schema = parameter.schema
    words = ", ".join(schema.get("enum", ())) or (str(parameter.example) if parameter.example != "" else "")
    return DescribedField(parameter.name, str(parameter.meaning), str(schema["type"]), words)


def _field(field: Field) -> DescribedField:
    meaning = str(field.meaning)
    if field.personal:
        meaning = _("%(meaning)s (only with personal names)") % {"meaning": meaning}
    if field.parts:
        inside = ", ".join(part.name for part in field.parts)
        meaning = _("%(meaning)s: each with %(parts)s") % {"meaning": meaning, "parts": inside}
    return DescribedField(field.name, meaning, field.format or field.kind, ", ".join(map(str, field.words)))
