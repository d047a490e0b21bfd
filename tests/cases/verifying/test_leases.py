"""Taking a record for review: one person at a time, for an hour, and never instead of the rule of two people."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases import leases, verification
from cases.models import Lease
from cases.verifying.queue import Asked, waiting_for
from tests import cast

pytestmark = pytest.mark.django_db


def run_out():
    Lease.objects.update(until=timezone.now() - datetime.timedelta(seconds=1))


def holder(record):
    lease = leases.holders(type(record), [record.pk]).get(record.pk)
    return lease.taken_by.get_username() if lease else None


def test_who_takes_it_first_has_it_for_an_hour():
    person = cast.submitted(cast.person())
    until = leases.take(person, cast.vera()).until
    assert datetime.timedelta(minutes=59) < until - timezone.now() <= datetime.timedelta(hours=1)
    with pytest.raises(ValidationError, match="vera is reviewing it, until"):
        leases.take(person, cast.viktar())
    assert leases.take(person, cast.vera()).until >= until
    assert holder(person) == "vera"


def test_it_comes_free_after_an_hour_or_when_it_is_given_back():
    person = cast.submitted(cast.person())
    leases.take(person, cast.vera())
    run_out()
    assert holder(person) is None
    leases.take(person, cast.viktar())
    leases.give_back(person, cast.vera())
    assert holder(person) == "viktar"
    leases.give_back(person, cast.viktar())
    assert holder(person) is None


def test_only_an_administrator_takes_over():
    person = cast.submitted(cast.person())
    leases.take(person, cast.vera())
    with pytest.raises(ValidationError, match="Only an administrator"):
        leases.take(person, cast.viktar(), over=True)
    leases.take(person, cast.admin(), over=True)
    assert holder(person) == "admin"


@pytest.mark.parametrize("verb", ["verify", "send_back"])
def test_what_somebody_reviews_is_decided_by_nobody_else(verb):
    person = cast.submitted(cast.person())
    lease = leases.take(person, cast.vera())
    outcome = verification.change_status(verb, [person], cast.viktar(), "Why?")
    assert outcome.refused == {person.code: leases.sentence(lease)}
    assert verification.change_status(verb, [person], cast.vera(), "Why?").done == [person.pk]
    assert not Lease.objects.exists()


def test_its_author_still_withdraws_it():
    person = cast.submitted(cast.person())
    leases.take(person, cast.vera())
    assert verification.withdraw([person], cast.alice(), "twice").done == [person.pk]
    assert not Lease.objects.exists()


def test_a_lease_is_no_permission():
    person = cast.submitted(cast.person(by=cast.vera()))
    leases.take(person, cast.vera())
    assert "You wrote it" in verification.verify([person], cast.vera()).refused[person.code]


def test_an_incident_is_taken_with_its_waiting_parts():
    incident = cast.submitted(cast.incident())
    act, other = (cast.submitted(cast.act(incident=incident)) for _number in range(2))
    leases.take(other, cast.viktar())
    leases.take(incident, cast.vera())
    assert [holder(record) for record in (incident, act, other)] == ["vera", "vera", "viktar"]
    with pytest.raises(ValidationError):
        leases.take(act, cast.viktar())
    waiting = waiting_for(cast.vera(), Asked(taken="me"))
    assert [one.record_id for one in waiting.filter(kind="act")] == [act.pk]
    assert [one.record_id for one in waiting_for(cast.vera(), Asked(taken="others"))] == [other.pk]
    assert not waiting_for(cast.vera(), Asked(taken="free")).exists()


def test_an_incident_stays_taken_until_no_part_of_it_waits():
    incident = cast.submitted(cast.incident())
    act = cast.submitted(cast.act(incident=incident))
    leases.take(incident, cast.vera())
    verification.verify([incident], cast.vera())
    assert holder(act) == "vera"
    verification.verify([act], cast.vera())
    assert not Lease.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_asking_who_holds_what_costs_two_queries(number, django_assert_num_queries):
    people = [cast.submitted(cast.person()) for _number in range(number)]
    leases.take(people[0], cast.vera())
    leases.take(cast.submitted(cast.incident()), cast.vera())
    viktar = cast.viktar()
    with django_assert_num_queries(2):
        leases.held_by_others(type(people[0]), [one.pk for one in people], viktar)
