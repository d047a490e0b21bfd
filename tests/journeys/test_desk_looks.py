"""Every page of the desk in every look: by the standard of accessibility, and no wider than a phone."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.models import Session
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from cases.models import Incident
from cases.writing import write
from tests import cast
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.desk_pages import addresses_of_pages
from tests.journeys.test_accessibility import DESKTOP, PHONE, STANDARD, told
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE

# What another look can change: colours, and on a phone the places.
COLOURS = STANDARD | {"runOnly": ["color-contrast", "link-in-text-block"]}
ON_PAPER = STANDARD | {"runOnly": ["color-contrast"]}  # nobody follows a link there
PLACES = STANDARD | {"runOnly": ["target-size", "scrollable-region-focusable"]}
LOOKS = (("dark", "normal"), ("light", "high"), ("dark", "high"))
# Measuring colours takes longest: in the other looks, of pages that are alike one is measured.
IN_ALL_LOOKS = re.compile(r"/admin/(cases/incident|cases/person|cases/batch|reports/|account/roles|search|$)")


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The checker measures with styles of its own, which the policy of our pages forbids."""
    return {**browser_context_args, "bypass_csp": True}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    user = cast.admin()
    user.set_password(PASSWORD)
    user.save()
    page.emulate_media(
        reduced_motion="reduce"
    )  # or the old look would still fade away when the new one is measured
    desk = Desk(page, live_server.url)
    desk.log_in("admin")
    return desk


def looked_at(page: Page, looks: Sequence[tuple[str, str]] = LOOKS) -> list[str]:
    """What is wrong with this page: in the light, in these looks and on paper, and on a phone."""
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    found = told(page, Axe().run(page, options=STANDARD).response["violations"])
    for theme, contrast in looks:
        page.evaluate("looks => Object.assign(document.documentElement.dataset, looks)", {
            "theme": theme, "contrast": contrast,
        })  # fmt: skip
        found += [f"{theme}, {contrast}: {words}" for words in again(page, COLOURS)]
    if looks:
        page.emulate_media(media="print")
        found += [f"on paper: {words}" for words in again(page, ON_PAPER)]
        page.emulate_media(media="screen")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    width = page.evaluate("document.documentElement.scrollWidth")
    found += [f"{page.url} is {width} pixels wide"] if width > PHONE["width"] else []
    return found + [f"phone: {words}" for words in again(page, PLACES)]


def again(page: Page, options: dict[str, Any]) -> list[str]:
    """The checker is in the page already."""
    run = "options => axe.run(document, options).then(({ violations }) => violations)"
    return told(page, page.evaluate(run, options))


def test_every_page_of_the_desk(desk: Desk) -> None:
    found = []
    addresses = addresses_of_pages(cast.admin())
    for address in addresses:
        desk.page.goto(desk.host + address)
        found += looked_at(desk.page, LOOKS[::2] if IN_ALL_LOOKS.match(address) else ())
    assert not found, "\n".join(found)
    assert len(addresses) > 100


def test_pages_with_mistakes(desk: Desk) -> None:
    incident = cast.incident(by=cast.admin())
    cast.act(by=cast.admin(), incident=incident)
    desk.open("cases/incident", f"{incident.pk}/change/")
    desk.page.locator("#id_date").fill("someday")
    desk.page.locator("#id_acts-0-date").fill("31.02.2024")
    desk.page.locator("[name=_save]").last.click()
    desk.page.locator(".mistakes").wait_for()
    assert looked_at(desk.page) == []


def test_a_pasted_list_with_mistakes(desk: Desk) -> None:
    page, incident = desk.page, cast.incident(by=cast.admin())
    cast.person(name_be="Іван Пятроў", name_en="")
    desk.open("cases/incident", f"{incident.pk}/add-many/")
    page.get_by_label("The list").fill("Пятроў Іван\nПавел Жук, 1990\n+3 невядомых")
    page.get_by_role("button", name="Read the list").click()
    assert looked_at(page) == []
    page.locator("#id_line-1-birth_date").fill("31.02.1990")
    page.get_by_role("button", name="Add all").click()
    page.locator(".mistakes").wait_for()
    assert looked_at(page) == []


def test_two_versions_and_a_session_that_ended(desk: Desk) -> None:
    page, incident = desk.page, cast.incident(by=cast.admin(), locality="Minsk")
    desk.open("cases/incident", f"{incident.pk}/change/")
    meanwhile = Incident.everything.get(pk=incident.pk)
    meanwhile.title_en = "Raids"
    write(meanwhile, cast.boris())
    page.locator("#id_title_en").fill("Arrests")
    page.locator("[name=_save]").last.click()
    page.locator(".conflict").wait_for()
    assert looked_at(page) == []
    Session.objects.all().delete()
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.locator("[name=_save]").last.click()
    page.get_by_role("heading", name="You were logged out").wait_for()
    assert looked_at(page) == []
