"""What a public page weighs, and that nothing on it moves once it is seen."""

import brotli
import pytest
from playwright.sync_api import Page, Response
from pytest_django.live_server_helper import LiveServer

from reports.models import NewsArticle
from reports.site import addresses
from tests.journeys.site import PublicSite
from tests.journeys.test_accessibility import DESKTOP, PHONE
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE
MOST = 100_000
SHIFTS = """
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries())
            shifts.push([entry.value, ...entry.sources.map(source => source.node?.className ?? source.node?.nodeName)]);
    }).observe({type: "layout-shift", buffered: true});
"""


def weight_of(answer: Response) -> int:
    """Of text as the web server sends it, packed; fonts are packed already."""
    body = answer.body()
    kind = answer.headers.get("content-type", "")
    return (
        len(body) if "font" in kind or answer.url.endswith("woff2") else len(brotli.compress(body, quality=5))
    )


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_a_publication_weighs_less_than_100_kb_without_its_photos(
    page: Page, live_server: LiveServer, site: PublicSite, language: str
) -> None:
    article = NewsArticle.objects.get(language=language, story__release=site.article.story.release)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(live_server.url + addresses.publication(article), wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    weights = {
        answer.url.rpartition("/")[2] or answer.url: weight_of(answer)
        for answer in answers
        if answer.ok and "/media/photos/" not in answer.url
    }
    assert len(weights) > 6
    assert sum(weights.values()) < MOST, weights


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_while_a_page_arrives(
    page: Page, live_server: LiveServer, site: PublicSite, size: dict[str, int]
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.add_init_script(SHIFTS)
    for address in site.pages:
        page.goto(live_server.url + address, wait_until="networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("shifts") == [], address
