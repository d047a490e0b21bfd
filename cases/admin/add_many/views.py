"""The pages: paste, check, added."""

from collections import defaultdict
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.adding_many import parse
from cases.adding_many.adding import add_many
from cases.admin.access import colleague
from cases.admin.add_many.forms import MOST_LINES, LineForm, ListForm, WhatWasDoneForm
from cases.admin.add_many.review import Review
from cases.admin.typed import ModelAdmin
from cases.models import Act, Batch, Incident

LEFT_OUT_TOLD = 10
PAGE = forms.Media(css={"all": ["css/incident.css", "css/add_many.css"]}, js=["js/entering.js"])


class AddManyMixin(ModelAdmin):
    """For the admin of incidents."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/add-many/", view(self.add_many_view), name="cases_incident_add_many"),
            path(
                "<path:object_id>/add-many/<int:batch>/",
                view(self.added_many_view),
                name="cases_incident_added_many",
            ),
            *super().get_urls(),
        ]

    def add_many_url(self, incident: Incident) -> str:
        return reverse(f"{self.admin_site.name}:cases_incident_add_many", args=[incident.pk])

    def add_many_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        incident = self._incident(request, object_id)
        if not request.user.has_perm("cases.add_act"):
            raise PermissionDenied
        form = ListForm(request.POST or None)
        if request.method != "POST" or not form.is_valid():
            return self._page(request, incident, form)
        too_many = len(parse(form.cleaned_data["text"])) - MOST_LINES
        if too_many > 0:
            form.add_error("text", _too_many(too_many))
            return self._page(request, incident, form)
        return self._review(request, incident, form)

    def _incident(self, request: HttpRequest, object_id: str) -> Incident:
        incident: Incident | None = self.get_object(request, unquote(object_id))
        if not self.has_view_permission(request, incident):
            raise PermissionDenied
        if incident is None:
            raise Http404
        return incident

    def _review(self, request: HttpRequest, incident: Incident, form: ListForm) -> HttpResponse:
        text, reviewed, user = form.cleaned_data["text"], request.POST.get("reviewed", ""), colleague(request)
        if "_add" not in request.POST or text.splitlines() != reviewed.splitlines():
            if "_add" in request.POST:
                messages.warning(request, _("The list was changed. Look at it again before it is added."))
            typed, common = typed_before(request.POST, reviewed) if reviewed else ({}, None)
            return self._page(
                request, incident, form, Review(text, incident, user, typed=typed, common=common)
            )
        review = Review(text, incident, user, data=request.POST)
        additions = review.additions()
        if additions is None:
            return self._page(request, incident, form, review)
        if not additions:
            messages.warning(request, _("Every line is left out: there is nothing to add."))
            return self._page(request, incident, form, review)
        added = add_many(incident, additions, user)
        self._tell_left_out(request, review)
        page = reverse("admin:cases_incident_added_many", args=[incident.pk, added.batch.pk])
        return HttpResponseRedirect(page)

    def _tell_left_out(self, request: HttpRequest, review: Review) -> None:
        left = [line.text.strip() for line in review.left_out]
        if left:
            words = ngettext("Left out: %(count)d line:", "Left out: %(count)d lines:", len(left)) % {
                "count": len(left)
            }
            more = "…" if len(left) > LEFT_OUT_TOLD else ""
            messages.warning(request, f"{words} {' · '.join(left[:LEFT_OUT_TOLD])}{more}")

    def _page(
        self, request: HttpRequest, incident: Incident, form: ListForm, review: Review | None = None
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Add many people"),
            "opts": self.opts,
            "incident": incident,
            "form": form,
            "review": review,
            "most": MOST_LINES,
            "media": self.media + WhatWasDoneForm().media + LineForm().media + PAGE,
        }
        return TemplateResponse(request, "admin/cases/add_many/page.html", context)

    def added_many_view(self, request: HttpRequest, object_id: str, batch: int) -> HttpResponse:
        incident, user = self._incident(request, object_id), colleague(request)
        acts = Act.everything.visible_to(user).filter(incident=incident, batch=batch)
        acts = acts.select_related("person", "kind").order_by("pk")
        if not acts:
            raise Http404
        context = {
            **self.admin_site.each_context(request),
            "title": _("Added"),
            "opts": self.opts,
            "incident": incident,
            "batch": Batch.objects.get(pk=batch),
            "acts": acts,
            "new": sum(1 for act in acts if act.person and act.person.batch_id == batch),
            "unknown": sum(act.people_min for act in acts if act.person is None),
            "media": self.media + PAGE,
        }
        return TemplateResponse(request, "admin/cases/add_many/added.html", context)


def typed_before(data: Any, reviewed: str) -> tuple[dict[str, list[dict[str, Any]]], dict[str, Any]]:
    """What was typed for the lines of an earlier reading, by their text, and for all of them."""
    typed: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number, line in enumerate(parse(reviewed)):
        prefix = f"line-{number}-"
        if f"{prefix}name" in data:
            typed[line.text].append({name: data.get(f"{prefix}{name}", "") for name in LineForm.base_fields})
    common = {name: data.get(name, "") for name in WhatWasDoneForm.base_fields}
    return typed, common


def _too_many(more: int) -> str:
    return ngettext(
        "At most %(most)d lines at once: this is %(count)d line more.",
        "At most %(most)d lines at once: these are %(count)d lines more.",
        more,
    ) % {"most": MOST_LINES, "count": more}
