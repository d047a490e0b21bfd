"""From a pair in the list to one person and back: found, compared, merged, verified by another, undone."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Person, PossibleDouble
from tests import cast
from tests.journeys.desk import Desk, account

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def two() -> tuple[Person, Person]:
    """One of them with a verified detention; the machine found the pair."""
    older = cast.verified(
        cast.person(name_be="Ганна Прыклад", name_en="Hanna Pryklad", sex="female", code="P-1")
    )
    newer = cast.person(name_be="Анна Прыклад", name_en="", birth_date="1990-05-17", code="P-2")
    cast.verified(cast.act(person=newer))
    PossibleDouble.objects.create(first=older, second=newer, score=0.9)
    return older, newer


@pytest.fixture
def desk(page: Page, live_server: LiveServer, two: tuple[Person, Person]) -> Desk:
    account("alena", "documenter")
    account("viktar", "verifier")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


def test_a_double_is_found_merged_verified_by_another_and_undone(
    desk: Desk, two: tuple[Person, Person]
) -> None:
    page, (older, newer) = desk.page, two
    desk.open("cases/possibledouble")
    desk.follow(re.compile("P-1.*P-2"))
    page.get_by_label("Keep P-1").check()
    page.get_by_role("group", name="Name in Belarusian").get_by_label("P-2").check()
    desk.press("Merge…")
    expect(page.locator("#content-main")).to_contain_text("2 verified records wait for verification again.")
    desk.press("Merge the two")
    desk.expect_message("P-2 is merged into P-1")
    assert page.get_by_role("heading", level=1).inner_text() == "Hanna Pryklad"
    expect(page.get_by_role("region", name="Was also recorded as")).to_contain_text("P-2")

    desk.log_in("viktar")
    page.goto(f"{desk.host}/admin/cases/person/{newer.pk}/file/")
    desk.expect_message("P-2 was merged into P-1. This is the page of P-1.")
    desk.follow(re.compile("^Batch"))
    batch = page.url
    for kind in ("People", "Acts"):
        page.goto(batch)
        desk.follow(kind)
        desk.do_to(page.locator("#action-toggle"), "Verify")
        desk.expect_message("Now verified: 1 record.")
    assert Act.verified.get().person == older

    desk.log_in("alena")
    page.goto(f"{desk.host}/admin/cases/person/{older.pk}/file/")
    desk.follow("Undo the merging of P-2…")
    expect(page.locator("#content-main")).to_contain_text("People: 2 as they were before")
    desk.press("Undo the batch")
    desk.expect_message("Undone: 3 records.")
    assert Act.everything.get().person == newer
    assert Person.everything.get(pk=older.pk).name_be == "Ганна Прыклад"


def test_by_keyboard_and_on_a_phone_two_are_told_apart(desk: Desk, two: tuple[Person, Person]) -> None:
    page, (older, newer) = desk.page, two
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    pages = (
        "possibledouble/",
        f"person/{older.pk}/merge/",
        f"person/{older.pk}/compare/{newer.pk}/merge/?kept={older.pk}",
        "differentpeople/",
        f"person/{older.pk}/compare/{newer.pk}/",
    )
    for rest in pages:
        page.goto(f"{desk.host}/admin/cases/{rest}")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"], rest

    page.get_by_label("Keep P-1").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Keep P-2")).to_be_checked()
    page.get_by_label("How it is known").focus()
    page.keyboard.type("Both in court that day")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    desk.expect_message("Noted: P-1 and P-2 are two people.")
    expect(page.locator("#content-main")).to_contain_text("Nobody here looks like somebody else")
    page.goto(f"{desk.host}/admin/cases/person/{older.pk}/compare/{newer.pk}/")
    page.get_by_role("button", name="Take it back").focus()
    page.keyboard.press("Enter")
    desk.expect_message("Taken back")
    expect(page.get_by_role("button", name="Merge…")).to_be_visible()


def test_somebody_is_found_in_any_spelling_to_be_merged_with(desk: Desk, two: tuple[Person, Person]) -> None:
    page, (older, newer) = desk.page, two
    page.goto(f"{desk.host}/admin/cases/person/{older.pk}/file/")
    page.get_by_role("link", name="Merge with…").click()
    desk.choose("other", "anna priklad", "P-2")
    desk.press("Compare the two")
    expect(page).to_have_url(re.compile(f"/compare/{newer.pk}/"))
    expect(page.get_by_role("group", name="Date of birth")).to_contain_text("known of one only")
