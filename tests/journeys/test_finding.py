"""Finding at once: from any page, with the keyboard alone, on a phone, without a script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import cast
from tests.conftest import watched
from tests.journeys.desk import PASSWORD, Desk, account


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("alena", "documenter")
    for number in range(7):
        cast.incident(title_en="", title_be=f"Затрыманне нумар {number}", code=f"I-2024-0031{number}")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


@pytest.fixture
def plain(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A browser that runs no scripts."""
    with (
        browser.new_context(java_script_enabled=False, locale="en-GB") as context,
        watched(context.new_page(), live_server.url) as page,
    ):
        yield page


def test_with_the_keyboard_from_any_page(desk: Desk) -> None:
    page = desk.page
    desk.open("cases/person")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Find")
    expect(box).to_be_focused()
    page.keyboard.type("затрыманні")
    options = page.locator("#search-options").get_by_role("option")
    expect(options).to_have_count(4)
    expect(page.locator("#search-said")).to_have_text("7 found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.nth(1).get_attribute("id") or "")
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_contain_text("Затрыманне нумар 5")


def test_the_slash_is_typed_where_one_types(desk: Desk) -> None:
    page = desk.page
    desk.open("cases/incident", "add/")
    title = page.locator("#id_title_en")
    title.focus()
    page.keyboard.type("24/7")
    expect(title).to_have_value("24/7")


def test_escape_closes_and_enter_goes_to_the_page(desk: Desk) -> None:
    page = desk.page
    box = page.get_by_label("Find", exact=True)
    box.fill("i 2024 314")
    expect(page.locator("#search-options").get_by_role("option").first).to_contain_text("Затрыманне нумар 4")
    box.press("Escape")
    expect(page.locator("#search-options")).to_be_hidden()
    box.press("Enter")
    expect(page.get_by_role("heading", name="Incidents")).to_be_visible()
    page.locator(".search-results").get_by_role("link").first.click()
    expect(page.locator("#content")).to_contain_text("Затрыманне нумар 4")


def test_on_a_phone_nothing_runs_out_of_the_page(desk: Desk) -> None:
    page = desk.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{desk.host}/admin/search/?q=затрыманне")
    page.get_by_label("Find", exact=True).fill("затрыманні")
    expect(page.locator("#search-options").get_by_role("option").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_a_script(desk: Desk, plain: Page) -> None:
    plain.goto(f"{desk.host}/admin/")
    plain.locator("#id_username").fill("alena")
    plain.locator("#id_password").fill(PASSWORD)
    plain.locator("[type=submit]").click()
    plain.locator("#search-words").fill("затрыманняў")
    plain.locator("#search-box button").click()
    expect(plain.get_by_role("heading", name="Incidents 7")).to_be_visible()
    plain.get_by_role("link", name="Show all 7").click()
    expect(plain.locator(".paginator")).to_contain_text("7 results")
