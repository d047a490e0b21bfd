"""The table of what waits follows the records by whichever door, and says what each verifier may do."""

import pytest
from django.core.management import call_command

from cases import teams, verification
from cases.history import create_recorded
from cases.models import Act, Waiting, WaitingWriter
from cases.verifying.queue import Asked, by_case, of_case, waiting_for
from cases.verifying.waiting import fill_where_new
from cases.writing import write, write_part
from tests import cast

pytestmark = pytest.mark.django_db


def rows():
    return list(Waiting.objects.order_by("pk").values_list("kind", "record_id"))


def waits_for(user, **asked):
    return [(one.kind, one.record_id) for one in waiting_for(user, Asked(**asked))]


def key(record):
    return record._meta.model_name, record.pk


def test_a_record_waits_from_its_submission_until_the_decision():
    person = cast.person()
    assert rows() == []
    cast.submitted(person)
    assert rows() == [("person", person.pk)]
    verification.verify([person], cast.vera())
    assert (rows(), WaitingWriter.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    "build", [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]
)
def test_a_verified_record_that_changes_waits_again_and_is_marked_as_changed(build):
    record = cast.verified(build())
    name = {"person": "label", "incident": "locality", "source": "title", "recognition": "ended_on"}.get(
        record._meta.model_name, "date"
    )
    setattr(record, name, "2024-05-01")
    write(record, cast.boris())
    row = Waiting.objects.get(kind=record._meta.model_name, record_id=record.pk)
    assert row.changed
    assert row.since == record.history.filter(status="submitted").latest("history_id").history_date
    writers = WaitingWriter.objects.filter(kind=row.kind, record_id=row.record_id)
    assert set(writers.values_list("writer__username", flat=True)) == {"alice", "boris"}


def test_a_changed_charge_makes_its_trial_wait():
    trial = cast.verified(cast.trial(charges=["koap-24.15"]))
    charge = trial.charges.get()
    charge.article_id = "koap-24.3"
    write_part(charge, cast.boris())
    assert rows() == [("trial", trial.pk)]


def test_editing_what_waits_keeps_its_place_and_names_the_editor():
    person = cast.submitted(cast.person())
    since = Waiting.objects.get().since
    person.label = "a Minsk resident"
    write(person, cast.boris())
    assert Waiting.objects.get().since == since
    assert WaitingWriter.objects.count() == 2


def test_where_a_record_belongs_follows_its_incident():
    act = cast.submitted(cast.act(incident=cast.incident(region_id="BY-HM")))
    assert Waiting.objects.get().region_id == "BY-HM"
    act.incident.region_id = "BY-MI"
    act.incident.campaign = cast.campaign()
    write(act.incident, cast.alice())
    row = Waiting.objects.get()
    assert (row.region_id, row.campaign_id, row.incident_id) == ("BY-MI", "INeedHelpBY", act.incident.pk)


def test_a_person_belongs_to_the_latest_incident_that_is_not_restricted():
    person = cast.submitted(cast.person())
    assert Waiting.objects.get().region_id is None
    known = cast.act(person=person, incident=cast.incident(region_id="BY-HM"))
    hidden = cast.act(person=person, incident=cast.incident(region_id="BY-MI", sensitivity="restricted"))
    assert Waiting.objects.get(kind="person").region_id == "BY-HM"
    known.incident.sensitivity = "restricted"
    write(known.incident, cast.alice())
    assert Waiting.objects.get(kind="person").region_id is None
    hidden.incident.sensitivity = "internal"
    write(hidden.incident, cast.alice())
    assert Waiting.objects.get(kind="person").region_id == "BY-MI"
    known.incident.sensitivity = "internal"
    write(known.incident, cast.alice())
    hidden.person = None
    write(hidden, cast.alice())
    assert Waiting.objects.get(kind="person").region_id == "BY-HM"


def test_records_of_a_restricted_incident_wait_for_its_team_only():
    incident = cast.submitted(cast.incident(sensitivity="restricted"))
    person = cast.submitted(cast.person())
    act = cast.submitted(cast.act(incident=incident, person=person))
    assert waits_for(cast.vera()) == []
    teams.join(incident, cast.vera(), by=cast.alice())
    assert set(waits_for(cast.vera())) == {key(incident), key(person), key(act)}


def test_what_i_wrote_and_what_rests_on_it_i_may_not_verify():
    vera, alice = cast.vera(), cast.alice()
    mine = cast.submitted(cast.person(by=vera))
    on_mine = cast.submitted(cast.act(person=mine, incident=cast.submitted(cast.incident()), by=alice))
    on_draft = cast.submitted(cast.source(by=alice))
    assert set(waits_for(vera, mine="not")) == {key(mine), key(on_mine), key(on_draft)}
    assert waits_for(vera, mine="may") == [key(on_mine.incident)]
    assert set(waits_for(cast.viktar(), mine="may")) == {key(mine), key(on_mine), key(on_mine.incident)}


def test_the_queue_is_narrowed_and_the_oldest_comes_first():
    alice, boris, vera = cast.alice(), cast.boris(), cast.vera()
    person = cast.submitted(cast.person(by=boris))
    incident = cast.submitted(cast.incident(region_id="BY-MI"))
    act = cast.submitted(cast.act(incident=incident, person=person))
    assert waits_for(vera) == [key(person), key(incident), key(act)]
    assert waits_for(vera, kind="act") == [key(act)]
    assert waits_for(vera, author=boris.pk) == [key(person)]
    assert waits_for(vera, author=alice.pk, region="BY-MI") == [key(incident), key(act)]
    assert waits_for(vera, region="BY-HM") == []
    assert [key_of.kind for key_of in of_case(incident.pk, vera)] == ["person", "incident", "act"]
    assert [(one["incident"], one["parts"]) for one in by_case(waiting_for(vera))] == [(incident.pk, 3)]


def test_who_verifies_one_kind_sees_that_kind():
    user = cast.stranger()
    cast.submitted(cast.person())
    assert waits_for(user) == []


def test_many_written_at_once_cost_the_same(django_assert_num_queries):
    incident, costs = cast.verified(cast.incident()), []
    for number in (1, 3, 300):
        acts = [
            Act(incident=incident, kind_id="detention", date="2024-02-03", code=f"{number}-{n}", status="submitted",
                created_by=cast.alice(), edited_by=cast.alice(), edited_at=cast.NOW)
            for n in range(number)
        ]  # fmt: skip
        create_recorded(Act, acts, cast.alice())
        costs.append(Waiting.objects.count())
    assert costs == [1, 4, 304]


def test_the_table_is_made_anew_from_the_records(capsys):
    cast.submitted(cast.act(person=cast.submitted(cast.person())))
    changed = cast.verified(cast.person())
    changed.label = "x"
    write(changed, cast.boris())
    names = [one.name for one in Waiting._meta.concrete_fields if one.name != "id"]
    kept = sorted(map(str, Waiting.objects.values_list(*names)))
    writers = set(WaitingWriter.objects.values_list("kind", "record_id", "writer"))
    Waiting.objects.all().delete()
    WaitingWriter.objects.all().delete()
    Waiting.objects.create(kind="act", record_id=987654, since=cast.NOW, author=cast.alice())
    call_command("rebuild_waiting")
    assert "people: 2" in capsys.readouterr().out
    assert sorted(map(str, Waiting.objects.values_list(*names))) == kept
    assert set(WaitingWriter.objects.values_list("kind", "record_id", "writer")) == writers
    Waiting.objects.all().delete()
    fill_where_new(None)
    assert sorted(map(str, Waiting.objects.values_list(*names))) == kept


def test_the_incident_of_a_case_need_not_wait_itself():
    incident = cast.verified(cast.incident())
    act = cast.submitted(cast.act(incident=incident))
    assert waits_for(cast.vera(), incident=incident.pk) == [key(act)]
