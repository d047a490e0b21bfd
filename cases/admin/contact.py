"""Relatives’ contacts on a person's page: sealed until somebody who may opens one, for that one answer."""

import uuid
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from cases.admin.person_desk import PersonDesk
from cases.admin.person_forms import ContactForm
from cases.contacts import (
    MAY_OPEN,
    ChangedMeanwhile,
    Details,
    fingerprint,
    mark_outdated,
    open_contact,
    openings,
    write_contact,
)
from cases.models import Contact, Person
from cases.sealing import SealError, can_seal

OPENINGS_TOLD = 10


class ContactPages(PersonDesk):
    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view, one = self.admin_site.admin_view, "<int:pk>/contact/<uuid:contact>"
        return [
            path("<int:pk>/contact/add/", view(self.add_contact_view), name="cases_person_contact"),
            path(f"{one}/open/", view(require_POST(self.open_view)), name="cases_person_open"),
            path(
                f"{one}/change/", view(require_POST(self.change_contact_view)), name="cases_person_recontact"
            ),
            path(f"{one}/outdated/", view(require_POST(self.outdated_view)), name="cases_person_outdated"),
            *super().get_urls(),
        ]

    @sensitive_variables()
    def open_view(self, request: HttpRequest, pk: int, contact: uuid.UUID) -> HttpResponse:
        person, found = self._contact(request, pk, contact)
        try:
            details = open_contact(found, colleague(request))
        except SealError as error:
            messages.error(request, str(error.sentence))
            return HttpResponseRedirect(self.file_url(person))
        kept = {name: getattr(details, name) for name in Details.__slots__}
        form = ContactForm(initial=kept | {"relation": found.relation, "opened": fingerprint(found)})
        return self.show_file(request, person, opened=found.pk, details=details, contact_form=form)

    @method_decorator(sensitive_post_parameters())
    def add_contact_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        person = self.person_for(request, pk, "add_contact")
        form = ContactForm(request.POST or None)
        return self._written(request, Contact(person=person), form, _("Add a contact"))

    @method_decorator(sensitive_post_parameters())
    def change_contact_view(self, request: HttpRequest, pk: int, contact: uuid.UUID) -> HttpResponse:
        self.person_for(request, pk, "change_contact", "open_contact")
        _person, found = self._contact(request, pk, contact)
        return self._written(request, found, ContactForm(request.POST), _("Change a contact"))

    @sensitive_variables()
    def _written(self, request: HttpRequest, contact: Contact, form: ContactForm, title: str) -> HttpResponse:
        if request.method == "POST" and form.is_valid() and _sealed(request, contact, form):
            messages.success(request, _("The contact is sealed and kept."))
            return HttpResponseRedirect(self.file_url(contact.person))
        context = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "media": self.media,
            "person": contact.person,
            "form": form,
            "can_seal": can_seal(),
            "file_url": self.file_url(contact.person),
        }
        return TemplateResponse(request, "admin/cases/person/contact_form.html", context)

    def outdated_view(self, request: HttpRequest, pk: int, contact: uuid.UUID) -> HttpResponse:
        person = self.person_for(request, pk, "change_contact")
        _person, found = self._contact(request, pk, contact)
        mark_outdated(found, colleague(request), outdated=not found.outdated)
        return HttpResponseRedirect(self.file_url(person))

    def _contact(self, request: HttpRequest, pk: int, contact: uuid.UUID) -> tuple[Person, Contact]:
        person = self.person_or_404(request, pk)
        found = Contact.objects.filter(person=person, pk=contact).select_related("person").first()
        if found is None:
            raise Http404
        return person, found


@sensitive_variables()
def _sealed(request: HttpRequest, contact: Contact, form: ContactForm) -> bool:
    contact.relation = form.cleaned_data["relation"]
    try:
        write_contact(contact, form.details, colleague(request), form.cleaned_data["opened"])
    except SealError as error:
        form.add_error(None, str(error.sentence))
    except ChangedMeanwhile:
        form.add_error(
            None, _("A colleague changed this contact after you opened it. Open it again and compare.")
        )
    return not form.errors


def contacts_panel(user: User, person: Person) -> dict[str, Any] | None:
    """None for whoever may not see contacts: not even that there are any."""
    if not user.has_perm("cases.view_contact"):
        return None
    seen = list(openings(person)[: OPENINGS_TOLD + 1])
    return {
        "kept": list(Contact.objects.filter(person=person)),
        "may_open": user.has_perm(MAY_OPEN),
        "may_add": user.has_perm("cases.add_contact"),
        "may_change": user.has_perm("cases.change_contact"),
        "can_seal": can_seal(),
        "openings": seen[:OPENINGS_TOLD],
        "more": len(seen) > OPENINGS_TOLD,
    }
