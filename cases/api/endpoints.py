"""What every address of the interface has in common. A class says what it answers; here is how it is asked."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseNotModified
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from cases.api.access import Access
from cases.api.fields import Field
from cases.api.parameters import (
    CURSOR,
    FIELDS,
    LANGUAGE,
    LIMIT,
    Parameter,
    check_word,
    formats,
    given_in,
    language_of,
)
from cases.api.problems import KINDS, NO_TOKEN, TOO_MANY, Kind, Mistake, refuse
from cases.api.rendering import Csv, Json, Negotiation
from cases.casebook.nearest import nearest


class Endpoint(APIView):
    """``title`` and ``meaning`` are for the documentation; ``group`` is the part of it."""

    title: ClassVar[str | Promise] = ""
    meaning: ClassVar[str | Promise] = ""
    group: ClassVar[str] = ""
    # What may go wrong beside what may always go wrong.
    problems: ClassVar[Sequence[Kind]] = ()
    needs_token: ClassVar[bool] = False

    http_method_names = ["get", "head"]
    content_negotiation_class = Negotiation
    renderer_classes: Sequence[Any] = (Json,)
    parser_classes: Sequence[Any] = ()
    permission_classes: Sequence[type[BasePermission]] = (AllowAny,)
    given: Mapping[str, str] = {}
    # Who asks, once that was looked up; None for who came without a token, or was refused before.
    access: Access | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        language = language_of(request)
        with translation.override(language):
            response = super().dispatch(request, *args, **kwargs)
        response["Content-Language"] = language
        patch_vary_headers(response, ("Accept", "Accept-Language", "Authorization"))
        return response

    def perform_authentication(self, request: Request) -> None:
        super().perform_authentication(request)
        access: Any = request.auth
        self.access = access

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if str(request.method).lower() not in self.http_method_names:
            raise MethodNotAllowed(str(request.method))
        self.given = given_in(request._request, [parameter.name for parameter in self.parameters()])
        check_word(self.given, LANGUAGE)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            if self.access is not None and response.status_code != TOO_MANY.status:
                self.access.count()
        except DatabaseError as error:
            response = self.handle_exception(error)
        response = super().finalize_response(request, response, *args, **kwargs)
        if self.needs_token or "Authorization" in request.headers or response.status_code == TOO_MANY.status:
            response["Cache-Control"] = "no-store"
        if isinstance(response, Response) and response.status_code == 200:
            response.add_post_render_callback(lambda made: _unless_known(self.request._request, made))
        return response

    @classmethod
    def formats(cls) -> list[str]:
        return [renderer.format for renderer in cls.renderer_classes]

    @classmethod
    def parameters(cls) -> list[Parameter]:
        return [formats(*cls.formats()), LANGUAGE]

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        raise NotImplementedError

    @classmethod
    def example(cls) -> Any:
        raise NotImplementedError


def _unless_known(request: HttpRequest, response: Any) -> Any:
    """Marked by what it says; who has the same already gets only the mark."""
    mark = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = mark
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if mark not in [one.removeprefix("W/") for one in known] and "*" not in known:
        return response
    unchanged = HttpResponseNotModified()
    for name in KEPT_IN_304:
        if name in response:
            unchanged[name] = response[name]
    return unchanged


KEPT_IN_304 = ("Cache-Control", "Content-Language", "ETag", "Vary")


class WithFields(Endpoint):
    """An endpoint whose answer is made of fields, of which one may choose."""

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        raise NotImplementedError

    @classmethod
    def parameters(cls) -> list[Parameter]:
        names = [field.name for field in cls.all_fields()]
        asked = Parameter(FIELDS.name, FIELDS.meaning, ",".join(names[:3]), FIELDS.schema)
        return [asked, *super().parameters()]

    def fields(self) -> tuple[Field, ...]:
        """Those that are wanted and may be told."""
        told = {field.name: field for field in self.all_fields() if field.told_to(self.access)}
        if "fields" not in self.given:
            return tuple(told.values())
        names = [name.strip() for name in self.given["fields"].split(",")]
        refuse(self._mistakes(names, told))
        return tuple(told[name] for name in dict.fromkeys(names))

    def _mistakes(self, names: Sequence[str], told: Mapping[str, Field]) -> list[Mistake]:
        known = {field.name for field in self.all_fields()}
        for name in names:
            if name not in told:
                said = (
                    _("“%(name)s” tells who somebody is; this token knows pseudonyms only.")
                    if name in known
                    else _("There is no field “%(name)s” here.")
                )
                return [Mistake("fields", said % {"name": name[:80]}, tuple(nearest(name[:80], told)))]
        return []


class ListEndpoint(WithFields):
    """``columns``: the names of the fields of this answer, for CSV."""

    renderer_classes = (Json, Csv)
    columns: Sequence[str] = ()

    @classmethod
    def parameters(cls) -> list[Parameter]:
        return [LIMIT, CURSOR, *super().parameters()]

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        rows = {"type": "array", "items": {"type": "object", "properties": _properties(cls.all_fields())}}
        following = {
            "type": ["string", "null"],
            "format": "uri",
            "description": _("the address of the next page; empty on the last one"),
        }
        return {
            "type": "object",
            "properties": {"results": rows, "next": following},
            "required": ["results", "next"],
        }

    @classmethod
    def example(cls) -> Any:
        return {"results": [{field.name: field.example for field in cls.all_fields()}], "next": None}

    def page(self, rows: list[dict[str, Any]], following: str | None, **more: Any) -> Response:
        answer = Response({"results": rows, "next": following, **more})
        if following:
            answer["Link"] = f'<{following}>; rel="next"'
        return answer


class OneEndpoint(WithFields):
    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        return {"type": "object", "properties": _properties(cls.all_fields())}

    @classmethod
    def example(cls) -> Any:
        return {field.name: field.example for field in cls.all_fields()}


def _properties(fields: Sequence[Field]) -> dict[str, Any]:
    return {field.name: field.schema() for field in fields}


def always_possible(endpoint: type[Endpoint]) -> list[Kind]:
    """The kinds of problems that an answer of this endpoint may be."""
    by_slug = {kind.slug: kind for kind in KINDS}
    slugs = ["unknown-parameter", "bad-value", "bad-request", "bad-token", "read-only", "not-acceptable"]
    if endpoint.needs_token:
        slugs += [NO_TOKEN.slug, "not-allowed"]
    return [*(by_slug[slug] for slug in [*slugs, "too-many-requests", "broken"]), *endpoint.problems]
