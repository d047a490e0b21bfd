"""The trials of a person, written on the page of the person."""

import pytest

from cases.models import Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role
from tests.cases.admin.incident_form import rendered


@pytest.fixture
def alice():
    return in_role("documenter", username="alice")


@pytest.fixture
def desk(alice):
    return desk_of(alice)


def with_trial(page, **said):
    row = {"process": "administrative", "date": "2024-02-01", "outcome": "convicted"} | said
    count = page["trials-INITIAL_FORMS"]
    sent = {f"trials-{count}-{name}": value for name, value in row.items()}
    return page | sent | {"trials-TOTAL_FORMS": str(int(count) + 1)}


def test_a_trial_is_written_for_one_of_the_person_s_incidents(desk, alice):
    person, incident, other = cast.person(by=alice), cast.incident(by=alice), cast.incident(by=alice)
    cast.act(by=alice, incident=incident, person=person)
    page = desk.get(address(person, "change"))
    trials = next(
        inline for inline in page.context["inline_admin_formsets"] if inline.formset.prefix == "trials"
    )
    offered = [key for key, _words in trials.formset.empty_form.fields["incident"].choices]
    assert offered == ["", str(incident.pk)]
    sent = with_trial(rendered(page), incident=str(incident.pk), articles=["koap-24.15"])
    assert desk.post(address(person, "change"), sent).status_code == 302
    trial = Trial.everything.get()
    assert (trial.person, trial.incident) == (person, incident)
    assert [charge.article_id for charge in trial.charges.all()] == ["koap-24.15"]
    answer = desk.post(address(person, "change"), with_trial(rendered(page), incident=str(other.pk)))
    assert answer.status_code == 200


def test_a_fine_that_is_no_whole_number_of_base_units_is_pointed_out(desk, alice):
    person = cast.person(by=alice)
    page = rendered(desk.get(address(person, "change")))
    sent = with_trial(page, penalty="fine", amount="375 rubles")
    answer = desk.post(address(person, "change"), sent, follow=True)
    assert [(part.amount, part.unit) for part in Trial.everything.get().penalties.all()] == [(375, "byn")]
    assert "base unit" in answer.content.decode()


def test_trials_of_a_verified_person_are_changed_without_the_person(desk, alice):
    trial = cast.verified(cast.trial(by=alice, charges=["koap-24.15"]))
    page = rendered(desk.get(address(trial.person, "change")))
    assert page["trials-0-articles"] == ["koap-24.15"]
    desk.post(address(trial.person, "change"), page | {"trials-0-outcome": "terminated"})
    trial.refresh_from_db()
    trial.person.refresh_from_db()
    assert (trial.outcome, trial.status, trial.person.status) == ("terminated", "submitted", "verified")
