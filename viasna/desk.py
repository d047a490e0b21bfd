"""The start page of the desk: models in the order people need them, not in that of the alphabet."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

BLOCKS = (
    (_("Case file"), ("Incident", "Person", "Detainee", "Act", "Trial", "Source", "Recognition", "Batch")),
    (_("Courts and law"), ("Court", "Judge", "LawArticle", "PenaltyKind", "BaseUnit")),
    (
        _("Vocabularies"),
        ("Campaign", "ActKind", "Agency", "PlaceOfDetention", "Region", "Occupation", "ReportingList"),
    ),
)


class Desk(AdminSite):
    site_header = site_title = "Viasna"
    index_title = _("The desk")

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


class DeskConfig(AdminConfig):
    default_site = "viasna.desk.Desk"
