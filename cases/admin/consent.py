"""Consents on a person's page: recording one, withdrawing one, and what each allows now."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from cases.admin.person_desk import PersonDesk
from cases.admin.person_forms import ConsentForm, WithdrawForm
from cases.consents import record_consent, recorded_by, withdraw_consent
from cases.models import Consent
from cases.person_file import record_words, wording
from cases.person_file.file import PersonFile
from cases.person_file.publishable import counts


class ConsentPages(PersonDesk):
    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/consent/add/", view(self.add_consent_view), name="cases_person_consent"),
            path(
                "<int:pk>/consent/<int:consent>/withdraw/",
                view(require_POST(self.withdraw_view)),
                name="cases_person_withdraw",
            ),
            *super().get_urls(),
        ]

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
        context = {
            **self.admin_site.each_context(request),
            "title": _("Record a consent"),
            "opts": self.opts,
            "media": self.media + form.media,
            "person": person,
            "form": form,
            "file_url": self.file_url(person),
        }
        return TemplateResponse(request, "admin/cases/person/consent_form.html", context)

    def withdraw_view(self, request: HttpRequest, pk: int, consent: int) -> HttpResponse:
        person = self.person_for(request, pk, "change_consent")
        found = Consent.objects.filter(person=person, pk=consent).first()
        if found is None:
            raise Http404
        form = WithdrawForm(request.POST)
        try:
            if form.is_valid():
                withdraw_consent(found, colleague(request), form.cleaned_data["withdrawn_on"])
                messages.success(request, _("The consent is withdrawn."))
        except ValidationError as refused:
            form.add_error(None, refused.messages)
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
        return HttpResponseRedirect(self.file_url(person))


def _recorded(form: ConsentForm, request: HttpRequest) -> bool:
    try:
        record_consent(form.instance, colleague(request))
    except ValidationError as refused:
        form.add_error(None, refused)
    return not form.errors


def consents_shown(user: User, file: PersonFile) -> dict[str, Any] | None:
    """What may be published today, and each consent with what became of it; None for who may not know."""
    if not user.has_perm("cases.view_consent"):
        return None
    recorded = recorded_by(file.consents)
    names = {field.name: str(field.verbose_name) for field in Consent._meta.concrete_fields}
    return {
        "allowed": [names[scope] for scope in Consent.SCOPES if scope in file.publishable.scopes],
        "warning": wording.beyond_consent(file.publishable),
        "may_add": user.has_perm("cases.add_consent"),
        "may_withdraw": user.has_perm("cases.change_consent"),
        "minor": wording.minor(file.publishable),
        "given": [
            {
                "consent": consent,
                "state": record_words.consent_state(
                    consent, counts(consent, file.person, file.today), file.today
                ),
                "holds": counts(consent, file.person, file.today),
                "recorded": recorded.get(consent.pk),
                "form": WithdrawForm(
                    initial={"withdrawn_on": file.today.isoformat()},
                    auto_id=f"id_%s_{consent.pk}",
                    label_suffix="",
                ),
            }
            for consent in file.consents
        ],
    }
