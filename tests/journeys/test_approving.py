"""An article from its writer to a second person and to the readers; and back to the writer with a comment."""

import datetime
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.drafting import draft_report
from reports.models import NewsArticle
from reports.site import addresses
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import approved
from tests.reports.site import news

pytestmark = LOOKED_AT_ONCE


@pytest.fixture
def article() -> NewsArticle:
    news.documented_january()
    return draft_report(news.JANUARY, "en", account("edzik", "editor"))


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("eva", "editor")
    return Desk(page, live_server.url)


def test_write_check_approve_publish(desk: Desk, article: NewsArticle) -> None:
    desk.log_in("edzik")
    write(desk, article, "People were held in Homiel.")
    open_page(desk, article, "checklist")
    expect(desk.page.locator(".check-open:not(.advice)").first).to_contain_text(
        "A second person has approved it"
    )
    desk.page.get_by_role("button", name=re.compile("^Tick ?: Read aloud by a second person")).press("Enter")
    desk.expect_message("It is ticked.")
    send(desk, article)
    desk.log_in("eva")
    desk.page.get_by_role("link", name=re.compile("detentions in Belarus")).first.click()
    expect(desk.page.frame_locator("iframe.as-readers").locator("article > .lead")).to_have_text(
        "People were held in Homiel."
    )
    desk.page.get_by_role("button", name="Approve").press("Enter")
    desk.expect_message("It is approved.")
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/step/publish/")
    desk.press("Publish now")
    desk.expect_message("It is published.")
    desk.page.goto(desk.host + addresses.publication(article))
    expect(desk.page.locator("article > .lead")).to_have_text("People were held in Homiel.")


def test_scheduled_it_goes_out_by_itself(
    desk: Desk, article: NewsArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, tomorrow = desk.page, timezone.localtime() + datetime.timedelta(days=1)
    approved(article)
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/step/schedule/")
    page.get_by_label("When").fill("2020-01-01T10:00")
    page.keyboard.press("Enter")
    expect(page.locator(".errorlist")).to_have_text(
        "That moment has passed. Choose one to come, or publish now."
    )
    page.get_by_label("When").fill(f"{tomorrow:%Y-%m-%dT%H:%M}")
    page.keyboard.press("Enter")
    desk.expect_message("It is scheduled.")
    page.goto(f"{desk.host}/admin/")
    expect(page.locator("#content")).to_contain_text("detentions in Belarus")

    address = desk.host + addresses.publication(article)
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 404
    later = timezone.now() + datetime.timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    page.goto(address)
    expect(page.locator("h1")).to_contain_text("detentions in Belarus")


def test_returned_with_a_comment_resolved_and_sent_again(desk: Desk, article: NewsArticle) -> None:
    desk.log_in("edzik")
    send(desk, article)
    desk.log_in("eva")
    open_page(desk, article, "comments")
    desk.page.locator("#article summary").first.press("Enter")
    box = desk.page.locator("#text-article")
    if not box.is_visible():
        desk.page.locator("#article summary").first.press("Enter")
    box.fill("@edzik, which court?")
    desk.page.get_by_role("button", name="Comment", exact=True).first.press("Enter")
    desk.expect_message("The comment is written.")
    open_page(desk, article, "approval")
    desk.page.get_by_label("What is to be done").fill("Name the court.")
    desk.page.get_by_role("button", name="Return").press("Enter")
    desk.expect_message("It is returned to its writers")
    desk.log_in("edzik")
    expect(desk.page.locator("#content-main")).to_contain_text("returned by eva: Name the court.")
    desk.page.get_by_role("link", name="@edzik, which court?").press("Enter")
    desk.page.get_by_role("button", name="Resolve").press("Enter")
    desk.expect_message("The comment is resolved.")
    write(desk, article, "The court of Kobryn heard three people.")
    send(desk, article)
    open_page(desk, article, "versions")
    expect(desk.page.locator("#compared")).to_have_text("From version 1 to version 2")
    expect(desk.page.locator("ins").first).to_contain_text("The court of Kobryn")


def write(desk: Desk, article: NewsArticle, lead: str) -> None:
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    desk.page.locator("#id_lead").fill(lead)
    desk.page.locator("[name=_save]").click()
    desk.expect_message("was changed successfully")


def open_page(desk: Desk, article: NewsArticle, page: str) -> None:
    desk.open("reports/newsarticle", f"{article.pk}/{page}/")
    expect(desk.page.locator(".article-pages")).to_be_visible()


def send(desk: Desk, article: NewsArticle) -> None:
    open_page(desk, article, "approval")
    desk.page.get_by_role("button", name="Send for approval").press("Enter")
    desk.expect_message("It waits for approval.")
