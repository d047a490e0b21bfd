"""Pages that begin after a row, not after a number of rows: nothing is skipped or told twice while others write."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.api.problems import ApiProblem, Mistake, refusal

LONGEST = 500


def cursor_of(**position: Any) -> str:
    written = json.dumps(position, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(written).decode().rstrip("=")


def read_cursor(given: Mapping[str, str], shape: Mapping[str, type]) -> dict[str, Any] | None:
    """The position in it, None without one. Anybody can write one; it leads to nothing they may not see anyway."""
    if "cursor" not in given:
        return None
    position: Any = _decoded(given["cursor"])
    whole = isinstance(position, dict) and position.keys() <= shape.keys() and "after" in position
    if not whole or not all(_fits(value, shape[name]) for name, value in position.items()):
        raise bad_cursor()
    found: dict[str, Any] = position
    return found


def bad_cursor() -> ApiProblem:
    return refusal(Mistake("cursor", _("Take it from the address under “next”, as it is, or leave it away.")))


def _decoded(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    try:
        return json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return None


def _fits(value: Any, kind: type) -> bool:
    if kind is int:
        return type(value) is int and 0 <= value < 2**63
    return isinstance(value, str) and "\x00" not in value


def next_page(request: HttpRequest, cursor: str) -> str:
    """The whole address of the page that begins there."""
    query = request.GET.copy()
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
