"""Dates as people say them: in three languages, in figures and in words, and what is refused with which sentence."""

import datetime
import time

import pytest
from babel.dates import format_date
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import example, given
from hypothesis import strategies as st

from cases.dates import read_date
from cases.months import MONTHS
from cases.typed_dates import in_words, understand

TODAY = datetime.date(2026, 11, 23)


def understood(text, today=TODAY):
    return understand(text, today).text


def refusal(text):
    with pytest.raises(ValidationError) as refused:
        understand(text, TODAY)
    return refused.value.messages


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-03", "3.02.2024", "03.02.2024", "3. 2. 2024", "03/02/2024", "3-02-2024", "2024/02/03", "2024.2.3",
        "2024‑02‑03", "3.2.24", "3/2/24", "3 лютага 2024", "3 лютага 2024 года", "3-га лютага 2024 г.", "3 лют 2024",
        "3 февраля 2024 г.", "3 февраля 2024 года", "3-го февр. 2024", "3 Feb 2024", "3-Feb-2024", "3 FEBRUARY 2024",
        "February 3, 2024", "Feb. 3rd, 2024", "the 3rd of February 2024", "3 Feb 24", " 3  лютага\t2024 ",
    ],
)  # fmt: skip
def test_a_day_is_understood_however_it_is_written(text):
    assert understood(text) == "2024-02-03"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Feb 2024", "2024-02"),
        ("лют 2024", "2024-02"),
        ("люты 2024", "2024-02"),
        ("в феврале 2024", "2024-02"),
        ("у лютым 2024 года", "2024-02"),
        ("2024 February", "2024-02"),
        ("02.2024", "2024-02"),
        ("2/2024", "2024-02"),
        ("сьнежань 2023", "2023-12"),
        ("лiстапад 2023", "2023-11"),  # with a Latin i
        ("травень 2024", "2024-05"),
        ("2024", "2024"),
        ("у 2024 годзе", "2024"),
        ("в 2024 году", "2024"),
        ("2024 г.", "2024"),
    ],
)
def test_a_month_or_a_year_is_as_much_as_is_known(text, meant):
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3–5 лютага 2024", "2024-02-03/2024-02-05"),
        ("3 — 5 февраля 2024", "2024-02-03/2024-02-05"),
        ("3-5.02.2024", "2024-02-03/2024-02-05"),
        ("3.02–5.02.2024", "2024-02-03/2024-02-05"),
        ("3.02.2024 - 5.02.2024", "2024-02-03/2024-02-05"),
        ("2024-02-03 – 2024-02-05", "2024-02-03/2024-02-05"),
        ("Feb 3–5, 2024", "2024-02-03/2024-02-05"),
        ("Feb 13–15, 2024", "2024-02-13/2024-02-15"),
        ("3 лютага 2024 – 5", "2024-02-03/2024-02-05"),
        ("between 3 and 5 Feb 2024", "2024-02-03/2024-02-05"),
        ("between 3 February and 5 February 2024", "2024-02-03/2024-02-05"),
        ("from 3 to 5 Feb 2024", "2024-02-03/2024-02-05"),
        ("паміж 3 і 5 лютага 2024", "2024-02-03/2024-02-05"),
        ("з 3 па 5 лютага 2024", "2024-02-03/2024-02-05"),
        ("между 3 и 5 февраля 2024", "2024-02-03/2024-02-05"),
        ("с 3 по 5 февраля 2024 г.", "2024-02-03/2024-02-05"),
        ("28 лютага – 3 сакавіка 2024", "2024-02-28/2024-03-03"),
        ("28 снежня – 3 студзеня 2024", "2023-12-28/2024-01-03"),
        ("28.12.2023 – 3 студзеня", "2023-12-28/2024-01-03"),
        ("люты – сакавік 2024", "2024-02/2024-03"),
        ("between February and March 2024", "2024-02/2024-03"),
        ("2023–2024", "2023/2024"),
    ],
)
def test_between_two_dates_what_one_says_holds_for_both(text, meant):
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("about 2024-02", "2024-02~"),
        ("~2024-02", "2024-02~"),
        ("2024-02~", "2024-02~"),
        ("Feb 2024~", "2024-02~"),
        ("каля лютага 2024", "2024-02~"),
        ("прыкладна ў лютым 2024", "2024-02~"),
        ("около 3.02.2024", "2024-02-03~"),
        ("где-то в 2024 году", "2024~"),
        ("circa 2024", "2024~"),
        ("about Feb 5", "2026-02-05~"),
    ],
)
def test_about_keeps_the_date_it_is_about(text, meant):
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", "2026-11-23"),
        ("Сёння", "2026-11-23"),
        ("сегодня", "2026-11-23"),
        ("yesterday", "2026-11-22"),
        ("учора", "2026-11-22"),
        ("вчера", "2026-11-22"),
        ("пазаўчора", "2026-11-21"),
        ("завтра", "2026-11-24"),
        ("3.02", "2026-02-03"),
        ("23.11", "2026-11-23"),
        ("24.11", "2025-11-24"),
        ("29.02", "2024-02-29"),
        ("у лютым", "2026-02"),
        ("лістапад", "2026-11"),  # it has begun
        ("снежань", "2025-12"),
        ("3–5 лютага", "2026-02-03/2026-02-05"),
        ("паміж 22 і 25 лістапада", "2026-11-22/2026-11-25"),
        ("24–25 лістапада", "2025-11-24/2025-11-25"),
        ("28 снежня – 3 студзеня", "2025-12-28/2026-01-03"),
    ],
)
def test_without_a_year_it_is_the_latest_that_has_begun(text, meant):
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3.02.27", "2027-02-03"),
        ("3.02.28", "1928-02-03"),
        ("3.02.85", "1985-02-03"),
        ("3.02.00", "2000-02-03"),
    ],
)
def test_two_figures_are_a_year_of_the_past_or_the_next_one(text, meant):
    assert understood(text) == meant


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "31.02.2024",
            "There is no day 31 in February 2024: the last is 29. Without the day: 02.2024.",
        ),
        ("2023-02-29", "There is no day 29 in February 2023: the last is 28. Without the day: 02.2023."),
        ("31 красавіка 2024", "There is no day 31 in April 2024: the last is 30. Without the day: 04.2024."),
        (
            "28.02–30.02.2024",
            "There is no day 30 in February 2024: the last is 29. Without the day: 02.2024.",
        ),
        ("02/13/2024", "There is no month 13. The day comes first, then the month: 13.02.2024."),
        ("13/13/2024", "There is no month 13. The day comes first, then the month: 31.12.2024."),
        ("2024-21", "There is no month 21. The day comes first, then the month: 31.12.2024."),
        ("5–3 лютага 2024", "It ends before it starts. Write the earlier date first."),
        ("5.03–3.02.2024", "It ends before it starts. Write the earlier date first."),
        ("2024-02-05/2024-02-03", "It ends before it starts. Write the earlier date first."),
        ("Feb 24", "The number can be a day or a year. Write 24.02 or 02.2024."),
        ("about 3–5 Feb 2024", "A date is either “about” one day or “between” two, not both at once."),
        ("3.02.1899", "“1899-02-03” is too far away: years from 1900 to 2100 are possible."),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_do(text, sentence):
    assert refusal(text) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "soon", "5", "3 and 5 Feb 2024", "3-5", "24-02-03", "2-3.2024", "31", "3.02.202", "3 ля 2024", "-", "~", "²",
        "3 Feb 2024 10:00", "..", "since 3 Feb", "с 3 февраля", "٣.٠٢.٢٠٢٤", "between 3 and Feb", "2024 2024",
        "3 Feb Mar",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_dates_that_are(text):
    assert refusal(text) == [
        f"“{text}” is not a date we can read. Write 3.02.2024 or 3 February 2024; February 2024 when the day is not "
        "known; 3–5 February 2024 for “between”, about February 2024 for “about”."
    ]


@pytest.mark.parametrize("text", ["3.02." * 10_000, "9" * 51_200, "- " * 25_000, "between " * 6_000])
def test_fifty_kilobytes_of_nonsense_are_refused_at_once_and_not_repeated(text):
    start = time.perf_counter()
    assert len(refusal(text)[0]) < 400
    assert time.perf_counter() - start < 0.05


def test_imports_stay_with_the_strict_forms():
    with pytest.raises(ValidationError):
        read_date("3.02.2024")


days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
languages = st.sampled_from(["be", "ru", "en"])


def styles(day, language):
    """The day in every style, written by Babel and by hand."""
    genitive = MONTHS[language][day.month - 1].genitive
    yield from (format_date(day, style, locale=language) for style in ("long", "medium"))
    yield from (
        format_date(day, pattern, locale=language) for pattern in ("d MMMM y", "d MMM y", "dd.MM.y", "d/M/y")
    )
    yield from (f"{day.day} {genitive} {day.year}", f"{day.day} {genitive.upper()} {day.year} г.")
    yield from (day.isoformat(), f"{day:%d-%m-%Y}", in_words(read_date(day.isoformat()), language))


@given(days, languages)
@example(datetime.date(2024, 2, 29), "be")
@example(datetime.date(1900, 12, 31), "ru")
def test_a_day_in_every_style_reads_back_as_that_day(day, language):
    for text in styles(day, language):
        assert understood(text) == day.isoformat(), text


@given(days, days, languages)
def test_two_days_in_words_read_back_as_those_days(one, other, language):
    first, last = sorted((one, other))
    date = read_date(f"{first}/{last}")
    read = understand(in_words(date, language), TODAY)
    assert (read.lower, read.upper) == (first, last)


@given(st.dates(datetime.date(1908, 1, 1), datetime.date(2100, 12, 31)), days)
def test_a_day_without_its_year_is_never_ahead(today, day):
    read = understand(f"{day.day}.{day.month}", today)
    assert (read.lower.day, read.lower.month) == (day.day, day.month)
    assert datetime.timedelta(0) <= today - read.lower < datetime.timedelta(366 * 8 + 1)


@given(st.text(alphabet="0123456789-–/~ .,лютыгаФfeb andіпаміжbetween", max_size=30), days)
def test_any_text_is_a_date_or_a_sentence(text, today):
    try:
        read = understand(text, today)
    except ValidationError:
        return
    assert read == read_date(read.text)


WORDS = [
    ("2024-02-03", "3 February 2024", "3 лютага 2024 года", "3 февраля 2024 года"),
    (
        "2024-02",
        "some day in February 2024",
        "у лютым 2024 года, дзень невядомы",
        "в феврале 2024 года, день неизвестен",
    ),
    ("2024", "some day in 2024", "у 2024 годзе, дзень невядомы", "в 2024 году, день неизвестен"),
    ("2024-02-03~", "about 3 February 2024", "каля 3 лютага 2024 года", "около 3 февраля 2024 года"),
    ("2024-02~", "about February 2024", "каля лютага 2024 года", "около февраля 2024 года"),
    ("2024~", "about 2024", "каля 2024 года", "около 2024 года"),
    (
        "2024-02-03/2024-02-05",
        "between 3 and 5 February 2024",
        "паміж 3 і 5 лютага 2024 года",
        "между 3 и 5 февраля 2024 года",
    ),
    (
        "2024-02-28/2024-03-03",
        "between 28 February and 3 March 2024",
        "паміж 28 лютага і 3 сакавіка 2024 года",
        "между 28 февраля и 3 марта 2024 года",
    ),
    (
        "2023-12-28/2024-01-03",
        "between 28 December 2023 and 3 January 2024",
        "паміж 28 снежня 2023 года і 3 студзеня 2024 года",
        "между 28 декабря 2023 года и 3 января 2024 года",
    ),
    (
        "2024-02/2024-03",
        "between 1 February and 31 March 2024",
        "паміж 1 лютага і 31 сакавіка 2024 года",
        "между 1 февраля и 31 марта 2024 года",
    ),
    ("2024-02-03/2024-02-03", "3 February 2024", "3 лютага 2024 года", "3 февраля 2024 года"),
]


@pytest.mark.parametrize(("text", "en", "be", "ru"), WORDS)
def test_a_date_is_said_in_three_languages(text, en, be, ru):
    date = read_date(text)
    assert (in_words(date, "en"), in_words(date, "be"), in_words(date, "ru")) == (en, be, ru)


def test_a_refusal_is_in_the_language_of_the_page():
    with translation.override("be"):
        assert "у лютым 2024 года" in refusal("31.02.2024")[0]
