"""*Draft a report for…*: a period, three languages, one click."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from reports.admin.drafting import suggested_periods
from reports.families import FAMILIES
from reports.models import NewsArticle, Release
from reports.periods import read_period
from reports.releases import release_for
from tests import cast
from tests.cases.admin.desk import desk_of, messages_of
from tests.reports.desk import QUARTER, address, analyst, casebook, detention, draft, editor

PAGE = address(NewsArticle, "draft")
ALL = ["be", "ru", "en"]


def test_the_list_leads_there(newsroom: Client) -> None:
    assert f'href="{PAGE}"' in newsroom.get(address(NewsArticle, "changelist")).content.decode()


def test_it_drafts_in_the_languages_asked_for_and_opens_the_first(newsroom: Client) -> None:
    casebook()
    answer = newsroom.post(PAGE, {"period": "2024-Q1", "languages": ALL})
    articles = list(NewsArticle.objects.order_by("pk"))
    assert [article.language for article in articles] == ALL
    assert answer["Location"] == address(articles[0], "change")
    assert all(str(article.title) in messages_of(answer)[0] for article in articles)
    assert [article.created_by for article in articles] == [editor()] * 3


def test_asked_twice_it_gives_the_same(newsroom: Client) -> None:
    casebook()
    for _time in range(2):
        newsroom.post(PAGE, {"period": "2024-Q1", "languages": ["en"]})
    assert (NewsArticle.objects.count(), Release.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("last month", "“last month” is not a period. Write 2024-02 (a month), 2024-Q1 (a quarter)"),
        ("2024-13", "“2024-13” is not a period: there is no such day"),
        ("2019", "Our verified records begin after this period: January 23, 2024."),
        ("2099", "This period has not begun yet."),
        ("", "This field is required."),
    ],
)
def test_a_period_that_cannot_be_reported_on_is_answered_with_a_sentence(
    newsroom: Client, period: str, sentence: str
) -> None:
    detention()
    answer = newsroom.post(PAGE, {"period": period, "languages": ALL})
    assert answer.context["form"].errors["period"][0].startswith(sentence)
    assert not NewsArticle.objects.exists()


def test_a_case_file_with_nothing_verified_has_nothing_to_report(newsroom: Client) -> None:
    cast.act()
    answer = newsroom.post(PAGE, {"period": "2024-Q1", "languages": ALL})
    assert answer.context["form"].errors["period"] == ["No verified record is there to be counted yet."]


def test_no_language_is_no_draft(newsroom: Client) -> None:
    detention()
    answer = newsroom.post(PAGE, {"period": "2024-Q1"})
    assert answer.context["form"].errors["languages"] == ["Choose at least one language."]


def test_suggestions_are_what_people_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    detention(date="2024-01-23")
    now = dt.datetime(2024, 5, 2, 12, tzinfo=timezone.get_default_timezone())
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert [period.label for period in suggested_periods()] == [
        *("2024-04", "2024-Q1", "2023-H2", "2024", "2023"),
        *("2024-01", "2023-12", "2023-Q4", "2024-H1"),
    ]


def test_a_suggestion_fills_the_form(newsroom: Client) -> None:
    answer = newsroom.get(PAGE, {"period": "2024-Q1"})
    assert 'value="2024-Q1"' in answer.content.decode()


@pytest.mark.parametrize("who", [analyst, cast.vera])
def test_others_may_not(who: object) -> None:
    client = desk_of(who())  # type: ignore[operator]
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"period": "2024-Q1", "languages": ALL}).status_code == 403


def test_a_release_on_the_list_becomes_an_article(newsroom: Client) -> None:
    casebook()
    release = release_for(QUARTER, editor())
    detention()
    draft()
    answer = newsroom.post(
        address(Release, "changelist"), {"action": "draft_ru", "_selected_action": [release.pk]}
    )
    article = NewsArticle.objects.get(language="ru")
    assert article.story.release == release
    assert answer["Location"] == address(article, "change")


def test_several_releases_become_several_articles(newsroom: Client) -> None:
    casebook()
    releases = [release_for(QUARTER, editor()), release_for(read_period("2024-01"), editor())]
    newsroom.post(
        address(Release, "changelist"),
        {"action": "draft_en", "_selected_action": [release.pk for release in releases]},
    )
    assert NewsArticle.objects.count() == 2


def test_who_may_not_write_is_offered_no_such_action() -> None:
    casebook()
    release = release_for(QUARTER, editor())
    client = desk_of(analyst())
    client.post(address(Release, "changelist"), {"action": "draft_ru", "_selected_action": [release.pk]})
    assert not NewsArticle.objects.exists()


def test_each_family_is_offered_with_its_line_and_the_periods_that_fit(newsroom: Client) -> None:
    detention(date="2024-01-23")
    text = newsroom.get(PAGE).content.decode()
    for family in FAMILIES.values():
        assert str(family.explanation) in text
    assert "?family=review&amp;period=2024-01" in text
    assert "?family=review&amp;period=2024-Q1" not in text
    assert "?family=chronicle&amp;period=2024-01-23..2024-01-23" in text


def test_what_there_is_already_is_said(newsroom: Client) -> None:
    casebook()
    article = draft()
    text = newsroom.get(PAGE, {"family": "count", "period": "2024-Q1"}).content.decode()
    assert f'<a href="{address(article, "change")}">English: {article.title}</a>' in text
    assert (
        "There already" not in newsroom.get(PAGE, {"family": "review", "period": "2024-01"}).content.decode()
    )


def test_a_period_that_does_not_fit_the_family_is_answered_with_a_sentence(newsroom: Client) -> None:
    detention()
    answer = newsroom.post(PAGE, {"family": "review", "period": "2024-Q1", "languages": ALL})
    assert answer.context["form"].errors["period"] == ["“Monthly review” is about a month."]


def test_a_statement_asks_for_no_period(newsroom: Client) -> None:
    newsroom.post(PAGE, {"family": "statement", "period": "", "languages": ALL})
    assert set(NewsArticle.objects.values_list("language", "story__family")) == {
        (language, "statement") for language in ALL
    }
