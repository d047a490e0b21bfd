"""Everything about one person in time, on one page and on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cases.admin import person_facts
from cases.admin.access import colleague
from cases.admin.consent import ConsentPages
from cases.admin.consents_shown import consents_shown
from cases.admin.contact import ContactPages, contacts_panel
from cases.admin.merging.recorded import merging_said
from cases.admin.person_lines import lines
from cases.admin.status import shown
from cases.languages import LANGUAGES, reader_language
from cases.models import Act, Incident, Person, Recognition, Trial, Viewing
from cases.models.record import UNVERIFIED
from cases.person_file import record_words, wording
from cases.person_file.file import PersonFile, read_file
from cases.viewings import record_viewings
from cases.workflow import Status


class PersonPages(ContactPages, ConsentPages):
    """For the admin of people. A list of some of them, such as the detained, has no pages of its own."""

    def get_urls(self) -> list[Any]:
        if self.opts.proxy:
            return super().get_urls()
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/file/", view(self.file_view), name="cases_person_file"),
            path("<int:pk>/print/", view(self.print_view), name="cases_person_print"),
            *super().get_urls(),
        ]

    def file_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show_file(request, self.person_or_404(request, pk))

    def show_file(self, request: HttpRequest, person: Person, **extra: Any) -> HttpResponse:
        user = colleague(request)
        file = read_file(person, user)
        _note_restricted(request, file, Viewing.Way.PAGE)
        context = {
            **self.admin_site.each_context(request),
            **_said(file),
            "title": person.name or person.label,
            "opts": self.opts,
            "media": self.media,
            "person": person,
            "state": shown(person.status),
            "change_url": reverse(f"{self.admin_site.name}:cases_person_change", args=[person.pk]),
            "steps": self.steps_from(request, person),
            "waiting": [
                (record.code, _page_of(record), str(record._meta.verbose_name)) for record in file.waiting
            ],
            "consents": consents_shown(user, file),
            "contacts": contacts_panel(user, person),
            **merging_said(user, person),
            **extra,
        }
        return TemplateResponse(request, "admin/cases/person/file.html", context)

    def steps_from(self, request: HttpRequest, person: Person) -> list[tuple[str, str]]:
        return [
            *self.link_to_add(request, Act, _("Add an act"), person=person.pk),
            *self.link_to_add(request, Trial, _("Add a trial"), person=person.pk),
            *self.link_to_add(request, Recognition, _("Add a recognition"), person=person.pk),
        ]

    def print_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A record for the person or a lawyer, in the language asked for. Made in full before it is answered: the
        page's language is not the desk's."""
        person = self.person_or_404(request, pk)
        asked = request.GET.get("language", "")
        language = asked if asked in LANGUAGES else reader_language()
        verified_only = request.GET.get("unverified") == "left-out"
        file = read_file(
            person, colleague(request), without=UNVERIFIED if verified_only else [Status.WITHDRAWN]
        )
        _note_restricted(request, file, Viewing.Way.PRINT)
        with translation.override(language):
            context = {
                **_said(file),
                "person": person,
                "verified_only": verified_only,
                "about_known": person.status == Status.VERIFIED or not verified_only,
                "language": language,
                "languages": LANGUAGES,
                "as_of": wording.day(file.today),
                "file_url": self.file_url(person),
            }
            return HttpResponse(render_to_string("admin/cases/person/print.html", context, request))


def _said(file: PersonFile) -> dict[str, Any]:
    """The file in the words of the language in force."""
    return {
        "file": file,
        "spellings": person_facts.spellings(file.person),
        "other_names": person_facts.other_names(file.person),
        "about": person_facts.about(file),
        "held": wording.held(file),
        "detention": person_facts.detention(file),
        "doubts": [sentence for sentence in (wording.open_ends(file.days), wording.unsure(file)) if sentence],
        "prisoner": wording.prisoner(file.prisoner),
        "recognitions": [
            (record_words.recognition(one), shown(one.status), one.status == "verified")
            for one in (*file.prisoner.standing, *file.prisoner.perhaps, *file.prisoner.past)
        ],
        "lines": lines(file.timeline),
    }


def _note_restricted(request: HttpRequest, file: PersonFile, way: Viewing.Way) -> None:
    """What is told here of a restricted incident is a viewing of it."""
    if request.method == "GET" and file.restricted:
        told = {act.incident_id for act in file.acts} | {trial.incident_id for trial in file.trials}
        record_viewings(colleague(request), Incident.everything.filter(pk__in=told), way)


def _page_of(record: Any) -> str:
    return reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk])
