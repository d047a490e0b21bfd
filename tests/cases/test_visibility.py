"""Restricted records exist for their team only; for everybody else they are in no set of records at all."""

import random
from types import SimpleNamespace
from typing import Any

import pytest

from cases.models import (
    Act,
    Batch,
    Detainee,
    Incident,
    Person,
    Recognition,
    Source,
    TeamMember,
    Trial,
    Viewing,
)
from cases.teams import join, leave
from cases.verification import submit, verify, withdraw
from cases.viewings import record_viewing
from cases.visibility import NOBODY, hidden_incidents, is_restricted, visible_rule
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import ROLES, in_role
from tests.hidden import Hidden, verified_hidden_case

pytestmark = pytest.mark.django_db
RECORDS = (Incident, Person, Act, Trial, Source)


@pytest.fixture
def case() -> Hidden:
    return verified_hidden_case(
        in_role("documenter", username="member"), in_role("verifier", username="checker")
    )


def restricted(**values: Any) -> Incident:
    """By Alice, who is its team."""
    return cast.incident(sensitivity="restricted", **values)


@pytest.mark.parametrize("role", [*ROLES, "superuser", ""])
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_whoever_is_not_in_the_team_finds_none_of_its_records(case, role, model):
    outsider = cast.admin() if role == "superuser" else in_role(*([role] if role else []), username="out")
    assert not model.everything.visible_to(outsider).exists()
    assert not Detainee.everything.visible_to(outsider).exists()


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_its_team_finds_them_whatever_else_they_may(case, model):
    assert model.everything.visible_to(case.member).count() == 1
    editor = in_role("editor")
    join(case.incident, editor, by=case.member)
    assert model.everything.visible_to(editor).count() == 1
    leave(case.incident, editor, by=case.member)
    assert model.everything.visible_to(editor).count() == 0


def test_a_person_is_known_as_soon_as_one_open_record_names_them():
    open_one, boris = cast.incident(), cast.boris()
    people = [cast.person() for _ in range(4)]
    for person in people:
        cast.act(incident=restricted(), person=person)
    assert not Person.everything.visible_to(boris).exists()
    cast.act(incident=open_one, person=people[0])
    cast.trial(person=people[1])
    cast.recognition(person=people[2])
    assert set(Person.everything.visible_to(boris)) == set(people[:3])


def test_a_person_of_no_record_at_all_is_known_to_all():
    person = cast.person()
    assert list(Person.everything.visible_to(cast.boris())) == [person]


def test_whoever_was_taken_for_somebody_else_stays_hidden():
    act = cast.act(incident=restricted(), person=cast.person())
    act.person = cast.person()
    write(act, cast.alice())
    assert Person.everything.visible_to(cast.alice()).count() == 2
    assert not Person.everything.visible_to(cast.boris()).exists()


def test_somebody_tried_for_a_restricted_incident_is_hidden_too():
    cast.trial(incident=restricted())
    assert not Person.everything.visible_to(cast.boris()).exists()


def test_among_the_detained_is_nobody_whose_detention_is_hidden():
    person = cast.person()
    cast.act(incident=restricted(), person=person)
    cast.trial(person=person)
    assert Person.everything.visible_to(cast.boris()).exists()
    assert not Detainee.everything.visible_to(cast.boris()).exists()
    assert Detainee.everything.visible_to(cast.alice()).exists()


@pytest.mark.parametrize("seed", range(4))
def test_nothing_visible_points_to_anything_hidden(seed):
    """Also: what is visible is what the rule says, worked out again one by one."""
    world, reader = _some_world(random.Random(seed)), cast.boris()
    mine = set(TeamMember.objects.filter(member=reader).values_list("incident_id", flat=True))
    hidden = {one.pk for one in world.incidents if one.sensitivity == "restricted" and one.pk not in mine}
    seen = {model: set(model.everything.visible_to(reader)) for model in (*RECORDS, Recognition)}
    assert {one.pk for one in seen[Incident]} == {one.pk for one in world.incidents} - hidden
    known = {row.person_id for row in [*world.acts, *world.trials] if row.incident_id not in hidden}
    known |= {row.person_id for row in world.recognitions}
    only_hidden = {row.person_id for row in [*world.acts, *world.trials]} - known
    assert {one.pk for one in seen[Person]} == {one.pk for one in world.people} - only_hidden
    for row in [*seen[Act], *seen[Trial], *seen[Source], *seen[Recognition]]:
        assert getattr(row, "incident_id", None) not in hidden
        assert getattr(row, "person_id", None) not in only_hidden


def _some_world(rng: random.Random) -> Any:
    world: Any = SimpleNamespace(people=[cast.person() for _ in range(8)])
    world.incidents = [
        cast.incident(sensitivity=rng.choice(["internal", "restricted"]), by=cast.alice()) for _ in range(6)
    ]
    for incident in rng.sample(world.incidents, 2):
        join(incident, cast.boris(), by=cast.alice())
    some, nobody = (lambda: rng.choice(world.people)), [None]
    world.acts = [cast.act(incident=rng.choice(world.incidents), person=some()) for _ in range(9)]
    world.trials = [
        cast.trial(person=some(), incident=rng.choice(world.incidents + nobody)) for _ in range(3)
    ]
    world.recognitions = [cast.recognition(person=some())]
    for incident in world.incidents:
        cast.source(incident=incident)
    return world


def test_a_deeper_role_opens_nothing_and_no_role_is_needed_to_ask(case):
    assert list(hidden_incidents(NOBODY)) == [{"pk": case.incident.pk}]
    assert not Incident.everything.visible_to(NOBODY).exists()


def test_a_batch_of_hidden_records_does_not_exist_either(case):
    def seen(user):
        return list(Batch.objects.filter(visible_rule(Batch, user)))

    assert (seen(case.member), seen(cast.admin())) == ([case.batch], [])
    open_one = Batch.objects.create(made_by=case.member, title="Raid", sha256="0" * 64)
    assert seen(cast.admin()) == [open_one]


def test_what_was_looked_at_is_told_to_those_who_may_know_the_record(case):
    record_viewing(case.member, case.act, "page")
    rule = visible_rule(Viewing, cast.admin())
    assert not Viewing.objects.filter(rule).exists()
    assert Viewing.objects.filter(visible_rule(Viewing, case.verifier)).count() == 1


@pytest.mark.parametrize("kind", ["incident", "person", "act", "trial", "source"])
def test_each_record_knows_that_it_is_for_a_team_only(case, kind):
    assert is_restricted(getattr(case, kind))
    assert not is_restricted(cast.verified(getattr(cast, kind)()))


def test_nobody_says_a_verb_of_a_record_that_does_not_exist_for_them():
    act = cast.submitted(cast.act(incident=restricted()))
    outcome = verify([act], cast.vera())
    assert (outcome.done, list(outcome.refused.values())) == ([], ["It is no longer there."])
    join(act.incident, cast.vera(), by=cast.alice())
    submit([act.incident], cast.alice())
    assert verify([act.incident, act], cast.vera()).done == [act.incident.pk, act.pk]


def test_a_refusal_to_withdraw_tells_of_no_hidden_record(case):
    person = cast.verified(cast.person())
    hidden = cast.act(incident=case.incident, person=person, by=case.member)
    cast.act(person=person)
    cast.verified(hidden, by=case.verifier)
    assert list(withdraw([person], case.member, "Twice").refused) == [person.code]
    assert withdraw([person], cast.boris(), "Twice").done == [person.pk]


@pytest.mark.parametrize("hidden", [1, 8])
def test_asking_who_may_see_is_one_query_however_many_are_hidden(hidden, django_assert_num_queries):
    for _ in range(hidden):
        cast.act(incident=restricted(), person=cast.person())
    boris = cast.boris()
    boris.has_perm("cases.change_person")
    with django_assert_num_queries(1):
        list(Person.everything.visible_to(boris))
