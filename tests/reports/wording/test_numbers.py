from decimal import Decimal

import pytest

from reports.wording.numbers import decimal, integer, listed, percentage
from reports.wording.spelling import short_u


def test_thousands_are_parted_as_readers_do():
    assert integer(1602, "en") == "1,602"
    assert integer(1602, "be") == "1\xa0602"
    assert integer(1602, "ru") == "1\xa0602"


def test_money_has_two_decimals_or_none():
    assert decimal(Decimal("64440.5"), "ru") == "64\xa0440,50"
    assert decimal(80.0, "en") == "80"


def test_percentages_are_whole():
    assert percentage(329, 987, "en") == "33%"
    assert percentage(1, 8, "en") == "13%"
    assert percentage(329, 987, "ru") == "33\xa0%"


def test_lists_end_with_and():
    assert listed(["a", "b", "c"], "be") == "a, b і c"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("было у студзені", "было ў студзені"),
        ("затрыманняў у студзені", "затрыманняў у студзені"),
        ("«Вясна» у Мінску", "«Вясна» ў Мінску"),
        ("[[detentions.total|амаль тысяча]] у студзені", "[[detentions.total|амаль тысяча]] ў студзені"),
        ("406 — у студзені", "406 — у студзені"),
    ],
)
def test_u_becomes_short_after_a_vowel(text, expected):
    assert short_u(text) == expected
