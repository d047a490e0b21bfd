"""Figures that moved after they were published: updated, corrected, and a page that is taken back."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import NewsArticle
from reports.site import addresses
from tests.journeys.desk import Desk, account
from tests.reports.approved import approved
from tests.reports.desk import detention
from tests.reports.site import news


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("edzik", "editor")
    return Desk(page, live_server.url)


@pytest.fixture
def article() -> NewsArticle:
    news.documented_january()
    return news.published()


def test_late_information_is_an_update_an_error_a_correction_and_a_forgery_is_retracted(
    desk: Desk, article: NewsArticle
) -> None:
    desk.log_in("edzik")
    detention(date="2024-01-25")
    use_todays_figures(desk, article)
    expect(read(desk, article).locator("h1")).to_contain_text("At least 3 detentions")
    take(desk, article, "Publish update")
    desk.expect_message("The update is published.")
    expect(read(desk, article).locator("h1")).to_contain_text("At least 4 detentions")
    desk.page.get_by_role("link", name="Earlier versions").click()
    desk.page.get_by_role("link", name="Version 1").click()
    expect(desk.page.get_by_text("This is an earlier version.")).to_be_visible()
    expect(desk.page.locator("h1")).to_contain_text("At least 3 detentions")
    correct(desk, article)
    retract(desk, article)


def correct(desk: Desk, article: NewsArticle) -> None:
    detention(date="2024-01-26")
    use_todays_figures(desk, article)
    desk.open("reports/newsarticle", f"{article.pk}/step/publish-correction/")
    desk.page.get_by_label("Why it was wrong").fill("A list was not read to its end.")
    desk.press("Publish correction")
    desk.expect_message("The correction is published.")
    notice = read(desk, article).get_by_role("region", name="Correction")
    expect(notice).to_contain_text("Detentions – 4 → 5")
    expect(notice).to_contain_text("A list was not read to its end.")


def retract(desk: Desk, article: NewsArticle) -> None:
    desk.open("reports/newsarticle", f"{article.pk}/step/retract/")
    desk.page.get_by_label("Why it is retracted").fill("The list was forged.")
    desk.press("Retract")
    desk.expect_message("It is retracted.")
    page = read(desk, article)
    expect(page.locator("h1")).to_have_text("This publication was retracted")
    expect(page.locator("main")).to_contain_text("The list was forged.")


def use_todays_figures(desk: Desk, article: NewsArticle) -> None:
    """By the page of figures that moved, which names the records."""
    desk.open("reports/newsarticle", "moved/")
    desk.page.locator("#content-main").get_by_role("link", name="January 2024").click()
    expect(desk.page.get_by_role("heading", name="Detentions: total")).to_be_visible()
    desk.page.get_by_text("1 added").first.click()
    desk.page.get_by_role("link", name="Use today’s figures…").click()
    desk.press("Use today’s figures")
    desk.expect_message("The story quotes today’s figures.")
    approved(article)


def take(desk: Desk, article: NewsArticle, step: str) -> None:
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    desk.page.get_by_role("link", name=f"{step}…").click()
    desk.press(step)


def read(desk: Desk, article: NewsArticle) -> Page:
    desk.page.goto(f"{desk.host}{addresses.publication(article)}")
    return desk.page
