"""A release is figures frozen at a moment, with the records they counted."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from cases.verification import withdraw
from cases.writing import write
from reports.models import CountedRecord, Release
from reports.periods import read_period
from reports.releases import release_for
from tests import cast
from tests.reports.desk import JANUARY, QUARTER, casebook, detention, editor, trial

pytestmark = pytest.mark.django_db


def test_it_keeps_the_figures_and_the_list_of_what_they_counted() -> None:
    first, second, third, march, in_court = casebook()
    release = release_for(QUARTER, editor())
    assert release.value("detentions.total") == 4
    assert release.value("detentions.by_month.2024-01") == 3
    assert release.value("administrative_trials.total") == 1
    assert list(release.records.order_by("part", "record_id").values_list("part", "code")) == [
        ("administrative-trial", in_court.code),
        *(("detention", act.code) for act in (first, second, third, march)),
    ]


def test_the_version_that_was_counted_is_named() -> None:
    act = detention()
    counted = release_for(JANUARY, editor()).records.get()
    assert counted.version == act.history.latest().history_id


@pytest.mark.parametrize("verb", ["update", "delete"])
@pytest.mark.parametrize("model", [Release, CountedRecord])
def test_the_database_refuses_to_change_it(model: type, verb: str) -> None:
    detention()
    release_for(JANUARY, editor())
    rows = model.objects.all()
    with pytest.raises(DatabaseError, match="A release cannot be changed or deleted"), transaction.atomic():
        rows.update(code="other") if verb == "update" else rows._raw_delete(rows.db)


def test_the_same_records_give_the_same_release() -> None:
    detention()
    first = release_for(JANUARY, editor())
    detention(date="2024-03-01")  # another period
    assert release_for(JANUARY, cast.admin()) == first
    assert Release.objects.count() == 1


def test_each_new_state_of_the_records_gives_the_next_number() -> None:
    detention()
    codes = [release_for(JANUARY, editor()).code]
    detention()
    codes += [release_for(JANUARY, editor()).code, release_for(QUARTER, editor()).code]
    assert codes == ["2024-01-1", "2024-01-2", "2024-Q1-1"]


def test_a_record_that_is_taken_back_makes_a_new_one_too() -> None:
    act = detention()
    detention()
    release_for(JANUARY, editor())
    withdraw([act], cast.alice(), "A mistake").raise_if_refused()
    assert release_for(JANUARY, editor()).value("detentions.total") == 1


def test_what_is_known_of_a_person_belongs_to_what_was_counted() -> None:
    person = cast.person(has_minor_children=None)
    detention(person=person)
    before = release_for(JANUARY, editor())
    person.refresh_from_db()
    person.has_minor_children = True
    write(person, cast.alice())
    cast.verified(person)
    after = release_for(JANUARY, editor())
    assert after != before
    assert after.revision != before.revision
    assert after.value("people_detained.with_minor_children") == 1


@pytest.mark.parametrize(("days", "status"), [(89, "provisional"), (90, "final")])
def test_figures_are_provisional_until_90_days_after_the_period(
    days: int, status: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    detention()
    moment = dt.datetime.combine(
        JANUARY.end + dt.timedelta(days=days), dt.time(), timezone.get_default_timezone()
    )
    monkeypatch.setattr(timezone, "now", lambda: moment)
    assert release_for(JANUARY, editor()).status == status


def test_names_and_coverage_stand_beside_the_figures() -> None:
    cast.campaign("raids", description_en="people who got food parcels")
    incident = cast.incident(campaign_id="raids")
    detention(incident=incident)
    trial()
    context = release_for(QUARTER, editor()).context
    assert context["articles"]["koap-24.15"]["number"] == "24.15"
    assert context["campaigns"]["raids"]["description"]["en"] == "people who got food parcels"
    assert context["peak_campaign"] == "raids"
    assert context["first_uses"] == {"koap-24.15": {"since": None, "trials": 0, "may_be_said": False}}


def test_a_period_without_records_has_no_figures() -> None:
    assert release_for(read_period("2023-01"), editor()).value("detentions.total") is None
