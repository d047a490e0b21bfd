"""The pages of one's account and of the log-in, looked at by axe in every look there is."""

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.desk import Desk, account
from tests.journeys.test_accessibility import STANDARD, told, violations
from tests.journeys.test_desk_looks import looked_at
from tests.once import LOOKED_AT_ONCE
from tests.viasna.accounts.person import type_password, with_app

pytestmark = LOOKED_AT_ONCE
BEFORE = (
    "account/",
    "account/api-tokens/",
    "account/api-tokens/new/",
    "account/second-factor/",
    "account/second-factor/app/add/",
    "viasna/failedlogin/",
    "viasna/apitoken/",
)
PAGES = (
    "",
    "roles/",
    "second-factor/key/add/",
    "second-factor/recovery/",
    "second-factor/recovery/new/",
    "second-factor/app/remove/",
)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """The checker measures with styles of its own, which the policy of our pages forbids."""
    return {**browser_context_args, "bypass_csp": True}


def found_on(page: Page) -> list[str]:
    return told(page, violations(page, **STANDARD))


def test_the_pages_of_ones_account(page: Page, live_server: LiveServer) -> None:
    adam = account("adam", "administrator")
    page.emulate_media(
        reduced_motion="reduce"
    )  # or the old look would still fade away when the new one is measured
    desk, found = Desk(page, live_server.url), []
    desk.log_in("adam")
    for address in BEFORE:
        page.goto(f"{live_server.url}/admin/{address}")
        found += looked_at(page)
    with_app(adam)
    for address in PAGES:
        page.goto(f"{live_server.url}/admin/account/{address}")
        found += looked_at(page)
    assert found == []


def test_the_pages_of_the_log_in(page: Page, live_server: LiveServer) -> None:
    with_app(account("adam", "administrator"))
    page.goto(f"{live_server.url}/admin/")
    found = found_on(page)
    page.locator("#id_username").fill("adam")
    page.locator("#id_password").fill("вельмі-доўгі-пароль-17")
    page.locator("[type=submit]").click()
    found += found_on(page)
    page.get_by_label("Code from your app").fill("000000")
    page.keyboard.press("Enter")
    page.get_by_text("not right").wait_for()
    found += found_on(page)
    for number in range(10):
        type_password(Client(), "adam", f"{number}")
    page.goto(f"{live_server.url}/admin/")
    page.locator("#id_username").fill("adam")
    page.locator("#id_password").fill("x")
    page.locator("[type=submit]").click()
    found += found_on(page)
    assert found == []
