"""Ages, recognitions and the order of time, where dates are imprecise."""

import datetime
from decimal import Decimal

import pytest

from cases.models import Act, Penalty, PenaltyKind, Recognition, Source, Trial
from cases.person_file import record_words, wording
from cases.person_file.age import ages_on, perhaps_minor
from cases.person_file.detention import Days
from cases.person_file.prisoner import prisoner
from cases.person_file.timeline import timeline

TODAY = datetime.date(2024, 4, 26)


def day(text):
    return datetime.date.fromisoformat(text)


def recognised(on, ended="", **values):
    record = Recognition(recognised_on=on, ended_on=ended, **values)
    record.clean()
    return record


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        ("2006-04-26", "2024-04-25", (17, 17)),
        ("2006-04-26", "2024-04-26", (18, 18)),
        ("2008-02-29", "2026-02-28", (17, 17)),
        ("2008-02-29", "2026-03-01", (18, 18)),
        ("1990", "2024-04-26", (33, 34)),
        ("1990-04", "2024-04-26", (33, 34)),
        ("1990-05~", "2024-04-26", (33, 33)),
        ("2025", "2024-04-26", (0, 0)),
    ],
)
def test_ages(born, on, ages):
    assert ages_on(born, day(on)) == ages


def test_of_whom_nothing_is_known_is_no_minor():
    assert ages_on("", TODAY) is None
    assert not perhaps_minor("", TODAY)
    assert perhaps_minor("2006", TODAY)
    assert not perhaps_minor("2005", TODAY)


@pytest.mark.parametrize(
    ("record", "where"),
    [
        (recognised("2024-04-26"), "standing"),
        (recognised("2024-02", "2024-04-26"), "past"),
        (recognised("2024-02", "2024-04-27"), "standing"),
        (recognised("2024-02", "2024-04"), "perhaps"),
        (recognised("2024-04"), "perhaps"),
        (recognised("2024-05-01"), "nowhere"),
        (recognised("2024-02-01", status="withdrawn"), "nowhere"),
    ],
    ids=lambda value: str(value) if isinstance(value, str) else f"{value.recognised_on}…{value.ended_on}",
)
def test_whether_somebody_is_a_political_prisoner(record, where):
    found = prisoner([record], TODAY)
    places = {"standing": found.standing, "past": found.past, "perhaps": found.perhaps}
    assert [place for place, records in places.items() if records] == ([] if where == "nowhere" else [where])


def test_an_imprecise_date_stands_where_it_may_begin_behind_what_is_known_to_the_day():
    acts = [
        Act(code=text, date=text) for text in ("2024-02", "2024-02-02", "2024", "2024-02-01", "2024-01-31")
    ]
    trials = [Trial(code="trial", date="2024-02-01/2024-02-03")]
    sources = [Source(code="undated"), Source(code="received", received="2024-02-02", published="2024-03-01")]
    found = [entry.record.code for entry in timeline(acts, trials, [], sources)]
    assert found == [
        "2024",
        "2024-01-31",
        "2024-02-01",
        "trial",
        "2024-02",
        "2024-02-02",
        "received",
        "undated",
    ]


def test_a_recognition_that_ended_stands_at_both_its_days():
    entries = timeline([], [], [recognised("2024-01-01", "2024-03-01")], [])
    assert [(entry.kind, entry.date.text) for entry in entries] == [
        ("recognition", "2024-01-01"),
        ("recognition_end", "2024-03-01"),
    ]


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        ("1", "days", "arrest: 1 day"),
        ("10", "days", "arrest: 10 days"),
        ("30", "base_units", "arrest: 30 base units"),
        ("1020.50", "byn", "arrest: 1020.5 rubles"),
        (None, "", "arrest"),
    ],
)
def test_penalties(amount, unit, words):
    record = Penalty(
        kind=PenaltyKind(slug="arrest", name_en="arrest"), amount=amount and Decimal(amount), unit=unit
    )
    assert record_words.penalty(record) == words


def test_days_in_words():
    assert wording.days(Days(1, 1)) == "1 day"
    assert wording.days(Days(21, 21)) == "21 days"
    assert wording.days(Days(1, 30)) == "at least 1 day, at most 30"
    assert wording.open_ends(Days(1, 30, 0)) == ""
    assert wording.open_ends(Days(1, 30, 2)) == "2 times in detention have no recorded end."
