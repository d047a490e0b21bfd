"""What may be inserted for a figure: only words and sentences that are true of it, each with its references."""

from datetime import date
from typing import Any

import pytest

from reports.wording.offering import Place, offers, offers_of_list
from tests.reports.wording.cast import FIRST_QUARTER, Span

DOCUMENT: dict[str, Any] = {
    "figures": {
        "detentions": {
            "total": 987,
            "possible": 4,
            "by_sex": {"female": 331, "male": 656, "unknown": 0},
            "by_month": {"2024-01": 406, "2024-02": 300, "2024-03": 281, "unknown": 0},
            "by_region": {"BY-HM": 500, "BY-BR": 487, "unknown": 0},
            "by_agency": {"kgb": 65, "unknown": 922},
        },
        "political_prisoners": {"at_end": 1429},
        "administrative_trials": {"total": 40, "by_article": {"koap-24.15": 20, "unknown": 0}},
    }
}
LAST_YEAR = Span("2023-Q1", "quarter", date(2023, 1, 1), date(2023, 3, 31))


def offered(
    path: str, language: str = "en", compared: Place | None = None, prefix: str = ""
) -> dict[str, str]:
    place = Place(DOCUMENT, FIRST_QUARTER, path, prefix)
    return {offer.name: offer.text for offer in offers(place, language, {language: "KGB"}, compared)}


def test_a_total_as_a_number_in_words_and_in_sentences() -> None:
    assert offered("detentions.total") == {
        "number": "[[detentions.total]]",
        "round": "[[detentions.total|almost a thousand]]",
        "sentence": "From January 1 to March 31, 2024, at least [[detentions.total]] detentions were documented "
        "in Belarus.",
        "round-sentence": "[[detentions.total|Almost a thousand]] detentions were documented in Belarus from "
        "January 1 to March 31, 2024.",
    }


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "[[detentions.by_sex.female|One third]] of these were detentions of women."),
        ("be", "[[detentions.by_sex.female|Траціна]] з іх — затрыманні жанчын."),
        ("ru", "[[detentions.by_sex.female|Треть]] из них — задержания женщин."),
    ],
)
def test_a_share_in_three_languages(language: str, sentence: str) -> None:
    assert offered("detentions.by_sex.female", language)["share-sentence"].endswith(sentence)


def test_a_month_that_is_41_percent_is_no_majority() -> None:
    assert "share" not in offered("detentions.by_month.2024-01")
    assert offered("detentions.by_month.2024-01")["sentence"].endswith(
        "Of these, [[detentions.by_month.2024-01]] were in January 2024."
    )


def test_the_rest_is_named_as_it_is_called() -> None:
    assert offered("detentions.by_region.BY-HM")["share"] == "[[detentions.by_region.BY-HM|about half]]"
    assert offered("detentions.by_agency.kgb")["sentence"].endswith(
        "By agency: KGB – [[detentions.by_agency.kgb]]."
    )
    assert offered("detentions.possible")["sentence"].startswith(
        "A further [[detentions.possible]] detentions"
    )
    assert offered("political_prisoners.at_end")["sentence"] == (
        "As of March 31, 2024, Belarus had [[political_prisoners.at_end]] political prisoners."
    )


def test_articles_overlap_so_none_is_a_share() -> None:
    assert "share" not in offered("administrative_trials.by_article.koap-24.15")


def test_what_is_not_known_offers_nothing() -> None:
    assert offered("detentions.by_moon.full") == {}


def test_a_figure_of_another_period_names_it() -> None:
    assert offered("detentions.total", prefix="2024-Q1:")["number"] == "[[2024-Q1:detentions.total]]"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (867, "That is more than in the first three months of 2023 ([[2023-Q1:detentions.total]])."),
        (980, "That is about the same as in the first three months of 2023 ([[2023-Q1:detentions.total]])."),
        (494, "That is twice as many as in the first three months of 2023 ([[2023-Q1:detentions.total]])."),
        (9, "For comparison, in the first three months of 2023: [[2023-Q1:detentions.total]]."),
    ],
)
def test_a_difference_is_said_only_where_it_is_not_chance(before: int, said: str) -> None:
    document = {"figures": {"detentions": {"total": before}}}
    compared = Place(document, LAST_YEAR, "detentions.total", "2023-Q1:")
    assert offered("detentions.total", compared=compared)["sentence"].endswith(said)


def test_a_list_has_a_number_its_words_and_a_sentence() -> None:
    found = {offer.name: offer.text for offer in offers_of_list(987, "list:3", "detention", "in Minsk", "en")}
    assert found == {
        "number": "[[list:3]]",
        "round": "[[list:3|almost a thousand]]",
        "sentence": "At least [[list:3]] such detentions are documented (in Minsk).",
    }
