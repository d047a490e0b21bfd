"""Nothing typed and nothing written is ever lost: two people on one page, a session that ends, a page left by mistake,
a version brought back, a batch undone."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Dialog, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases import batches
from cases.history import in_batch
from cases.models import Act, Incident, Person
from cases.writing import write
from tests import cast
from tests.conftest import watched
from tests.journeys.desk import PASSWORD, Desk, account

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    return Desk(page, live_server.url)


def logged_in(desk: Desk, username: str = "alesia", role: str = "documenter") -> Desk:
    account(username, role)
    desk.log_in(username)
    return desk


def end_all_sessions() -> None:
    Session.objects.all().delete()


def save(desk: Desk) -> None:
    desk.page.locator("[name=_save]").last.click()


def test_two_people_on_one_page(desk: Desk, browser: Browser, live_server: LiveServer) -> None:
    incident = cast.incident(title_en="Searches", locality="Minsk")
    address = f"{incident.pk}/change/"
    logged_in(desk)
    desk.open("cases/incident", address)
    context = browser.new_context()
    with watched(context.new_page(), live_server.url) as page:
        other = logged_in(Desk(page, live_server.url), "boris")
        other.open("cases/incident", address)
        page.locator("#id_title_en").fill("Raids")
        page.locator("#id_locality").fill("Brest")
        save(other)
        other.expect_message("Raids")
    context.close()
    desk.page.locator("#id_title_en").fill("Arrests")
    desk.page.locator("#id_region").select_option("BY-BR")
    save(desk)
    conflict = desk.page.get_by_role("region", name="Somebody saved this while you were typing")
    expect(conflict).to_contain_text("boris")
    expect(desk.page.locator("#id_locality")).to_have_value("Brest")
    expect(desk.page.locator("#id_region")).to_have_value("BY-BR")
    assert Incident.everything.get(pk=incident.pk).title_en == "Raids"
    conflict.get_by_role("radio", name="yours").check()
    save(desk)
    desk.expect_message("Arrests")
    stored = Incident.everything.get(pk=incident.pk)
    assert (stored.title_en, stored.region_id, stored.locality) == ("Arrests", "BY-BR", "Brest")
    assert stored.history.count() == 3


def test_a_session_that_ends_with_half_an_incident_typed(desk: Desk) -> None:
    logged_in(desk)
    desk.open("cases/incident", "add/")
    page = desk.page
    page.locator("#id_date").fill("2024-01-23")
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#id_title_en").fill("Searches “after” <food> parcels")
    expect(
        page.get_by_text("Understood as").first
    ).to_be_visible()  # nothing is asked in the background any more
    end_all_sessions()
    save(desk)
    expect(page.get_by_role("heading", name="You were logged out")).to_be_visible()
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Log in and save").click()
    expect(page.locator(".errorlist").first).to_be_visible()
    assert not Incident.everything.exists()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in and save").click()
    desk.expect_message("Searches “after” <food> parcels")
    incident = Incident.everything.get()
    assert (incident.created_by.username, incident.title_en) == ("alesia", "Searches “after” <food> parcels")


def test_acts_on_the_page_of_an_incident_outlive_the_session(desk: Desk) -> None:
    incident = cast.incident()
    acts = [cast.act(incident=incident, people_min=2) for _number in range(3)]
    logged_in(desk)
    desk.open("cases/incident", f"{incident.pk}/change/")
    for number, _act in enumerate(acts):
        desk.page.locator(f"#id_acts-{number}-people_min").fill(str(number + 5))
    end_all_sessions()
    save(desk)
    desk.page.get_by_label("Password").fill(PASSWORD)
    desk.page.get_by_role("button", name="Log in and save").click()
    desk.expect_message("Searches in Minsk")
    assert list(Act.everything.order_by("pk").values_list("people_min", flat=True)) == [5, 6, 7]


def test_after_a_log_in_in_another_tab_the_page_is_saved(desk: Desk) -> None:
    logged_in(desk)
    desk.open("cases/person", "add/")
    desk.page.locator("#id_name_be").fill("Ян Прыклад")
    end_all_sessions()
    save(desk)
    tab = desk.page.context.new_page()
    Desk(tab, desk.host).log_in("alesia")
    tab.close()
    desk.page.get_by_role("button", name="I have logged in in another tab: save").click()
    expect(desk.page.get_by_role("heading", name="You are logged in again, as alesia")).to_be_visible()
    desk.page.get_by_role("button", name="Save it now").click()
    desk.expect_message("Ян Прыклад")
    assert Person.everything.get().created_by.username == "alesia"


def test_a_box_that_searches_says_that_the_session_has_ended(
    browser: Browser, live_server: LiveServer
) -> None:
    """Not watched: the browser itself tells of the answer 401."""
    context = browser.new_context()
    desk = logged_in(Desk(context.new_page(), live_server.url))
    desk.open("cases/recognition", "add/")
    end_all_sessions()
    desk.page.locator("#id_person + .select2").click()
    expect(desk.page.locator("#logged-out")).to_contain_text("You were logged out.")
    context.close()


def asked_on_leaving(desk: Desk) -> bool:
    """Whether the page asks before it is left, and then stays."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    desk.page.on("dialog", stay)
    desk.page.evaluate("() => { location.href = '/admin/' }")
    desk.page.wait_for_timeout(700)
    desk.page.remove_listener("dialog", stay)
    return asked == ["beforeunload"]


def test_leaving_a_page_with_unsaved_work_asks_first(desk: Desk) -> None:
    incident = cast.incident()
    logged_in(desk)
    desk.open("cases/incident", f"{incident.pk}/change/")
    desk.page.locator("#id_locality").fill("Minsk")
    assert asked_on_leaving(desk)
    expect(desk.page.locator("#id_locality")).to_have_value("Minsk")
    desk.page.locator("#id_locality").fill("")
    assert not asked_on_leaving(desk)


def test_a_box_that_was_chosen_from_is_unsaved_work_and_saving_asks_nothing(desk: Desk) -> None:
    person = cast.person()
    logged_in(desk)
    desk.open("cases/recognition", "add/")
    desk.choose("person", "Pryklad", str(person))
    assert asked_on_leaving(desk)
    desk.page.locator("#id_recognised_on").fill("2024-02-01")
    save(desk)
    desk.expect_message("was added successfully")


def test_a_page_on_which_nothing_was_typed_is_left_without_a_question(desk: Desk) -> None:
    trial = cast.trial(charges=["koap-24.15"])
    logged_in(desk)
    desk.open("cases/trial", f"{trial.pk}/change/")
    desk.page.locator("h1").click()
    assert not asked_on_leaving(desk)


def test_a_version_is_brought_back(desk: Desk) -> None:
    incident = cast.incident(title_en="Searches")
    incident.title_en = "Raids"
    write(incident, cast.boris())
    logged_in(desk)
    desk.open("cases/incident", f"{incident.pk}/history/")
    desk.page.get_by_role("row", name="alice").get_by_role("link").click()
    row = desk.page.get_by_role("row", name="Title in English")
    expect(row).to_contain_text("Searches")
    expect(row).to_contain_text("Raids")
    desk.follow("Bring this version back…")
    desk.press("Bring it back")
    desk.expect_message("It is brought back, and waits for verification.")
    expect(desk.page.locator("#id_title_en")).to_have_value("Searches")
    expect(desk.status_panel()).to_contain_text("submitted")


def test_a_batch_is_undone(desk: Desk) -> None:
    with in_batch(batches.begin("A list from a chat", cast.alice())) as batch:
        people = [cast.person(code=f"P-{number}") for number in range(3)]
    people[0].note = "Called"
    write(people[0], cast.boris())
    logged_in(desk, role="administrator")
    desk.open("cases/batch", f"{batch.pk}/change/")
    desk.follow("Undo this batch…")
    expect(desk.page.locator("#content-main")).to_contain_text("People: 2 withdrawn")
    expect(desk.page.locator("#content-main")).to_contain_text("P-0: boris changed it afterwards.")
    desk.press("Undo the batch")
    desk.expect_message("Undone: 2 records.")
    assert sorted(Person.everything.values_list("code", "status")) == [
        ("P-0", "draft"),
        ("P-1", "withdrawn"),
        ("P-2", "withdrawn"),
    ]
