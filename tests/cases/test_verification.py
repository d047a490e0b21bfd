"""Two people: a record counts only when somebody other than everyone who wrote it verified it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases import verification
from cases.history import create_recorded
from cases.models import Act, Incident, Person
from cases.verification import RESTS_ON, may
from cases.workflow import TRANSITIONS, Status
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db

BUILDERS = [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]
YOU_WROTE_IT = "You wrote it. Somebody else has to verify it."


def both(name):
    """A person who may document and verify."""
    user = getattr(cast, name)()
    user.user_permissions.set(cast.vera().user_permissions.all())
    return type(user).objects.get(pk=user.pk)


def changed_by(record, by, **values):
    for name, value in values.items():
        setattr(record, name, value)
    write(record, by)
    return record


# The two people


@pytest.mark.parametrize("build", BUILDERS)
def test_nobody_verifies_what_they_created(build):
    record = cast.submitted(build(cast.vera()))
    outcome = verification.verify([record], cast.vera())
    assert (outcome.done, outcome.refused) == ([], {record.code: YOU_WROTE_IT})
    record.refresh_from_db()
    assert (record.status, record.verified_by) == ("submitted", None)


def test_not_even_who_may_do_everything():
    record = cast.submitted(cast.person(cast.admin()))
    assert verification.verify([record], cast.admin()).refused == {record.code: YOU_WROTE_IT}


def test_somebody_else_verifies_it_and_is_named_with_the_time():
    record = cast.submitted(cast.person())
    outcome = verification.verify([record], cast.vera())
    assert (outcome.done, outcome.refused) == ([record.pk], {})
    record.refresh_from_db()
    assert (record.status, record.verified_by, record.status_comment) == ("verified", cast.vera(), "")
    assert record.verified_at is not None
    assert list(Person.verified.all()) == [record]


def test_alice_creates_boris_edits_and_only_a_third_verifies():
    alice, boris = both("alice"), both("boris")
    record = cast.submitted(changed_by(cast.incident(alice), boris, locality="Мінск"))
    assert verification.verify([record], boris).refused == {record.code: YOU_WROTE_IT}
    assert verification.verify([record], alice).refused == {record.code: YOU_WROTE_IT}
    assert verification.verify([record], cast.vera()).done == [record.pk]


def test_who_edited_in_between_does_not_verify_although_somebody_edited_after_them():
    alice, boris = both("alice"), both("boris")
    record = changed_by(cast.incident(alice), boris, locality="Мінск")
    record = cast.submitted(changed_by(record, alice, locality="Менск"))
    assert verification.verify([record], boris).refused == {record.code: YOU_WROTE_IT}


def test_who_wrote_before_the_last_verification_may_verify_what_others_changed_later():
    alice, boris = both("alice"), both("boris")
    record = cast.verified(changed_by(cast.incident(alice), boris, locality="Мінск"))
    record = changed_by(record, cast.viktar(), locality="Гомель")
    assert record.status == "submitted"
    assert verification.verify([record], boris).done == [record.pk]


def test_the_creator_never_verifies():
    alice = both("alice")
    record = changed_by(cast.verified(cast.incident(alice)), cast.boris(), locality="Гомель")
    assert verification.verify([record], alice).refused == {record.code: YOU_WROTE_IT}


def test_the_verifier_who_then_edits_needs_another_verifier():
    record = changed_by(cast.verified(cast.incident()), cast.vera(), locality="Гомель")
    assert (record.status, record.verified_by, record.verified_at) == ("submitted", None, None)
    assert verification.verify([record], cast.vera()).refused == {record.code: YOU_WROTE_IT}
    assert verification.verify([record], cast.viktar()).done == [record.pk]


def test_who_added_a_charge_wrote_the_trial():
    vera = cast.vera()
    trial = cast.trial()
    cast.verified(trial.person)
    cast.submitted(trial)
    verification.send_back([trial], cast.viktar(), "No article")
    trial.refresh_from_db()
    cast.write_part(cast.Charge(trial=trial, article_id="koap-24.15"), vera)
    changed_by(trial, cast.alice(), outcome="unknown")
    verification.submit([trial], cast.alice())
    trial.refresh_from_db()
    assert verification.verify([trial], vera).refused == {trial.code: YOU_WROTE_IT}


def test_who_created_in_bulk_wrote_it():
    vera = cast.vera()
    many = [Person(name_be=f"Асоба {n}", code=f"P-{n}", **written_by(vera)) for n in range(3)]
    create_recorded(Person, many, vera)
    outcome = verification.verify(Person.everything.all(), vera)
    assert outcome.refused == {f"P-{n}": YOU_WROTE_IT for n in range(3)}


def written_by(user, status=Status.SUBMITTED):
    return {"created_by": user, "edited_by": user, "edited_at": cast.NOW, "status": status}


def test_sending_back_and_submitting_again_writes_nothing():
    record = cast.submitted(cast.person())
    verification.send_back([record], cast.vera(), "Is this the spelling in the passport?")
    record.refresh_from_db()
    assert (record.status, record.status_comment) == ("returned", "Is this the spelling in the passport?")
    cast.submitted(record)
    assert verification.verify([record], cast.vera()).done == [record.pk]


def test_what_was_changed_since_it_was_read_is_not_verified():
    seen = cast.submitted(cast.incident())
    changed_by(Incident.everything.get(pk=seen.pk), cast.boris(), locality="Гомель")
    outcome = verification.verify([seen], cast.vera())
    assert outcome.refused == {seen.code: "It was changed after you opened it. Look at it again."}
    seen.refresh_from_db()
    assert verification.verify([seen], cast.vera()).done == [seen.pk]


# Many at once


def test_a_batch_verifies_what_may_be_and_says_why_not_of_the_rest():
    good, own = (
        cast.submitted(cast.incident(code="I-1")),
        cast.submitted(cast.incident(cast.vera(), code="I-2")),
    )
    draft, done = cast.incident(code="I-3"), cast.verified(cast.incident(code="I-4"), cast.viktar())
    outcome = verification.verify([draft, own, done, good], cast.vera())
    assert outcome.done == [good.pk]
    assert outcome.refused == {
        "I-2": YOU_WROTE_IT,
        "I-3": "It is draft; this is for records that are submitted.",
        "I-4": "It is verified; this is for records that are submitted.",
    }
    assert set(Incident.verified.all()) == {good, done}
    with pytest.raises(ValidationError) as refused:
        outcome.raise_if_refused()
    assert f"I-2: {YOU_WROTE_IT}" in refused.value.messages


@pytest.mark.parametrize("build", [cast.act, cast.trial, cast.source, cast.recognition])
def test_a_record_waits_for_what_it_rests_on(build):
    record = cast.submitted(build())
    others = [getattr(record, name) for name in RESTS_ON[type(record)] if getattr(record, name)]
    assert len(others) == 1
    why = f"Verify {others[0].code} first: this record rests on it."
    assert verification.verify([record], cast.vera()).refused == {record.code: why}


def test_people_and_incidents_are_verified_before_the_acts_of_the_same_batch():
    act = cast.submitted(cast.act(person=cast.person()))
    people, incidents = cast.submitted(act.person), cast.submitted(act.incident)
    outcome = verification.verify([act, incidents, people], cast.vera())
    assert outcome.refused == {}
    assert {Person.verified.count(), Incident.verified.count(), Act.verified.count()} == {1}


def test_records_of_two_kinds_with_one_code_each_get_their_sentence():
    person, incident = cast.person(code="1"), cast.incident(code="1")
    outcome = verification.verify([incident, person], cast.vera())
    assert set(outcome.refused) == {"1", "incident 1"}


def test_a_record_named_twice_is_verified_once():
    record = cast.submitted(cast.person())
    assert verification.verify([record, record], cast.vera()).done == [record.pk]
    assert record.history.filter(status="verified").count() == 1


def test_a_record_that_is_gone_is_not_passed_over_in_silence():
    record = cast.submitted(cast.person(code="P-1"))
    Person.everything.get(pk=record.pk).delete()
    assert verification.verify([record], cast.vera()).refused == {"P-1": "It is no longer there."}


# Who may


def test_a_documenter_may_not_verify():
    record = cast.submitted(cast.incident())
    with pytest.raises(PermissionDenied) as refused:
        verification.verify([record], cast.boris())
    assert str(refused.value) == "boris may not do this (“Verify”) to incidents."


@pytest.mark.parametrize("verb", TRANSITIONS)
@pytest.mark.parametrize("who", [cast.edita, cast.ania, cast.stranger])
def test_who_only_reads_changes_no_status(verb, who):
    record = cast.person()
    with pytest.raises(PermissionDenied):
        verification.change_status(verb, [record], who(), "because")
    record.refresh_from_db()
    assert record.status == "draft"


def test_one_kind_that_may_not_be_verified_stops_the_whole_batch():
    vera = cast.vera()
    vera.user_permissions.remove(vera.user_permissions.get(codename="verify_act"))
    act = cast.submitted(cast.act())
    cast.submitted(act.incident)
    with pytest.raises(PermissionDenied):
        verification.verify([act.incident, act], type(vera).objects.get(pk=vera.pk))
    act.incident.refresh_from_db()
    assert act.incident.status == "submitted"


def test_a_dismissed_verifier_verifies_nothing():
    vera = cast.vera()
    vera.is_active = False
    vera.save()
    with pytest.raises(PermissionDenied):
        verification.verify([cast.submitted(cast.person())], vera)


def test_may_says_who_may_what():
    asked = {
        (verb, who.__name__): may(verb, Person, who())
        for verb in TRANSITIONS
        for who in (cast.alice, cast.vera)
    }
    assert {key for key, answer in asked.items() if not answer} == {
        ("verify", "alice"),
        ("send_back", "alice"),
    }


# The way of a record


@pytest.mark.parametrize("verb", ["send_back", "withdraw"])
@pytest.mark.parametrize("comment", ["", "  \n"])
def test_the_author_is_told_why(verb, comment):
    with pytest.raises(ValidationError) as refused:
        verification.change_status(verb, [cast.submitted(cast.person())], cast.vera(), comment)
    assert refused.value.messages == ["Write why: the author reads it."]


@pytest.mark.parametrize("verb", TRANSITIONS)
@pytest.mark.parametrize("status", Status)
def test_a_verb_leads_where_the_table_says_and_nowhere_else(verb, status):
    step, record = TRANSITIONS[verb], in_status(status)
    outcome = verification.change_status(verb, [record], cast.vera(), "because")
    record.refresh_from_db()
    if status in step.sources:
        assert (record.status, outcome.done) == (step.target, [record.pk])
    else:
        assert (record.status, outcome.done) == (status, [])
        assert outcome.refused[record.code].startswith(f"It is {status.label}; this is for records that are ")


def in_status(status):
    record = cast.person()
    if status != Status.DRAFT:
        cast.submitted(record)
    if status == Status.VERIFIED:
        verification.verify([record], cast.viktar())
    if status == Status.RETURNED:
        verification.send_back([record], cast.viktar(), "why")
    if status == Status.WITHDRAWN:
        verification.withdraw([record], cast.viktar(), "why")
    record.refresh_from_db()
    return record


def test_a_withdrawn_record_names_no_verifier_and_comes_back_as_a_draft():
    record = cast.verified(cast.person())
    verification.withdraw([record], cast.alice(), "They asked us to")
    record.refresh_from_db()
    assert (record.status, record.verified_by, record.verified_at) == ("withdrawn", None, None)
    assert record.status_comment == "They asked us to"
    verification.reopen([record], cast.alice())
    record.refresh_from_db()
    assert (record.status, record.status_comment) == ("draft", "")


@pytest.mark.parametrize("build", [cast.act, cast.trial, cast.source, cast.recognition])
def test_nothing_is_withdrawn_from_under_a_verified_record(build):
    record = cast.verified(build())
    below = next(getattr(record, name) for name in RESTS_ON[type(record)] if getattr(record, name))
    why = f"{record.code} is verified and rests on it. Withdraw that first."
    assert verification.withdraw([below], cast.alice(), "why").refused == {below.code: why}
    verification.withdraw([record], cast.alice(), "why")
    assert verification.withdraw([below], cast.alice(), "why").done == [below.pk]


# What it costs


@pytest.mark.parametrize("verb", ["submit", "verify", "withdraw"])
def test_a_status_costs_the_same_for_one_three_and_three_hundred(verb):
    alice, vera = cast.alice(), cast.vera()
    incident = cast.verified(cast.incident())
    costs = set()
    for number in (1, 3, 300):
        status = Status.DRAFT if verb == "submit" else Status.SUBMITTED
        acts = [
            Act(
                incident=incident,
                kind_id="detention",
                date="2024-02-03",
                code=f"{number}-{n}",
                **written_by(alice, status),
            )
            for n in range(number)
        ]
        create_recorded(Act, acts, alice)
        for user in (alice, vera):
            user.has_perm("cases.verify_act")  # permissions are read once a session
        with CaptureQueriesContext(connection) as queries:
            outcome = verification.change_status(verb, acts, vera, "why")
        assert len(outcome.done) == number
        costs.add(len(queries))
    assert len(costs) == 1
    # Four of them begin and end transactions; on PostgreSQL two lock the people and incidents they rest on.
    assert costs.pop() <= 14 + 2 * connection.features.has_select_for_update
