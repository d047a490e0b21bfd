"""Bytes of a file, to whoever may have them: never as a page of ours, never kept by a cache or a program between."""

import re
import uuid
from typing import Any

from csp.constants import NONE
from csp.decorators import csp
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from cases.admin.access import colleague
from cases.admin.evidence.finding import file_for, refuse
from cases.evidence.access import may_open_original
from cases.evidence.opening import read_copy, read_original
from cases.models import EvidenceFile
from cases.sealing import SealError

# Whatever it is, it may do nothing: no scripts, no forms, no other address.
SANDBOX = {"default-src": [NONE], "frame-ancestors": [NONE], "sandbox": True}
sandboxed: Any = csp(SANDBOX)
ENDINGS = {
    "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf", "text/plain; charset=utf-8": "txt",
    "video/mp4": "mp4", "video/webm": "webm", "audio/mp4": "m4a", "audio/mpeg": "mp3", "audio/ogg": "ogg",
    "audio/wav": "wav",
}  # fmt: skip
_RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})", re.ASCII)


@sandboxed
@require_GET
@sensitive_variables()
def part(request: HttpRequest, pk: uuid.UUID, number: int) -> HttpResponse:
    """A picture, a page or a film, for the page of the file."""
    return _copy(request, pk, number, taken=False)


@sandboxed
@require_GET
@sensitive_variables()
def copy(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    return _copy(request, pk, 0, taken=True)


@sensitive_variables()
def _copy(request: HttpRequest, pk: uuid.UUID, number: int, taken: bool) -> HttpResponse:
    file = file_for(request, pk, "copy")
    found = file.copies.filter(number=number).first()
    if found is None:
        raise Http404
    try:
        content = read_copy(file, found, colleague(request), taken=taken)
    except SealError as error:
        return _not_sent(request, file, error, back=taken)
    name = f"{_name(file)}-copy{f'-{number}' if number else ''}.{ENDINGS.get(found.media_type, 'bin')}"
    return _sent(request, content, found.media_type, name)


@sandboxed
@require_POST
@sensitive_variables()
def original(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """As it came, with all that is in it. Whoever may not is told nothing."""
    file = file_for(request, pk, "original")
    if not may_open_original(colleague(request), file):
        refuse(request, pk, "original")
    try:
        content = read_original(file, colleague(request))
    except SealError as error:
        return _not_sent(request, file, error, back=True)
    # Not said to be what it is: no program is to open it by itself.
    return _sent(request, content, "application/octet-stream", f"{_name(file)}-original.{file.kind}")


def _name(file: EvidenceFile) -> str:
    """Ours, made of nothing that came with the file."""
    return f"{file.source.code}-{file.sha256[:8]}"


def _not_sent(request: HttpRequest, file: EvidenceFile, error: SealError, back: bool) -> HttpResponse:
    if not back:
        return HttpResponse(str(error.sentence), status=409, content_type="text/plain; charset=utf-8")
    messages.error(request, str(error.sentence))
    return HttpResponseRedirect(reverse("desk:file", args=[file.pk]))


@sensitive_variables()
def _sent(request: HttpRequest, content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    wanted = _RANGE.fullmatch(request.headers.get("Range", ""))
    if wanted:  # a film is shown from where somebody wants to see it
        response = _piece(content, media_type, int(wanted[1]), int(wanted[2] or len(content) - 1))
    response["Accept-Ranges"] = "bytes"
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _piece(content: bytes, media_type: str, first: int, last: int) -> HttpResponse:
    last = min(last, len(content) - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{len(content)}"})
    headers = {"Content-Range": f"bytes {first}-{last}/{len(content)}"}
    return HttpResponse(content[first : last + 1], status=206, content_type=media_type, headers=headers)
