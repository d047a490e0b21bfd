"""A group so small that people in it could be recognised is not published, by whichever page or file."""

import pytest
from django.test import Client

from reports.disclosure import may_be_published, protected, too_small
from reports.models import NewsBlock
from reports.publishing import why_not_publishable
from reports.site import addresses
from tests import cast
from tests.reports.site import news


@pytest.mark.parametrize(
    ("label", "value", "small"),
    [("BY-HM", 4, True), ("BY-HM", 5, False), ("BY-HM", 0, False), ("BY-HM", None, False),
     ("other", 9, True), ("other", 10, False), ("minors", 9, True), ("female", 5, False)],
)  # fmt: skip
def test_below_five_is_too_small_and_below_ten_for_the_vulnerable(
    label: str, value: int, small: bool
) -> None:
    assert too_small(label, value) is small


def test_one_small_cell_withholds_the_whole_table() -> None:
    assert not may_be_published("by_sex", {"female": 329, "male": 643, "other": 1, "unknown": 14})
    assert may_be_published("by_sex", {"female": 329, "male": 643, "other": 0, "unknown": 14})


def test_national_totals_by_month_are_exact() -> None:
    assert may_be_published("by_month", {"2024-01": 3, "unknown": 1})


@pytest.fixture
def one_region_with_few(db: None) -> None:
    """Six detentions in Minsk, one in Brest."""
    incidents = [cast.incident(date="2024-01-23", region_id=region) for region in ["BY-HM"] * 6 + ["BY-BR"]]
    cast.all_verified([cast.act(incident=incident) for incident in incidents])


def test_a_release_says_that_a_table_is_withheld_and_gives_none_of_it(
    client: Client, one_region_with_few: None
) -> None:
    release = news.published().story.release
    page = client.get(addresses.release(release, "en")).content.decode()
    assert "Not published: a group in this table is so small" in page
    assert "BY-BR" not in page
    for ending in ("csv", "json"):
        listed = client.get(addresses.release_file(release, "en", ending)).content.decode()
        assert "detentions.by_region" not in listed
        assert "detentions.total" in listed


def test_an_article_with_a_chart_of_small_groups_cannot_be_published(one_region_with_few: None) -> None:
    article = news.drafted()
    assert why_not_publishable(article) == []
    NewsBlock.objects.create(article=article, kind="chart", position=90, shows="detentions.by_region")
    assert why_not_publishable(type(article).objects.get(pk=article.pk)) == [
        "The chart “Detentions by region” cannot be published: "
        "A group in it is so small that people in it could be recognised."
    ]


def test_a_number_of_another_moment_beside_a_table_of_two_ways_is_no_riddle_without_end() -> None:
    """30 was published once where 7 are counted now: nothing follows from the two, and narrowing comes to an end."""
    cells = {"a": {"x": 7, "y": 9}, "b": {"x": 12, "y": 8}}
    assert protected(cells, True, {("a", "x"): 30}) == {"a": {"x": 5, "y": 10}, "b": {"x": 10, "y": 10}}


def test_a_cell_that_is_known_exactly_can_give_its_neighbour_away() -> None:
    cells = {"a": {"x": 13, "y": 6, "z": 2}, "b": {"x": 10, "y": 10, "z": 10}}
    assert protected(cells, True) is not None
    assert protected(cells, True, {("a", "x"): 13}) is None
