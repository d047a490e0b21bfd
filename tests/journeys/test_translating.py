"""Translating: a quarter's page from English to Belarusian with the keyboard, and seeing what changed since."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.drafting import draft_report, start_translation
from reports.models import NewsArticle, NewsBlock
from reports.writing import write
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.desk import QUARTER, casebook

pytestmark = LOOKED_AT_ONCE


@pytest.fixture
def original(page: Page, live_server: LiveServer) -> NewsArticle:
    editor = account("edzik", "editor")
    casebook()
    article = draft_report(QUARTER, "en", editor)
    write(NewsBlock(article=article, position=900, text="Lawyers were not let in."), editor)
    return article


@pytest.fixture
def desk(page: Page, live_server: LiveServer, original: NewsArticle) -> Desk:
    desk = Desk(page, live_server.url)
    desk.log_in("edzik")
    return desk


def test_a_quarter_is_translated_with_the_keyboard(desk: Desk, original: NewsArticle) -> None:
    page = desk.page
    desk.open("reports/newsarticle", "translations/")
    page.get_by_role("button", name=re.compile(r"^Start ?: Belarusian")).focus()
    page.keyboard.press("Enter")
    desk.expect_message("Ready to be edited")
    desk.open("reports/newsarticle", "translations/")
    page.get_by_role("link", name=re.compile(r"^started ?: Belarusian")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Translation: Belarusian")).to_be_visible()
    own = page.locator("textarea", has_text="Lawyers were not let in.")
    own.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Адвакатаў не пусцілі.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    desk.expect_message("Saved.")
    translation = NewsArticle.objects.get(language="be")
    assert translation.blocks.order_by("position").last().text == "Адвакатаў не пусцілі."  # type: ignore[union-attr]
    desk.open("reports/newsarticle", "translations/")
    expect(page.get_by_role("link", name=re.compile(r"^complete ?: Belarusian"))).to_be_visible()


def test_behind_shows_what_changed(desk: Desk, original: NewsArticle) -> None:
    page, editor = desk.page, original.created_by
    start_translation(original, "be", editor)
    block = original.blocks.get(part="penalties")
    block.text = block.text.replace("documented", "documented by Viasna")
    write(block, editor)
    NewsBlock.objects.filter(article__language="be", position=900).update(text="Адвакатаў не пусцілі.")
    desk.open("reports/newsarticle", "translations/?state=behind")
    page.get_by_role("link", name=re.compile(r"^behind ?: Belarusian")).click()
    changed = page.locator(f"#row-block-{block.pk}")
    expect(changed.locator("ins").first).to_contain_text("by Viasna")
    expect(changed).to_contain_text("changed in the original")
