"""A raid with forty people, from a chat into the case file in two minutes, with a mouse and a keyboard."""

import re
import time

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Batch, Person
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}
TWO_MINUTES = 120
MEN = "Іван Павел Андрэй Мікалай Аляксандр Віктар Сяргей Дзмітрый Алег Максім".split()
WOMEN = "Ганна Марына Вольга Алена Святлана Ірына Кацярына Наталля Юлія Дар’я".split()
SURNAMES = "Прыклад Жук Бондар Ткач".split()
TOWNS = ["г. Гомель", "(Мінск)", "з Жодзіна", "Брэст"]


def raid(people: int) -> str:
    """A list as somebody types it into a telephone, and a group nobody could name."""
    lines = []
    for number in range(people):
        name, surname = (MEN + WOMEN)[number % 20], SURNAMES[number % 4] + "овіч" * (number // 20)
        start = ["{n}. ", "{n}) ", "— ", "✅ "][number % 4].format(n=number + 1)
        born = ["{y} г.р.", "{y}", "{a} гады", "нар. {y}"][number % 4].format(y=1960 + number, a=64 - number)
        whole = f"{surname} {name}".upper() if number % 5 == 0 else f"{name} {surname}"
        lines.append(f"{start}{whole}, {born}, {TOWNS[number % 4]}")
    return "\n".join(["Затрыманыя ў Смалявічах:", *lines, "+3 невядомых"])


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("alena", "documenter")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


def test_a_raid_with_forty_people_in_two_minutes(desk: Desk) -> None:
    page, incident = desk.page, cast.incident(by=cast.User.objects.get(username="alena"))
    desk.open("cases/incident", f"{incident.pk}/change/")
    started = time.monotonic()
    desk.follow("Add many people…")
    page.get_by_label("The list").fill(raid(40))
    page.get_by_role("button", name="Read the list").click()
    expect(page.locator(".review-sum")).to_contain_text("42 lines were read.")
    expect(page.locator("#line-1 q")).to_contain_text("ПРЫКЛАД ІВАН")
    expect(page.locator("#id_line-1-name")).to_have_value("Іван Прыклад")
    page.get_by_label(re.compile("They|they are right")).check()
    page.locator("#id_place_of_detention").select_option("icu-zodzina")
    page.get_by_role("button", name="Add all 42").click()
    expect(page.locator(".added-sum")).to_contain_text(
        "41 acts were added to the incident. 40 people are new."
    )
    took = time.monotonic() - started
    print(f"\na raid with 40 people: {took:.1f} s")
    assert took < TWO_MINUTES
    expect(page.locator(".messagelist")).to_contain_text("Затрыманыя ў Смалявічах:")
    assert (Person.everything.count(), Act.everything.filter(incident=incident).count()) == (40, 41)
    assert set(Person.everything.values_list("sex", flat=True)) == {"female", "male"}
    batch = Batch.objects.get()
    page.get_by_role("link", name=re.compile(f"Batch {batch.pk}")).click()
    expect(page.locator("#content h1")).to_contain_text(re.compile("batch", re.I))


def test_doubles_and_mistakes_on_a_telephone(desk: Desk) -> None:
    """At 390 pixels: somebody who is here already is chosen, a wrong year is corrected, nothing scrolls sideways."""
    page, alena = desk.page, cast.User.objects.get(username="alena")
    incident, known = cast.incident(by=alena), cast.person(by=alena, name_be="Іван Пятроў", name_en="")
    page.set_viewport_size(PHONE)
    desk.open("cases/incident", f"{incident.pk}/add-many/")
    page.get_by_label("The list").fill("Пятроў Іван\nПавел Жук, 1990")
    page.get_by_role("button", name="Read the list").click()
    expect(page.locator(".review-sum")).to_contain_text("1 needs your decision.")
    page.locator("#id_line-1-birth_date").fill("31.02.1990")
    page.get_by_role("button", name="Add all 2").click()
    mistakes = page.locator(".mistakes")
    expect(mistakes).to_be_focused()
    expect(mistakes.get_by_role("listitem")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    mistakes.get_by_role("link", name=re.compile("date of birth", re.I)).click()
    expect(page.locator("#id_line-1-birth_date")).to_be_focused()
    page.locator("#id_line-1-birth_date").fill("1990")
    page.locator("#line-0").get_by_label(re.compile(known.code)).check()
    page.get_by_role("button", name="Add all 2").click()
    expect(page.locator(".added-sum")).to_contain_text("2 acts were added to the incident. 1 person is new.")
    assert Act.everything.filter(person=known).count() == 1


def test_without_scripts_a_list_is_added_too(desk: Desk, live_server: LiveServer) -> None:
    incident = cast.incident(by=cast.User.objects.get(username="alena"))
    browser = desk.page.context.browser
    assert browser is not None
    with browser.new_context(java_script_enabled=False) as context:
        context.add_cookies(desk.page.context.cookies())  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{live_server.url}/admin/cases/incident/{incident.pk}/add-many/")
        page.get_by_label("The list").fill("Павел Жук, 1990")
        page.get_by_role("button", name="Read the list").click()
        page.get_by_text("Change the list").click()
        page.get_by_label("The list").fill("Павел Жук, 1990\nГанна Прыклад")
        page.locator("#id_line-0-note").fill("Call on Friday.")
        page.get_by_role("button", name="Read it again").click()
        expect(page.locator("#id_line-0-note")).to_have_value("Call on Friday.")
        page.get_by_role("button", name="Add all 2").click()
        expect(page.locator(".added-sum")).to_contain_text("2 people are new.")
    assert Person.everything.get(name_be="Павел Жук").note == "Call on Friday."
