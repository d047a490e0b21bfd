"""The description of the interface for programs, OpenAPI 3.1, made from the endpoints themselves.

Each endpoint says its fields and parameters for its own use; here they are only put into that form. A library that
reads serializers would have to be told all of it a second time.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, get_resolver
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.api.endpoints import Endpoint, ListEndpoint, always_possible
from cases.api.parameters import Parameter
from cases.api.problems import KINDS
from reports.site.addresses import whole

VERSION = "1.0.0"
ROOT = "/api/v1/"
GROUPS: dict[str, str | Promise] = {
    "published": _("What is published"),
    "reference": _("Reference data"),
    "cases": _("The case file"),
    "own": _("About the interface"),
}
# By the name of the part of an address.
IN_PATHS: dict[str, Parameter] = {
    "code": Parameter("code", _("its code"), "A-2024-00042"),
    "number": Parameter("number", _("its number"), 12, {"type": "integer", "minimum": 0}),
    "public_id": Parameter(
        "public_id",
        _("its id in the register"),
        "0f1e2d3c4b5a69788796",
        {"type": "string", "pattern": "^[0-9a-f]{20}$"},
    ),
}
_NAMED = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)|<(?:\w+:)?(\w+)>")
SUMMARY = _(
    "Reading only. What is published is for everybody; the case file needs a token, which opens what its owner may see "
    "at that moment. Whatever is not known is refused, never ignored."
)


@dataclass(frozen=True)
class Route:
    """``path`` as OpenAPI writes it."""

    name: str
    path: str
    endpoint: type[Endpoint]

    @property
    def arguments(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.path)


def every_endpoint() -> list[Route]:
    """In the order of their addresses in `viasna.api.urls`."""
    return list(_routes())


def _routes() -> Iterator[Route]:
    interface: Any = next(
        one for one in get_resolver().url_patterns if getattr(one, "namespace", "") == "api"
    )
    for pattern in interface.url_patterns:
        endpoint = getattr(pattern.callback, "cls", None)
        if isinstance(pattern, URLPattern) and endpoint is not None and issubclass(endpoint, Endpoint):
            route = _NAMED.sub(lambda found: f"{{{found[1] or found[2]}}}", str(pattern.pattern))
            yield Route(str(pattern.name), ROOT + route.strip("^$"), endpoint)


def described() -> dict[str, Any]:
    """In the language that is spoken."""
    routes = every_endpoint()
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Viasna",
            "version": VERSION,
            "description": str(SUMMARY),
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "servers": [{"url": whole("") or "/"}],
        "tags": [{"name": name, "description": str(words)} for name, words in GROUPS.items()],
        "paths": {route.path: {"get": _operation(route)} for route in routes},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Problem": _problem()},
            "responses": {kind.slug: _answer_of(kind) for kind in KINDS},
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    endpoint = route.endpoint
    said: dict[str, Any] = {
        "operationId": route.name,
        "tags": [endpoint.group],
        "summary": str(endpoint.title),
        "parameters": [
            *({"in": "path", "required": True, **_parameter(IN_PATHS[name])} for name in route.arguments),
            *({"in": "query", "required": False, **_parameter(one)} for one in endpoint.parameters()),
        ],
        "responses": _answers(endpoint),
        "security": [{"token": []}] if endpoint.needs_token else [{}, {"token": []}],
    }
    return said | ({"description": str(endpoint.meaning)} if endpoint.meaning else {})


def _parameter(parameter: Parameter) -> dict[str, Any]:
    said = {"name": parameter.name, "description": str(parameter.meaning), "schema": dict(parameter.schema)}
    return said | ({"example": parameter.example} if parameter.example != "" else {})


def _answers(endpoint: type[Endpoint]) -> dict[str, Any]:
    content: dict[str, Any] = {
        "application/json": {"schema": endpoint.answer_schema(), "example": endpoint.example()}
    }
    if issubclass(endpoint, ListEndpoint):
        content["text/csv"] = {"schema": {"type": "string"}}
    answers: dict[str, Any] = {
        "200": {"description": "OK", "headers": {"ETag": {"schema": {"type": "string"}}}, "content": content},
        "304": {"description": "Not Modified"},
    }
    by_status: dict[int, list[str]] = {}
    for kind in always_possible(endpoint):
        by_status.setdefault(kind.status, []).append(kind.slug)
    for status, slugs in sorted(by_status.items()):
        if len(slugs) == 1:
            answers[str(status)] = {"$ref": f"#/components/responses/{slugs[0]}"}
        else:
            answers[str(status)] = _problem_answer("; ".join(_title(slug) for slug in slugs))
    return answers


def _title(slug: str) -> str:
    return next(str(kind.title) for kind in KINDS if kind.slug == slug)


def _answer_of(kind: Any) -> dict[str, Any]:
    return _problem_answer(str(kind.title))


def _problem_answer(words: str) -> dict[str, Any]:
    problem = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {"description": words, "content": {"application/problem+json": problem}}


def _problem() -> dict[str, Any]:
    """RFC 9457."""
    mistake = {
        "type": "object",
        "properties": {
            "parameter": {"type": "string"},
            "detail": {"type": "string"},
            "nearest": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["parameter", "detail"],
    }
    return {
        "type": "object",
        "properties": {
            "type": {"type": "string", "format": "uri"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "errors": {"type": "array", "items": mistake},
            "known": {"type": "array", "items": {"type": "string"}},
            "retracted": {"type": "object"},
        },
        "required": ["type", "title", "status", "detail"],
    }
