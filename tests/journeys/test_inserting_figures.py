"""A figure and a counted list put into a text by keyboard, published, and read with how each was counted."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import NewsArticle
from reports.site import addresses
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import approved
from tests.reports.desk import QUARTER, draft

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def article() -> NewsArticle:
    cast.verified(cast.act(people_min=97, incident=cast.incident(date="2024-01-23")))
    return draft(QUARTER)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("edzik", "editor")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return Desk(page, live_server.url)


def test_a_figure_and_a_list_are_inserted_by_keyboard_and_published(desk: Desk, article: NewsArticle) -> None:
    page = desk.page
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    lead = page.locator("#id_lead")
    lead.fill("In all, ")
    opened(page)
    dialog = page.get_by_role("dialog", name="Insert a figure")
    expect(dialog.get_by_label("Figure", exact=True)).to_be_focused()
    words = dialog.get_by_role("button", name="Words almost a hundred")
    expect(words).to_be_visible()
    fits(page)
    dialog.get_by_role("button", name=re.compile("^Number")).focus()
    page.keyboard.press("ArrowDown")
    expect(words).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(lead).to_be_focused()
    expect(lead).to_have_value("In all, [[detentions.total|almost a hundred]]")
    page.keyboard.type(" detentions, in January ")
    paste_list(page)
    expect(lead).to_have_value(re.compile(r"in January \[\[list:1\]\]$"))
    page.keyboard.type(".")
    escape_closes(page)
    page.locator("[name=_publish]").click()
    expect(page.locator(".obstacles")).to_contain_text("second person")
    approved(article)
    page.reload()
    desk.press("Publish now")
    desk.expect_message("It is published.")
    read(desk, article)


def opened(page: Page) -> None:
    page.keyboard.press("Control+Shift+F")


def paste_list(page: Page) -> None:
    opened(page)
    dialog = page.get_by_role("dialog", name="Insert a figure")
    box = dialog.get_by_label("Address of the list")
    box.fill("https://desk.example.org/admin/cases/act/?author=me")
    box.press("Enter")
    expect(dialog.get_by_role("alert")).to_contain_text("“author” is no filter of this list")
    box.fill("/admin/cases/act/?kind__slug__exact=detention&from=2024-01-01&to=2024-01-31")
    box.press("Enter")
    expect(dialog).to_contain_text("97 detentions; from January 1 to 31, 2024")
    dialog.get_by_role("button", name=re.compile("^Number")).press("Enter")
    expect(dialog).to_be_hidden()


def escape_closes(page: Page) -> None:
    opened(page)
    dialog = page.get_by_role("dialog", name="Insert a figure")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#id_lead")).to_be_focused()


def read(desk: Desk, article: NewsArticle) -> None:
    page = desk.page
    page.goto(desk.host + addresses.publication(article))
    expect(page.locator("article > .lead")).to_have_text(
        "In all, almost a hundred detentions, in January 97."
    )
    fits(page)
    page.locator("article > .lead").get_by_role("link", name="97").click()
    row = page.locator('[id="figure-list:1"]')
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("Detentions; from January 1 to 31, 2024")
    expect(page.locator('[id="figure-detentions.total"]')).to_contain_text("97")


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
