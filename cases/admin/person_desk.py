"""What all pages of one person stand on."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from cases.admin.base import RecordAdmin
from cases.models import Person


class PersonDesk(RecordAdmin):
    def file_url(self, person: Any) -> str:
        return reverse(f"{self.admin_site.name}:cases_person_file", args=[person.pk])

    def person_or_404(self, request: HttpRequest, pk: int) -> Person:
        """Whoever may not know of somebody gets the answer that somebody unknown gets."""
        person: Person | None = self.get_object(request, str(pk))
        if person is None or not self.has_view_permission(request, person):
            raise Http404
        return person

    def person_for(self, request: HttpRequest, pk: int, *permissions: str) -> Person:
        """The person, for somebody who has these permissions of the case file."""
        person = self.person_or_404(request, pk)
        if not request.user.has_perms([f"cases.{permission}" for permission in permissions]):
            raise PermissionDenied
        return person

    def show_file(self, request: HttpRequest, person: Person, **extra: Any) -> HttpResponse:
        """The person's page; ``extra``: what a verb adds to this one answer, such as an opened contact."""
        raise NotImplementedError
