"""The checks over records: as far as the reader may know, and in a fixed number of queries."""

import pytest

from cases.models import Act, Trial
from cases.review_checks import findings_for
from tests import cast

pytestmark = pytest.mark.django_db


def codes(record, reader=None):
    found = findings_for([record], reader or cast.vera())
    return [finding.code for finding in found[record._meta.model_name, record.pk]]


def test_a_trial_with_all_that_can_be_wrong():
    incident = cast.incident(date="2024-02-03")
    person = cast.person(birth_date="2010")
    cast.act(incident=incident, person=person)
    trial = cast.trial(
        person=person,
        incident=incident,
        date="2024-02-01",
        penalties=[("fine", 111, "byn"), ("arrest", 31, "days")],
    )
    assert codes(trial) == [
        "before_the_event",
        "arrest_longer_than_the_law",
        "before_the_detention",
        "fine_in_parts_of_a_base_unit",
        "minor",
        "no_source",
        "details_missing",
    ]


def test_an_act_a_person_and_the_rest():
    incident = cast.incident(date="2024-02-03")
    person = cast.person(birth_date="2024-03", sex="female")
    act = cast.act(incident=incident, person=person, date="2024-02-04")
    assert codes(act) == ["before_birth", "after_the_incident", "minor", "no_source", "details_missing"]
    assert codes(person) == ["lived_backwards", "minor"]
    assert codes(incident) == ["no_source"]
    source = cast.source(incident=incident)
    assert codes(source) == codes(incident) == ["only_weak"]
    assert codes(cast.recognition(person=person)) == ["before_birth", "minor"]
    assert codes(cast.person()) == ["details_missing"]
    assert codes(cast.incident(date="2090")) == ["in_the_future", "no_source"]


def test_what_is_withdrawn_or_hidden_is_not_asked():
    incident = cast.incident()
    hidden = cast.incident(sensitivity="restricted")
    person = cast.person(birth_date="1990", sex="male")
    cast.act(person=person, incident=hidden, kind_id="death-in-custody", date="2020")
    act = cast.act(person=person, incident=incident, agency_id="kgb", place_of_detention_id="cip-akrescina")
    cast.source(incident=incident, kind="media", reliability="A", credibility="1")
    assert codes(act) == []
    assert codes(act, cast.alice()) == ["after_death"]


@pytest.mark.parametrize("number", [1, 3])
def test_any_number_of_records_costs_the_same(number, django_assert_num_queries):
    for _number in range(number):
        incident, person = cast.incident(), cast.person()
        cast.act(incident=incident, person=person)
        cast.trial(incident=incident, person=person, charges=["koap-24.15"], penalties=[("fine", 37, "byn")])
    acts = list(Act.everything.all())
    trials = list(Trial.everything.select_related("court").prefetch_related("charges", "penalties"))
    vera = cast.vera()
    findings_for([*acts, *trials], vera)
    with django_assert_num_queries(7):
        findings_for([*acts, *trials], vera)
