"""The start page of the desk: models in the order people need them, not in that of the alphabet."""

from typing import Any, cast

from django.contrib.admin import AdminSite
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from cases.importing.access import may_import_any
from reports.drifted import drifted_articles
from viasna import start_page

BLOCKS = (
    (
        _("Case file"),
        (
            *("Incident", "Person", "Detainee", "PossibleDouble", "Act", "Trial", "Source", "Recognition"),
            "Batch",
        ),
    ),
    (_("Courts and law"), ("Court", "Judge", "LawArticle", "PenaltyKind", "BaseUnit")),
    (
        _("Vocabularies"),
        ("Campaign", "ActKind", "Agency", "PlaceOfDetention", "Region", "Occupation", "ReportingList"),
    ),
)


class Desk(AdminSite):
    site_header = site_title = "Viasna"
    index_title = _("My start page")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        user = cast(User, request.user)
        context = {
            "start_blocks": start_page.blocks(user),
            "may_see_drift": start_page.may_see_drift(user),
            "may_add_incident": user.has_perm("cases.add_incident"),
            "may_import": may_import_any(user),
        }
        return super().index(request, (extra_context or {}) | context)

    def get_urls(self) -> list[Any]:
        return [
            path("start/drifted/", self.admin_view(self.drifted_view), name="drifted"),
            *super().get_urls(),
        ]

    def drifted_view(self, request: HttpRequest) -> HttpResponse:
        """The published figures that moved: as a page, or as the part that the start page fetches."""
        if not start_page.may_see_drift(cast(User, request.user)):
            raise PermissionDenied
        context = {
            **self.each_context(request),
            "title": _("Published figures that moved"),
            "drifted": drifted_articles(),
            "fragment": "X-Fragment" in request.headers,
        }
        return TemplateResponse(request, "admin/start/drifted.html", context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        """The case file in three blocks, then the other rooms by name."""
        rooms = {room["app_label"]: room for room in super().get_app_list(request, app_label)}
        case_file = rooms.pop("cases", None)
        return [*(_blocks(case_file) if case_file else ()), *rooms.values()]


def _blocks(room: dict[str, Any]) -> list[dict[str, Any]]:
    models = {model["object_name"]: model for model in room["models"]}
    blocks = [
        room | {"name": name, "models": [models.pop(model) for model in wanted if model in models]}
        for name, wanted in BLOCKS
    ]
    blocks[-1]["models"] += models.values()
    return [block for block in blocks if block["models"]]
