"""A table made by keyboard, drilled down, saved and taken away, on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import SavedTable
from tests import cast
from tests.journeys.desk import Desk, account
from tests.reports.desk import casebook

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    casebook()
    cast.verified(cast.trial(charges=["koap-24.23"]))
    account("ania", "analyst")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return Desk(page, live_server.url)


def test_a_table_is_made_drilled_down_saved_and_taken_away(desk: Desk) -> None:
    page = desk.page
    desk.log_in("ania")
    desk.open("reports/savedtable")
    made_by_keyboard(page)
    drilled_down(page)
    saved(desk)
    taken_away(page)


def made_by_keyboard(page: Page) -> None:
    page.get_by_label("Count", exact=True).focus()
    page.keyboard.type("Administrative")
    expect(page.get_by_label("Count", exact=True)).to_have_value("administrative_trials")
    # What this measure does not have cannot be chosen any more.
    expect(page.locator("#table-rows option[value=by_agency]")).to_be_disabled()
    page.get_by_label("Rows", exact=True).focus()
    page.keyboard.type("by article")
    page.get_by_label("Columns", exact=True).focus()
    page.keyboard.type("by month")
    period = page.get_by_label("Period", exact=True)
    period.fill("2024-Q1")
    period.press("Enter")
    expect(
        page.get_by_role("table", name=re.compile("^Administrative trials by article and by month"))
    ).to_be_visible()
    expect(page).to_have_url(re.compile("rows=by_article&columns=by_month.*period=2024-Q1"))
    fits(page)


def drilled_down(page: Page) -> None:
    both = page.get_by_role("row", name=re.compile("^Total")).get_by_role("link").last
    expect(both).to_have_text("2")
    both.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/admin/cases/trial/"))
    expect(page.locator("#result_list tbody tr")).to_have_count(2)
    page.go_back()


def saved(desk: Desk) -> None:
    page = desk.page
    page.get_by_label("Save this table as").fill("Articles")
    page.keyboard.press("Enter")
    desk.expect_message("Saved: Articles.")
    assert SavedTable.objects.get().query == (
        "measure=administrative_trials&rows=by_article&columns=by_month&period=2024-Q1"
    )
    page.goto(f"{desk.host}/admin/reports/savedtable/")
    page.get_by_role("link", name="Articles", exact=True).press("Enter")
    expect(page.get_by_role("table", name=re.compile("^Administrative trials"))).to_be_visible()


def taken_away(page: Page) -> None:
    with page.expect_download() as found:
        page.get_by_role("link", name="XLSX").press("Enter")
    assert found.value.suggested_filename == "administrative_trials-by_article-by_month-2024-q1-exact.xlsx"


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
