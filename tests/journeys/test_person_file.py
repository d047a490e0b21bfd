"""The page of one person, as a documenter uses it: a contact opened, a consent withdrawn, a record printed."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Consent, Contact, Person, Viewing
from tests import cast
from tests.journeys.desk import Desk, account
from tests.journeys.pdf import words_in
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE

MOTHER = {"Name": "Вольга Канарэйка", "Telephone": "+375 29 314 15 92", "Address": "вул. Таемная, 7"}
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def hanna() -> Person:
    """Held once for ten days, with something of everything that is not to be printed."""
    person: Person = cast.person(name_be="Ганна Прыклад", name_en="Hanna Pryklad", note="Secret of the desk")
    raid = cast.incident(date="2024-01-23", title_en="A raid on the Other family")
    cast.act(person=person, incident=raid)
    cast.trial(
        person=person,
        incident=raid,
        date="2024-01-25",
        judge=cast.judge(),
        penalties=[("arrest", 10, "days")],
    )
    cast.source(incident=raid, title="A neighbour who trusted us")
    return person


@pytest.fixture
def desk(page: Page, live_server: LiveServer, hanna: Person) -> Desk:
    account("alena", "documenter")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    desk.open("cases/person")
    desk.follow("Hanna Pryklad")
    return desk


def panel(desk: Desk, heading: str) -> str:
    return str(desk.page.get_by_role("region", name=heading, exact=True).inner_text())


def test_whether_they_are_held_and_for_how_many_days(desk: Desk) -> None:
    words = panel(desk, "In detention or not")
    assert "Not in detention" in words
    assert "1 February 2024" in words
    assert "10 days" in words


def test_a_contact_is_sealed_opened_once_and_the_opening_is_known(desk: Desk, hanna: Person) -> None:
    page = desk.page
    desk.follow("Add a contact")
    page.get_by_label("Who it is").select_option(label="parent")
    for label, words in MOTHER.items():
        page.get_by_label(label).fill(words)
    desk.press("Seal and save")
    desk.expect_message("The contact is sealed and kept.")
    assert "sealed" in panel(desk, "Contacts")
    assert all(words not in page.content() for words in MOTHER.values())

    desk.press("Open")
    expect(page.get_by_text("open on this page only")).to_be_in_viewport()
    assert all(words in panel(desk, "Contacts") for words in MOTHER.values())
    page.goto(f"{desk.host}/admin/cases/person/{hanna.pk}/file/")
    assert all(words not in page.content() for words in MOTHER.values())
    page.get_by_text("Who opened them before").click()
    assert re.search(r"alena, \w+ \d+, \d{4}, \d\d:\d\d", panel(desk, "Contacts"))
    assert Viewing.objects.count() == 1


def test_a_contact_is_changed_by_keyboard_after_it_was_opened(desk: Desk, hanna: Person) -> None:
    page = desk.page
    desk.follow("Add a contact")
    page.get_by_label("Who it is").select_option(label="lawyer")
    page.get_by_label("Name").fill("Адвакат")
    page.get_by_label("Name").press("Enter")
    desk.expect_message("sealed and kept")
    page.get_by_role("button", name="Open").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Change…").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Telephone").fill("+375 33 000")
    page.keyboard.press("Enter")
    desk.expect_message("sealed and kept")
    assert Contact.objects.get().history.count() == 2


def test_a_consent_is_recorded_and_withdrawn(desk: Desk, hanna: Person) -> None:
    page = desk.page
    assert "Nothing: there is no consent that holds today." in panel(desk, "What may be published")
    desk.follow("Record a consent")
    page.get_by_label("Name", exact=True).check()
    page.get_by_label("Photo").check()
    page.get_by_label("a relative").check()
    page.get_by_label("Given on").fill("1 Feb 2024")
    page.get_by_label("How it was given").fill("by telephone")
    desk.press("Record")
    desk.expect_message("The consent is recorded.")
    words = panel(desk, "What may be published")
    for expected in ("name, initials, photo", "a relative, February 1, 2024", "alena"):
        assert expected in words
    assert "by telephone" not in words
    desk.press("Open how it was given")
    expect(page.locator("#consents")).to_contain_text("by telephone")

    page.get_by_text("Withdraw…").click()
    desk.press("Withdraw this consent")
    desk.expect_message("The consent is withdrawn.")
    words = panel(desk, "What may be published")
    assert "Nothing: there is no consent that holds today." in words
    assert "withdrawn" in words
    assert Consent.objects.get().withdrawn_on


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_what_is_printed_is_for_the_person_and_nothing_that_stays_inside(desk: Desk, language: str) -> None:
    page = desk.page
    desk.page.get_by_role("link", name="Print").click()
    page.get_by_label("Language").select_option(language)
    page.get_by_role("button", name="Show").click()
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_be_hidden()
    pdf = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]", pdf)  # A4
    words = words_in(pdf)
    assert ("HannaPryklad" if language == "en" else "ГаннаПрыклад") in words
    assert "1/1" in words  # the number of the page
    for inside in ("Secret", "raid", "Otherfamily", "neighbour", "Суддзя", "alena", "alice", "PDF"):
        assert inside not in words, inside
    # The browser writes the title of the page into the file, and calls the file by it: a code, not a name.
    assert page.title() == Person.everything.get().code


def test_on_a_phone_nothing_is_wider_than_the_screen(desk: Desk, hanna: Person) -> None:
    page = desk.page
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for rest in ("file/", "print/", "contact/add/", "consent/add/"):
        page.goto(f"{desk.host}/admin/cases/person/{hanna.pk}/{rest}")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"], rest
