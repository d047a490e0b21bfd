from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.wording import WordingError
from reports.wording.approximation import (
    ROUNDS,
    SHARES,
    Approximation,
    difference_said,
    holds,
    most_word,
    percentage_allowed,
    ratio_word,
    round_word,
    share_word,
)

COUNTS = st.integers(0, 20_000)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (987, Approximation("almost", 1000)),
        (950, Approximation("almost", 1000)),
        (949, None),
        (940, None),
        (1000, None),
        (1001, Approximation("more-than", 1000)),
        (1100, Approximation("more-than", 1000)),
        (1101, None),
        (450, None),
        (1602, None),
        (97, Approximation("almost", 100)),
        (94, None),
        (5, None),
        (0, None),
    ],
)
def test_a_round_number_is_said_only_where_it_is_near(value, expected):
    assert round_word(value) == expected


@pytest.mark.parametrize(
    ("part", "known", "word"),
    [
        (329, 987, "third"),
        (333, 1000, "third"),
        (310, 1000, "about-third"),
        (300, 1000, "almost-third"),
        (380, 1000, "more-than-third"),
        (411, 1000, None),
        (250, 1000, "quarter"),
        (500, 1000, "half"),
        (501, 1000, "about-half"),
        (540, 1000, "more-than-half"),
        (580, 1000, "majority"),
        (667, 1000, "two-thirds"),
        (750, 1000, "three-quarters"),
        (800, 1000, "overwhelming-majority"),
        (100, 1000, None),
        (0, 1000, None),
    ],
)
def test_a_share_is_said_in_the_nearest_true_word(part, known, word):
    said = share_word(part, known)
    assert (said.word if said else None) == word


def test_below_twenty_there_are_no_shares_and_no_percentages():
    assert share_word(6, 18) is None
    assert not percentage_allowed(19)
    assert percentage_allowed(20)


def test_with_few_unknown_the_share_is_of_the_known():
    assert share_word(329, 987, 51) == Approximation("third")


def test_with_many_unknown_a_word_must_be_true_at_both_bounds():
    assert share_word(300, 900, 100) is None  # 30 % to 40 %
    assert share_word(700, 800, 150) == Approximation("majority")  # 74 % to 89 %


@given(part=COUNTS, others=COUNTS, unknown=COUNTS)
def test_a_share_word_that_is_said_holds(part, others, unknown):
    said = share_word(part, part + others, unknown)
    assert said is None or holds(said.word, part, part + others, unknown)


@given(part=COUNTS, others=COUNTS, unknown=st.integers(0, 500), women_among_unknown=st.integers(0, 500))
def test_a_share_word_stays_true_whatever_many_unknown_turn_out_to_be(
    part, others, unknown, women_among_unknown
):
    known = part + others
    said = share_word(part, known, unknown)
    if said and unknown * 20 > known + unknown:
        truth = Fraction(part + min(unknown, women_among_unknown), known + unknown)
        assert SHARES[said.word](truth)


@given(value=st.integers(0, 10_000_000))
def test_a_round_word_that_is_said_holds_and_is_within_a_tenth(value):
    said = round_word(value)
    if said is not None:
        assert said.round is not None
        assert ROUNDS[said.word](said.round, value)
        assert holds(said.word, said.round, value)
        assert abs(said.round - value) <= said.round / 10


@given(counts=st.lists(COUNTS, min_size=2, max_size=12), unknown=st.integers(0, 300))
def test_the_majority_is_more_than_half_and_the_most_is_the_only_largest(counts, unknown):
    value, *others = sorted(counts, reverse=True)
    word = most_word(value, others, unknown)
    known = sum(counts)
    if word in ("majority", "overwhelming-majority"):
        assert 2 * value > known
    if word == "most":
        assert value > max(others)
        assert holds("most", value, *others, unknown=unknown)
        assert not holds("majority", value, known, unknown)
    if word == "as-many":
        assert counts.count(value) == 2


def test_406_of_987_is_the_most_and_not_the_majority():
    assert most_word(406, [322, 259]) == "most"
    assert holds("most", 406, 322, 259)
    assert not holds("majority", 406, 987)


def test_the_most_could_be_wrong_when_too_many_months_are_unknown():
    assert most_word(406, [322, 259], unknown=100) is None


def test_two_equal_largest_are_as_many_three_are_nothing():
    assert most_word(40, [40, 20]) == "as-many"
    assert most_word(40, [40, 40]) is None
    assert most_word(0, [0, 0]) is None


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (987, 867, "more"),
        (867, 987, "fewer"),
        (1602, 1590, "same"),
        (25, 19, "numbers"),
        (0, 0, "numbers"),
        (25, 20, "same"),
    ],
)
def test_a_difference_is_said_only_when_it_is_more_than_chance(now, before, said):
    assert difference_said(now, before) == said


def test_twice_as_many_is_between_one_point_nine_and_two_point_one():
    assert ratio_word(380, 200) == "twice"
    assert ratio_word(420, 200) == "twice"
    assert ratio_word(421, 200) is None
    assert ratio_word(200, 400) == "half"
    assert ratio_word(38, 19) is None
    assert holds("twice", 400, 200)


@pytest.mark.parametrize(
    ("word", "figures", "truth"),
    [
        ("almost", (1000, 987), True),
        ("almost", (1000, 940), False),
        ("about", (1000, 1050), True),
        ("about", (1000, 1051), False),
        ("several", (9,), True),
        ("dozens", (100,), False),
        ("hundreds", (200,), True),
        ("thousands", (1999,), False),
        ("third", (329, 987), True),
        ("third", (406, 987), False),
        ("as-many", (40, 40, 20), True),
        ("third", (0, 0), False),
    ],
)
def test_whether_a_word_may_stand_next_to_a_figure(word, figures, truth):
    assert holds(word, *figures) is truth


def test_a_word_without_a_rule_is_an_exception():
    with pytest.raises(WordingError, match="No rule says when “umpteen” is true"):
        holds("umpteen", 5)
