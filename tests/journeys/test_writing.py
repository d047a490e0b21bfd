"""A page is written by keyboard alone: blocks of several kinds, in another order, and nothing typed is lost."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import Autosave, NewsArticle
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import publish
from tests.reports.desk import JANUARY, casebook, draft, editor

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    casebook()
    account("boris", "editor")
    return Desk(page, live_server.url)


def cards(desk: Desk) -> Locator:
    return desk.page.locator(".block-card:not(.empty-form)")


def kinds(desk: Desk) -> list[str]:
    return desk.page.locator(".block-card:not(.empty-form) .block-name").all_inner_texts()


def open_article(desk: Desk, article: NewsArticle) -> None:
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    expect(desk.page.get_by_role("button", name="Add a block")).to_be_visible()


def add(desk: Desk, key: str, kind: str) -> Locator:
    """By keys alone: the menu, a letter or Home, and what is written next goes into the new block."""
    page = desk.page
    page.get_by_role("button", name="Add a block").focus()
    page.keyboard.press("Enter")
    page.keyboard.press(key)
    expect(page.get_by_role("menuitem", name=kind, exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    card = cards(desk).last
    expect(card.locator(".block-name")).to_have_text(kind)
    return card


def test_blocks_are_written_moved_removed_and_saved_by_keyboard(desk: Desk) -> None:
    article, page = draft(), desk.page
    desk.log_in("edita")
    open_article(desk, article)
    before = kinds(desk)

    heading = add(desk, "h", "Heading")
    page.keyboard.type("What is known")
    expect(heading.locator("textarea")).to_have_value("What is known")
    expect(heading.get_by_role("toolbar")).to_be_hidden()

    text = add(desk, "Home", "Text")
    page.keyboard.type("We counted ")
    page.keyboard.press("Control+b")
    page.keyboard.type("every case")
    expect(text.locator("textarea")).to_have_value("We counted **every case**")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".block-said")).to_have_text(
        f"Moved to place {len(before) + 1} of {len(before) + 2}."
    )
    assert kinds(desk) == [*before, "Text", "Heading"]

    cards(desk).first.get_by_role("button", name="Remove").focus()
    page.keyboard.press("Enter")
    expect(cards(desk).first.get_by_text("Removed: Strip of key figures.")).to_be_visible()
    page.keyboard.press("Enter")  # “Bring it back” has the focus
    expect(cards(desk).first.locator(".block-head")).to_be_visible()
    cards(desk).first.get_by_role("button", name="Remove").focus()
    page.keyboard.press("Enter")

    desk.press("Save and continue editing")
    desk.expect_message("was changed successfully")
    assert [kind.lower() for kind in kinds(desk)] == [
        kind.lower() for kind in [*before[1:], "Text", "Heading"]
    ]
    written = article.blocks.all()
    assert [block.text for block in written][-2:] == ["We counted **every case**", "What is known"]

    desk.press("Save and preview")
    expect(page.locator("main strong")).to_have_text("every case")


def test_what_was_typed_comes_back_and_a_colleague_is_told(desk: Desk) -> None:
    article, page = draft(), desk.page
    desk.log_in("edita")
    open_article(desk, article)
    add(desk, "c", "Chart")
    cards(desk).last.get_by_label("Figures shown").select_option("detentions.by_region/tiles")
    page.locator("#id_headline").fill("Five people in one day")
    expect(page.locator(".autosave")).to_have_text(re.compile(r"^Kept \d\d:\d\d$"), timeout=15_000)
    assert article.history.count() == 1

    desk.log_in("boris")
    open_article(desk, article)
    expect(page.get_by_role("status").filter(has_text="Also writing on this page: edita")).to_be_visible()

    desk.log_in("edita")
    open_article(desk, article)
    expect(page.locator("#id_headline")).not_to_have_value("Five people in one day")
    page.get_by_role("link", name="Continue with them").click()
    expect(page.get_by_text("These are your unsaved changes of")).to_be_visible()
    expect(page.locator("#id_headline")).to_have_value("Five people in one day")
    expect(cards(desk).last.get_by_label("Figures shown")).to_have_value("detentions.by_region/tiles")
    desk.press("Save and continue editing")
    desk.expect_message("was changed successfully")
    article.refresh_from_db()
    assert article.headline == "Five people in one day"
    assert not Autosave.objects.exists()


def test_the_page_works_on_a_phone(desk: Desk) -> None:
    publish(draft(JANUARY), editor())
    article, page = draft(), desk.page
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    desk.log_in("edita")
    open_article(desk, article)
    page.get_by_role("button", name="Add a block").click()
    expect(page.get_by_role("menu", name="Kinds of blocks")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
