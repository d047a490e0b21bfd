"""Pages through the whole of Django, beside the SQL of their rows or a file of the same bytes."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from benchmarks.casebook import MODELS
from benchmarks.timing import Row, compare
from reports.approving import approve
from reports.drafting import draft_report
from reports.models import NewsArticle
from reports.periods import Period
from reports.publishing import publish
from reports.seen import fingerprint
from reports.site import addresses

LISTS = {
    "act": (
        "SELECT act.id, act.code, act.date, kind.name_en, act.people_min, person.name_en, person.label, "
        "region.name_en, home.name_en, agency.name_en, campaign.name_en, act.status, author.username "
        "FROM cases_act act "
        "JOIN cases_actkind kind ON kind.slug = act.kind_id "
        "JOIN cases_incident incident ON incident.id = act.incident_id "
        "JOIN cases_region home ON home.slug = incident.region_id "
        "JOIN auth_user author ON author.id = act.created_by_id "
        "LEFT JOIN cases_person person ON person.id = act.person_id "
        "LEFT JOIN cases_region region ON region.slug = act.region_id "
        "LEFT JOIN cases_agency agency ON agency.slug = act.agency_id "
        "LEFT JOIN cases_campaign campaign ON campaign.slug = incident.campaign_id "
        "ORDER BY act.date_lower DESC, act.id DESC LIMIT 50"
    ),
    "person": (
        "SELECT person.id, person.code, person.name_en, person.label, person.sex, person.birth_date, "
        "person.has_minor_children, person.minor_children_count, occupation.name_en, person.publication, "
        "person.status, author.username FROM cases_person person "
        "JOIN auth_user author ON author.id = person.created_by_id "
        "LEFT JOIN cases_occupation occupation ON occupation.slug = person.occupation_id "
        "ORDER BY person.id DESC LIMIT 50"
    ),
}


def lists() -> list[Row]:
    client = Client(SERVER_NAME="localhost")
    client.force_login(_editor())
    return [
        compare(
            f"list of {name}s, first page",
            _opening(client, reverse(f"admin:cases_{name}_changelist")),
            partial(_fetch, sql),
        )
        for name, sql in LISTS.items()
    ]


def published_page(period: Period) -> Row:
    """The page of the period's report, beside reading a file of the same bytes. It must not read any case record."""
    article = NewsArticle.objects.first() or draft_report(period, "en", by=_editor())
    if not article.is_public:
        approve(article, _second_editor(), seen=fingerprint(article))
        publish(article, by=_editor())
    opening = _opening(Client(SERVER_NAME="localhost"), addresses.publication(article))
    with CaptureQueriesContext(connection) as queries:
        content = opening()
    counted = [f'"{model._meta.db_table}"' for model in MODELS]
    asked = [query["sql"] for query in queries if any(table in query["sql"] for table in counted)]
    if asked:
        raise AssertionError(f"The published page reads case records: {asked}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_bytes(content)
        return compare("published page", opening, file.read_bytes)


def _editor() -> User:
    return User.objects.filter(is_superuser=True).first() or User.objects.create_superuser("editor")


def _second_editor() -> User:
    found = User.objects.filter(username="second-editor").first()
    return found or User.objects.create_superuser("second-editor")


def _opening(client: Client, address: str) -> Callable[[], bytes]:
    def opening() -> bytes:
        response = client.get(address)
        if response.status_code != 200:
            raise AssertionError(f"{address} answers {response.status_code}")
        return response.content

    return opening


def _fetch(sql: str, params: Any = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
