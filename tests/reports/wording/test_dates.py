from datetime import UTC, date, datetime

import pytest
from babel.dates import get_month_names

from cases.months import MONTHS
from reports.wording import dates
from reports.wording.errors import WordingError
from reports.wording.regions import IN_REGION, in_region
from tests.reports.wording.cast import ANY_DAYS, FIRST_QUARTER, JANUARY, SECOND_HALF, SECOND_QUARTER, YEAR


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_nominative_and_genitive_agree_with_cldr(language):
    for number, name in enumerate(MONTHS[language], start=1):
        assert name.nominative == get_month_names("wide", "stand-alone", language)[number]
        assert name.genitive == get_month_names("wide", "format", language)[number]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "from January 1 to March 31, 2024"),
        ("be", "з 1 студзеня па 31 сакавіка 2024 года"),
        ("ru", "с 1 января по 31 марта 2024 года"),
    ],
)
def test_the_days_of_a_period(language, expected):
    assert dates.span(FIRST_QUARTER, language) == expected


@pytest.mark.parametrize(
    ("period", "language", "expected"),
    [
        (JANUARY, "be", "у студзені 2024 года"),
        (JANUARY, "ru", "в январе 2024 года"),
        (FIRST_QUARTER, "en", "in the first three months of 2024"),
        (FIRST_QUARTER, "be", "за першыя тры месяцы 2024 года"),
        (SECOND_QUARTER, "ru", "во втором квартале 2024 года"),
        (SECOND_HALF, "be", "у другой палове 2024 года"),
        (YEAR, "be", "у 2024 годзе"),
        (ANY_DAYS, "ru", "со 2 декабря 2023 года по 5 января 2024 года"),
    ],
)
def test_within_a_period(period, language, expected):
    assert dates.within(period, language) == expected


def test_since_a_month_with_the_right_preposition():
    assert dates.since(date(2022, 1, 1), "be") == "са студзеня 2022 года"
    assert dates.since(date(2022, 2, 1), "be") == "з лютага 2022 года"
    assert dates.since(date(2022, 1, 1), "en") == "since January 2022"


def test_a_moment_is_said_in_the_time_of_minsk():
    moment = datetime(2024, 4, 26, 6, 58, 1, tzinfo=UTC)
    assert dates.moment(moment, "en") == "April 26, 2024, 09:58"
    assert dates.moment(moment, "be") == "26 красавіка 2024 года, 09:58"


def test_every_region_has_its_place_in_every_language():
    assert len(IN_REGION) == 7
    assert in_region("BY-HO", "be") == "у Гомельскай вобласці"
    with pytest.raises(WordingError, match="BY-XX"):
        in_region("BY-XX", "be")
