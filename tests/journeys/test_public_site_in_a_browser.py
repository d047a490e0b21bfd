"""The public pages in a reader's browser: on a phone, on paper, in the dark, by keyboard, without scripts."""

import re

from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.conftest import watched
from tests.journeys.site import PublicSite
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 568}


def test_no_page_is_wider_than_a_phone(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    for address in site.pages:
        page.goto(live_server.url + address)
        for size in (PHONE, NARROWEST):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            wide = page.evaluate("document.scrollingElement.scrollWidth")
            assert wide <= size["width"], f"{address} is {wide} wide: {too_wide(page)}"


def too_wide(page: Page) -> list[str]:
    return page.evaluate(  # type: ignore[no-any-return]
        """[...document.querySelectorAll("body *")]
           .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
           .map(part => part.tagName + "." + part.className).slice(0, 5)"""
    )


def test_on_paper_the_chart_stands_and_links_say_where_they_lead(
    page: Page, live_server: LiveServer, site: PublicSite
) -> None:
    page.emulate_media(media="print")
    page.goto(live_server.url + site.publication)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("figure svg").first).to_be_visible()
    release = page.locator(f"a[href='{site.release}']").first
    expect(release).to_be_visible()
    expect(page.locator(".languages")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


def test_in_the_dark_the_page_is_dark(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    lightness = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(live_server.url + site.publication)
        colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        lightness[scheme] = sum(map(int, re.findall(r"\d+", colour)[:3]))
    assert lightness["light"] > 3 * 200
    assert lightness["dark"] < 3 * 60


def test_the_first_tab_skips_to_the_text(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    for address in site.pages[:-1]:
        page.goto(live_server.url + address)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_have_text("Skip to the text")
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("main:target")).to_be_visible()


def test_a_number_leads_to_its_row_by_keyboard(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    page.goto(live_server.url + site.publication)
    page.get_by_role("list", name="Key figures").get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    # The next stop is beyond the row, not back at the top.
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.querySelector(':target').compareDocumentPosition(document.activeElement)") & 4
    )  # FOLLOWING


def test_every_number_in_the_text_leads_to_a_row_of_the_page(
    page: Page, live_server: LiveServer, site: PublicSite
) -> None:
    page.goto(live_server.url + site.publication)
    targets = page.locator("main a[href^='#figure-']").evaluate_all(
        "links => links.map(link => decodeURIComponent(link.hash.slice(1)))"
    )
    rows = page.locator("[id^='figure-']").evaluate_all("rows => rows.map(row => row.id)")
    assert len(targets) > 10
    assert set(targets) <= set(rows)
    assert len(rows) == len(set(rows))


def test_without_scripts_everything_is_there(
    browser: Browser, live_server: LiveServer, site: PublicSite
) -> None:
    with (
        browser.new_context(java_script_enabled=False, viewport=PHONE, locale="en-GB") as context,  # type: ignore[arg-type]
        watched(context.new_page(), live_server.url) as page,
    ):
        for address in site.pages:
            page.goto(live_server.url + address)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.goto(live_server.url + site.publication)
        expect(page.locator("figure svg").first).to_be_visible()
        page.get_by_text("Table: ", exact=False).first.click()
        expect(page.locator("figure table").first).to_be_visible()
        assert context.cookies() == []


def test_pictures_and_fonts_arrive(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(live_server.url + site.publication, wait_until="networkidle")
    photo = page.locator("figure img").first
    expect(photo).to_be_visible()
    assert photo.evaluate("picture => picture.naturalWidth") > 0
    assert photo.get_attribute("alt")
    assert page.evaluate("[...document.fonts].filter(font => font.status == 'loaded').length") > 0
    assert failed == []
