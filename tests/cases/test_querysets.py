"""What a set of records knows: surely within some days, perhaps within them, standing on a day."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.dates import read_date
from cases.history import create_recorded
from cases.models import Act, CaseRecord, Detainee, Incident, Person, Recognition, Trial
from cases.verification import RESTS_ON
from tests import cast

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


QUARTER = (day("2024-01-01"), day("2024-03-31"))


@pytest.mark.parametrize(
    ("date", "surely", "perhaps"),
    [
        ("2023-12-31", False, False),
        ("2024-01-01", True, False),
        ("2024-03-31", True, False),
        ("2024-04-01", False, False),
        ("2024-02", True, False),
        ("2024-02~", True, False),
        ("2024-01/2024-03", True, False),
        ("2024", False, True),
        ("2023-12-31/2024-01-01", False, True),
        ("2024-03-31/2024-04-01", False, True),
        ("2023/2024", False, True),
        ("2023-11/2023-12", False, False),
        ("2024-04~", False, False),
    ],
)
def test_a_date_lies_surely_perhaps_or_not_within_a_quarter(date, surely, perhaps):
    incident = cast.incident(date=date)
    assert list(Incident.everything.within(*QUARTER)) == [incident] * surely
    assert list(Incident.everything.possibly_within(*QUARTER)) == [incident] * perhaps


def test_another_date_of_the_record_may_be_asked_for():
    act = cast.act(date="2024-01-23", end_date="2024-04-02")
    cast.act(date="2024-01-23")
    assert list(Act.everything.within(day("2024-04-01"), day("2024-04-30"), of="end_date")) == [act]
    assert list(Act.everything.possibly_within(*QUARTER, of="end_date")) == []


days = st.dates(day("2023-11-01"), day("2024-06-30"))
imprecise = st.one_of(
    days.map(lambda one: one.isoformat()),
    days.map(lambda one: f"{one:%Y-%m}"),
    days.map(lambda one: f"{one:%Y}~"),
    st.tuples(days, days).map(lambda pair: f"{min(pair)}/{max(pair)}"),
)
windows = st.sets(st.dates(day("2024-01-02"), day("2024-03-31")), max_size=4)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dates=st.lists(imprecise, min_size=1, max_size=20), starts=windows)
def test_windows_that_partition_a_quarter_share_its_records_out(dates, starts):
    """Each record is surely in one window at most, and in none only when it crosses from one to another."""
    Incident.everything.all().delete()
    alice = cast.alice()
    by = {
        "created_by": alice,
        "edited_by": alice,
        "edited_at": cast.NOW,
        "region_id": "BY-HM",
        "title_en": "x",
    }
    create_recorded(Incident, [Incident(code=str(n), date=date, **by) for n, date in enumerate(dates)], alice)

    borders = [QUARTER[0], *sorted(starts), QUARTER[1] + datetime.timedelta(days=1)]
    parts = [(first, after - datetime.timedelta(days=1)) for first, after in pairwise(borders)]
    surely = [code for part in parts for code in codes(Incident.everything.within(*part))]
    whole = codes(Incident.everything.within(*QUARTER))

    assert len(surely) == len(set(surely))
    assert set(surely) <= set(whole)
    for code in set(whole) - set(surely):
        assert sum(code in codes(Incident.everything.possibly_within(*part)) for part in parts) >= 2
    for part in [*parts, QUARTER]:
        assert codes(Incident.everything.within(*part)) == codes_of(dates, part, inside=True)
        assert codes(Incident.everything.possibly_within(*part)) == codes_of(dates, part, inside=False)


def codes(records):
    return sorted(records.values_list("code", flat=True))


def codes_of(dates, part, *, inside):
    """The same once more, in plain Python."""
    found = []
    for code, date in enumerate(map(read_date, dates)):
        lies_inside = part[0] <= date.lower and date.upper <= part[1]
        overlaps = date.lower <= part[1] and date.upper >= part[0]
        if lies_inside if inside else overlaps and not lies_inside:
            found.append(str(code))
    return sorted(found)


@pytest.mark.parametrize(
    ("recognised_on", "ended_on", "stands"),
    [
        ("2024-01-01", "", True),
        ("2024-03-31", "", True),
        ("2024-04-01", "", False),
        ("2024-03", "", True),
        ("2024", "", False),  # perhaps later in the year
        ("2023-05-01", "2024-03-31", False),
        ("2023-05-01", "2024-04-01", True),
        ("2023-05-01", "2024-03", False),
        ("2023-05-01", "2024", True),  # perhaps not before the autumn
    ],
)
def test_who_is_recognised_on_a_day(recognised_on, ended_on, stands):
    recognition = cast.recognition(recognised_on=recognised_on, ended_on=ended_on)
    assert list(Recognition.everything.standing_on(day("2024-03-31"))) == [recognition] * stands


def test_recognised_by_a_day_is_also_who_is_free_again():
    recognition = cast.recognition(recognised_on="2023-05-01", ended_on="2024-01-01")
    assert list(Recognition.everything.by_day(day("2024-03-31"))) == [recognition]
    assert list(Recognition.everything.by_day(day("2023-04-30"))) == []


def test_only_what_a_second_person_verified_is_in_the_verified_set():
    draft, waiting, verified = cast.person(), cast.submitted(cast.person()), cast.verified(cast.person())
    assert list(Person.verified.all()) == [verified]
    assert list(Person.everything.verified_ones()) == [verified]
    assert list(Person.everything.waiting()) == [waiting]
    assert set(Person.everything.all()) == {draft, waiting, verified}


@pytest.mark.parametrize("model", [*cast.RECORDS, Detainee], ids=lambda model: model.__name__)
def test_the_call_site_says_which_population_it_counts(model):
    assert not hasattr(model, "objects")
    assert model._default_manager.name == "everything"
    assert [manager.name for manager in model._meta.managers] == ["everything", "verified"]


def test_codes_find_records():
    first, _, third = (cast.incident(code=code) for code in ("I-1", "I-2", "I-3"))
    assert set(Incident.everything.with_codes(["I-1", "I-3", "I-9"])) == {first, third}


def test_detentions_are_acts_of_that_kind():
    detention, _search = cast.act(), cast.act(kind_id="search")
    assert list(Act.everything.detentions()) == [detention]


def test_trials_are_told_apart_by_process_and_instance():
    first = cast.trial()
    appeal = cast.trial(court_instance="appeal")
    criminal = cast.trial(process="criminal")
    assert set(Trial.everything.administrative()) == {first, appeal}
    assert set(Trial.everything.first_instance()) == {first, criminal}
    assert list(Trial.everything.criminal().first_instance()) == [criminal]


def test_a_detainee_is_a_person_with_a_detention_verified_or_not():
    detained, searched = cast.person(), cast.verified(cast.person())
    cast.act(person=detained)
    cast.act(person=detained)
    cast.verified(cast.act(person=searched, kind_id="search"))
    assert [person.pk for person in Detainee.everything.all()] == [detained.pk]


def test_of_a_verified_detainee_the_person_and_a_detention_are_verified():
    person = cast.person()
    detention = cast.act(person=person)
    cast.verified(person)
    assert list(Detainee.verified.all()) == []
    cast.verified(detention)
    assert [detainee.pk for detainee in Detainee.verified.all()] == [person.pk]


def test_what_rests_on_what_is_known_of_every_record_with_a_foreign_key_to_another():
    found = {
        model: tuple(
            field.name
            for field in model._meta.concrete_fields
            if field.is_relation
            and issubclass(field.related_model, CaseRecord)
            and field.related_model is not model  # into whom somebody was merged
        )
        for model in cast.RECORDS
    }
    assert {model: set(names) for model, names in found.items() if names} == {
        model: set(names) for model, names in RESTS_ON.items()
    }
