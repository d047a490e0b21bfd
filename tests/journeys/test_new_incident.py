"""A new incident on one page: by the keyboard alone, on a telephone, in Belarusian."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Incident, Person, Source, Trial
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}
ADD = "cases/incident"


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("alena", "documenter")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


class Keyboard:
    """Nothing but keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def tab_to(self, name: str) -> None:
        """Go on with Tab until the focus is in this field, or in the box that searches for it."""
        wanted = f"#id_{name}, #id_{name} + .select2 .select2-selection, #id_{name} + .select2 .select2-search__field"
        for _step in range(40):
            if self.page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not come to {name}")

    def type(self, name: str, words: str) -> None:
        self.tab_to(name)
        self.page.keyboard.type(words)

    def search(self, name: str, typed: str, words: str) -> None:
        """Open a box that searches, type, go down to what it offers and take it."""
        self.tab_to(name)
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".select2-container--open .select2-search__field").last).to_be_focused()
        self.page.keyboard.type(typed)
        self.page.wait_for_load_state("networkidle")  # each letter asks; what it offers last is what is meant
        option = self.page.locator(".select2-results__option", has_text=words)
        expect(option.first).to_be_visible()
        for _step in range(10):
            if "highlighted" in (option.first.get_attribute("class") or ""):
                break
            self.page.keyboard.press("ArrowDown")
        expect(self.page.locator(".select2-results__option--highlighted")).to_contain_text(words)
        self.page.keyboard.press("Enter")
        expect(self.page.locator(f"#id_{name} + .select2")).to_contain_text(
            words.removeprefix("Add “").split("”")[0]
        )


def test_the_whole_flow_by_the_keyboard_alone(desk: Desk) -> None:
    page, keys = desk.page, Keyboard(desk.page)
    known = cast.person(
        by=cast.User.objects.get(username="alena"), name_be="Ганна Прыклад", name_en="Hanna Pryklad"
    )
    desk.open(ADD, "add/")
    expect(page.locator("#id_date")).to_be_focused()
    keys.type("date", "23.01.2024")
    keys.type("region", "Minsk")
    keys.type("locality", "Смалявічы")
    keys.type("title_en", "Searches in Minsk")
    keys.search("acts-0-person", "Анна Приклад", "Hanna Pryklad")
    keys.type("acts-0-kind", "detention")
    keys.type("acts-0-place_of_detention", "Temporary detention facility in")
    page.keyboard.press("Alt+Shift+A")
    keys.search("acts-1-person", "Іван Пятроў", "Add “Іван Пятроў” as a new person")
    expect(page.locator("#id_acts-1-kind")).to_have_value("detention")  # as in the row above
    keys.type("acts-1-new_sex", "male")
    keys.type("acts-1-new_birth_date", "1987")
    keys.search("trials-0-person", "Іван Пятроў", "Add “Іван Пятроў” as a new person")
    keys.type("trials-0-process", "administrative")
    keys.type("trials-0-date", "24.01.2024")
    keys.search("trials-0-court", "Kobryn", "Kobryn District Court")
    keys.search("trials-0-articles", "24.15", "24.15")
    keys.type("trials-0-outcome", "convicted")
    keys.type("trials-0-penalty", "administrative arrest")
    keys.type("trials-0-amount", "15")
    keys.type("trials-0-unit", "days")
    keys.type("sources-0-kind", "relative")
    page.keyboard.press("Control+Enter")
    desk.expect_message("Searches in Minsk")

    incident = Incident.everything.get()
    assert (incident.date, incident.region_id, incident.locality) == ("2024-01-23", "BY-HM", "Смалявічы")
    new = Person.everything.exclude(pk=known.pk).get()
    assert (new.name_be, new.sex, new.birth_date) == ("Іван Пятроў", "male", "1987")
    acts = Act.everything.order_by("pk").values_list("person", "kind", "date", "place_of_detention")
    place = acts[0][3]
    assert place
    assert list(acts) == [(pk, "detention", "2024-01-23", place) for pk in (known.pk, new.pk)]
    trial = Trial.everything.get()
    assert (trial.person, trial.incident, trial.date, trial.court_id) == (
        new,
        incident,
        "2024-01-24",
        "kobryn",
    )
    assert trial.charges.count() == 1
    assert [(part.kind_id, part.amount, part.unit) for part in trial.penalties.all()] == [
        ("arrest", 15, "days")
    ]
    assert Source.everything.get().kind == "relative"


def test_a_telephone_shows_cards_and_nothing_scrolls_sideways(desk: Desk) -> None:
    page = desk.page
    page.set_viewport_size(PHONE)
    desk.open(ADD, "add/")
    page.locator("#id_date").fill("2024-01-23")
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#acts-group .add-row a").click()
    expect(page.locator("#id_acts-1-kind")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    too_small = page.evaluate(
        """[...document.querySelectorAll(".entry-row:not(.empty-form) .cell :is("""
        """select:not(.select2-hidden-accessible), input:not([type=checkbox], .select2-search__field),"""
        """ .select2-selection)")]"""
        """.filter((box) => box.offsetParent && box.offsetHeight < 44).map((box) => box.id || box.className)"""
    )
    assert too_small == []
    page.locator("#acts-1").get_by_role("button", name="Remove").click()
    expect(page.locator("#acts-1")).to_have_count(0)
    desk.press("Save")
    expect(page.locator(".mistakes")).to_be_focused()
    expect(page.locator(".mistakes")).to_contain_text("Write a title in at least one language.")
    page.locator("#id_title_en").fill("A march")
    desk.press("Save")
    desk.expect_message("A march")
    assert Act.everything.count() == 0


def test_mistakes_lead_to_their_fields_and_nothing_typed_is_lost(desk: Desk) -> None:
    page = desk.page
    desk.open(ADD, "add/")
    page.locator("#id_date").fill("nonsense")
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#id_title_en").fill("A march")
    desk.choose("acts-0-person", "Іван Пятроў", "Іван Пятроў")
    desk.press("Save")
    mistakes = page.locator(".mistakes")
    expect(mistakes.get_by_role("listitem")).to_have_count(2)
    assert (Incident.everything.count(), Person.everything.count()) == (0, 0)
    expect(page.locator("#id_acts-0-person + .select2")).to_contain_text("Іван Пятроў")
    expect(page.locator("#id_acts-0-new_sex")).to_be_visible()
    mistakes.get_by_role("link", name=re.compile("What was done")).click()
    expect(page.locator("#id_acts-0-kind")).to_be_focused()
    page.locator("#id_acts-0-kind").select_option("detention")
    page.locator("#id_date").fill("23 Jan 2024")
    desk.press("Save and submit")
    desk.expect_message("Now submitted: 3 records.")


def test_in_belarusian_one_writes_in_belarusian(desk: Desk) -> None:
    page = desk.page
    desk.open(ADD, "add/")
    page.get_by_role("button", name="Беларуская").click()
    desk.open(ADD, "add/")
    expect(page.locator("#id_title_be")).to_be_visible()
    expect(page.locator("#id_title_en")).to_be_hidden()
    page.locator("#id_date").fill("23 студзеня 2024")
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#id_title_be").fill("Ператрусы ў Мінску")
    desk.choose("acts-0-person", "Ганна Прыклад", "Ганна Прыклад")
    page.locator("#id_acts-0-kind").select_option("search")
    page.keyboard.press("Control+Enter")
    desk.expect_message("Ператрусы ў Мінску")
    assert Incident.everything.get().title_be == "Ператрусы ў Мінску"
    assert Act.everything.get().person == Person.everything.get(name_be="Ганна Прыклад")


def test_the_same_as_above_is_one_key(desk: Desk) -> None:
    """Somebody changed the row above afterwards: the button takes it over again, and leaves the person."""
    page = desk.page
    desk.open(ADD, "add/")
    page.locator("#acts-group .add-row a").click()
    page.locator("#id_acts-0-kind").select_option("search")
    page.locator("#id_acts-0-agency").select_option("kgb")
    page.locator("#acts-1 .same-as-above").press("Enter")
    expect(page.locator("#id_acts-1-kind")).to_have_value("search")
    expect(page.locator("#id_acts-1-agency")).to_have_value("kgb")
    expect(page.locator("#acts-0 .same-as-above")).to_be_hidden()
