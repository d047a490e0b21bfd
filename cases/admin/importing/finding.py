"""Whose file a page is about. Of another's nothing is said, as of one that nobody has."""

import uuid
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cases.admin.access import colleague
from cases.importing.access import may_import_any
from cases.importing.keeping import mine
from cases.importing.sealed import Sealed
from cases.models import Import
from cases.sealing import SealError

State = Import.State


def require_importer(request: HttpRequest) -> User:
    user = colleague(request)
    if not may_import_any(user):
        raise PermissionDenied
    return user


def import_for(request: HttpRequest, pk: uuid.UUID) -> Import:
    found = mine(require_importer(request), pk)
    if found is None:
        raise Http404
    return found


def sealed_for(request: HttpRequest, pk: uuid.UUID, *states: str) -> Sealed:
    """Raises Http404 too where the file is not in one of these states, as when the page is of an earlier step."""
    found = import_for(request, pk)
    if found.state not in states:
        raise Http404
    return opened(found)


def opened(found: Import) -> Sealed:
    sealed = Sealed(found)
    try:
        _ = sealed.details
    except SealError:
        raise Http404 from None
    return sealed


def page_of(found: Import | uuid.UUID) -> str:
    return reverse("desk:import", args=[found.pk if isinstance(found, Import) else found])


def to_page(found: Import) -> HttpResponse:
    return HttpResponseRedirect(page_of(found))


def page_context(
    request: HttpRequest, title: str, found: Import | None = None, **more: Any
) -> dict[str, Any]:
    return {**admin.site.each_context(request), "title": title, "found": found, **more}
