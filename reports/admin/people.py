"""People in an article: looking one up to refer to them, and names that were typed as plain words."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.matching.finding import find_people
from cases.models import Person
from cases.public_people import PublicPerson, public_people
from reports.admin.base import NewsroomAdmin, change_address
from reports.forms import ClearForm
from reports.models import NameClearance, NewsArticle
from reports.typed_names import clear_name, make_reference, may_be_referred_in, places_of, typed_names
from reports.writing import write

FOUND = 20


class PeoplePages(NewsroomAdmin):
    def get_urls(self) -> list[Any]:
        return [
            self.page("people/", self.people_page, "people"),
            self.page("<path:object_id>/names/", self.names_page, "names"),
            *super().get_urls(),
        ]

    def people_page(self, request: HttpRequest) -> HttpResponse:
        """Who is found by a name, what of them may be published now, and the reference to each. As a page, or as the
        part of it that the form of an article fetches."""
        if not request.user.has_perms(["reports.change_newsarticle", "cases.view_person"]):
            raise PermissionDenied
        asked = request.GET.get("q", "").strip()[:250]
        context = self.context(
            request,
            _("Insert a person"),
            asked=asked,
            found=_found(asked, request) if asked else [],
            fragment="X-Fragment" in request.headers,
        )
        return TemplateResponse(request, "admin/reports/people.html", context)

    def names_page(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Each name that was typed, with what can be done about it."""
        article: NewsArticle = self.object_or_404(request, object_id)
        if request.method == "POST":
            if not self.has_change_permission(request, article):
                raise PermissionDenied
            self._settle_name(request, article)
            return HttpResponseRedirect(self.address_of("names", article.pk))
        names = typed_names(places_of(article), article.story)
        cleared = NameClearance.objects.filter(story=article.story).select_related("cleared_by")
        context = self.context(
            request,
            _("Names in the text"),
            original=article,
            subject=article,
            rows=_rows(names, request),
            may_change=self.has_change_permission(request, article),
            cleared=list({one.words: one for one in cleared}.values()),
            back_url=change_address(article),
        )
        return TemplateResponse(request, "admin/reports/names.html", context)

    def _settle_name(self, request: HttpRequest, article: NewsArticle) -> None:
        typed = request.POST
        try:
            with transaction.atomic():
                if "code" in typed:
                    # Whoever approves it waits for this, and reads it.
                    NewsArticle.objects.select_for_update(of=("self",)).get(pk=article.pk)
                    make_reference(
                        article,
                        typed.get("place", ""),
                        typed.get("words", ""),
                        typed["code"],
                        colleague(request),
                    )
                    write(article, request.user)
                    messages.success(request, _("The name is a reference now."))
                else:
                    self._clear(request, article)
        except ValidationError as refused:
            for sentence in refused.messages:
                messages.error(request, sentence)

    def _clear(self, request: HttpRequest, article: NewsArticle) -> None:
        form = ClearForm(request.POST)
        if not form.is_valid():
            raise ValidationError(_("Say who it is and how you know."))
        given = form.cleaned_data
        clear_name(article, given["words"], given["ground"], given["reason"], colleague(request))
        messages.success(request, _("The words may stand. Who said so and why is kept."))


def _found(asked: str, request: HttpRequest) -> list[dict[str, Any]]:
    ids = find_people(asked, colleague(request))[:FOUND]
    people = Person.everything.visible_to(colleague(request)).in_bulk(ids)
    public = public_people(people.values())
    return [_option(people[pk], public[pk]) for pk in ids if pk in people]


def _option(person: Person, public: PublicPerson) -> dict[str, Any]:
    return {
        "code": person.code,
        "words": f"{person.name or person.label} ({person.code})",
        "shown": _shown(public),
        "reference": f"[[person:{person.code}]]",
    }


def _shown(public: PublicPerson) -> str:
    if public.may("name"):
        return _("the name may be published now")
    if public.may("initials"):
        return _("only the initials may be published now")
    return _("not named now: other words stand there")


def _rows(names: list[Any], request: HttpRequest) -> list[dict[str, Any]]:
    """Whoever is known to a team alone is offered to nobody else."""
    ids = {pk for name in names for pk in name.people}
    people = Person.everything.visible_to(colleague(request)).in_bulk(ids)
    public = public_people(people.values())
    return [
        {
            "name": name,
            "people": [_option(people[pk], public[pk]) for pk in sorted(name.people) if pk in people],
            "referable": may_be_referred_in(name.place.key),
            "form": ClearForm(initial={"words": name.words}, auto_id=f"id_%s_{number}", label_suffix=""),
        }
        for number, name in enumerate(names)
    ]
