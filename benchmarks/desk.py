"""The pages of the desk that people wait for, each beside its own SQL without Django."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import Group, User
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.timing import Row, compare
from cases.models import Incident, Person, SearchEntry

Opening = Callable[[], bytes]


def desk() -> list[Row]:
    """Nothing where the case file was built without its index of words: half the pages need it."""
    if not SearchEntry.objects.exists():
        return []
    client = Client(SERVER_NAME="localhost")
    client.force_login(_colleague())
    return [compare(subject, opening, its_own_sql(opening)) for subject, opening in _pages(client)]


def _colleague() -> User:
    """Documents and verifies, and is in no team: every page asks what is hidden from them."""
    user, _made = User.objects.get_or_create(username="colleague", defaults={"is_staff": True})
    user.groups.set(Group.objects.filter(name__in=("documenter", "verifier")))
    return user


def _pages(client: Client) -> list[tuple[str, Opening]]:
    person, incident = _busiest_person(), _busiest_incident()
    given, surname = person.name_be.split()
    addresses = {
        "start page": reverse("admin:index"),
        "incidents of a quarter in a region": _list("incident", "region__slug__exact=BY-HM", **_QUARTER),
        "submitted acts of a kind": _list("act", status__exact="submitted", kind__slug__exact="beating"),
        "trials of a court by an article": _list("trial", court="kobryn", article="koap-24.15"),
        "people, second hundred": _list("person", p="3"),
        "an incident, to be changed": reverse("admin:cases_incident_change", args=[incident.pk]),
        "a person's page": reverse("admin:cases_person_file", args=[person.pk]),
        "a history": reverse("admin:cases_incident_history", args=[incident.pk]),
        "the person box, a name in Belarusian": _person_box(f"{given} {surname}"),
        "the person box, a Latin surname": _person_box(Person.everything.exclude(name_en="").first().name_en),
    }
    return [(subject, partial(open_page, client, address)) for subject, address in addresses.items()]


_QUARTER = {"from": "2024-01-01", "to": "2024-03-31"}


def _list(kind: str, *query: str, **filters: str) -> str:
    return f"{reverse(f'admin:cases_{kind}_changelist')}?{'&'.join([*query, urlencode(filters)])}"


def _person_box(words: str) -> str:
    asked = {"app_label": "cases", "model_name": "act", "field_name": "person", "term": words}
    return f"{reverse('desk:suggest')}?{urlencode(asked)}"


def _busiest_person() -> Person:
    known: Any = Person.everything.filter(pk__lt=5_000).annotate(acted=Count("acts"))
    person: Person = known.order_by("-acted", "pk").first()
    return person


def _busiest_incident() -> Incident:
    known: Any = Incident.everything.filter(pk__lt=5_000).annotate(acted=Count("acts"))
    incident: Incident = known.order_by("-acted", "pk").first()
    return incident


def open_page(client: Client, address: str) -> bytes:
    response = client.get(address)
    if response.status_code != 200:
        raise AssertionError(f"{address} answers {response.status_code}")
    return bytes(response.content)


def its_own_sql(opening: Opening) -> Callable[[], None]:
    """Every SELECT of the page again, all rows fetched, with nothing made of them."""
    statements = [said for said in statements_of(opening) if said.startswith(("SELECT", "WITH"))]

    def fetch() -> None:
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
                cursor.fetchall()

    return fetch


def statements_of(opening: Opening) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        opening()
    return [query["sql"] for query in queries]
