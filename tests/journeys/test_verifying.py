"""A verifier's hour: the next one, its changes, returning with a comment; many at once; by keyboard and by phone."""

import re

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Person
from cases.writing import write
from tests import cast
from tests.journeys.desk import Desk, account

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alena() -> User:
    return account("alena", "documenter")


def test_the_next_one_is_taken_read_and_returned_by_keyboard_and_the_author_reads_why(
    page: Page, live_server: LiveServer, alena: User
) -> None:
    vera = account("vera", "verifier")
    incident = cast.incident(by=alena, title_en="A raid in Homiel", date="2024-02-03")
    act = cast.verified(cast.act(by=alena, incident=incident), by=account("viktar", "verifier"))
    act.date = "2024-02-04"
    write(act, alena)
    other = cast.submitted(cast.person(by=alena))
    desk = Desk(page, live_server.url)
    desk.log_in("vera")
    page.locator("#user-tools").get_by_role("link", name="Waiting for verification").press("Enter")
    expect(page.locator(".queue-row").first).to_contain_text("3 February 2024 → 4 February 2024")
    page.keyboard.press("Alt+Shift+N")
    changes = page.get_by_role("region", name="Changed since it was verified")
    expect(changes).to_contain_text("3 February 2024 → 4 February 2024 alena")
    expect(page.get_by_role("region", name="Checks")).to_contain_text(
        "It was after the days of the incident."
    )
    page.keyboard.press("Alt+Shift+R")
    expect(page.get_by_label("Why")).to_be_focused()
    page.keyboard.type("Which day was it?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    desk.expect_message("Returned: ")
    expect(page.locator("h1")).to_contain_text(str(other))
    page.keyboard.press("Alt+Shift+V")
    desk.expect_message("Nothing more waits for you here.")
    assert Person.verified.get().verified_by == vera
    desk.log_in("alena")
    expect(page.locator(".start-blocks")).to_contain_text("Which day was it?")


@pytest.mark.parametrize("width", [1280, 390])
def test_many_are_selected_what_is_in_the_way_is_shown_and_the_rest_is_verified(
    page: Page, live_server: LiveServer, alena: User, width: int
) -> None:
    both = account("both", "documenter", "verifier")
    incident = cast.submitted(cast.incident(by=alena, title_en="A raid in Homiel"))
    cast.submitted(cast.act(by=alena, incident=incident, person=cast.submitted(cast.person(by=alena))))
    cast.submitted(cast.act(by=alena, incident=incident, person=cast.person(by=alena)))
    cast.submitted(cast.person(by=both))
    page.set_viewport_size({"width": width, "height": 800})
    desk = Desk(page, live_server.url)
    desk.log_in("both")
    page.goto(f"{live_server.url}/admin/queue/")
    expect(page.locator(".queue-row")).to_have_count(5)
    page.get_by_label("All on this page").check()
    page.get_by_role("button", name="Verify selected…").press("Enter")
    stay = page.get_by_role("region", name="2 records stay as they are")
    expect(stay).to_contain_text("You wrote it. Somebody else has to verify it.")
    expect(stay).to_contain_text(re.compile(r"It rests on P-\d{4}-\d+ by alena, which is draft\."))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Verify the 3 records").press("Enter")
    desk.expect_message("Now verified: 3 records.")
    expect(page.locator(".queue-row")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Act.verified.count() == 1
