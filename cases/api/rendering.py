"""How an answer is written: as JSON, or, where it is a list, as CSV that no spreadsheet program runs."""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from rest_framework.negotiation import BaseContentNegotiation, DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from cases.api.parameters import check_word, formats
from cases.casebook.cells import shield


class Json(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None
    ) -> bytes:
        return json.dumps(data, ensure_ascii=False, allow_nan=False).encode()


class Csv(BaseRenderer):
    media_type = "text/csv"
    format = "csv"
    charset = "utf-8"

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> str:
        written = io.StringIO()
        columns = (renderer_context or {})["view"].columns
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([_cell(row[name]) for name in columns] for row in data["results"])
        return written.getvalue()


def _cell(value: Any) -> Any:
    """A cell holds one text: of several things the values, parted by spaces, the things by semicolons."""
    if isinstance(value, list):
        return shield("; ".join(_together(one) for one in value))
    if isinstance(value, Mapping):
        return shield(_together(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shield(value) if isinstance(value, str) else value


def _together(one: Any) -> str:
    if not isinstance(one, Mapping):
        return str(one)
    return " ".join(
        str(value) for name, value in one.items() if value is not None and not name.endswith("_label")
    )


class Negotiation(BaseContentNegotiation):
    """``format=`` in the address, else the header Accept. What was asked for and is not there is said."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return None

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        asked = request.query_params.get("format")
        if asked is None:
            return _Accepted().select_renderer(request, renderers, format_suffix)
        by_format = {renderer.format: renderer for renderer in renderers}
        check_word({"format": asked}, formats(*by_format))
        return by_format[asked], by_format[asked].media_type


class _Accepted(DefaultContentNegotiation):
    settings = type("NoOverride", (), {"URL_FORMAT_OVERRIDE": None})()
