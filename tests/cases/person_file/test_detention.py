"""Days in detention, counted again by another road: as a set of days, and by trying every choice of dates."""

import datetime
from itertools import pairwise, product

from hypothesis import assume, given
from hypothesis import strategies as st

from cases.person_file.detention import Days, Held, Stay, days_held, held_on, length, union

DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2028, 12, 31)
EVERY_DAY = [FIRST + number * DAY for number in range((LAST - FIRST).days + 1)]


def day(text):
    return datetime.date.fromisoformat(text)


def exactly(first, last=None):
    first, last = day(first), day(last or first)
    return Stay(first, first, last, last)


def not_ended(first):
    return Stay(day(first), day(first), day(first), datetime.date.max, open=True)


def days_of(first, last):
    return {first + number * DAY for number in range((last - first).days + 1)}


spans = st.tuples(st.dates(FIRST, LAST), st.integers(0, 500)).map(
    lambda begun: (begun[0], min(begun[0] + begun[1] * DAY, LAST))
)
precise = spans.map(lambda span: Stay(span[0], span[0], span[1], span[1]))


@st.composite
def imprecise(draw, within=8):
    """Short, so that every choice can be tried."""
    start, soft, held, late = (draw(st.integers(0, within)) for _ in range(4))
    first, last_earliest = FIRST + start * DAY, FIRST + (start + held) * DAY
    first_latest, last = first + soft % 4 * DAY, last_earliest + late % 4 * DAY
    assume(first_latest <= last)
    return Stay(first, first_latest, last_earliest, last)


def test_the_first_and_the_last_day_count():
    assert days_held([exactly("2024-02-03")], LAST) == Days(1, 1)
    assert days_held([exactly("2024-02-03", "2024-02-05")], LAST) == Days(3, 3)


def test_the_29th_of_february_and_the_end_of_a_year_are_days():
    assert days_held([exactly("2024-02-28", "2024-03-01")], LAST) == Days(3, 3)
    assert days_held([exactly("2025-02-28", "2025-03-01")], LAST) == Days(2, 2)
    assert days_held([exactly("2024-12-31", "2025-01-01")], LAST) == Days(2, 2)
    assert days_held([exactly("2024-01-01", "2024-12-31")], LAST) == Days(366, 366)


def test_a_day_in_two_records_counts_once():
    assert days_held(
        [exactly("2024-02-01", "2024-02-10"), exactly("2024-02-10", "2024-02-12")], LAST
    ) == Days(12, 12)
    assert days_held(
        [exactly("2024-02-01", "2024-02-10"), exactly("2024-02-03", "2024-02-04")], LAST
    ) == Days(10, 10)


def test_on_every_day_of_five_years_somebody_held_since_the_first_is_held_as_many_days():
    stay = Stay(FIRST, FIRST, datetime.date.max, datetime.date.max)
    for number, today in enumerate(EVERY_DAY, start=1):
        assert days_held([stay], today) == Days(number, number)
        assert held_on([stay], today) is Held.SURELY


def test_imprecise_dates_give_bounds():
    some_day_in_february = Stay(day("2024-02-01"), day("2024-02-29"), day("2024-03-10"), day("2024-03-10"))
    assert days_held([some_day_in_february], LAST) == Days(11, 39)
    both_in_february = Stay(day("2024-02-01"), day("2024-02-29"), day("2024-02-01"), day("2024-02-29"))
    assert days_held([both_in_february], LAST) == Days(1, 29)
    assert days_held([both_in_february, exactly("2024-02-05")], LAST) == Days(1, 29)


def test_without_an_end_only_the_first_day_is_sure():
    assert days_held([not_ended("2024-02-03")], day("2024-02-12")) == Days(1, 10, open=1)
    assert held_on([not_ended("2024-02-03")], day("2024-02-03")) is Held.SURELY
    assert held_on([not_ended("2024-02-03")], day("2024-02-04")) is Held.NOT_KNOWN


def test_held_now_or_not():
    stays = [exactly("2024-02-03", "2024-02-05")]
    assert held_on([], day("2024-02-04")) is Held.NEVER
    assert held_on(stays, day("2024-02-02")) is Held.NEVER
    assert held_on(stays, day("2024-02-05")) is Held.SURELY
    assert held_on(stays, day("2024-02-06")) is Held.NO
    until_some_day_in_march = Stay(day("2024-02-03"), day("2024-02-03"), day("2024-03-01"), day("2024-03-31"))
    assert held_on([until_some_day_in_march], day("2024-03-01")) is Held.SURELY
    assert held_on([until_some_day_in_march], day("2024-03-02")) is Held.PERHAPS
    assert held_on([until_some_day_in_march, not_ended("2024-02-03")], day("2024-03-02")) is Held.PERHAPS
    assert held_on([until_some_day_in_march], day("2024-04-01")) is Held.NO


@given(st.lists(precise, max_size=8), st.dates(FIRST, LAST))
def test_precise_days_are_those_of_a_set_of_days(stays, today):
    held = set().union(*(days_of(*stay.possible) for stay in stays))
    count = len({one for one in held if one <= today})
    assert days_held(stays, today) == Days(count, count)
    assert (held_on(stays, today) is Held.SURELY) == (today in held)


@given(st.lists(imprecise(), min_size=1, max_size=3), st.integers(0, 24))
def test_the_bounds_are_those_of_the_best_and_the_worst_choice_of_dates(stays, later):
    today = FIRST + later * DAY
    counts, held_today = set(), set()
    for choice in product(*(choices(stay) for stay in stays)):
        held = {one for one in set().union(*choice) if one <= today}
        counts.add(len(held))
        held_today.add(today in held)
    assert days_held(stays, today) == Days(min(counts), max(counts))
    if Held.SURELY is held_on(stays, today):
        assert held_today == {True}
    if held_on(stays, today) in (Held.NO, Held.NEVER):
        assert held_today == {False}


def choices(stay):
    """Every pair of dates that the stay may mean, as the days between them."""
    return [
        days_of(first, last)
        for first in days_of(stay.first, stay.first_latest)
        for last in days_of(stay.last_earliest, stay.last)
        if first <= last
    ]


@given(st.lists(spans, min_size=1, max_size=8))
def test_the_union_never_exceeds_the_whole_span_nor_the_sum(given_spans):
    joined = union(given_spans)
    first, last = min(span[0] for span in given_spans), max(span[1] for span in given_spans)
    assert length(joined) <= min((last - first).days + 1, length(given_spans))
    assert all(before[1] + DAY < after[0] for before, after in pairwise(joined))


@given(
    st.lists(imprecise(), max_size=6).flatmap(lambda stays: st.tuples(st.just(stays), st.permutations(stays)))
)
def test_the_order_of_the_records_does_not_matter(both):
    stays, shuffled = both
    assert days_held(stays, LAST) == days_held(shuffled, LAST)


@given(spans, st.integers(0, 600), st.lists(precise, max_size=4))
def test_cutting_a_stay_in_two_changes_nothing(span, after, others):
    first, last = span
    cut = first + after * DAY
    assume(cut < last)
    whole, halves = (
        Stay(first, first, last, last),
        [
            Stay(first, first, cut, cut),
            Stay(cut + DAY, cut + DAY, last, last),
        ],
    )
    assert days_held([whole, *others], LAST) == days_held([*halves, *others], LAST)


@given(st.lists(imprecise(), max_size=6), imprecise(), st.dates(FIRST, LAST))
def test_one_more_record_never_makes_it_fewer_days(stays, another, today):
    before, after = days_held(stays, today), days_held([*stays, another], today)
    assert before.at_least <= after.at_least <= after.at_most
    assert before.at_most <= after.at_most


@given(st.lists(imprecise(), max_size=6), st.dates(FIRST, LAST - DAY))
def test_a_day_later_it_is_at_most_one_day_more_at_most(stays, today):
    before, after = days_held(stays, today), days_held(stays, today + DAY)
    assert before.at_most <= after.at_most <= before.at_most + 1
