import pytest

from reports.wording import headline, teaser
from tests.reports.wording.cast import FIRST_QUARTER, JANUARY, SECOND_QUARTER, published


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Almost a thousand detentions in Belarus in the first three months of 2024"),
        ("be", "Амаль тысяча затрыманняў у Беларусі за першыя тры месяцы 2024 года"),
        ("ru", "Почти тысяча задержаний в Беларуси за первые три месяца 2024 года"),
    ],
)
def test_almost_a_thousand_for_987(language, expected):
    assert headline(published(), FIRST_QUARTER, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Almost a thousand people were detained in Belarus in the first three months of 2024"),
        ("be", "У Беларусі за першыя тры месяцы 2024 года затрымана амаль тысяча чалавек"),
        ("ru", "В Беларуси за первые три месяца 2024 года задержана почти тысяча человек"),
    ],
)
def test_people_are_said_where_nobody_was_detained_twice(language, expected):
    document = published()
    document["figures"]["people_detained"]["total"] = 987
    assert headline(document, FIRST_QUARTER, language) == expected


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (940, "At least 940 detentions in Belarus in the second quarter of 2024"),
        (450, "At least 450 detentions in Belarus in the second quarter of 2024"),
        (1, "At least 1 detention in Belarus in the second quarter of 2024"),
        (0, "No detentions documented in Belarus in the second quarter of 2024"),
        (None, "Human rights situation in Belarus: the second quarter of 2024"),
    ],
)
def test_other_numbers_are_said_as_they_are(total, expected):
    document = published()
    document["figures"]["detentions"]["total"] = total
    assert headline(document, SECOND_QUARTER, "en") == expected


def test_the_words_of_a_headline_refer_to_the_figure():
    assert headline(published(), FIRST_QUARTER, "be", mark=True).startswith(
        "[[detentions.total|Амаль тысяча]]"
    )


def test_the_teaser_carries_both_figures():
    assert teaser(published(), JANUARY, "en") == (
        "Viasna documented at least 987 detentions and at least 1,602 administrative trials"
        " in Belarus in January 2024."
    )
