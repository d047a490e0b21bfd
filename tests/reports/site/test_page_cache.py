"""Pages are kept as long as nothing they are made of changes, and not a moment longer."""

import datetime
import re
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from cases.consents import withdraw_consent
from cases.models import Act, Person, Region
from reports import page_cache
from reports.models import NewsArticle
from reports.page_cache import NEVER_SHOWN, watched_tables
from reports.publishing import withdraw_from_site
from reports.site import addresses
from reports.writing import write
from tests import cast
from tests.journeys.site import PublicSite, public_site
from tests.reports.site import news
from tests.reports.site.test_naming import TODAY, body, consent, prisoner, reference

READS = re.compile(r'\b(?:FROM|JOIN)\s+"?(\w+)"?', re.IGNORECASE)
PAST = datetime.datetime(2024, 5, 5, 9, tzinfo=datetime.UTC)


@pytest.fixture
def site(kept_pages: None, transactional_db: None) -> PublicSite:
    return public_site()


@pytest.fixture
def article(kept_pages: None, transactional_db: None) -> NewsArticle:
    news.documented_january()
    return news.published()


def queries(address: str, status: int = 200) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = Client().get(address)
    assert response.status_code == status
    return len(asked)


def test_a_publication_opened_twice_costs_no_query_the_second_time(site: PublicSite) -> None:
    # The documentation for programs is made from the code, and is not among what is kept.
    for address in (page for page in site.pages[:-1] if not page.startswith("/api/")):
        assert queries(address) > 0
        assert queries(address) == 0, address
    assert Client().get(site.publication)["Content-Language"] == "en"


def test_what_readers_get_the_second_time_is_what_they_got_the_first(site: PublicSite) -> None:
    for address in (site.publication, f"{site.release}figures.csv", f"{site.release}figures.json"):
        first, second = Client().get(address), Client().get(address)
        assert second.content == first.content
        assert {**second.headers} == {**first.headers}


def test_an_address_with_a_query_is_answered_anew(article: NewsArticle) -> None:
    assert (
        queries(f"{addresses.publication(article)}?a=1")
        == queries(f"{addresses.publication(article)}?a=1")
        > 0
    )


def test_pages_that_are_not_there_are_not_kept(article: NewsArticle) -> None:
    withdraw_from_site(article, news.editor())
    assert queries(addresses.publication(article), 410) == queries(addresses.publication(article), 410) > 0


def test_a_changed_text_is_read_at_once(article: NewsArticle) -> None:
    Client().get(addresses.publication(article))
    article.lead = "Written anew."
    write(article, news.editor())
    news.read_anew(article)
    assert "Written anew." in Client().get(addresses.publication(article)).content.decode()


def test_a_change_in_bulk_is_read_at_once(article: NewsArticle) -> None:
    Client().get(addresses.publication(article))
    NewsArticle.objects.update(published_at=PAST)
    assert "May 5, 2024" in Client().get(addresses.publication(article)).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("update reports_newsarticle set status = %s", ["withdrawn"])
    assert Client().get(addresses.publication(article)).status_code == 410


def test_a_change_is_read_when_it_is_committed_and_never_when_it_is_undone(article: NewsArticle) -> None:
    Client().get(addresses.publication(article))
    with transaction.atomic():
        NewsArticle.objects.update(status="withdrawn")
        transaction.set_rollback(True)
    assert queries(addresses.publication(article)) == 0
    with transaction.atomic():
        NewsArticle.objects.update(published_at=PAST)
    assert "May 5, 2024" in Client().get(addresses.publication(article)).content.decode()


def test_a_name_is_gone_with_the_consent(article: NewsArticle) -> None:
    person = prisoner()
    agreed = consent(person, name=True)
    article.lead = f"Among them {reference(person)}."
    write(article, news.editor())
    news.read_anew(article)
    for _twice in range(2):
        assert "Qaenkanary" in body(article)
    withdraw_consent(agreed, cast.alice(), TODAY)
    assert "Qaenkanary" not in body(article)


def test_a_name_is_gone_with_the_last_day_of_the_consent(article: NewsArticle, time_machine: Any) -> None:
    time_machine.move_to("2030-04-26T23:59:40+03:00", tick=False)
    person = prisoner()
    consent(person, name=True, until=datetime.date(2030, 4, 26))
    article.lead = f"Among them {reference(person)}."
    write(article, news.editor())
    news.read_anew(article)
    assert "Qaenkanary" in body(article)
    time_machine.move_to("2030-04-27T00:00:01+03:00", tick=False)
    assert "Qaenkanary" not in body(article)


def test_work_on_the_case_file_leaves_pages_as_they_are(article: NewsArticle) -> None:
    Client().get(addresses.publication(article))
    cast.verified(cast.act())
    assert queries(addresses.publication(article)) == 0


def test_every_table_that_a_page_is_made_of_is_watched(site: PublicSite) -> None:
    """Or else it would show for a minute what was changed."""
    read = set[str]()
    client = Client()
    for language, page in ((code, page) for page in site.pages for code in ("be", "ru", "en")):
        with translation.override(language), CaptureQueriesContext(connection) as asked:
            client.get(page.replace("/en/", f"/{language}/", 1))
        read |= {table for query in asked for table in READS.findall(query["sql"])}
    assert read & {"reports_newsarticle", "reports_siteblock"}
    assert {table for table in read if table.startswith(("cases_", "reports_"))} <= watched_tables() | {
        table for table in read if "historical" in table
    }


def test_what_is_said_to_be_never_shown_exists() -> None:
    assert {apps.get_model(label)._meta.label for label in NEVER_SHOWN} == NEVER_SHOWN
    assert Person._meta.db_table in watched_tables()
    assert Region._meta.db_table in watched_tables()
    assert Act._meta.db_table not in watched_tables()


@pytest.mark.parametrize(
    ("statement", "touches"),
    [
        ('INSERT INTO "reports_newsblock" ("text") VALUES (%s)', True),
        ("insert or replace into reports_newsblock values (1)", True),
        ('UPDATE "cases_person" SET "name_en" = %s', True),
        ('DELETE FROM "cases_consent" WHERE id = 1', True),
        ('WITH a AS (SELECT 1) UPDATE "cases_consent" SET b = 1', True),
        ('UPDATE "cases_act" SET "person_id" = (SELECT id FROM "cases_person")', False),
        ("SAVEPOINT a", False),
    ],
)
def test_writes_are_recognised(statement: str, touches: bool) -> None:
    assert page_cache._touches_pages(statement) is touches


def test_a_page_too_large_is_made_each_time(article: NewsArticle, monkeypatch: Any) -> None:
    monkeypatch.setattr(page_cache, "LARGEST", 10)
    assert queries(addresses.publication(article)) == queries(addresses.publication(article)) > 0
    assert caches["pages"].get("edition")
