"""A number in a reference is bound; words in one or beside one must be true of its figure."""

from copy import deepcopy

import pytest

from reports.number_check import check
from reports.number_check.suggestions import matching_figures, true_words
from tests.reports.wording.cast import published

JANUARY = "[[detentions.by_month.2024-01]]"


def verdicts(text: str, document=None, language: str = "en", **more) -> list[tuple[str, str]]:
    found = check(text, language, published() if document is None else document, **more)
    return [(one.text, one.verdict) for one in found if one.verdict != "exempt"]


@pytest.mark.parametrize(
    ("language", "text", "verdict"),
    [
        ("en", "[[detentions.total]]", "bound"),
        ("en", "[[detentions.total|987]]", "bound"),
        ("en", "[[detentions.total|986]]", "contradicted"),
        ("en", "[[detentions.total|almost a thousand]]", "bound"),
        ("en", "[[detentions.total|almost two thousand]]", "contradicted"),
        ("en", "[[detentions.total|more than nine hundred]]", "bound"),
        ("en", "[[detentions.total|at least 987]]", "bound"),
        ("en", "[[detentions.total|at least 900]]", "contradicted"),
        ("en", "at least [[detentions.total]]", "bound"),
        ("en", "almost [[detentions.total]]", "contradicted"),
        ("en", "[[detentions.total|hundreds]]", "bound"),
        ("en", "[[detentions.total|dozens]]", "contradicted"),
        ("en", "[[detentions.by_sex.female|one third]]", "bound"),
        ("en", "[[detentions.by_sex.female|33%]]", "bound"),
        ("en", "[[detentions.by_sex.female|33.3%]]", "bound"),
        ("en", "[[detentions.by_sex.female|35%]]", "contradicted"),
        ("en", "[[detentions.by_sex.male|the majority]]", "bound"),
        ("en", "[[detentions.by_month.2024-01|the majority]]", "contradicted"),
        ("en", "[[detentions.by_month.2024-01|the most]]", "bound"),
        ("be", "[[detentions.total|амаль тысяча]]", "bound"),
        ("be", "[[detentions.total|больш за тысячу]]", "contradicted"),
        ("be", "[[detentions.by_sex.female|траціна]]", "bound"),
        ("be", "[[detentions.by_month.2024-01|большасць]]", "contradicted"),
        ("ru", "[[detentions.total|почти тысяча]]", "bound"),
        ("ru", "[[detentions.by_sex.male|большинство]]", "bound"),
        ("ru", "[[detentions.by_sex.male|треть]]", "contradicted"),
    ],
)
def test_words_that_stand_for_a_figure(language, text, verdict):
    assert [one for _words, one in verdicts(text, language=language)] == [verdict]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            f"The majority of detentions occurred in January: {JANUARY}.",
            ("The majority", "contradicted"),
        ),
        ("en", f"The most detentions occurred in January: {JANUARY}.", ("The most", "bound")),
        ("be", f"Большасць затрыманняў была ў студзені: {JANUARY}.", ("Большасць", "contradicted")),
        ("ru", f"Большинство задержаний было в январе: {JANUARY}.", ("Большинство", "contradicted")),
        (
            "en",
            "Almost a thousand people ([[detentions.total]]) were detained.",
            ("Almost a thousand", "bound"),
        ),
        (
            "en",
            "More than a thousand people ([[detentions.total]]).",
            ("More than a thousand", "contradicted"),
        ),
        ("en", "A third were women, [[detentions.by_sex.female]].", ("A third", "bound")),
        ("en", "Half were women, [[detentions.by_sex.female]].", ("Half", "contradicted")),
    ],
)
def test_words_beside_a_figure_in_its_sentence(language, text, expected):
    assert verdicts(text, language=language)[0] == expected


def test_words_in_another_sentence_are_not_held_against_it():
    assert verdicts(f"{JANUARY} in January. The majority were men.")[1] == ("The majority", "unbound")


def test_a_plain_number_is_unbound_though_it_equals_a_figure_which_is_offered():
    [found] = check("987 people were detained", "en", published())
    assert found.verdict == "unbound"
    assert matching_figures(found, published())[0] == "detentions.total"


def test_987_is_almost_a_thousand_and_940_is_not():
    document = published()
    text = "[[detentions.total|almost a thousand]]"
    assert verdicts(text, document) == [("almost a thousand", "bound")]
    document["figures"]["detentions"]["total"] = 940
    assert verdicts(text, document) == [("almost a thousand", "contradicted")]


def test_with_many_unknown_a_word_must_hold_at_both_bounds():
    document = published()
    document["figures"]["detentions"]["by_sex"] = {"female": 329, "male": 360, "other": 0, "unknown": 298}
    assert verdicts("[[detentions.by_sex.male|the majority]]", document)[0][1] == "contradicted"


def test_a_comparison_must_be_right_and_more_than_chance():
    document = deepcopy(published())
    document["comparison"]["detentions"] = {"total": 490, "change": 497}
    text = (
        "It increased by [[comparison.detentions.change]], twice as many as [[comparison.detentions.total]]."
    )
    assert [one for _words, one in verdicts(text, document)] == ["bound"] * 4
    document["comparison"]["detentions"] = {"total": 970, "change": 17}
    assert [one for _words, one in verdicts(text, document)] == [
        "contradicted",
        "bound",
        "contradicted",
        "bound",
    ]


FIRST = "In February, Article 24.15 was applied for the first time."


def test_a_first_use_needs_records_that_reach_back():
    assert verdicts(FIRST) == [("for the first time", "unbound")]
    assert verdicts(FIRST, first_uses={"24.15"}) == [("for the first time", "bound")]
    assert verdicts(FIRST.replace("24.15", "24.3"), first_uses={"24.15"}) == [
        ("for the first time", "unbound")
    ]


@pytest.mark.parametrize(
    ("language", "text", "contradicted"),
    [
        ("en", "The majority of 987 detentions occurred in January: 406", ["The majority"]),
        ("en", "The majority of 987 detentions occurred in January: 606", []),
        ("en", "406 of 987 detentions, the majority, were in January", ["the majority"]),
        ("en", "The majority (41%) were detained in January", ["The majority"]),
        ("en", "one-fifth are women and four-thirds are men (12 and 43)", ["one-fifth", "four-thirds"]),
        ("en", "Almost a thousand (940) people", ["Almost a thousand"]),
        ("en", "Almost a thousand (987) people", []),
        ("en", "a third (41%) were women", ["a third"]),
        ("be", "Большасць з 987 затрыманняў была ў студзені: 406", ["Большасць"]),
        ("be", "Амаль тысяча (940) чалавек", ["Амаль тысяча"]),
        ("ru", "Большинство из 987 задержаний было в январе: 406", ["Большинство"]),
        ("ru", "Большинство (41 %) задержаны в январе", ["Большинство"]),
    ],
)
def test_a_text_alone_may_disprove_itself(language, text, contradicted):
    found = check(text, language)
    assert [one.text for one in found if one.verdict == "contradicted"] == contradicted
    assert {one.verdict for one in found} <= {"unbound", "contradicted"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", f"The majority was in January: {JANUARY}", "the most"),
        ("be", f"Большасць была ў студзені: {JANUARY}", "больш за ўсё"),
        ("ru", "[[detentions.by_sex.female|половина]] из них", "треть"),
        ("en", "[[detentions.total|more than a thousand]]", "almost a thousand"),
    ],
)
def test_true_words_are_offered_for_false_ones(language, text, words):
    [found] = [one for one in check(text, language, published()) if one.verdict == "contradicted"]
    assert true_words(found, published(), language) == words
