"""The history page says in words who changed what, from what to what."""

import pytest

from cases.admin.history import entries
from cases.models import Charge, Court, Incident, Trial
from cases.verification import send_back
from cases.writing import remove_part, write, write_reference
from tests import cast
from tests.cases.admin.desk import address


def told(model, key, pk):
    return [
        (entry.who, entry.what, [(change.label, change.old, change.new) for change in entry.changes])
        for entry in entries(model, key, pk)
    ]


def test_a_changed_record_says_what_was_and_what_is():
    incident = cast.incident(title_en="Searches", locality="Minsk")
    incident.region_id, incident.locality = "BY-BR", "Brest"
    incident.sensitivity = "restricted"
    write(incident, cast.boris())
    who, what, changes = told(Incident, "pk", incident.pk)[0]
    assert (who, what) == ("boris", "Changed")
    assert changes == [
        ("Region", "Minsk", "Brest region"),
        ("Town or village", "Minsk", "Brest"),
        ("Sensitivity", "internal", "restricted"),
    ]


def test_a_verb_is_told_with_its_comment():
    incident = cast.submitted(cast.incident())
    send_back([incident], cast.vera(), "Which month?")
    assert told(Incident, "pk", incident.pk)[0] == (
        "vera",
        "Return",
        [("Status", "submitted", "returned"), ("Comment on the status", "—", "Which month?")],
    )


def test_a_new_record_says_what_was_written():
    _who, what, changes = told(Incident, "pk", cast.incident(code="I-1").pk)[-1]
    assert what == "Added"
    assert ("Date", "—", "2024-01-23") in changes
    assert ("Code", "—", "I-1") in changes


def test_charges_are_part_of_the_history_of_their_trial(desk):
    trial = cast.trial(charges=["koap-24.15"])
    remove_part(trial.charges.get(), cast.boris())
    who, what, changes = told(Charge, "trial", trial.pk)[0]
    assert (who, what, [new for _label, _old, new in changes]) == ("boris", "Removed: charge", ["—"])
    text = desk.get(address(trial, "history")).content.decode()
    assert "Removed: charge" in text
    assert "Added: charge" in text


def test_the_shipped_words_have_the_changes_made_here():
    court = Court._default_manager.get(pk="kobryn")
    court.note = "Closed"
    write_reference(court, cast.alice())
    assert ("Note", "—", "Closed") in told(Court, "pk", "kobryn")[0][2]


@pytest.mark.parametrize("changes", [1, 4])
def test_a_history_costs_the_same_whatever_its_length(desk, django_assert_num_queries, changes):
    trial = cast.trial(charges=["koap-24.15"], court_id="kobryn")
    for number in range(changes):
        trial.court_id = ("kobryn", "pinsk")[number % 2]
        trial.date = f"2024-02-{number + 10}"
        write(trial, cast.boris())
    desk.get(address(trial, "history"))
    with django_assert_num_queries(13):
        desk.get(address(trial, "history"))
    assert Trial.history.filter(id=trial.pk).count() >= changes


def test_a_version_is_only_looked_at(desk):
    person = cast.person()
    version = person.history.first().pk
    assert desk.get(f"/admin/cases/person/{person.pk}/history/{version}/").status_code == 200
    desk.post(f"/admin/cases/person/{person.pk}/history/{version}/")
    assert person.history.count() == 1


LONG = "Two buses came at six in the morning, and eleven people were taken out of the house."


def test_a_long_text_is_told_by_what_changed_in_it(desk):
    incident = cast.incident(summary_en=LONG)
    incident.summary_en = LONG.replace("eleven", "twelve")
    write(incident, cast.boris())
    text = desk.get(address(incident, "history")).content.decode()
    assert (
        "Two buses came at six in the morning, and <del>eleven </del><ins>twelve </ins>people were taken"
        in text
    )


def test_each_entry_leads_to_its_version(desk):
    incident = cast.incident()
    incident.locality = "Minsk"
    write(incident, cast.boris())
    text = desk.get(address(incident, "history")).content.decode()
    for version in incident.history.values_list("history_id", flat=True):
        assert f'<a href="{version}/">' in text
