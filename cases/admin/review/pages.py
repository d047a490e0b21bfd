"""The page on which one record is reviewed and decided about."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from cases import leases
from cases.admin.access import colleague, concrete
from cases.admin.lists import BadFilter
from cases.admin.queue.many import unpack
from cases.admin.queue.page import refused, to_the_next
from cases.admin.review.context import review_context
from cases.admin.status import ChangeStatusForm, changed_meanwhile, tell
from cases.admin.typed import ModelAdmin
from cases.models import CaseRecord, Incident
from cases.verification import Outcome, change_status, may
from cases.verifying.plan import verify_together
from cases.verifying.shown import shown
from cases.workflow import TRANSITIONS, Transition

DECISIONS = ("verify", "send_back", "withdraw")


class ReviewPages(ModelAdmin):
    """For the admin of a case record. A list of some of the people, such as the detained, has no page of its own."""

    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view = self.admin_site.admin_view(self.review_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_review"
        return [path("<path:object_id>/review/", view, name=name), *super().get_urls()]

    def review_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record: CaseRecord | None = self.get_object(request, unquote(object_id))
        if not may("verify", concrete(self.model), colleague(request)):
            raise PermissionDenied
        if record is None:
            raise Http404
        try:
            if request.method == "POST":
                return self._answer(request, record)
            return self._show(request, record)
        except BadFilter as error:
            return refused(request, str(error))

    def _show(
        self, request: HttpRequest, record: CaseRecord, form: ChangeStatusForm | None = None
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            "comment_form": form,
            "asked_verb": request.POST.get("do", ""),
            **review_context(record, colleague(request), _from(request)),
        }
        return TemplateResponse(request, "admin/cases/review/page.html", context)

    def _answer(self, request: HttpRequest, record: CaseRecord) -> HttpResponse:
        asked = request.POST.get("do", "")
        if asked in DECISIONS:
            return self._decide(request, record, TRANSITIONS[asked])
        if asked == "verify_case" and isinstance(record, Incident):
            return self._verify_case(request, record)
        if asked in _TAKING:
            _take(request, record, asked)
        return HttpResponseRedirect(request.get_full_path())

    def _decide(self, request: HttpRequest, record: CaseRecord, step: Transition) -> HttpResponse:
        """About what the page showed, with its charges and penalties; then comes the next one."""
        by = colleague(request)
        if not may(step.verb, concrete(self.model), by):
            raise PermissionDenied
        form = ChangeStatusForm(step, request.POST)
        if not form.is_valid():
            return self._show(request, record, form)
        outcome = self._change(record, step, by, request.POST.get("seen", ""), form)
        if outcome is None:
            messages.warning(request, changed_meanwhile())
            return HttpResponseRedirect(request.get_full_path())
        if not outcome.done:
            tell(request, step, outcome)
            return HttpResponseRedirect(request.get_full_path())
        messages.success(request, _done(record, step))
        return to_the_next(request, by, QueryDict(_from(request)))

    def _change(
        self, record: CaseRecord, step: Transition, by: User, seen: str, form: ChangeStatusForm
    ) -> Outcome | None:
        """None: it is no longer what was shown."""
        with transaction.atomic():
            now = self.model._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
            if seen != shown(now):
                return None
            return change_status(step.verb, [now], by, form.cleaned_data.get("comment", ""))

    def _verify_case(self, request: HttpRequest, record: CaseRecord) -> HttpResponse:
        by = colleague(request)
        try:
            parts = unpack(request.POST.get("shown", ""), by)
        except signing.BadSignature:
            messages.warning(request, changed_meanwhile())
            return HttpResponseRedirect(request.get_full_path())
        outcome = verify_together(parts, by, f"{TRANSITIONS['verify'].label}: {record}")
        tell(request, TRANSITIONS["verify"], outcome)
        if outcome.refused:
            return HttpResponseRedirect(request.get_full_path())
        return to_the_next(request, by, QueryDict(_from(request)))


def _from(request: HttpRequest) -> str:
    return request.GET.get("from", "")


def _done(record: CaseRecord, step: Transition) -> str:
    """With a way back to it: the page goes on to the next one."""
    address = reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk])
    return format_html('{}: <a href="{}">{}</a>', step.target.label, address, record)


def _take(request: HttpRequest, record: CaseRecord, asked: str) -> None:
    by = colleague(request)
    try:
        if asked == "give_back":
            leases.give_back(record, by)
            messages.success(request, _("Given back: others may take it."))
        else:
            lease = leases.take(record, by, over=asked == "take_over")
            messages.success(request, _("You took it, until %(time)s.") % {"time": leases.time_of(lease)})
    except ValidationError as refused_it:
        messages.warning(request, " ".join(refused_it.messages))


_TAKING = ("take", "give_back", "take_over")
