"""A period is a span of whole days of Minsk, both ends included, and is named in one of five ways."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.periods import BadPeriod, month, read_period


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2023-02", "month", "2023-02-01", "2023-02-28"),
        ("2024-Q1", "quarter", "2024-01-01", "2024-03-31"),
        ("2024-Q4", "quarter", "2024-10-01", "2024-12-31"),
        ("2024-H1", "half", "2024-01-01", "2024-06-30"),
        ("2024-H2", "half", "2024-07-01", "2024-12-31"),
        ("2024", "year", "2024-01-01", "2024-12-31"),
        ("2024-01-01..2024-03-31", "days", "2024-01-01", "2024-03-31"),
        ("2024-05-09..2024-05-09", "days", "2024-05-09", "2024-05-09"),
    ],
)
def test_five_ways_to_name_a_period(text: str, kind: str, start: str, end: str) -> None:
    period = read_period(text)
    assert (period.label, period.kind) == (text, kind)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "2024-13", "2024-Q5", "2024-Q0", "2024-H3", "24-01", "2024-1", "yesterday", "2024-02-30..2024-03-01", "0000",
     "2024-03-31..2024-01-01", "2024-01-01..", "1066-Q1", "2024-Q1-1", "2024–Q1"],
)  # fmt: skip
def test_anything_else_gets_a_sentence_that_says_what_is_allowed(text: str) -> None:
    with pytest.raises(BadPeriod, match=r"Write 2024-02|possible"):
        read_period(text)


@pytest.mark.parametrize(
    ("text", "previous", "year_before"),
    [
        ("2024-01", "2023-12", "2023-01"),
        ("2024-Q1", "2023-Q4", "2023-Q1"),
        ("2024-H2", "2024-H1", "2023-H2"),
        ("2024", "2023", "2023"),
        ("2024-01-11..2024-01-20", "2024-01-01..2024-01-10", "2023-01-11..2023-01-20"),
        ("2024-02-29..2024-02-29", "2024-02-28..2024-02-28", "2023-02-28..2023-02-28"),
    ],
)
def test_the_one_before_and_the_same_a_year_before(text: str, previous: str, year_before: str) -> None:
    assert read_period(text).previous.label == previous
    assert read_period(text).year_before.label == year_before


def test_comparing_with_nothing_is_allowed() -> None:
    assert read_period("2024").compared_with("none") is None


def test_months_it_touches() -> None:
    assert read_period("2023-12-31..2024-02-01").months == ["2023-12", "2024-01", "2024-02"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31)))
def test_months_follow_each_other_without_a_gap(day: dt.date) -> None:
    this = month(day.year, day.month)
    assert this.start <= day <= this.end
    assert this.previous.end + dt.timedelta(days=1) == this.start
