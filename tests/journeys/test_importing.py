"""A partner's table, from the file to the batch and back, with a mouse and on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Person
from tests import cast
from tests.cases.importing.files import DETENTIONS, in_csv
from tests.journeys.desk import Desk, account
from tests.journeys.test_accessibility import STANDARD, told, violations

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("ania", "analyst")
    desk = Desk(page, live_server.url)
    desk.log_in("ania")
    return desk


@pytest.mark.parametrize("screen", [None, PHONE], ids=["desk", "phone"])
def test_a_partners_table_becomes_a_batch_and_is_undone(desk: Desk, screen: dict[str, int] | None) -> None:
    page, hanna = desk.page, cast.person(name_be="Ганна Прыклад", birth_date="1991-06-05", sex="female")
    if screen:
        page.set_viewport_size({"width": screen["width"], "height": screen["height"]})
    desk.follow("Import a table")
    table = {"name": "люты.csv", "mimeType": "text/csv", "buffer": in_csv(DETENTIONS, "cp1251", ";")}
    page.get_by_label("File", exact=True).set_input_files(table)  # type: ignore[arg-type]
    page.get_by_label("From whom").fill("HRC")
    desk.press("Read the file")
    expect(page.locator("#content")).to_contain_text("Read as Windows-1251.")
    expect(page.get_by_label("ФИО", exact=True)).to_have_value("people.name")
    fits(page)
    page.locator("#id_fixed-acts-kind").select_option("detention")
    page.locator("summary", has_text="Others").click()
    page.locator("#id_fixed-incidents-title_ru").fill("Задержания")
    desk.press("Go on")
    expect(page.locator(".import-word")).to_contain_text("Губазик")
    fits(page)
    page.get_by_label("or another:").fill("gubopik")
    desk.press("To the preview")
    expect(page.locator("#people-heading + p")).to_contain_text("may be somebody who is here.")
    fits(page)
    desk.follow("Say who is the same")
    fits(page)
    asked = page.locator(".import-person", has_text="Прыклад Ганна")
    asked.get_by_role("radio", name="The same as").first.focus()
    page.keyboard.press("Space")
    desk.press("To the preview")
    expect(page.locator("#people-heading + p")).to_contain_text("1 is settled.")
    assert Person.everything.get() == hanna
    desk.follow("Look at the rows")
    expect(page.locator(".import-rows > li")).to_have_count(2)
    fits(page)
    desk.follow("Back to the preview")
    desk.press("Confirm: bring all of it in")
    desk.expect_message("It was brought in as one batch.")
    expect(page.locator("#batch-done + table")).to_contain_text("Acts")
    assert Act.everything.count() == 2
    assert hanna.acts(manager="everything").count() == 1
    desk.follow(re.compile("Undo this batch"))
    desk.press("Undo the batch")
    desk.expect_message("Undone: 5 records.")


def fits(page: Page) -> None:
    """On the screen, and for who does not see it."""
    assert told(page, violations(page, **STANDARD)) == []
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, page.url
