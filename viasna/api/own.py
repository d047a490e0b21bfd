"""What the interface says of itself: where everything is, what a token reaches, its description for programs."""

from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.endpoints import Endpoint, OneEndpoint
from cases.api.fields import Field, moment
from cases.api.tables import TABLES
from reports.site.addresses import whole
from viasna.api.schema import described, every_endpoint
from viasna.api.throttles import per_minute


class HasToken(BasePermission):
    def has_permission(self, request: Request, view: Any) -> bool:
        return request.auth is not None


class Index(Endpoint):
    title = _("Where everything is")
    group = "own"

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}

    @classmethod
    def example(cls) -> Any:
        return {"acts": "https://example.org/api/v1/acts/"}

    def get(self, request: Request) -> Response:
        there = {route.name: route.path for route in every_endpoint() if "{" not in route.path}
        documented = reverse("api:documentation", args=[get_language()])
        return Response(
            {name: whole(path) for name, path in there.items()} | {"documentation": whole(documented)}
        )


class OpenApi(Endpoint):
    title = _("This description, as OpenAPI 3.1")
    group = "own"

    @classmethod
    def answer_schema(cls) -> dict[str, Any]:
        return {"type": "object"}

    @classmethod
    def example(cls) -> Any:
        return {"openapi": "3.1.0"}

    def get(self, request: Request) -> Response:
        return Response(described())


class Token(OneEndpoint):
    title = _("What the token reaches")
    group = "own"
    needs_token = True
    permission_classes = (HasToken,)

    @classmethod
    def all_fields(cls) -> tuple[Field, ...]:
        tables = Field(
            name="tables",
            meaning=_("the tables it is for"),
            example=["acts"],
            kind="array",
            nullable=False,
        )
        return (
            Field(name="name", meaning=_("what its owner calls it"), example="R scripts", nullable=False),
            tables,
            Field(
                name="personal_names",
                meaning=_("whether people have their names, else they have pseudonyms"),
                example=False,
                kind="boolean",
                nullable=False,
            ),
            Field(
                name="ends_at",
                meaning=_("when it ends"),
                example="2024-07-25T06:58:01Z",
                format="date-time",
                nullable=False,
            ),
            Field(
                name="requests_a_minute",
                meaning=_("how often it may ask"),
                example=300,
                kind="integer",
                nullable=False,
            ),
        )

    def get(self, request: Request) -> Response:
        access: Any = request.auth
        fields, token = self.fields(), access.token
        row = {
            "name": token.name,
            "tables": [table.name for table in TABLES if table.name in token.tables],
            "personal_names": token.names,
            "ends_at": moment(token.expires_at),
            "requests_a_minute": per_minute("token"),
        }
        return Response({field.name: row[field.name] for field in fields})
