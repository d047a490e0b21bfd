"""Lists and forms on paper: what stands in the file, black on white, and nothing that is only to be pressed."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from viasna.models import Preferences

pytestmark = LOOKED_AT_ONCE

TO_PRESS = (
    "#header, #nav-sidebar, .breadcrumbs, #toolbar, #changelist-filter, #saved-filters, .actions, .action-select,"
    " .object-tools, .submit-row, .add-row, .row-tools, .help, #content button, #content [type=submit]"
)

CUT_OFF = """[...document.querySelectorAll("#content textarea")]
    .filter((text) => text.checkVisibility() && text.scrollHeight > text.clientHeight + 1).map((text) => text.id)"""


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    Preferences.objects.create(user=account("alena", "documenter"), theme="dark", contrast="high")
    desk = Desk(page, live_server.url)
    desk.log_in("alena")
    return desk


def on_paper(desk: Desk) -> str:
    """The words on it, without what stands in fields. Nothing to press is to be seen, and paper is white."""
    page = desk.page
    page.emulate_media(media="print")
    expect(page.locator(TO_PRESS).filter(visible=True)).to_have_count(0)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    return str(page.locator("#content").inner_text())


def test_the_form_of_an_incident_with_all_that_is_written_in_it(desk: Desk) -> None:
    lines = "\n".join(f"Line {number} of what happened." for number in range(1, 31))
    incident = cast.incident(title_ru="Обыски", summary_en=lines)
    cast.act(incident=incident, person=cast.person(), note="")
    desk.open("cases/incident", f"{incident.pk}/change/")
    desk.page.locator("#sources-group .add-row a").click()
    expect(desk.page.locator("#sources-group .entry-row:not(.empty-form)").first).to_be_visible()
    words = on_paper(desk)
    assert "Searches in Minsk" in words
    assert "Jan Pryklad" in words
    expect(desk.page.locator("#id_title_ru")).to_be_visible()  # folded away on the screen
    assert desk.page.evaluate(CUT_OFF) == []
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(desk.page.locator("#acts-group .entry-row").filter(visible=True)).to_have_count(1)
    expect(desk.page.locator("#sources-group .entry-row").filter(visible=True)).to_have_count(0)


def test_a_list(desk: Desk) -> None:
    trial = cast.trial(person=cast.person(), court_id="kobryn")
    desk.open("cases/trial")
    words = on_paper(desk)
    assert trial.code in words
    assert "Jan Pryklad" in words
    assert "Kobryn" in words


def test_the_page_of_a_person_and_the_start_page(desk: Desk) -> None:
    person = cast.person(by=cast.User.objects.get(username="alena"))
    desk.open("cases/person", f"{person.pk}/file/")
    assert "Jan Pryklad" in on_paper(desk)
    desk.page.emulate_media(media="screen")
    desk.page.goto(f"{desk.host}/admin/")
    assert person.code in on_paper(desk)
