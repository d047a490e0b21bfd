"""“The majority” beside 406 of 987: not published until the word is true and the other number has its source."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.drafting import draft_report
from reports.models import NewsArticle
from reports.periods import read_period
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import approved
from tests.reports.site import news

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def article() -> NewsArticle:
    for day, people in (("2024-01-23", 406), ("2024-02-25", 322), ("2024-03-24", 259)):
        incident = cast.incident(date=day)
        cast.verified(cast.act(incident=incident, people_min=people))
    article = draft_report(read_period("2024-Q1"), "en", news.editor())
    article.lead = "The majority of detentions occurred in January: ."
    article.save()
    return article


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("edzik", "editor")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return Desk(page, live_server.url)


def test_a_false_word_is_corrected_and_another_number_marked(desk: Desk, article: NewsArticle) -> None:
    page = desk.page
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    page.locator("#id_lead").fill(
        "The majority of detentions occurred in January: [[detentions.by_month.2024-01]]. "
        "The ministry speaks of 1,200."
    )
    page.locator("[name=_publish]").click()
    obstacles = page.locator(".obstacles")
    expect(obstacles).to_contain_text("“The majority” (lead) is not true of the figure it speaks of: 406.")
    expect(obstacles).to_contain_text("“1,200” (lead) is bound to no figure.")
    fits(page)
    desk.follow("Numbers in the text")
    expect(page.get_by_role("heading", name=re.compile("The majority"))).to_be_visible()
    fits(page)
    page.get_by_role("button", name="Write “The most” instead").press("Enter")
    desk.expect_message("The words are true now. Read the whole sentence again.")
    page.get_by_text("“1,200” comes from elsewhere…").press("Enter")
    page.get_by_label("Where it comes from").fill("The ministry’s statement of 2 April")
    page.get_by_role("button", name="It may stand").press("Enter")
    desk.expect_message("It may stand. Who said where it comes from is kept.")
    expect(page.locator("#content-main")).to_contain_text("Nothing is left to be done")
    approved(article)
    desk.open("reports/newsarticle", f"{article.pk}/step/publish/")
    desk.press("Publish now")
    desk.expect_message("It is published.")
    article.refresh_from_db()
    assert article.lead.startswith(
        "The most detentions occurred in January: [[detentions.by_month.2024-01]]."
    )


def fits(page: Page) -> None:
    """Nothing is wider than a telephone."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
