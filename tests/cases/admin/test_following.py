"""Following an incident from its page."""

from django.urls import reverse

from cases import following
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, messages_of


def test_one_button_follows_an_incident_and_lets_go_of_it_again():
    alena = in_role("documenter", username="alena")
    incident = cast.incident()
    desk, button = desk_of(alena), reverse("admin:cases_incident_follow", args=[incident.pk])
    assert f'action="{button}"' in desk.get(address(incident, "change")).content.decode()
    told = desk.post(button)
    assert messages_of(told) == ["What changes in this incident is told on your start page."]
    assert following.follows(incident, alena)
    desk.post(button)
    assert not following.follows(incident, alena)


def test_only_a_press_of_the_button_follows():
    alena = in_role("documenter", username="alena")
    incident = cast.incident()
    assert desk_of(alena).get(reverse("admin:cases_incident_follow", args=[incident.pk])).status_code == 404
    assert not following.follows(incident, alena)


def test_an_incident_that_does_not_exist_for_somebody_cannot_be_followed():
    incident = cast.incident(sensitivity="restricted")
    outsider = in_role("documenter", username="outsider")
    assert (
        desk_of(outsider).post(reverse("admin:cases_incident_follow", args=[incident.pk])).status_code == 404
    )
    assert desk_of(outsider).post(reverse("admin:cases_incident_follow", args=[987654])).status_code == 404
    assert not following.follows(incident, outsider)
