"""An incident is made restricted: a colleague finds it nowhere, until they are put into its team."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Incident
from tests import cast
from tests.journeys.desk import Desk, account

INCIDENTS = "cases/incident"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("boris", "documenter")
    cast.incident(by=account("alena", "documenter"), title_en="Searches in Minsk")
    cast.incident(by=cast.vera(), title_en="A picket in Brest")
    return Desk(page, live_server.url)


def test_a_restricted_incident_is_there_for_its_team_only(desk: Desk) -> None:
    incident = Incident.everything.get(title_en="Searches in Minsk")
    desk.log_in("alena")
    restrict(desk, incident)

    desk.log_in("boris")
    expect_nothing_of(desk, incident)

    desk.log_in("alena")
    add_to_the_team(desk, incident, "boris")

    desk.log_in("boris")
    desk.open(INCIDENTS, f"{incident.pk}/change/")
    expect(desk.page.locator("#content")).to_contain_text("Searches in Minsk")
    expect_who_looked(desk, incident)


def restrict(desk: Desk, incident: Incident) -> None:
    desk.open(INCIDENTS, f"{incident.pk}/change/")
    expect(desk.page.locator(".team-panel summary")).to_contain_text("Team: alena")
    desk.page.locator("#id_sensitivity").select_option(label="restricted")
    desk.press("Save and continue editing")
    expect(desk.page.locator(".team-panel")).to_contain_text("exist for its team only")


def expect_nothing_of(desk: Desk, incident: Incident) -> None:
    page = desk.page
    desk.open(INCIDENTS)
    expect(page.locator("#result_list")).to_contain_text("A picket in Brest")
    expect(page.locator("#content")).not_to_contain_text("Searches in Minsk")
    expect(page.locator("#changelist .paginator")).to_contain_text("1 result")
    desk.open(INCIDENTS, "?q=Searches")
    expect(page.locator("#changelist")).to_contain_text("0 results")
    answers = [
        said_at(desk, f"{pk}/{view}/", pk) for pk in (incident.pk, 987654) for view in ("change", "history")
    ]
    assert answers[:2] == answers[2:]


def said_at(desk: Desk, rest: str, pk: int) -> str:
    """The address it leads to and what stands there, without the number that was asked for."""
    desk.open(INCIDENTS, rest)
    told = desk.page.locator(".messagelist").inner_text()
    path = desk.page.url.removeprefix(desk.host)
    return f"{path} {told}".replace(str(pk), "PK")


def add_to_the_team(desk: Desk, incident: Incident, name: str) -> None:
    """With the keyboard alone, on a telephone."""
    page = desk.page
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    desk.open(INCIDENTS, f"{incident.pk}/change/")
    panel = page.locator(".team-panel").bounding_box()
    assert panel is not None
    assert panel["x"] + panel["width"] <= PHONE["width"]
    page.locator("#team-member").focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    desk.expect_message("Boris is in the team now.")
    expect(page.locator(".team-panel summary")).to_contain_text("Team: alena, boris")
    page.set_viewport_size({"width": 1280, "height": 800})


def expect_who_looked(desk: Desk, incident: Incident) -> None:
    desk.open(INCIDENTS, f"{incident.pk}/history/")
    looked = desk.page.locator(".who-looked tbody")
    expect(looked.locator("tr").first).to_contain_text("boris")
    expect(looked).to_contain_text("alena")
