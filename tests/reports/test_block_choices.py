"""What a block shows is chosen from a list; a figure paragraph left empty is said of the story's figures."""

import pytest

from reports.block_choices import PART_NAMES, choice_of, offered_to_blocks, shown_by
from reports.models import NewsBlock
from reports.wording import PARTS


def test_every_part_of_the_report_has_a_name() -> None:
    assert tuple(PART_NAMES) == PARTS


def test_without_a_release_every_chart_says_that_there_is_none() -> None:
    blank, (charts, of_charts), (tables, _of_tables) = offered_to_blocks(None)["shows"]
    assert blank == ("", "---------")
    assert (charts, tables) == ("Charts that cannot be published", "Tables that cannot be published")
    assert of_charts[0] == (
        "detentions.by_month/bars",
        "Detentions by month: bars – The story has no release yet.",
    )


@pytest.mark.parametrize(
    ("kind", "chosen", "shows", "look"),
    [
        ("chart", "detentions.by_month/bars", "detentions.by_month", ""),  # as it is usually drawn
        ("chart", "detentions.by_month/year", "detentions.by_month", "year"),
        ("chart", "detentions.by_month", "detentions.by_month", ""),
        (
            "chart",
            "detentions.by_month/waffle",
            "detentions.by_month",
            "waffle",
        ),  # refused by the form, as written
        ("table", "detentions.by_month/year", "detentions.by_month", ""),
        ("table", "detentions.by_month", "detentions.by_month", ""),
    ],
)
def test_what_was_chosen_is_read(kind: str, chosen: str, shows: str, look: str) -> None:
    assert shown_by(kind, chosen) == (shows, look)


def test_what_is_shown_is_chosen_in_the_list() -> None:
    assert choice_of(NewsBlock(kind="chart", shows="detentions.by_month")) == "detentions.by_month/bars"
    assert (
        choice_of(NewsBlock(kind="chart", shows="detentions.by_month", look="year"))
        == "detentions.by_month/year"
    )
    assert choice_of(NewsBlock(kind="table", shows="detentions.by_month")) == "detentions.by_month"
    assert choice_of(NewsBlock(kind="chart", shows="nothing.like_it")) == "nothing.like_it"
