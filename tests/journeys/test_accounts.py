"""The account, from the keyboard: two steps of the log-in, a key, a closed door, one's own language and looks."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.conftest import watched
from tests.journeys.desk import PASSWORD, Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.viasna.accounts.person import code_from, code_of, type_password, with_app
from viasna import second_factor

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}
REFUSING_KEY = (
    "() => { navigator.credentials.create = () => Promise.reject(new DOMException('no', 'NotAllowedError')) }"
)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    return Desk(page, live_server.url)


@pytest.fixture
def required(settings: Any) -> None:
    settings.SECOND_FACTOR = "required"


def type_name_and_password(page: Page, host: str, username: str = "alena") -> None:
    page.goto(f"{host}/admin/cases/incident/")
    expect(page.get_by_label("Username")).to_be_focused()
    page.keyboard.type(username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 900}], ids=["phone", "desktop"])
def test_somebody_sets_up_an_app_and_logs_in_with_it(page: Page, live_server: LiveServer, size: Any) -> None:
    alena = account("alena", "documenter")
    page.set_viewport_size(size)
    type_name_and_password(page, live_server.url)
    expect(page.get_by_role("heading", name="A second key to your account")).to_be_visible()
    page.get_by_role("link", name="Add an app for codes").press("Enter")
    expect(page.get_by_role("img", name="The same as the key below")).to_be_visible()
    secret = page.locator("code.secret").inner_text().replace(" ", "")
    page.keyboard.type(code_from(secret))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    recovery = page.locator(".recovery-codes code").all_inner_texts()
    assert len(recovery) == 10
    page.get_by_role("link", name="I have written them down").press("Enter")
    expect(page.get_by_text("10 recovery codes left")).to_be_visible()
    no_wider_than_the_window(page)

    page.get_by_role("button", name="Log out").press("Enter")
    type_name_and_password(page, live_server.url)
    expect(page.get_by_role("heading", name="The second step")).to_be_visible()
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_text("That code is not right")).to_be_visible()
    no_wider_than_the_window(page)
    page.get_by_label("Code from your app, or a recovery code").fill(code_of(alena, 1))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/admin/cases/incident/")

    page.get_by_role("button", name="Log out").press("Enter")
    type_name_and_password(page, live_server.url)
    expect(page.get_by_role("heading", name="The second step")).to_be_visible()
    page.keyboard.type(recovery[0])
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("9 are left")


def no_wider_than_the_window(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.fixture
def key(page: Page) -> None:
    """A security key that answers by itself, as somebody who touches it at once."""
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "usb", "hasUserVerification": True, "isUserVerified": True}
    browser.send(
        "WebAuthn.addVirtualAuthenticator", {"options": {**device, "automaticPresenceSimulation": True}}
    )


@pytest.mark.usefixtures("required", "key")
def test_somebody_sets_up_a_security_key_and_logs_in_with_it(page: Page, live_server: LiveServer) -> None:
    alena = account("alena", "documenter")
    type_name_and_password(page, live_server.url)
    page.get_by_role("link", name="Add a security key").press("Enter")
    page.get_by_label("A name for the key").fill("Сіні ключ")
    page.get_by_role("button", name="Add the key").press("Enter")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.get_by_role("link", name="I have written them down").press("Enter")
    expect(page.get_by_text("Security key “Сіні ключ”")).to_be_visible()
    assert second_factor.needs_code(alena)

    page.get_by_role("button", name="Log out").press("Enter")
    type_name_and_password(page, live_server.url)
    page.get_by_role("button", name="Use a security key").press("Enter")
    expect(page).to_have_url(f"{live_server.url}/admin/cases/incident/")

    page.goto(f"{live_server.url}/admin/account/")
    page.get_by_role("link", name="Remove the key").press("Enter")
    # The log-in was a moment ago; the question is asked all the same before it is gone.
    expect(page.get_by_text("will open nothing any more")).to_be_visible()
    page.get_by_role("button", name="Remove the key").press("Enter")
    expect(page.get_by_role("heading", name="A second key to your account")).to_be_visible()
    assert not second_factor.needs_code(alena)


@pytest.mark.usefixtures("required")
def test_a_key_that_does_not_answer_is_told_in_a_sentence(page: Page, live_server: LiveServer) -> None:
    account("alena", "documenter")
    type_name_and_password(page, live_server.url)
    page.get_by_role("link", name="Add a security key").press("Enter")
    expect(page.get_by_role("button", name="Add the key")).to_be_visible()
    page.wait_for_load_state()
    expect(page.get_by_text("The key did not answer")).to_be_hidden()
    page.evaluate(REFUSING_KEY)
    page.get_by_role("button", name="Add the key").press("Enter")
    expect(page.get_by_text("The key did not answer")).to_be_visible()


def test_after_ten_wrong_passwords_a_sentence_says_when_to_come_back(
    page: Page, live_server: LiveServer
) -> None:
    account("alena", "documenter")
    for number in range(9):
        assert type_password(Client(), "alena", f"{number}").status_code == 200
    page.goto(f"{live_server.url}/admin/")
    page.keyboard.type("alena")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Too many wrong passwords")).to_be_visible()
    expect(page.get_by_text("Try again in 15 minutes.")).to_be_visible()


@pytest.fixture
def other_computer(page: Page, live_server: LiveServer, browser: Any) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(locale="en")
    with watched(context.new_page(), live_server.url) as there:
        yield there
    context.close()


def test_language_and_looks_follow_somebody_to_another_computer(
    page: Page, other_computer: Page, desk: Desk
) -> None:
    account("alena", "documenter")
    desk.log_in("alena")
    page.get_by_role("button", name="Theme: As this device is set").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    page.get_by_role("button", name="Theme: Light").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_role("button", name="High contrast").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-contrast", "high")
    expect(page.locator(".looks [name=contrast]")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Беларуская").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "be")
    expect(page.locator("html")).to_have_attribute("data-contrast", "high")

    Desk(other_computer, desk.host).log_in("alena")
    there = other_computer.locator("html")
    expect(there).to_have_attribute("lang", "be")
    expect(there).to_have_attribute("data-theme", "dark")
    expect(there).to_have_attribute("data-contrast", "high")
    ground = other_computer.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(0, 0, 0)"


def test_the_looks_change_without_a_script_too(live_server: LiveServer, browser: Any) -> None:
    account("alena", "documenter")
    context = browser.new_context(java_script_enabled=False, locale="en")
    page = context.new_page()
    Desk(page, live_server.url).log_in("alena")
    page.goto(f"{live_server.url}/admin/cases/incident/")
    page.locator(".looks [name=contrast]").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-contrast", "high")
    expect(page).to_have_url(f"{live_server.url}/admin/cases/incident/")
    context.close()


def test_what_is_typed_stays_when_the_looks_change(page: Page, desk: Desk) -> None:
    account("alena", "documenter")
    desk.log_in("alena")
    desk.open("cases/person", "add/")
    page.locator("#id_name_be").fill("Ян Прыклад")
    page.locator(".looks [name=theme]").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    expect(page.locator("#id_name_be")).to_have_value("Ян Прыклад")


def test_a_day_at_the_desk_leaves_nothing_in_the_browsers_storage(page: Page, desk: Desk) -> None:
    account("adam", "administrator")
    desk.log_in("adam")
    for address in ("cases/incident", "cases/person", "auth/user", "viasna/failedlogin"):
        desk.open(address)
        for toggle in page.locator("#toggle-nav-sidebar, #changelist-filter summary").all():
            if toggle.is_visible():
                toggle.click()
        if page.locator("#nav-filter").is_visible():
            page.locator("#nav-filter").fill("inc")
    page.locator(".looks [name=theme]").click()
    page.goto(f"{desk.host}/admin/account/")
    kept = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]"
    )
    assert kept == [0, 0, 0]


def test_the_sidebar_opens_closes_and_narrows(page: Page, desk: Desk) -> None:
    account("alena", "documenter")
    desk.log_in("alena")
    desk.open("cases/incident")
    if not page.locator("#nav-sidebar").count():
        pytest.skip("this desk has no sidebar")
    toggle, narrow = page.locator("#toggle-nav-sidebar"), page.locator("#nav-filter")
    narrow.fill("trial")
    expect(page.locator("#nav-sidebar").get_by_role("link", name="Trials")).to_be_visible()
    expect(page.locator("#nav-sidebar").get_by_role("link", name="Acts")).to_be_hidden()
    narrow.press("Escape")
    expect(page.locator("#nav-sidebar").get_by_role("link", name="Acts")).to_be_visible()
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "false")


def test_an_administrator_finds_who_has_no_second_factor_and_takes_a_lost_one_away(
    page: Page, desk: Desk
) -> None:
    account("adam", "administrator")
    lost = with_app(account("alena", "documenter"))
    desk.log_in("adam")
    desk.open("auth/user", "?second_factor=none")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    desk.open("auth/user", f"{lost.pk}/change/")
    page.get_by_role("link", name="Take the second factor away").press("Enter")
    page.get_by_role("button", name="Take the second factor away").press("Enter")
    desk.expect_message("The second factor of alena is taken away, and they are logged out everywhere.")
