"""Pages are looked at by axe, the checker of accessibility: read from its package, run without asking any host."""

from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.site import PublicSite
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# The standard, without the checker's own advice: the desk is for the most part Django's.
STANDARD = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
    "preload": False,  # it would ask for every stylesheet again
}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The checker measures with styles of its own, which the policy of our pages forbids."""
    return {**browser_context_args, "bypass_csp": True}


def violations(page: Page, **options: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = Axe().run(page, options=options or None).response["violations"]
    return found


def told(page: Page, violations: list[dict[str, Any]]) -> list[str]:
    """Each with its first three places: enough to mend it, short enough to read."""
    return [
        f"{page.url} {violation['id']} ({violation['impact']}): {violation['help']}: "
        + " | ".join(f"{node['target']} {node['failureSummary']}" for node in violation["nodes"][:3])
        for violation in violations
    ]


def test_public_pages_have_no_violation(page: Page, live_server: LiveServer, site: PublicSite) -> None:
    found = []
    for scheme, size in product(("light", "dark"), (DESKTOP, PHONE)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for address in site.pages:
            page.goto(live_server.url + address)
            found += [f"{scheme}, {size}: {words}" for words in told(page, violations(page))]
    assert found == []


def test_public_pages_have_no_violation_on_paper(
    page: Page, live_server: LiveServer, site: PublicSite
) -> None:
    page.emulate_media(media="print")
    found = []
    for address in site.pages:
        page.goto(live_server.url + address)
        found += told(page, violations(page))
    assert found == []
