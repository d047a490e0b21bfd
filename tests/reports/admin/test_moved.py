"""*Figures that moved* on the desk: what moved, by which records, and what is done about it."""

import pytest
from django.test import Client
from django.urls import reverse

from cases.verification import submit, verify, withdraw
from cases.writing import write
from reports.models import LeftAsPublished, NewsArticle
from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from tests.reports.approved import approved, publish
from tests.reports.desk import QUARTER, address, casebook, detention, draft, editor
from tests.reports.site import news
from tests.reports.test_drift import rewritten

LIST = "admin:reports_newsarticle_moved_list"


@pytest.fixture
def article() -> NewsArticle:
    first, second, *_rest = casebook()
    article = draft(QUARTER)
    publish(article, editor())
    detention(date="2024-02-05")
    rewritten(first, agency_id="kgb")
    withdraw([second], cast.alice(), "Twice in the list").raise_if_refused()
    return article


def page_of(client: Client, article: NewsArticle) -> str:
    return client.get(address(article, "moved")).content.decode()


def test_each_figure_is_told_with_the_records_by_how_they_moved(
    newsroom: Client, article: NewsArticle
) -> None:
    answer = newsroom.get(address(article, "moved"))
    figures = {figure.name: figure for figure in answer.context["figures"]}
    total = figures["Detentions: total"]
    assert total.words == "4 when published, 4 today: 1 added, 1 changed, 1 removed."
    assert [group.words for group in total.groups] == ["1 added", "1 changed", "1 removed"]
    [changed] = total.groups[1].rows
    assert [(fact.name, fact.now) for fact in changed.facts] == [("agency", "kgb")]


def test_who_may_not_see_the_records_is_told_how_many_they_are(article: NewsArticle) -> None:
    stranger = in_role("editor", username="stranger")
    hidden = detention(date="2024-02-07")
    hidden.incident.sensitivity = "restricted"
    write(hidden.incident, cast.alice())
    answer = desk_of(stranger).get(address(article, "moved"))
    total = next(one for one in answer.context["figures"] if one.name == "Detentions: total")
    assert total.groups[0].words == "2 added"
    assert total.groups[0].unseen == 1
    assert hidden.code not in answer.content.decode()


def test_what_is_left_is_not_asked_again_until_it_moves_further(
    newsroom: Client, article: NewsArticle
) -> None:
    told = reverse(LIST)
    assert article.title in newsroom.get(told).content.decode()
    newsroom.post(address(article, "moved"))
    assert "Left as published." in page_of(newsroom, article)
    assert LeftAsPublished.objects.values_list("left_by__username", flat=True).distinct().get() == "edita"
    assert article.title not in newsroom.get(told).content.decode()
    detention(date="2024-02-06")
    assert article.title in newsroom.get(told).content.decode()


def test_the_buttons_lead_from_todays_figures_to_an_update_or_a_correction(
    newsroom: Client, article: NewsArticle
) -> None:
    names = [step.name for step in newsroom.get(address(article, "moved")).context["steps"]]
    assert names == ["todays-figures", "retract"]
    seen = newsroom.get(address(article, "step", "todays-figures")).context["seen"]
    newsroom.post(address(article, "step", "todays-figures"), {"seen": seen})
    names = [step.name for step in newsroom.get(address(article, "moved")).context["steps"]]
    assert names == ["publish-update", "publish-correction", "todays-figures", "retract"]
    approved(article)
    step = address(article, "step", "publish-update")
    form = newsroom.get(step).context["form"]
    assert form.initial["note"].startswith("Updated on")
    seen = newsroom.get(step).context["seen"]
    answer = newsroom.post(step, {"seen": seen, "note": form.initial["note"]}, follow=True)
    assert "The update is published." in answer.content.decode()
    assert "Every figure readers read is still what the records say." in page_of(newsroom, article)


def test_after_an_update_the_other_languages_are_told_to_be_behind(newsroom: Client) -> None:
    casebook()
    for language in ("en", "ru"):
        article = draft(QUARTER, language)
        publish(article, editor())
    article = news.late_detention(article)
    approved(article)
    step = address(article, "step", "publish-update")
    page = newsroom.get(step)
    data = {"seen": page.context["seen"], "note": page.context["form"].initial["note"]}
    answer = newsroom.post(step, data, follow=True).content.decode()
    assert "Readers still read the figures of before in:" in answer


def test_a_first_use_that_was_not_the_first_is_a_correction_to_be_made(newsroom: Client) -> None:
    person = cast.verified(cast.person())
    trials = [
        cast.trial(person=person, date=f"2021-{month:02}-10", charges=["koap-24.23"])
        for month in range(1, 13)
        for _number in range(9)
    ]
    submit(trials, cast.alice()).raise_if_refused()
    verify(trials, cast.vera()).raise_if_refused()
    cast.verified(cast.trial(date="2024-02-10", charges=["koap-24.15"]))
    article = draft(QUARTER)
    publish(article, editor())
    assert "To be corrected" not in page_of(newsroom, article)
    earlier = cast.verified(cast.trial(date="2023-05-05", charges=["koap-24.15"]))
    page = page_of(newsroom, article)
    assert "To be corrected" in page
    assert earlier.code in page
    assert "to be corrected: a first use was not the first" in newsroom.get(reverse(LIST)).content.decode()


def test_the_published_versions_are_listed_with_who_published_them(
    newsroom: Client, article: NewsArticle
) -> None:
    page = newsroom.get(address(article, "published")).content.decode()
    assert "first published" in page
    assert "edita" in page
