"""From a filtered list to a file; a large one by the worker, after a colleague released it."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer
from python_calamine import CalamineWorkbook

from cases.working import BackgroundWorker
from tests import cast
from tests.journeys.desk import PASSWORD, Desk, account

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [1280, 390])
def test_what_a_filtered_list_shows_becomes_a_workbook(
    page: Page, live_server: LiveServer, tmp_path: Path, width: int
) -> None:
    account("ann", "analyst")
    cast.person(code="P-1", sex="female"), cast.person(code="P-2", sex="male")
    page.set_viewport_size({"width": width, "height": 800})
    desk = Desk(page, live_server.url)
    desk.log_in("ann")
    desk.open("cases/person", "?sex__exact=female")
    desk.follow("Export what I see")
    expect(page.locator(".export-facts")).to_contain_text("female")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_label("as codes, for programs").check()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Export", exact=True).press("Enter")
    path = tmp_path / "out.xlsx"
    waiting.value.save_as(path)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("people").to_python()
    assert [row[0] for row in rows] == ["code", "P-1"]


def confirm(page: Page) -> None:
    page.get_by_role("link", name="Confirm that it is you").press("Enter")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")


def test_a_large_one_is_released_by_a_colleague_made_and_downloaded(
    page: Page, live_server: LiveServer, tmp_path: Path, settings: Any
) -> None:
    settings.EXPORT_AT_ONCE, settings.EXPORT_RELEASE_ABOVE = 1, 1
    settings.EXPORT_ROOT = tmp_path / "exports"
    account("ann", "analyst"), account("bob", "analyst")
    for number in range(3):
        cast.act(person=cast.person(code=f"P-{number}"))
    desk = Desk(page, live_server.url)
    desk.log_in("ann")
    desk.open("cases/person")
    desk.do_to(page.locator("#action-toggle"), "Export…")
    page.get_by_label("Format").select_option("csv")
    page.get_by_role("button", name="Export", exact=True).click()
    expect(page.locator(".export-now")).to_contain_text("It tells of many people", ignore_case=True)

    desk.log_in("bob")
    waiting = page.locator("section", has=page.get_by_role("heading", name="Exports that wait for a release"))
    waiting.get_by_role("link", name="People").press("Enter")
    confirm(page)
    page.get_by_role("button", name="Release it").press("Enter")
    desk.expect_message("Released.")

    desk.log_in("ann")
    mine = page.locator("section", has=page.get_by_role("heading", name="My exports"))
    mine.get_by_role("link", name="People").click()
    expect(page.locator(".export-now")).to_contain_text("Waits for its turn")
    BackgroundWorker(once=True).run()
    confirm(page)  # the page saw by itself that it is ready
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download").click()
    path = tmp_path / "out.zip"
    coming.value.save_as(path)
    people = zipfile.ZipFile(path).read("people.csv").decode()
    assert [f"P-{number}" in people for number in range(3)] == [True] * 3
    page.reload()
    expect(page.locator(".export-events li")).to_have_count(4)
