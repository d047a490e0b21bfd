"""The person box: finds people by any spelling, says what agrees and what differs, and offers to add a new one.

The last thing it offers is «Add “Іван Пятроў” as a new person», whose value is ``new:Іван Пятроў``: the form that
shows the box makes a person of it (`cases.admin.people_on_page`). It is offered to who may add people, for what
looks like a name. How people are found is the matter of `cases.matching`.
"""

from typing import Any

from django import forms
from django.contrib.admin.views.main import ORDER_VAR
from django.db.models import Case, IntegerField, Q, Value, When
from django.http import HttpRequest
from django.utils.translation import gettext as _

from cases.admin.access import colleague
from cases.admin.choices import LoadedChoice
from cases.admin.suggestions import asked_by_a_box
from cases.matching import words
from cases.matching.finding import find_people
from cases.matching.keys import names_of
from cases.matching.likely import agreement_with
from cases.models import Person
from cases.names.letters import looks_like_name, tidy
from cases.querysets import RecordQuerySet
from cases.search.asking import with_words

NEW = "new:"  # before a name, where otherwise the key of somebody who is here already stands
MOST_WITH_WORDS = 500
MOST_OFFERED = 100  # in one box; who looks for more types more
OFFER_NEW = "new"  # parameter of the address: this box can take a new person


def new_name(value: Any) -> str | None:
    """The name of the person to add; None where somebody is chosen, or nobody."""
    return tidy(value.removeprefix(NEW)) if isinstance(value, str) and value.startswith(NEW) else None


class PersonChoice(LoadedChoice):
    """A box whose form understands ``new:…``."""

    def get_url(self) -> str:
        return f"{super().get_url()}?{OFFER_NEW}=1"

    @property
    def media(self) -> forms.Media:
        """Named after Django's script, or it could come before jQuery."""
        ours = forms.Media(
            js=["admin/js/autocomplete.js", "js/people.js"], css={"screen": ["css/people.css"]}
        )
        return super().media + ours


class PeopleFound:
    """For the admin of people: its search finds by any spelling, and its options say why they are offered."""

    def get_search_results(
        self, request: HttpRequest, queryset: RecordQuerySet, search_term: str
    ) -> tuple[RecordQuerySet, bool]:
        if not search_term.strip():
            return queryset, False
        found = find_people(search_term, colleague(request))
        words = with_words(Person, search_term)
        if asked_by_a_box(request):
            # Two lists of ids have an index each; “or” between them reads all people, 17 ms of 100,000 on PostgreSQL.
            there = Person.everything.filter(words).order_by("-pk").values_list("pk", flat=True)
            words = Q(pk__in=list(there[:MOST_WITH_WORDS]))
        people = queryset.filter(Q(pk__in=found) | words)
        if found and ORDER_VAR not in request.GET:
            people = people.order_by(_in_order(found), "-pk")
        if asked_by_a_box(request):
            # What may be seen is a long condition; here it is put together once, not for the count and the page.
            offered = list(people.values_list("pk", flat=True)[:MOST_OFFERED])
            people = Person.everything.filter(pk__in=offered).order_by(_in_order(offered))
        return people, False

    def describe_option(self, term: str, person: Person) -> dict[str, str]:
        born = f", {person.birth_year}" if person.birth_year else ""
        option = {"text": f"{person.name or person.label}{born} ({person.code})"}
        if not term.strip() or _is_as_typed(term, person):
            return option
        agreement = agreement_with(term, person)
        return option | {
            "agrees": ", ".join(words.agreeing(agreement)),
            "differs": ", ".join(words.differing(agreement)),
        }

    def last_options(self, request: HttpRequest, term: str) -> list[dict[str, str]]:
        name = tidy(term)
        may = OFFER_NEW in request.GET and request.user.has_perm("cases.add_person")
        if not (may and looks_like_name(name)):
            return []
        return [{"id": f"{NEW}{name}", "text": _("Add “%(name)s” as a new person") % {"name": name}}]


def _in_order(ids: list[int]) -> Case | Value:
    places = [When(pk=pk, then=place) for place, pk in enumerate(ids)]
    return Case(*places, default=len(ids), output_field=IntegerField()) if places else Value(0)


def _is_as_typed(term: str, person: Person) -> bool:
    """Nothing needs to be explained."""
    typed = tidy(term).casefold()
    return any(typed in tidy(name).casefold() for name in (*names_of(person), person.label, person.code))
