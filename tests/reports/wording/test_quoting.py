import pytest

from reports.wording import Quoted, Wording, WordingError, fill, references
from reports.wording.quoting import Reference, figure_at
from tests.reports.wording.cast import published


def test_a_quoted_number_is_printed_as_a_reference_and_still_chooses_the_plural():
    five, two = Quoted(5, "detentions.possible"), Quoted(2, "detentions.possible")
    assert (
        Wording("be")
        .sentence("detentions-possible", mark=True, count=five)
        .startswith("Яшчэ [[detentions.possible]] затрыманняў маюць")
    )
    assert (
        Wording("be")
        .sentence("detentions-possible", mark=True, count=two)
        .startswith("Яшчэ [[detentions.possible]] затрыманні маюць")
    )


def test_without_marks_a_quoted_number_is_its_digits():
    sentence = Wording("en").sentence("detentions-possible", count=Quoted(1602, "detentions.possible"))
    assert sentence.startswith("A further 1,602 detentions")


def test_words_that_stand_for_a_number_are_references_too():
    sentence = Wording("en").sentence(
        "headline-detentions-round",
        mark=True,
        total=Quoted(987, "detentions.total"),
        word="almost",
        round=1000,
        within="in 2024",
    )
    assert sentence == "[[detentions.total|Almost a thousand]] detentions in Belarus in 2024"
    assert list(references(sentence)) == [Reference("detentions.total", "Almost a thousand")]


def test_the_zero_case_is_chosen_by_the_value_not_the_reference():
    zero = Quoted(0, "administrative_trials.total")
    assert (
        Wording("ru").sentence("trials-total", mark=True, total=zero, qualifier="at_least")
        == "За это время не задокументировано ни одного административного суда."
    )


def test_a_path_may_lead_to_a_key_with_dots():
    assert figure_at(published(), "administrative_trials.by_article.koap-24.15") == 65
    assert figure_at(published(), "comparison.detentions.change") == 120
    assert figure_at(published(), "detentions.by_agency.kgb") is None


def test_references_are_filled_in_the_readers_digits():
    text = "[[administrative_trials.total]] / [[detentions.total|almost a thousand]]"
    assert fill(text, published(), "en") == "1,602 / almost a thousand"
    assert fill(text, published(), "ru") == "1\xa0602 / almost a thousand"
    assert fill(
        "[[detentions.total]]", published(), "en", lambda found, words: f"<{found.path} {words}>"
    ) == ("<detentions.total 987>")


def test_a_reference_to_nothing_is_an_exception():
    with pytest.raises(WordingError, match="no figure"):
        fill("[[detentions.by_moon]]", published(), "en")
