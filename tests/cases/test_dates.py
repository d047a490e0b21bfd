"""Dates as people know them: the five forms, their bounds, and what is refused."""

import datetime
import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import example, given
from hypothesis import strategies as st

from cases.dates import read_date


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2024-02-03", "2024-02-03", "2024-02-03"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02-03/2024-02-05", "2024-02-03", "2024-02-05"),
        ("2024-02-03/2024-02-03", "2024-02-03", "2024-02-03"),
        ("2023-12-31/2024-01-01", "2023-12-31", "2024-01-01"),
        ("2024-01/2024-02", "2024-01-01", "2024-02-29"),
        ("2023/2024-02", "2023-01-01", "2024-02-29"),
        ("2023-11-05/2024", "2023-11-05", "2024-12-31"),
        ("2024-02-03~", "2024-02-03", "2024-02-03"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("2024~", "2024-01-01", "2024-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("1900-01-01", "1900-01-01", "1900-01-01"),
        ("2100-12-31", "2100-12-31", "2100-12-31"),
    ],
)
def test_a_date_spans_exactly_the_days_it_can_mean(text, lower, upper):
    read = read_date(text)
    assert (read.text, read.lower, read.upper) == (text, day(lower), day(upper))


def test_blanks_around_a_date_are_not_kept():
    assert read_date("  2024-02 \n").text == "2024-02"


NONSENSE = [
    "",
    "yesterday",
    "31.02.2024",
    "03.02.2024",
    "2024-02-31",
    "2023-02-29",
    "2024-02-30/2024-03-05",
    "2024-02-05/2024-02-31",
    "2024-00",
    "2024-00-10",
    "2024-13",
    "2024-01-00",
    "2024-02-05/2024-02-03",
    "2024-03/2024-02",
    "2024-21",  # spring
    "2024-24",
    "20XX",
    "202X",
    "2024-XX-05",
    "2024-XX",
    "XXXX-02-03",
    "../2024-02-03",
    "2024-02-03/..",
    "2024-02-03/",
    "/2024",
    "2024?",
    "2024%",
    "2024-02~/2024-03",
    "2024-02-03T10:00",
    "Y20240",
    "-2024",
    "24-02-03",
    "2024-2-3",
    "2024/02/03",
    "2024-02-03/2024-02-04/2024-02-05",
    "{2024-01,2024-02}",
    "[2024,2025]",
    "٢٠٢٤-٠٢-٠٣",  # digits, but not ours
    "２０２４-０２",
    "2024‑02‑03",  # hyphens that do not break
    "0000-01-01",
]


@pytest.mark.parametrize("text", NONSENSE)
def test_what_is_no_date_is_refused_with_the_forms_that_would_do(text):
    with pytest.raises(ValidationError) as refused:
        read_date(text)
    assert refused.value.messages == [
        f"“{text}” is not a date we can read. Write 2024-02-03, or 2024-02 when the day is not known, "
        "2024 when the month is not known, 2024-02-03/2024-02-05 for “between”, 2024-02~ for “about”."
    ]


@pytest.mark.parametrize("text", ["1899-12-31", "1066", "2101", "2099/2101", "2204-02-03"])
def test_a_date_of_another_century_is_refused(text):
    with pytest.raises(ValidationError) as refused:
        read_date(text)
    assert refused.value.messages == [f"“{text}” is too far away: years from 1900 to 2100 are possible."]


@pytest.mark.parametrize(
    "text",
    ["2024-02-" * 6_400, "9" * 51_200, "2024/" * 10_240, " " * 51_200 + "x", "(" * 51_200, "2024~" * 10_240],
)
def test_fifty_kilobytes_of_nonsense_are_refused_at_once_and_not_repeated(text):
    start = time.perf_counter()
    with pytest.raises(ValidationError) as refused:
        read_date(text)
    assert time.perf_counter() - start < 0.05
    assert len(refused.value.messages[0]) < 300


days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
points = st.one_of(
    days.map(lambda a: a.isoformat()), days.map(lambda a: f"{a:%Y-%m}"), days.map(lambda a: f"{a:%Y}")
)


@given(st.one_of(points, points.map(lambda text: f"{text}~")))
@example("2024-02")
def test_bounds_are_in_order_and_the_text_comes_back_as_it_was(text):
    read = read_date(text)
    assert read.lower <= read.upper
    assert read.text == text
    assert read_date(read.text) == read


@given(points, points)
def test_a_span_runs_from_the_first_day_of_its_start_to_the_last_day_of_its_end(start, end):
    first, last = read_date(start).lower, read_date(end).upper
    if first <= last:
        read = read_date(f"{start}/{end}")
        assert (read.lower, read.upper) == (first, last)
    else:
        with pytest.raises(ValidationError):
            read_date(f"{start}/{end}")


@given(st.text(alphabet="0123456789-/~ XT.", max_size=25))
def test_any_text_is_a_date_or_a_sentence(text):
    try:
        read = read_date(text)
    except ValidationError:
        return
    assert read.lower <= read.upper
