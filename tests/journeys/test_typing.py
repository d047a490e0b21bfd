"""A documenter types: dates as people say them, fines both ways, a judge, an article; with the keyboard alone."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Court, Trial
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE

pytestmark = LOOKED_AT_ONCE

TRIAL = "cases/trial"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("alena", "documenter")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


def below(field: Locator) -> Locator:
    """What is said below a field."""
    return field.locator("xpath=following-sibling::*[contains(@class, 'understood')]")


def box(page: Page, field: str) -> Locator:
    return page.locator(f"#id_{field} + .select2 [role=combobox]")


def options(page: Page) -> Locator:
    return page.locator(".select2-results__option[aria-selected]")


SAID_BACK = {
    "English": [
        ("3 лютага 2024", "Understood as: 3 February 2024"),
        ("в феврале 2024", "Understood as: some day in February 2024"),
        ("between 3 and 5 Feb 2024", "Understood as: between 3 and 5 February 2024"),
        ("about 2024-02", "Understood as: about February 2024"),
        ("31.02.2024", "There is no day 31 in February 2024: the last is 29. Without the day: 02.2024."),
    ],
    "Беларуская": [("Feb 3, 2024", "3 лютага 2024 года")],
    "Русский": [("3.02.2024", "3 февраля 2024 года")],
}


def test_a_date_is_said_back_while_it_is_typed(desk: Desk) -> None:
    page = desk.page
    for language, typed_and_said in SAID_BACK.items():
        if language != "English":
            page.get_by_role("button", name=language).click()
        desk.open(TRIAL, "add/")
        date = page.locator("#id_date")
        for typed, said in typed_and_said:
            date.press_sequentially(typed, delay=5)
            expect(below(date)).to_contain_text(said)
            expect(date).to_have_value(typed)
            date.fill("")
            expect(below(date)).to_have_text("")
        desk.open("cases/court")  # without unsaved work, so that nothing asks


def test_dates_of_rows_that_are_added_are_said_back_too(desk: Desk) -> None:
    page = desk.page
    desk.open("cases/incident", f"{cast.incident().pk}/change/")
    for row in (0, 1):
        page.get_by_role("button", name="Add another Act").click()
        date = page.locator(f"#id_acts-{row}-date")
        date.fill("3–5 лютага 2024")
        expect(below(date)).to_have_text("Understood as: between 3 and 5 February 2024")


def test_only_the_last_of_what_was_typed_is_answered(desk: Desk) -> None:
    page = desk.page
    desk.open(TRIAL, "add/")
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url) if "understand-date" in request.url else None
    )
    page.locator("#id_date").press_sequentially("3.02.2024", delay=20)
    expect(below(page.locator("#id_date"))).to_have_text("Understood as: 3 February 2024")
    assert len(asked) == 1


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_fine_is_shown_both_ways_and_a_sum_that_is_no_whole_number_is_pointed_out(
    desk: Desk, size: Any
) -> None:
    page = desk.page
    page.set_viewport_size(size)
    trial = cast.trial(date="2023-02-03", penalties=[("fine", 740, "byn")])
    desk.open(TRIAL, f"{trial.pk}/change/")
    amount, unit = page.locator("#id_penalties-0-amount"), page.locator("#id_penalties-0-unit")
    expect(below(amount)).to_have_text("= 20 base units (base unit: 37 rubles)")
    amount.fill("20 б.в.")
    expect(below(amount)).to_have_text("= 740 rubles (base unit: 37 rubles)")
    expect(unit).to_have_value("base_units")
    amount.fill("750,00")
    unit.select_option("byn")
    expect(below(amount)).to_have_text(
        "≈ 20.27 base units (base unit: 37 rubles) This is no whole number of base units: check the sum and the date."
    )
    page.locator("#id_date").fill("5 снежня 2025")
    amount.fill("840")
    expect(below(amount)).to_have_text("= 20 base units (base unit: 42 rubles)")
    page.locator("#id_date").fill("6.12.2024")  # the sum depends on the day, so it is counted anew
    expect(below(amount)).to_have_text("= 21 base units (base unit: 40 rubles)")
    amount.fill("841")
    page.locator("[name=_save]").click()
    desk.expect_message("This is no whole number of base units: check the sum and the date.")
    assert trial.penalties.get().amount == 841
    trial.refresh_from_db()
    assert trial.date == "2024-12-06"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_no_field_is_wider_than_the_screen(desk: Desk, size: Any) -> None:
    page = desk.page
    page.set_viewport_size(size)
    desk.open(TRIAL, "add/")
    page.locator("#id_date").fill("31.02.2024")
    expect(below(page.locator("#id_date"))).to_contain_text("Without the day: 02.2024.")
    box(page, "charges-0-article").click()
    expect(options(page).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_courts_of_the_incidents_region_and_the_judges_of_the_court_come_first(desk: Desk) -> None:
    page = desk.page
    raid = cast.incident(region_id="BY-BR")
    cast.judge("J-1", name_en="Judge Alesina", court=Court.objects.filter(region="BY-HM").first())
    cast.judge("J-2", name_en="Judge Yakubovich", court_id="kobryn")
    desk.open(TRIAL, f"add/?incident={raid.pk}")
    box(page, "court").click()
    expect(options(page).first).to_contain_text("Brest region")
    page.locator(".select2-search__field").fill("кобр")
    options(page).filter(has_text="Kobryn").first.click()
    box(page, "judge").click()
    expect(options(page).first).to_have_text("Judge Yakubovich (J-2)")
    expect(options(page).nth(1)).to_contain_text("Judge Alesina (J-1) · ")


def test_a_trial_is_written_with_the_keyboard_alone(desk: Desk) -> None:
    """The judge is found by a part of the name and brings the court; the article by words, then by number."""
    page = desk.page
    person = cast.person()
    cast.judge("J-2", name_be="Суддзя Якубовіч", name_en="Judge Yakubovich", court_id="kobryn")
    desk.open(TRIAL, f"add/?person={person.pk}")
    page.locator("#id_process_0").focus()
    page.keyboard.press("Space")
    page.locator("#id_date").focus()
    page.keyboard.type("3 люты 23")
    expect(below(page.locator("#id_date"))).to_have_text("Understood as: 3 February 2023")
    by_keyboard(page, "judge", "якуб", "Judge Yakubovich")
    expect(page.locator("#id_court + .select2")).to_contain_text("Kobryn")
    by_keyboard(page, "charges-0-article", "ст. 24.23", "Article 24.23")
    page.get_by_role("button", name="Add another Charge").focus()
    page.keyboard.press("Enter")
    by_keyboard(page, "charges-1-article", "дробнае хуліганства", "Article 19.1")
    by_keyboard(page, "penalties-0-kind", "fine", "fine")
    page.locator("#id_penalties-0-amount").focus()
    page.keyboard.type("20 базавых")
    expect(below(page.locator("#id_penalties-0-amount"))).to_contain_text("= 740 rubles")
    page.locator("[name=_save]").focus()
    page.keyboard.press("Enter")
    desk.expect_message("was added successfully")
    trial = Trial.everything.get()
    assert (trial.date, trial.court_id, trial.judge.code) == ("2023-02-03", "kobryn", "J-2")  # type: ignore[union-attr]
    assert {charge.article_id for charge in trial.charges.all()} == {"koap-24.23", "koap-19.1"}
    penalty = trial.penalties.get()
    assert (penalty.amount, penalty.unit) == (20, "base_units")


def by_keyboard(page: Page, field: str, typed: str, words: str) -> None:
    """Open a box, type, and take the first that is offered."""
    box(page, field).focus()
    page.keyboard.press("Enter")
    # It opens a moment after the key. What is typed before would be put where one typed last: in another field.
    expect(page.locator(".select2-container--open .select2-search__field")).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(words)
    page.keyboard.press("Enter")
    expect(page.locator(f"#id_{field} + .select2")).to_contain_text(words)
    # It takes the focus back a moment after the choice, away from what would be next.
    expect(box(page, field)).to_be_focused()


def test_a_court_that_was_chosen_is_not_overruled_by_a_judge(desk: Desk) -> None:
    cast.judge("J-2", name_en="Judge Yakubovich", court_id="kobryn")
    desk.open(TRIAL, "add/")
    desk.choose("court", "Supreme", "Supreme")
    desk.choose("judge", "Yakub", "Judge Yakubovich")
    expect(desk.page.locator("#id_court + .select2")).to_contain_text("Supreme")


def test_a_trial_in_a_row_of_the_incident_understands_as_much(desk: Desk) -> None:
    """The region is that of the page, the date, court and unit those of the row."""
    page = desk.page
    cast.judge("J-2", name_en="Judge Yakubovich", court_id="kobryn")
    raid = cast.incident(region_id="BY-BR")
    desk.open("cases/incident", f"{raid.pk}/change/")
    page.get_by_role("button", name="Add another Trial").click()
    page.locator("#id_trials-0-date").fill("3 лютага 2023")
    expect(below(page.locator("#id_trials-0-date"))).to_have_text("Understood as: 3 February 2023")
    box(page, "trials-0-court").click()
    expect(options(page).first).to_contain_text("Brest region")
    page.keyboard.press("Escape")
    by_keyboard(page, "trials-0-judge", "yakub", "Judge Yakubovich")
    expect(page.locator("#id_trials-0-court + .select2")).to_contain_text("Kobryn")
    page.locator("#id_trials-0-amount").fill("20 б.в.")
    expect(below(page.locator("#id_trials-0-amount"))).to_have_text("= 740 rubles (base unit: 37 rubles)")
    expect(page.locator("#id_trials-0-unit")).to_have_value("base_units")
