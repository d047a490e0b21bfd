"""Numbers in a text lead to figures of the release, or are refused with a sentence."""

import pytest

from reports.charts_offered import OFFERED, TABLES, Offered
from reports.models import NewsBlock, Release
from reports.references import (
    BadReference,
    Piece,
    mistakes_in,
    mistakes_in_block,
    mistakes_in_plain,
    paths_in,
    plain_text,
    read_pieces,
)

RELEASE = Release(
    code="2024-Q1-1",
    document={
        "figures": {
            "detentions": {"total": 987, "by_month": {"2024-01": 406}, "by_region": {"BY-HM": None}},
            "administrative_trials": {"total": 1602, "by_article": {"koap-24.15": 12}},
        },
        "comparison": {"detentions": {"total": 603, "change": 384}},
    },
)


def test_a_number_is_printed_as_readers_of_the_language_write_it() -> None:
    assert plain_text("[[administrative_trials.total]] trials", RELEASE, "en") == "1,602 trials"
    assert plain_text("[[administrative_trials.total]] судоў", RELEASE, "be") == "1\xa0602 судоў"


def test_words_may_stand_for_a_number() -> None:
    assert read_pieces("[[detentions.total|Almost a thousand]] detentions", RELEASE, "en") == [
        Piece("Almost a thousand", "detentions.total"),
        Piece(" detentions"),
    ]


def test_a_key_with_dots_and_a_comparison_are_found() -> None:
    text = "[[administrative_trials.by_article.koap-24.15]], [[comparison.detentions.change]]"
    assert plain_text(text, RELEASE, "en") == "12, 384"


def test_every_path_is_named_once_in_the_order_of_the_text() -> None:
    texts = ["[[detentions.total]]", "[[comparison.detentions.total]] [[detentions.total|many]]"]
    assert paths_in(texts) == ["detentions.total", "comparison.detentions.total"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[detentions.all]]", "Release 2024-Q1-1 has no figure “detentions.all”."),
        ("[[detentions.by_region.BY-HM]]", "Release 2024-Q1-1 has no figure “detentions.by_region.BY-HM”."),
        ("[[detentions.all|many]]", "Release 2024-Q1-1 has no figure “detentions.all”."),
        ("[[detentions.total]", "A reference is not written whole"),
        ("detentions.total]]", "A reference is not written whole"),
    ],
)
def test_what_leads_nowhere_is_a_mistake(text: str, sentence: str) -> None:
    [mistake] = mistakes_in(text, RELEASE)
    assert mistake.startswith(sentence)


def test_without_a_release_nothing_can_be_quoted() -> None:
    with pytest.raises(BadReference, match=r"quotes “detentions\.total”, but the story has no release"):
        read_pieces("[[detentions.total]]", None, "en")
    assert list(mistakes_in("No figure here", None)) == []


@pytest.mark.parametrize(
    ("block", "release", "sentence"),
    [
        (NewsBlock(kind="chart", shows="detentions.by_hour"), RELEASE, "“detentions.by_hour” is not a chart."),
        (NewsBlock(kind="chart", shows="detentions.by_month", look="waffle"), RELEASE,
         "detentions.by_month is not drawn as “waffle”. Choose one of: bars, year."),
        (NewsBlock(kind="chart", shows="detentions.by_month"), None, "A chart shows figures of a release"),
        (NewsBlock(kind="table", shows="detentions.by_hour"), RELEASE, "“detentions.by_hour” is not a table."),
        (NewsBlock(kind="table", shows="detentions.by_sex"), None, "A table shows figures of a release"),
        (NewsBlock(kind="figures"), None, "The strip of key figures shows those of a release"),
        (NewsBlock(kind="paragraph", text=" "), RELEASE, "This block has no text."),
        (NewsBlock(kind="quote", text="[[x.y]]"), RELEASE, "Release 2024-Q1-1 has no figure “x.y”."),
    ],
)  # fmt: skip
def test_a_block_says_what_it_lacks(block: NewsBlock, release: Release | None, sentence: str) -> None:
    [mistake] = mistakes_in_block(block, release)
    assert mistake.startswith(sentence)


@pytest.mark.parametrize("chart", OFFERED, ids=lambda chart: chart.slug)
def test_every_chart_may_be_asked_for(chart: Offered) -> None:
    block = NewsBlock(kind="chart", shows=chart.shows, look=chart.look)
    assert list(mistakes_in_block(block, RELEASE)) == []


@pytest.mark.parametrize("shows", TABLES)
def test_every_table_may_be_asked_for(shows: str) -> None:
    assert list(mistakes_in_block(NewsBlock(kind="table", shows=shows), RELEASE)) == []


def test_texts_that_are_printed_as_written_quote_nothing() -> None:
    assert list(mistakes_in_plain("[[detentions.total]]")) == ["Figures cannot be quoted here."]
    assert list(mistakes_in_plain("Write to us [night and day].")) == []
