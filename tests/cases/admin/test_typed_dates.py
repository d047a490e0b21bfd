"""Dates typed at the desk: stored as EDTF, said back in words, kept as typed where they are refused."""

import json
import re

import pytest
import time_machine
from django.utils.html import escape

from cases.models import Act, Incident, Person, Recognition, Source, Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role

UNDERSTAND = "/admin/understand-date/"
INCIDENT = {"region": "BY-HM", "title_en": "Searches in Minsk", "sensitivity": "internal"}
NO_ROWS = {
    f"{prefix}-{form}_FORMS": "0" for prefix in ("acts", "trials", "sources") for form in ("TOTAL", "INITIAL")
}


def asked(desk, text):
    return json.loads(desk.get(UNDERSTAND, {"text": text}).content)


def said_on(response):
    """The words below each date of the page, in order."""
    return re.findall(
        r'<span class="understood" id="\w+" aria-live="polite">(.*?)</span>', response.content.decode()
    )


def test_a_date_is_stored_as_it_is_understood(desk):
    response = desk.post(address(Incident, "add"), INCIDENT | NO_ROWS | {"date": "паміж 3 і 5 лютага 2024"})
    assert response.status_code == 302
    incident = Incident.everything.get()
    assert (incident.date, str(incident.date_lower), str(incident.date_upper)) == (
        "2024-02-03/2024-02-05",
        "2024-02-03",
        "2024-02-05",
    )


def test_what_is_stored_is_said_below_it(desk):
    incident = cast.incident(date="2024-02~")
    assert said_on(desk.get(address(incident, "change")))[0] == "Understood as: about February 2024"
    in_belarusian = desk_of(cast.admin(), "be").get(address(incident, "change"))
    assert "каля лютага 2024 года" in said_on(in_belarusian)[0]


def test_a_date_that_is_refused_stays_as_it_was_typed_and_one_that_is_understood_too(desk):
    response = desk.post(address(Incident, "add"), INCIDENT | NO_ROWS | {"date": "31.02.2024"})
    page = response.content.decode()
    assert 'value="31.02.2024"' in page
    assert "There is no day 31 in February 2024: the last is 29. Without the day: 02.2024." in page
    response = desk.post(address(Incident, "add"), INCIDENT | NO_ROWS | {"date": "3 лют 24", "region": ""})
    assert 'value="3 лют 24"' in response.content.decode()
    assert said_on(response)[0] == "Understood as: 3 February 2024"


def test_the_same_date_in_other_words_is_no_change(desk):
    incident = cast.verified(cast.incident(date="2024-02-03"))
    sent = form_on(desk.get(address(incident, "change"))) | {"date": "3 февраля 2024 г."}
    assert desk.post(address(incident, "change"), sent).status_code == 302
    incident.refresh_from_db()
    assert incident.status == "verified"


@pytest.mark.parametrize("typed", ["", "4.02.2024"])
def test_an_act_without_a_date_has_that_of_its_incident_however_it_is_typed(desk, typed):
    rows = {"acts-TOTAL_FORMS": "1", "acts-0-kind": "search", "acts-0-people_min": "1", "acts-0-date": typed}
    desk.post(address(Incident, "add"), INCIDENT | NO_ROWS | rows | {"date": "3.02.2024"})
    assert Act.everything.get().date == ("2024-02-04" if typed else "2024-02-03")


def test_every_date_of_every_desk_takes_what_people_type(desk):
    fields = {
        Incident: ["date"],
        Act: ["date", "end_date"],
        Trial: ["date"],
        Source: ["published", "received"],
        Person: ["birth_date"],
        Recognition: ["recognised_on", "ended_on"],
    }
    for model, names in fields.items():
        form = desk.get(address(model, "add")).context["adminform"].form
        for name in names:
            assert form.fields[name].clean("3 лютага 2024") == "2024-02-03", (model, name)
            assert form.fields[name].widget.attrs["data-understand"] == UNDERSTAND, (model, name)


@time_machine.travel("2026-11-23 12:00Z")
def test_the_page_asks_how_a_date_is_understood(desk):
    assert asked(desk, "3–5 лютага") == {
        "words": "Understood as: between 3 and 5 February 2026",
        "understood": True,
    }
    assert asked(desk, "24 снежня 2026") == {
        "words": "Understood as: 24 December 2026. This is still to come.",
        "understood": True,
    }
    assert asked(desk, "5–3 лютага") == {
        "words": "It ends before it starts. Write the earlier date first.",
        "understood": False,
    }
    assert asked(desk, " ") == {"words": "", "understood": True}


@time_machine.travel("2026-02-28 21:30Z")
def test_today_is_the_day_in_minsk(desk):
    assert asked(desk, "today")["words"] == "Understood as: 1 March 2026"


def test_what_was_typed_is_not_taken_for_markup(desk):
    typed = "<script>alert(1)</script>"
    page = desk.post(address(Incident, "add"), INCIDENT | NO_ROWS | {"date": typed}).content.decode()
    assert typed not in page
    assert escape(typed) in page


def test_only_the_desk_is_answered(client):
    assert client.get(UNDERSTAND, {"text": "2024"}).status_code == 302
    reader = in_role(username="reader")
    reader.is_staff = False
    reader.save()
    assert desk_of(reader).get(UNDERSTAND, {"text": "2024"}).status_code == 302
