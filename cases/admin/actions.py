"""The verbs of verification as buttons on a record and actions on a list. Rules: `cases.verification`."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from cases.admin.access import colleague, concrete
from cases.admin.status import ChangeStatusForm, changed_meanwhile, offers, shown, steps_for, tell
from cases.admin.typed import ModelAdmin
from cases.batches import change_status_together
from cases.models import CaseRecord
from cases.querysets import RecordQuerySet
from cases.verification import change_status, may
from cases.verifying.shown import shown as shown_as_a_word
from cases.workflow import TRANSITIONS, Status, Transition

Action = Callable[[Any, HttpRequest, RecordQuerySet], HttpResponse | None]


def label(step: Transition) -> str:
    return f"{step.label}…" if step.needs_comment else str(step.label)


def change_selected(
    model_admin: "StatusMixin", request: HttpRequest, records: RecordQuerySet, step: Transition
) -> HttpResponse | None:
    """A list action: at once, or after a page that asks for the comment."""
    answered = "confirmed" in request.POST or not step.needs_comment
    form = ChangeStatusForm(step, request.POST if answered else None)
    if not (answered and form.is_valid()):
        return _ask_for_comment(model_admin, request, records, step, form)
    named = records.select_related(None).prefetch_related(None).only("pk")
    comment = form.cleaned_data.get("comment", "")
    tell(request, step, change_status_together(step.verb, named, colleague(request), comment))
    return None


def _ask_for_comment(
    model_admin: "StatusMixin",
    request: HttpRequest,
    records: RecordQuerySet,
    step: Transition,
    form: ChangeStatusForm,
) -> HttpResponse:
    """Selecting all pages names no ids but asks the list again: 100,000 of them would not fit into a form."""
    context = model_admin.status_context(request, step, form) | {
        "count": records.count(),
        "checkbox_name": ACTION_CHECKBOX_NAME,
        "selected": request.POST.getlist(ACTION_CHECKBOX_NAME),
        "select_across": request.POST.get("select_across", "0"),
        "back_url": request.get_full_path(),
    }
    return TemplateResponse(request, "admin/cases/change_status.html", context)


class StatusMixin(ModelAdmin):
    """For the admin of a case record: its status is changed by verbs only."""

    @admin.display(description=_("status"), ordering="status")
    def state(self, record: CaseRecord) -> str:
        return shown(record.status)

    def get_actions(self, request: HttpRequest) -> dict[str, tuple[Action, str, str]]:
        actions: dict[str, Any] = super().get_actions(request)
        if IS_POPUP_VAR not in request.GET:
            for step in steps_for(self.model, colleague(request)):
                actions[step.verb] = (partial(change_selected, step=step), step.verb, label(step))
        return actions

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.status_view)
        return [
            path("<path:object_id>/status/<slug:verb>/", view, name=self._url_name("status")),
            *super().get_urls(),
        ]

    def _url_name(self, view: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{view}"

    def status_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        """Say one verb of one record: ask for the comment, change the status, return to the record."""
        if verb not in TRANSITIONS:
            raise Http404
        step = TRANSITIONS[verb]
        record: CaseRecord = self.get_object(request, unquote(object_id))
        if not self.has_view_permission(request, record) or not may(
            verb, concrete(self.model), colleague(request)
        ):
            raise PermissionDenied
        if record is None:
            raise Http404
        form = ChangeStatusForm(step, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            self._change_one(request, record, step, form.cleaned_data.get("comment", ""))
            return HttpResponseRedirect(self.change_url(record))
        context = self.status_context(request, step, form) | {
            "original": record,
            "back_url": self.change_url(record),
        }
        return TemplateResponse(request, "admin/cases/change_status.html", context)

    def _change_one(self, request: HttpRequest, record: CaseRecord, step: Transition, comment: str) -> None:
        """Approves what was on the page: a record changed since then is refused."""
        with transaction.atomic():
            now = self.model._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
            if request.POST.get("seen") != seen(now):
                messages.warning(request, changed_meanwhile())
            else:
                tell(request, step, change_status(step.verb, [now], colleague(request), comment))

    def change_url(self, record: CaseRecord) -> str:
        return reverse(f"{self.admin_site.name}:{self._url_name('change')}", args=[record.pk])

    def status_context(
        self, request: HttpRequest, step: Transition, form: ChangeStatusForm
    ) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": label(step).rstrip("…"),
            "opts": self.opts,
            "step": step,
            "form": form,
            "seen": request.POST.get("seen") or request.GET.get("seen", ""),
            "media": self.media,
        }

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: CaseRecord | None = None,
    ) -> HttpResponse:
        new_or_returned = obj is None or obj.status in TRANSITIONS["submit"].sources
        context["show_save_and_submit"] = new_or_returned and may(
            "submit", concrete(self.model), colleague(request)
        )
        if obj is not None:
            context["status_panel"] = self._status_panel(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _status_panel(self, request: HttpRequest, record: CaseRecord) -> dict[str, Any]:
        stored = self.model._default_manager.select_related("verified_by").get(
            pk=record.pk
        )  # not what a bad form left
        return {
            "record": stored,
            "state": shown(stored.status),
            "comment": stored.status_comment if stored.status in (Status.RETURNED, Status.WITHDRAWN) else "",
            "offers": offers(stored, colleague(request)),
            "seen": seen(stored),
        }

    def response_add(
        self, request: HttpRequest, obj: CaseRecord, post_url_continue: str | None = None
    ) -> HttpResponse:
        self._submit_if_asked(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: CaseRecord) -> HttpResponse:
        self._submit_if_asked(request, obj)
        return super().response_change(request, obj)

    def _submit_if_asked(self, request: HttpRequest, record: CaseRecord) -> None:
        if "_submit" in request.POST:
            by = colleague(request)
            records = [record, *self.submitted_along(record, by)]
            tell(request, TRANSITIONS["submit"], change_status("submit", records, by))

    def submitted_along(self, record: CaseRecord, by: User) -> list[CaseRecord]:
        """What else was written on the same page and is submitted with it."""
        return []


def seen(record: CaseRecord) -> str:
    """Which state of the record a page shows, with its charges and penalties."""
    return shown_as_a_word(record)
