"""From the start page to a list, its filters, and a filter that a colleague is offered."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases import verification
from tests import cast
from tests.journeys.desk import Desk, account

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_returned_record_leads_from_the_start_page_to_its_list_and_page(
    page: Page, live_server: LiveServer
) -> None:
    alena, viktar = account("alena", "documenter"), account("viktar", "verifier")
    incident = cast.incident(by=alena, title_en="A raid in Homiel")
    verification.submit([incident], alena)
    verification.send_back([incident], viktar, "Which street?")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    returned = page.locator("section", has=page.get_by_role("heading", name="Returned to me"))
    expect(returned).to_contain_text("Which street?")
    returned.get_by_role("link", name="Incidents 1").press("Enter")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    page.goto(f"{live_server.url}/admin/")
    returned.get_by_role("link", name=f"A raid in Homiel ({incident.code})").press("Enter")
    expect(page.get_by_role("region", name="Status")).to_contain_text("Which street?")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_list_is_filtered_from_the_keyboard_and_the_filter_is_kept_for_colleagues(
    page: Page, live_server: LiveServer, width: int
) -> None:
    account("alena", "documenter"), account("boris", "documenter")
    cast.trial(code="T-supreme", court_id="supreme-court")
    cast.trial(code="T-other")
    page.set_viewport_size({"width": width, "height": 800})
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    desk.open("cases/trial")
    filters = page.get_by_role("navigation", name="Filter")
    filters.locator("summary", has_text="Court").press("Enter")
    page.locator("#filter_court + .select2 .select2-selection").press("Enter")
    page.locator(".select2-search__field").fill("supreme")
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(re.compile("supreme", re.I))
    page.locator(".select2-search__field").press("Enter")
    filters.locator("form", has=page.locator("[name=court]")).get_by_role("button", name="Filter").press(
        "Enter"
    )
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    expect(page.locator("#result_list")).to_contain_text("T-supreme")
    assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.locator("#saved-filters summary").press("Enter")
    page.get_by_role("textbox", name="name").fill("Supreme Court")
    page.get_by_role("checkbox", name="offer to colleagues").check()
    page.locator("#saved-filters").get_by_role("button", name="Save").press("Enter")
    desk.expect_message("Saved: Supreme Court.")

    desk.log_in("boris")
    desk.open("cases/trial")
    page.locator("#saved-filters").get_by_role("link", name="Supreme Court").click()
    expect(page).to_have_url(re.compile(r"\?court=supreme-court$"))
    expect(page.locator("#result_list tbody tr")).to_have_count(1)


def test_an_incident_is_followed_and_its_changes_are_told(page: Page, live_server: LiveServer) -> None:
    account("alena", "documenter")
    boris = account("boris", "documenter")
    incident = cast.incident(by=boris, title_en="A march in Minsk")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    desk.open("cases/incident", f"{incident.pk}/change/")
    page.get_by_role("button", name="Follow", exact=True).press("Enter")
    desk.expect_message("What changes in this incident is told on your start page.")
    act = cast.act(by=boris, incident=incident)
    page.goto(f"{live_server.url}/admin/")
    changed = page.locator(
        "section", has=page.get_by_role("heading", name="Changed in the incidents I follow")
    )
    expect(changed).to_contain_text(f"Added: act {act.code}")


def test_a_list_on_paper_is_its_rows(page: Page, live_server: LiveServer) -> None:
    account("alena", "documenter")
    cast.incident(title_en="On paper")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    desk.open("cases/incident")
    page.emulate_media(media="print")
    expect(page.locator("#result_list")).to_contain_text("On paper")
    for nothing in ("#changelist-filter", "#toolbar", ".actions", "#nav-sidebar", "#user-tools"):
        expect(page.locator(nothing).first).to_be_hidden()
