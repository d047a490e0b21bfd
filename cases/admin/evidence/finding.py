"""Which source and which file a page is about. What somebody may not know of is answered as what nobody has."""

import uuid
from typing import Any, NoReturn

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from cases.admin.access import colleague
from cases.evidence.access import files_for
from cases.evidence.opening import note_denied
from cases.models import EvidenceFile, Source


def source_for(request: HttpRequest, pk: int, *permissions: str) -> Source:
    user = colleague(request)
    found: Source | None = Source.everything.visible_to(user).select_related("incident").filter(pk=pk).first()
    if found is None or not user.has_perm("cases.view_source"):
        raise Http404
    if not user.has_perms(permissions):
        raise PermissionDenied
    return found


def file_for(request: HttpRequest, pk: uuid.UUID, door: str) -> EvidenceFile:
    """That somebody knocked who may not see it stands in its chain of custody."""
    return files_for(colleague(request)).filter(pk=pk).first() or refuse(request, pk, door)


def refuse(request: HttpRequest, pk: uuid.UUID, door: str) -> NoReturn:
    hidden = EvidenceFile.objects.filter(pk=pk).first()
    if hidden is not None:
        note_denied(hidden, colleague(request), door)
    raise Http404


def page_context(
    request: HttpRequest, title: str, source: Source | None = None, **more: Any
) -> dict[str, Any]:
    return {
        **admin.site.each_context(request),
        "title": title,
        "opts": Source._meta,
        "source": source,
        **more,
    }
