"""Periods are compared as they were known at the same age, or the text says that they were not."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from reports.drafting import draft_from
from reports.models import Release
from reports.periods import read_period
from reports.releases import release_for
from tests import cast
from tests.reports.desk import editor

pytestmark = pytest.mark.django_db
SUMMER, BEFORE = read_period("2031-06"), read_period("2031-05")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what time it is."""

    def at(day: str) -> None:
        moment = dt.datetime.fromisoformat(f"{day}T12:00:00+03:00")
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return at


def detentions(count: int, day: str) -> None:
    """Of one group."""
    cast.verified(cast.act(date=day, people_min=count))


def documented_as_it_happened(clock: Any) -> Release:
    """40 in May known by 10 June, 20 more only in July; 60 in June, known by 10 July."""
    clock("2031-05-20")
    detentions(25, "2031-05-10")
    clock("2031-06-09")
    detentions(15, "2031-05-12")
    clock("2031-07-05")
    detentions(20, "2031-05-15")
    detentions(60, "2031-06-10")
    clock("2031-07-10")
    return release_for(SUMMER, editor())


def text_of(release: Release) -> str:
    return " ".join(block.text for block in draft_from(release, "en", editor()).blocks.all())


def test_the_other_period_is_counted_as_known_at_the_same_age(clock: Any) -> None:
    release = documented_as_it_happened(clock)
    compared = release.document["comparison"]["detentions"]
    assert compared == {"total": 60, "change": 0, "at_same_age": 40, "change_at_same_age": 20}
    assert release.context["maturity"] == {"days": 10, "reached": True}


def test_a_provisional_period_is_then_compared_and_the_text_says_how(clock: Any) -> None:
    release = documented_as_it_happened(clock)
    assert release.status == "provisional"
    text = text_of(release)
    assert (
        "That is [[comparison.detentions.change_at_same_age|20]] more than in May 2031, when "
        "[[comparison.detentions.at_same_age]] were documented." in text
    )
    assert "Both are given as known 10 days after the end of each period." in text


def test_where_the_history_does_not_reach_a_provisional_period_is_not_compared(clock: Any) -> None:
    clock("2031-07-05")
    detentions(25, "2031-05-10")
    detentions(25, "2031-06-10")
    release = release_for(SUMMER, editor())
    assert release.context["maturity"] == {"days": 5, "reached": False}
    assert release.document["comparison"]["detentions"]["at_same_age"] is None
    assert "May 2031" not in text_of(release)


def test_a_final_one_is_and_the_text_says_that_the_two_are_not_of_equal_maturity(clock: Any) -> None:
    clock("2031-12-05")
    detentions(25, "2031-05-10")
    detentions(65, "2031-06-10")
    text = text_of(release_for(SUMMER, editor()))
    assert "[[comparison.detentions.total]] were documented." in text
    assert "so the periods have not been documented for equally long." in text


def test_a_period_that_has_not_ended_has_no_age(clock: Any) -> None:
    clock("2031-05-02")
    detentions(1, "2031-05-01")
    clock("2031-06-15")
    assert release_for(SUMMER, editor()).context["maturity"] == {"days": -15, "reached": False}
