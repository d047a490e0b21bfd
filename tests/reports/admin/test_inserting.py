"""“Insert a figure…” without script: a page that shows what may be inserted, and the text to copy."""

import re
from typing import Any

import pytest
from django.test import Client

from reports.models import CountedList, NewsArticle, Release, StoryRelease
from tests import cast
from tests.cases.admin.desk import in_role
from tests.reports.desk import address, analyst, casebook, detentions, draft, editor, queries_of

pytestmark = pytest.mark.django_db

LISTED = "/admin/cases/act/?kind__slug__exact=detention&period=2024-Q1"


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    cast.verified(cast.act(people_min=4, incident=cast.incident(date="2024-02-05")))
    return draft()


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(editor())
    return client


def seen(desk: Client, article: NewsArticle, **asked: str) -> str:
    answer = desk.get(address(article, "figure"), asked)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def sent(desk: Client, article: NewsArticle, **asked: str) -> dict[str, Any]:
    answer = desk.post(address(article, "figure"), asked)
    assert answer.status_code == 200
    assert answer.context is not None
    context: Any = answer.context
    return {"inserted": context.get("inserted"), "mistakes": context.get("mistakes")}


def test_the_storys_own_total_is_there_at_once(desk: Client, article: NewsArticle) -> None:
    page = seen(desk, article)
    assert '<strong class="value">8</strong> Detentions: total' in page
    assert "From January 1 to March 31, 2024, at least 8 detentions were documented in Belarus." in page
    assert sent(desk, article, insert="number")["inserted"] == "[[detentions.total]]"
    assert not StoryRelease.objects.exists()


def test_a_breakdown_its_value_and_a_comparison_are_chosen(desk: Client, article: NewsArticle) -> None:
    asked = {"indicator": "detentions", "by": "by_month", "value": "2024-01"}
    assert '<strong class="value">3</strong>' in seen(desk, article, **asked)
    assert sent(desk, article, **asked, insert="number")["inserted"] == "[[detentions.by_month.2024-01]]"
    # What does not fit the figure any more falls back to the first that does.
    assert "People detained: total" in seen(desk, article, indicator="people_detained", by="by_month")


def test_looking_at_another_period_writes_nothing_and_inserting_takes_its_release_up(
    desk: Client, article: NewsArticle
) -> None:
    releases = Release.objects.count()
    assert '<strong class="value">3</strong>' in seen(desk, article, period="2024-01")
    assert Release.objects.count() == releases
    inserted = sent(desk, article, period="2024-01", insert="sentence")["inserted"]
    assert inserted == (
        "From January 1 to 31, 2024, at least [[2024-01:detentions.total]] detentions were documented in Belarus."
    )
    assert StoryRelease.objects.get().release.code == "2024-01-1"


def test_the_sentence_is_in_the_language_of_the_article(desk: Client, article: NewsArticle) -> None:
    russian = draft(language="ru")
    assert "С 1 января по 31 марта 2024 года в Беларуси задокументировано не менее 8 задержаний." in seen(
        desk, russian
    )


def test_a_comparison_takes_both_releases_up(desk: Client, article: NewsArticle) -> None:
    asked = {"period": "2024-02", "compare": "previous"}
    assert "For comparison, in January 2024: 3." in seen(desk, article, **asked)
    assert sent(desk, article, **asked, insert="sentence")["inserted"].endswith(
        "For comparison, in January 2024: [[2024-01:detentions.total]]."
    )
    assert {row.period_label for row in StoryRelease.objects.all()} == {"2024-01", "2024-02"}


def test_of_a_period_no_record_reaches_there_is_a_sentence(desk: Client, article: NewsArticle) -> None:
    assert "Our verified records begin after this period" in seen(desk, article, period="2019")
    assert "“someday” is not a period" in seen(desk, article, period="someday")


def test_a_group_too_small_is_shown_and_not_offered(desk: Client, article: NewsArticle) -> None:
    asked = {"indicator": "detentions", "by": "by_sex", "value": "female"}
    page = seen(desk, article, **asked)
    assert "so small that people in it could be recognised" in page
    assert 'name="insert"' not in page
    assert sent(desk, article, **asked, insert="number")["mistakes"]


def test_a_list_is_counted_and_frozen_when_it_is_inserted(desk: Client, article: NewsArticle) -> None:
    page = seen(desk, article, address=LISTED)
    assert '<strong class="value">8</strong> detentions; from January 1 to March 31, 2024' in page
    assert not CountedList.objects.exists()
    assert sent(desk, article, address=LISTED, insert="sentence")["inserted"] == (
        "At least [[list:1]] such detentions are documented (detentions; from January 1 to March 31, 2024)."
    )
    made = CountedList.objects.get()
    assert (made.value, made.story, made.made_by.username) == (8, article.story, "edita")


def test_a_list_that_cannot_be_counted_says_why(desk: Client, article: NewsArticle) -> None:
    assert "“author” is no filter of this list" in seen(desk, article, address="/admin/cases/act/?author=me")
    assert sent(desk, article, address="/admin/cases/act/?author=me", insert="number")["mistakes"]
    small = "/admin/cases/act/?kind=detention&from=2024-03-01"
    assert "so small that people in it could be recognised" in seen(desk, article, address=small)
    assert sent(desk, article, address=small, insert="number")["mistakes"]
    assert not CountedList.objects.exists()


def test_what_is_not_true_is_not_inserted(desk: Client, article: NewsArticle) -> None:
    [mistake] = sent(desk, article, insert="round", period="2024-01")["mistakes"]
    assert mistake.startswith("The figures have changed since you looked")
    assert not StoryRelease.objects.exists()


def test_who_may_not_change_the_article_inserts_nothing(client: Client, article: NewsArticle) -> None:
    client.force_login(analyst())
    assert client.get(address(article, "figure")).status_code == 403
    client.force_login(in_role("documenter", username="dasha"))
    assert client.get(address(article, "figure")).status_code == 403


def test_the_form_of_the_article_has_the_way_to_it(desk: Client, article: NewsArticle) -> None:
    page = desk.get(address(article, "change")).content.decode()
    assert address(article, "figure") in page
    assert "js/insert_figure.js" in page


def test_the_cost_does_not_grow_with_the_records(desk: Client, article: NewsArticle) -> None:
    path = f"{address(article, 'figure')}?period=2024-01&compare=previous"
    before = queries_of(desk, path)
    detentions(3)
    assert queries_of(desk, path) == before
