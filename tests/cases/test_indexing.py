"""Whoever keeps something beside the records is told of every change, by whichever door it comes."""

import pytest

from cases import indexing, verification
from cases.history import create_recorded, rewrite_recorded, update_recorded
from cases.models import Charge, Detainee, Person
from cases.writing import remove_part, write, write_part
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch):
    """What an indexer of people and one of charges hear."""
    heard = []
    monkeypatch.setattr(indexing, "INDEXERS", {Person: [], Charge: []})
    indexing.keep_indexed(Person, lambda ids: heard.append(("all", list(ids))))
    indexing.keep_indexed(Person, lambda ids: heard.append(("names", list(ids))), reads={"name_be"})
    indexing.keep_indexed(Charge, lambda ids: heard.append(("charge", list(ids))))
    return heard


def new_person(n):
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    return Person(name_be=f"Асоба {n}", code=f"P-{n}", **by)


def test_a_record_that_is_written(told):
    person = cast.person()
    assert told == [("all", [person.pk]), ("names", [person.pk])]


def test_a_record_that_differs_in_nothing_is_not_told_of(told):
    person = cast.person()
    told.clear()
    write(person, cast.alice())
    assert told == []


def test_a_person_written_as_a_detainee(told):
    person = Detainee.everything.get(pk=cast.act(person=cast.person()).person_id)
    told.clear()
    person.name_be = "Ян Іншы"
    write(person, cast.alice())
    assert told == [("all", [person.pk]), ("names", [person.pk])]


def test_many_at_once_in_portions(told):
    people = [new_person(n) for n in range(501)]
    create_recorded(Person, people, cast.alice())
    assert [(who, len(ids)) for who, ids in told] == [("all", 500), ("names", 500), ("all", 1), ("names", 1)]


def test_a_bulk_change_is_told_to_those_who_read_what_changed(told):
    person = cast.person()
    told.clear()
    update_recorded(Person, [person.pk], cast.alice(), note="x")
    person.name_be = "Ян Іншы"
    rewrite_recorded(Person, [person], ["note"], cast.alice())
    assert told == [("all", [person.pk])] * 2
    rewrite_recorded(Person, [person], ["name_be"], cast.alice())
    assert told[2:] == [("all", [person.pk]), ("names", [person.pk])]


def test_the_verbs_that_change_a_status_change_no_name(told):
    person = cast.person()
    told.clear()
    verification.submit([person], cast.alice())
    assert told == [("all", [person.pk])]


def test_a_part_that_is_removed(told):
    charge = Charge(trial=cast.trial(), article_id="koap-24.15")
    write_part(charge, cast.alice())
    pk = charge.pk
    told.clear()
    remove_part(charge, cast.alice())
    assert told == [("charge", [pk])]


def test_who_is_late_is_told_once_when_all_is_written_the_last_change_first(told):
    indexing.keep_indexed(Person, lambda ids: told.append(("late", list(ids))), late=True)
    indexing.keep_indexed(Charge, lambda ids: told.append(("late charge", list(ids))), late=True)
    person = cast.person()
    told.clear()
    with indexing.late_together():
        update_recorded(Person, [person.pk], cast.alice(), note="x")
        write_part(Charge(trial=cast.trial(person=person), article_id="koap-24.15"), cast.alice())
        update_recorded(Person, [person.pk], cast.alice(), note="y")
        assert not any(who.startswith("late") for who, _ids in told)
    assert [who for who, _ids in told[-2:]] == ["late charge", "late"]
    assert told[-1] == ("late", [person.pk])
    update_recorded(Person, [person.pk], cast.alice(), note="z")
    assert told[-1] == ("late", [person.pk])
