"""A chart alone, and in a frame on somebody else's page."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.drafting import draft_from
from reports.models import NewsArticle
from reports.site import addresses
from tests.journeys.test_accessibility import DESKTOP, PHONE, STANDARD, told, violations
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import publish
from tests.reports.charted import quarter
from tests.reports.site import news

pytestmark = LOOKED_AT_ONCE


@pytest.fixture
def article(live_server: LiveServer) -> NewsArticle:
    written = draft_from(quarter(), "en", news.editor())
    publish(written, news.editor())
    return written


@pytest.fixture
def elsewhere() -> Iterator[Any]:
    """Somebody else's site: it serves the one page it is given."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(self.server.written.encode())  # type: ignore[attr-defined]

        def log_message(self, *_arguments: Any) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def test_the_lines_to_copy_show_the_chart_on_the_page_of_others_and_ask_only_us(
    browser: Browser, live_server: LiveServer, article: NewsArticle, elsewhere: Any, settings: Any
) -> None:
    settings.SITE_URL = live_server.url
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    page.goto(live_server.url + addresses.chart_page(article, article.blocks.get(kind="chart").pk))
    lines = page.get_by_label("Lines to copy").input_value()
    elsewhere.written = f"<!doctype html><title>Elsewhere</title><body>{lines}</body>"
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    other = f"http://127.0.0.1:{elsewhere.server_port}/"
    page.goto(other)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="The most detentions were in January")).to_be_visible()
    expect(frame.get_by_role("img")).to_be_visible()
    frame.get_by_text("Table").click()
    expect(frame.get_by_role("row", name="Feb 53")).to_be_visible()
    assert {url for url in asked if not url.startswith((live_server.url, other))} == set()
    assert page.context.cookies() == []
    assert page.frames[1].evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    page.close()


def test_nothing_but_the_chart_may_be_framed(
    browser: Browser, live_server: LiveServer, article: NewsArticle, elsewhere: Any
) -> None:
    page = browser.new_page()
    address = live_server.url + addresses.publication(article)
    elsewhere.written = f'<!doctype html><title>Elsewhere</title><iframe src="{address}"></iframe>'
    page.goto(f"http://127.0.0.1:{elsewhere.server_port}/")
    expect(page.frame_locator("iframe").get_by_role("heading", level=1)).to_have_count(0)
    page.close()


def test_every_chart_alone_and_in_its_frame_has_no_violation(
    page: Page, live_server: LiveServer, article: NewsArticle
) -> None:
    release, found = article.story.release, []
    assert release is not None
    slugs = (
        "detentions-by_region_month-multiples",
        "detentions-by_sex-waffle",
        "administrative_trials-by_court-ranking",
    )
    for scheme, size in product(("light", "dark"), (DESKTOP, PHONE)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for slug, end in product(slugs, ("", "embed/")):
            page.goto(live_server.url + addresses.release_chart(release, "en", slug) + end)
            found += told(page, violations(page, **STANDARD))
            assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), page.url
    assert found == []


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The checker measures with styles of its own, which the policy of our pages forbids."""
    return {**browser_context_args, "bypass_csp": True}
