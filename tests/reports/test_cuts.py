"""Region by month and the year before: counted once with the release, protected, frozen."""

import datetime as dt

import pytest
from django.utils import timezone

from reports.counting.cuts import region_months
from reports.counting.query import Question
from reports.disclosure import protected, rounded
from reports.figures import count_period
from reports.models import Release
from reports.periods import read_period
from reports.releases import release_for
from reports.site.charts import place_in_release
from tests.reports.charted import DETAINED, many_detentions, quarter
from tests.reports.desk import QUARTER, detention, detentions
from tests.reports.site import news


@pytest.mark.parametrize(("value", "shown"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (987, 985)])
def test_a_cell_is_rounded_to_the_nearest_five(value: int, shown: int) -> None:
    assert rounded(value) == shown


def test_cells_that_totals_give_away_are_withheld_whole() -> None:
    """3, 0 and 0 of a region with three in all: rounded 5, 0, 0, and the total says the rest."""
    cells = {"BY-BR": {"2024-01": 3, "2024-02": 2}, "BY-HM": {"2024-01": 8, "2024-02": 7}}
    assert protected(cells, totals_known=True) is None


def test_cells_that_could_be_many_things_are_published_rounded() -> None:
    cells = {
        "BY-BR": {"2024-01": 6, "2024-02": 13, "2024-03": 2},
        "BY-HM": {"2024-01": 17, "2024-02": 12, "2024-03": 9},
        "BY-VI": {"2024-01": 5, "2024-02": 7, "2024-03": 1},
    }
    assert protected(cells, totals_known=True) == {
        "BY-BR": {"2024-01": 5, "2024-02": 15, "2024-03": 0},
        "BY-HM": {"2024-01": 15, "2024-02": 10, "2024-03": 10},
        "BY-VI": {"2024-01": 5, "2024-02": 5, "2024-03": 0},
    }


@pytest.mark.django_db
def test_the_cells_add_up_to_the_regions_and_to_the_months() -> None:
    many_detentions()
    cells = region_months(QUARTER, Question())["detentions"]
    assert {region: tuple(months.values()) for region, months in cells.items()} == DETAINED
    figures = count_period(QUARTER)["detentions"]
    assert {region: sum(months.values()) for region, months in cells.items()} == {
        region: count for region, count in figures["by_region"].items() if region != "unknown"
    }


@pytest.mark.django_db
def test_regions_by_sex_are_kept_rounded_beside_open_tables_only() -> None:
    kept = quarter().context["region_sexes"]
    assert kept["detentions"]["BY-HM"] == {"female": 15, "male": 25}
    assert kept["left_out"] == []
    detention(date="2024-04-01")
    few = release_for(read_period("2024-04"), news.editor()).context["region_sexes"]
    assert few["detentions"] is None


@pytest.mark.django_db
def test_what_has_no_region_or_no_month_is_unknown() -> None:
    detention(date="2024-01/2024-02")
    assert region_months(QUARTER, Question())["detentions"] == {"BY-HM": {"unknown": 1}}


@pytest.mark.django_db
def test_late_records_change_no_cell_until_the_figures_are_final(monkeypatch: pytest.MonkeyPatch) -> None:
    def at(day: str) -> None:
        moment = dt.datetime.fromisoformat(f"{day}T12:00+03:00")
        monkeypatch.setattr(timezone, "now", lambda: moment)

    at("2024-04-10")
    first = quarter()
    detentions(6, date="2024-03-15")
    at("2024-04-20")
    second = release_for(QUARTER, news.editor())
    at("2024-07-20")
    detention(date="2024-03-15")
    third = release_for(QUARTER, news.editor())
    cells = [release.context["region_months"]["detentions"]["BY-HM"] for release in (first, second, third)]
    assert [found["2024-03"] for found in cells] == [10, 10, 15]
    assert second.value("detentions.by_month.2024-03") == 48


@pytest.fixture
def two_years(db: None, monkeypatch: pytest.MonkeyPatch) -> Release:
    """150 detentions of early 2023, recorded then; 40 more in 2024 recorded too late for a fair comparison; the same
    150 a year later."""

    def at(day: str) -> None:
        moment = dt.datetime.fromisoformat(f"{day}T12:00+03:00")
        monkeypatch.setattr(timezone, "now", lambda: moment)

    at("2022-12-20")
    detention(date="2022-12-15")
    at("2023-04-05")
    many_detentions(2023)
    at("2024-02-01")
    detentions(4, date="2023-03-20")
    at("2024-04-10")
    many_detentions(2024)
    return release_for(read_period("2024-Q1"), news.editor())


def test_last_year_is_shown_as_it_was_known_at_the_same_age(two_years: Release) -> None:
    kept = two_years.context["year_before"]
    assert kept["as_of"] == "2023-04-10T12:00:00+03:00"
    assert kept["detentions"] == {"2023-01": 55, "2023-02": 53, "2023-03": 42, "unknown": 0}


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "About as many detentions as a year before"),
        ("be", "Затрыманняў прыкладна столькі ж, колькі годам раней"),
        ("ru", "Задержаний примерно столько же, сколько годом ранее"),
    ],
)
def test_the_line_says_in_each_language_whether_there_are_more(
    two_years: Release, language: str, title: str
) -> None:
    place = place_in_release(two_years, "detentions-by_month-year", language)
    assert place is not None
    chart = place.drawn().chart
    assert chart.title == title
    assert [row.cells for row in chart.table.rows] == [("55", "55"), ("53", "53"), ("42", "42")]
    assert all(row.provisional for row in chart.table.rows)
