"""Consents on a person's page: recording, confirming and withdrawing them, and what each allows now."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from cases.admin.consents_shown import confirm_facts
from cases.admin.person_desk import PersonDesk
from cases.admin.person_forms import ConsentForm, WithdrawForm
from cases.consents import (
    MAY_CONFIRM,
    affected_publications,
    confirm_consent,
    lift_protection,
    mark_of,
    open_note,
    protect,
    record_consent,
    why_not_confirmed_by,
    withdraw_consent,
)
from cases.models import Consent, ConsentNote, Person
from cases.sealing import SealError, can_seal
from cases.waiting_consents import waiting_for_second


class ConsentPages(PersonDesk):
    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view, one = self.admin_site.admin_view, "<int:pk>/consent/<int:consent>"
        return [
            path("consents-waiting/", view(self.consents_waiting_view), name="cases_consents_waiting"),
            path("<int:pk>/consent/add/", view(self.add_consent_view), name="cases_person_consent"),
            path(f"{one}/confirm/", view(self.confirm_view), name="cases_person_confirm"),
            path(f"{one}/note/", view(require_POST(self.open_note_view)), name="cases_person_consent_note"),
            path(f"{one}/withdraw/", view(require_POST(self.withdraw_view)), name="cases_person_withdraw"),
            path("<int:pk>/protect/", view(require_POST(self.protect_view)), name="cases_person_protect"),
            *super().get_urls(),
        ]

    @method_decorator(sensitive_post_parameters("how"))
    def add_consent_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = self.person_for(request, pk, "add_consent")
        form = ConsentForm(
            request.POST or None,
            instance=Consent(person=person),
            initial={"given_on": timezone.localdate().isoformat()},
            label_suffix="",
        )
        if request.method == "POST" and form.is_valid() and _recorded(form, request):
            messages.success(request, _("The consent is recorded."))
            return HttpResponseRedirect(self.file_url(person))
        return self._page(
            request, person, "consent_form", _("Record a consent"), form=form, can_seal=can_seal()
        )

    def withdraw_view(self, request: HttpRequest, pk: int, consent: int) -> HttpResponse:
        person = self.person_for(request, pk, "change_consent")
        found = _consent(person, consent)
        form = WithdrawForm(request.POST)
        try:
            if form.is_valid():
                withdraw_consent(found, colleague(request), form.cleaned_data["withdrawn_on"])
                messages.success(request, _("The consent is withdrawn."))
                _tell_affected(request, person)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
        return HttpResponseRedirect(self.file_url(person))

    def confirm_view(self, request: HttpRequest, pk: int, consent: int) -> HttpResponse:
        """What the second person has to know; on POST it is confirmed."""
        person = self.person_for(request, pk)
        if not request.user.has_perm(MAY_CONFIRM):
            raise PermissionDenied
        found = _consent(person, consent)
        if request.method == "POST":
            try:
                confirm_consent(found, colleague(request))
                messages.success(request, _("The consent is confirmed and has effect."))
            except ValidationError as refused:
                messages.error(request, " ".join(refused.messages))
            return HttpResponseRedirect(self.file_url(person))
        why_not = why_not_confirmed_by(found, colleague(request))
        facts = confirm_facts(found, person)
        return self._page(
            request,
            person,
            "consent_confirm",
            _("Confirm a consent"),
            consent=found,
            facts=facts,
            why_not=why_not,
        )

    @sensitive_variables()
    def open_note_view(self, request: HttpRequest, pk: int, consent: int) -> HttpResponse:
        person = self.person_for(request, pk, "open_consent")
        note = ConsentNote.objects.filter(consent=_consent(person, consent)).first()
        if note is None:
            raise Http404
        try:
            text = open_note(note, colleague(request))
        except SealError as error:
            messages.error(request, str(error.sentence))
            return HttpResponseRedirect(self.file_url(person))
        return self.show_file(request, person, opened_note=consent, note_text=text)

    def protect_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Set the mark, or take it off where it is set: whoever may do the one need not be able to do the other."""
        person, by = self.person_for(request, pk), colleague(request)
        mark = mark_of(person)
        try:
            if mark is None:
                protect(person, by)
                messages.success(request, _("Marked. Each consent now waits for a second person."))
            else:
                lift_protection(mark, by)
                messages.success(request, _("The mark is taken off."))
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
        return HttpResponseRedirect(self.file_url(person))

    def consents_waiting_view(self, request: HttpRequest) -> HttpResponse:
        """Everything that waits for a second person, as far as this person may know of it."""
        if not request.user.has_perm(MAY_CONFIRM):
            raise PermissionDenied
        waiting = waiting_for_second(colleague(request))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Consents that wait for a second person"),
            "opts": self.opts,
            "media": self.media,
            "rows": [(one, one.consent.recorded_by_id == request.user.pk) for one in waiting],
        }
        return TemplateResponse(request, "admin/cases/person/consents_waiting.html", context)

    def _page(
        self, request: HttpRequest, person: Person, template: str, title: str, **extra: Any
    ) -> HttpResponse:
        media = self.media + extra["form"].media if "form" in extra else self.media
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": media,
            "person": person,
            "file_url": self.file_url(person),
            **extra,
        }
        return TemplateResponse(request, f"admin/cases/person/{template}.html", context)


def _consent(person: Person, pk: int) -> Consent:
    found: Consent | None = Consent.objects.filter(person=person, pk=pk).select_related("recorded_by").first()
    if found is None:
        raise Http404
    return found


@sensitive_variables()
def _recorded(form: ConsentForm, request: HttpRequest) -> bool:
    try:
        record_consent(form.instance, colleague(request), form.cleaned_data["how"])
    except ValidationError as refused:
        form.add_error(None, refused)
    except SealError as error:
        form.add_error("how", str(error.sentence))
    return not form.errors


def _tell_affected(request: HttpRequest, person: Person) -> None:
    user: User = colleague(request)
    affected = affected_publications(person, user)
    if affected:
        titles = "; ".join(one.title for one in affected)
        messages.info(request, _("Public pages that refer to this person: %(titles)s") % {"titles": titles})
