"""Every page of somebody who was merged leads to the same page of the person who is kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin
from cases.merging.leading import kept_instead_of
from cases.models import Person

View = Callable[..., HttpResponse]
LONGEST_KEY = 18  # digits


class LeadsToKept(ModelAdmin):
    """For the admin of people; stands before whatever else has pages of them."""

    def get_urls(self) -> list[Any]:
        urls = super().get_urls()
        for url in urls:
            if {"pk", "object_id"} & url.pattern.converters.keys():
                url.callback = self._leading(url.callback)
        return urls

    def _leading(self, view: View) -> View:
        @wraps(view)
        def led(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            key = str(kwargs.get("pk", kwargs.get("object_id", "")))
            asks = request.method in ("GET", "HEAD") and key.isdecimal() and len(key) <= LONGEST_KEY
            if asks and self._looks_for_nobody(request, int(key)):
                found = kept_instead_of(int(key), colleague(request))
                if found:
                    return self._lead(request, int(key), *found)
            return view(request, *args, **kwargs)

        return led

    def _looks_for_nobody(self, request: HttpRequest, pk: int) -> bool:
        user = colleague(request)
        may_look = user.is_active and user.is_staff and self.has_view_permission(request)
        return may_look and not Person.everything.visible_to(user).filter(pk=pk).exists()

    def _lead(self, request: HttpRequest, pk: int, code: str, kept: Person) -> HttpResponse:
        messages.info(
            request,
            _("%(code)s was merged into %(kept)s. This is the page of %(kept)s.")
            % {"code": code, "kept": kept.code},
        )
        return HttpResponseRedirect(_same_page_of(request, pk, kept))


def _same_page_of(request: HttpRequest, pk: int, kept: Person) -> str:
    match = request.resolver_match
    name = (match.url_name or "") if match else ""
    if name.endswith(("_change", "_history", "_print")):
        try:
            return reverse(f"admin:{name}", args=[kept.pk])
        except NoReverseMatch:
            pass
    return reverse("admin:cases_person_file", args=[kept.pk])
