from datetime import UTC, datetime

import pytest

from reports.wording import WordingError
from reports.wording.chart_words import chart_words
from reports.wording.key_figures import key_figures
from reports.wording.labels import has_label, label, no_data
from reports.wording.method import basis, drift, rule, status_word
from tests.reports.wording.cast import FIRST_QUARTER, LANGUAGES, published


def test_the_title_of_a_chart_is_its_finding():
    words = chart_words(published(), FIRST_QUARTER, "en")
    assert words.title == "The most detentions were in January"
    assert words.subtitle == (
        "Documented detentions by month, Belarus, from January 1 to March 31, 2024."
        " As known on April 26, 2024."
    )
    assert words.description == (
        "Chart of documented detentions by month: January – 406, February – 322, and March – 259."
    )
    assert words.highlighted == ("2024-01",)
    assert words.names["2024-02"] == "February"


def test_a_chart_without_a_largest_month_is_called_by_its_subject():
    document = published()
    document["figures"]["detentions"]["by_month"] = {"2024-01": 300, "2024-02": 300, "2024-03": 300}
    words = chart_words(document, FIRST_QUARTER, "ru")
    assert words.title == "Задержания по месяцам"
    assert words.highlighted == ()


def test_a_chart_by_region_and_its_unknown():
    document = published()
    document["figures"]["detentions"]["by_region"]["unknown"] = 7
    words = chart_words(
        document, FIRST_QUARTER, "be", breakdown="by_region", region_names={"BY-HO": "Гомельская вобласць"}
    )
    assert words.title == "Больш за ўсё затрыманняў — у Гомельскай вобласці"
    assert "Гомельская вобласць — 487" in words.description
    assert "рэгіён невядомы — 7" in words.description


def test_the_strip_of_key_figures():
    strip = key_figures(
        published(),
        FIRST_QUARTER,
        "en",
        first_use_may_be_said=True,
        article_numbers={"koap-24.15": "24.15"},
    )
    assert [(figure.number, figure.label) for figure in strip] == [
        ("987", "detentions documented from January 1 to March 31, 2024"),
        ("406", "of them in January, the most of any month"),
        ("One third", "were detentions of women (329 of 987)"),
        ("65", "detainees have minor children"),
        ("1,602", "administrative trials at least"),
        ("24.15", "article applied for the first time in our records"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_indicator_has_a_name_and_a_rule(language):
    for indicator in (
        "detentions",
        "acts",
        "people_detained",
        "people_persecuted",
        "repression_cases",
        "administrative_trials",
        "first_uses_of_articles",
        "penalties",
        "criminal_convictions",
        "political_prisoners",
    ):
        assert rule(indicator, language).startswith(rule(indicator, language)[:1].upper())
        assert has_label("figure", indicator, language)


def test_what_was_counted_as_known_when():
    text = basis(FIRST_QUARTER, datetime(2024, 4, 26, 6, 58, tzinfo=UTC), "17", "provisional", "en")
    assert "(from January 1 to March 31, 2024)" in text
    assert "As known on April 26, 2024, 09:58; release 17; provisional figures" in text
    assert status_word("final", "be") == "канчатковыя"


def test_drift_since_publication():
    assert drift(987, 1004, 17, 2, 0, "en") == (
        "987 when published, 1,004 today: 17 added, 2 changed, 0 removed."
    )


def test_labels_and_their_absence():
    assert label("sex", "female", "be") == "жанчыны"
    assert label("outcome", "unknown", "ru") == "неизвестно"
    assert no_data("en") == "no data"
    with pytest.raises(WordingError, match="sex-purple"):
        label("sex", "purple", "en")
