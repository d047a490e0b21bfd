"""Two people at the same moment: one wins, the other is told, and nothing is half done."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from cases import leases, verification
from cases.models import Incident, Lease, Person
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions):
    """Every action in a thread and connection of its own, started together; what each returned."""
    start, answers = threading.Barrier(len(actions)), [None] * len(actions)

    def play(place, action):
        try:
            start.wait(timeout=20)
            answers[place] = action()
        except Exception as error:
            answers[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=play, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


def test_of_two_who_verify_at_once_exactly_one_wins():
    record = cast.submitted(cast.person())
    vera, viktar = cast.vera(), cast.viktar()
    outcomes = at_once(*(lambda who=who: verification.verify([record], who) for who in (vera, viktar)))
    assert sorted(outcome.done for outcome in outcomes) == [[], [record.pk]]
    assert [sentence for outcome in outcomes for sentence in outcome.refused.values()] == [
        "It is verified; this is for records that are submitted."
    ]
    record.refresh_from_db()
    winner = next(who for who, outcome in zip((vera, viktar), outcomes, strict=True) if outcome.done)
    assert (record.verified_by, record.history.filter(status="verified").count()) == (winner, 1)


def test_of_two_who_take_a_record_at_once_exactly_one_has_it():
    record, takers = cast.submitted(cast.person()), (cast.vera(), cast.viktar())
    answers = at_once(*(lambda who=who: leases.take(record, who) for who in takers))
    (refused,) = [one for one in answers if isinstance(one, ValidationError)]
    (lease,) = [one for one in answers if isinstance(one, Lease)]
    assert Lease.objects.get() == lease
    assert refused.messages == [leases.sentence(lease)]


def test_an_edit_and_an_approval_at_once_never_mix():
    seen = cast.submitted(cast.incident(locality="Мінск"))
    edited = Incident.everything.get(pk=seen.pk)
    edited.locality = "Гомель"
    vera, boris = cast.vera(), cast.boris()
    at_once(lambda: verification.verify([seen], vera), lambda: write(edited, boris))
    record = Incident.everything.get(pk=seen.pk)
    assert (record.status, record.locality, record.verified_by) == ("submitted", "Гомель", None)
    assert set(record.history.filter(status="verified").values_list("locality", flat=True)) <= {"Мінск"}


def test_who_save_at_once_each_get_a_code():
    alice = cast.alice()
    people = [Person(name_be=f"Асоба {n}") for n in range(5)]
    answers = at_once(*(lambda one=one: write(one, alice) for one in people))
    assert answers == [None] * 5
    codes = sorted(Person.everything.values_list("code", flat=True))
    assert [int(code[-5:]) for code in codes] == [1, 2, 3, 4, 5]
    assert Person.history.count() == 5


def test_an_act_is_not_verified_in_the_moment_in_which_its_person_is_withdrawn():
    act = cast.submitted(cast.act(person=cast.person()))
    for other in (act.incident, act.person):
        cast.verified(other)
    vera, boris = cast.vera(), cast.boris()
    at_once(
        lambda: verification.verify([act], vera),
        lambda: verification.withdraw([act.person], boris, "made up"),
    )
    act.refresh_from_db()
    person = Person.everything.get(pk=act.person_id)
    assert (act.status, person.status) in {("verified", "verified"), ("submitted", "withdrawn")}
