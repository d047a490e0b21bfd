"""People are found by any spelling, added where they are missed, and proposed spellings are confirmed."""

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Incident, Person
from tests import cast
from tests.journeys.desk import Desk, account

PHONE = {"width": 390, "height": 844}
INCIDENTS, PEOPLE = "cases/incident", "cases/person"


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    alena = account("alena", "documenter")
    cast.person(by=alena, code="P-1", name_be="Сяргей Ціханчук", name_en="", birth_date="1978")
    cast.incident(by=alena, code="I-1")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


def test_somebody_is_found_by_a_russian_spelling_and_somebody_else_is_added_on_the_spot(desk: Desk) -> None:
    page, incident = desk.page, Incident.everything.get()
    desk.open(INCIDENTS, f"{incident.pk}/change/")
    desk.press("Add another act")
    page.locator("#id_acts-0-kind").select_option("detention")
    found = look_for(desk, "acts-0-person", "Тиханчук Сергей")
    expect(found.nth(0)).to_contain_text("Сяргей Ціханчук, 1978 (P-1)")
    expect(found.nth(0)).to_contain_text("same surname, same given name")
    expect(found.nth(1)).to_have_text("Add “Тиханчук Сергей” as a new person")
    found.nth(0).click()
    expect(page.locator("#id_acts-0-person + .select2")).to_contain_text("Сяргей Ціханчук")

    desk.press("Add another act")
    look_for(desk, "acts-1-person", "Вольга Зязюля").last.click()
    page.locator("#id_acts-1-kind").select_option("detention")
    desk.press("Save")
    desk.expect_message("was changed successfully")
    assert sorted(Act.everything.values_list("person__name_be", flat=True)) == [
        "Вольга Зязюля",
        "Сяргей Ціханчук",
    ]
    assert Person.everything.count() == 2


def test_a_proposed_spelling_is_confirmed_with_the_keyboard_on_a_telephone(desk: Desk) -> None:
    page, person = desk.page, Person.everything.get()
    page.set_viewport_size(PHONE)
    desk.open(PEOPLE, f"{person.pk}/change/")
    russian = page.locator(".field-name_ru")
    expect(russian).to_contain_text("Proposed: Сергей Тиханчук")
    russian.locator("#id_name_ru").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(russian.get_by_label("Confirm this spelling")).to_be_checked()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.keyboard.press("Enter")
    desk.expect_message("was changed successfully")
    person.refresh_from_db()
    assert (person.name_ru, person.name_en) == ("Сергей Тиханчук", "")


def look_for(desk: Desk, field: str, typed: str) -> Locator:
    """What the box offers for what is typed."""
    desk.page.locator(f"#id_{field} + .select2").click()
    desk.page.locator(".select2-search__field").fill(typed)
    options = desk.page.locator(".select2-results__option:not(.loading-results)")
    expect(options.last).to_contain_text("as a new person")
    return options
