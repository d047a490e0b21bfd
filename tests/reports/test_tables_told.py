"""Protected tables beside each other and beside releases: whatever is added up or subtracted, nobody is found."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from reports.models import TakenTable
from reports.periods import Period, read_period
from reports.tables.asked import PROTECTED, Asked
from reports.tables.measures import MEASURES
from reports.tables.shown import make, show
from reports.tables.sums import Sums
from reports.tables.taking import take
from tests import cast
from tests.reports.approved import publish
from tests.reports.charted import many_detentions
from tests.reports.desk import QUARTER, analyst, detentions, draft, editor

JANUARY, LONGER = read_period("2024-01"), read_period("2024-01-01..2024-04-30")
HALF = read_period("2024-H1")


def table(name: str, rows: str, columns: str = "", period: Period = QUARTER) -> Mapping[str, list[str]]:
    asked = Asked(MEASURES[name], period, rows, columns, numbers=PROTECTED)
    return {row.label: [cell.text for cell in row.cells] for row in show(make(asked, analyst())).rows}


def taken(name: str, rows: str, columns: str = "", period: Period = QUARTER, compare: str = "none") -> None:
    take(make(Asked(MEASURES[name], period, rows, columns, compare, numbers=PROTECTED), analyst()), analyst())


def late(many: int, region: str = "BY-VI", date: str = "2024-02-15") -> None:
    detentions(many, date=date, incident=cast.incident(region_id=region, date=date))


# --- what can be worked out ----------------------------------------------------------------------------------------
SPANS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda s: s[0] < s[1]), max_size=7)


@given(days=st.lists(st.integers(0, 12), min_size=6, max_size=6), spans=SPANS)
def test_of_what_may_be_told_no_small_group_can_be_worked_out(
    days: list[int], spans: list[tuple[int, int]]
) -> None:
    """Six days; a number is told when it gives nobody away. Then everything that follows is worked out."""
    sums = Sums()
    for first, after in spans:
        number = sum(days[first:after])
        if 0 < number < 5 or sums.gives_away((first, after), number, 5):
            sums.withhold((first, after))
        else:
            sums.tell((first, after), number)
    for first, after in combinations(range(7), 2):
        found = sums.between((first, after))
        assert found in (None, sum(days[first:after]))
        assert not (found is not None and 0 < found < 5)
        assert found is None or (first, after) not in sums._withheld


def test_three_numbers_that_give_a_fourth_away_by_a_chain() -> None:
    """Of January to March, of February to June and of January to June: the rest is February and March."""
    sums = Sums()
    sums.tell((0, 3), 20)
    sums.tell((1, 6), 30)
    assert sums.gives_away((0, 6), 47, 5)
    assert not sums.gives_away((0, 6), 40, 5)


# --- tables that were taken away -----------------------------------------------------------------------------------
@pytest.mark.django_db
def test_the_same_table_a_week_later_withholds_what_a_few_were_added_to() -> None:
    many_detentions()
    taken("detentions", "by_region")
    assert "withheld" not in str(table("detentions", "by_region"))
    late(1)
    later = table("detentions", "by_region")
    assert later["Viciebsk region"] == ["withheld"]
    assert [cells[0] for cells in later.values()].count("withheld") == 2
    late(4)
    assert table("detentions", "by_region")["Viciebsk region"] == ["18"]


@pytest.mark.django_db
def test_what_was_withheld_stays_so_while_its_neighbour_grows() -> None:
    """The two that were withheld were 2 and 13 of a known sum. Shown alone, the second would give the first away."""
    april = read_period("2024-04")
    late(2, "BY-HM", "2024-04-03")
    late(13, "BY-VI", "2024-04-03")
    late(30, "BY-BR", "2024-04-03")
    assert [cells[0] for cells in table("detentions", "by_region", period=april).values()].count(
        "withheld"
    ) == 2
    taken("detentions", "by_region", period=april)
    late(5, "BY-HM", "2024-04-04")
    assert table("detentions", "by_region", period=april)["Viciebsk region"] == ["withheld"]


@pytest.mark.django_db
def test_other_days_tell_nothing_of_those_between() -> None:
    many_detentions()
    taken("detentions", "by_region")
    late(2, "BY-BR", "2024-04-15")
    assert table("detentions", "by_region", period=LONGER)["Brest region"] == ["withheld"]


@pytest.mark.django_db
def test_a_measure_within_another_is_not_subtracted_from_it() -> None:
    """Three searches beside the detentions of a region: acts less detentions."""
    many_detentions()
    raid = cast.incident(region_id="BY-BR", date="2024-02-15")
    for _number in range(3):
        cast.verified(cast.act(kind_id="search", incident=raid, date="2024-02-15", person=cast.person()))
    assert table("acts", "by_region")["Brest region"] != ["withheld"]
    taken("detentions", "by_region")
    assert table("acts", "by_region")["Brest region"] == ["withheld"]


@pytest.mark.django_db
def test_two_ways_are_told_once_and_not_of_days_that_overlap() -> None:
    many_detentions()
    taken("detentions", "by_region", "by_sex")
    before = table("detentions", "by_region", "by_sex")
    late(3)
    again = table("detentions", "by_sex", "by_region")
    assert again["Women"][:8] == [cells[0] for cells in before.values()][:8], (
        "cells stay, whichever way they lie"
    )
    january = table("detentions", "by_region", "by_sex", JANUARY)
    assert {cell for label, cells in january.items() if label != "Total" for cell in cells[:-1]} == {
        "withheld"
    }


@pytest.mark.django_db
def test_rounded_months_stay_in_a_longer_table() -> None:
    many_detentions()
    taken("detentions", "by_region", "by_month")
    late(3)  # 7 in February become 10
    assert table("detentions", "by_region", "by_month", HALF)["Viciebsk region"][:2] == ["5", "5"]


@pytest.mark.django_db
def test_a_compared_table_tells_of_both_periods_and_is_kept_once() -> None:
    many_detentions()
    taken("detentions", "by_region", compare="previous")
    assert [one.period_label for one in TakenTable.objects.all()] == ["2024-Q1"], "of 2023 there is no data"
    taken("detentions", "by_region", compare="previous")
    assert TakenTable.objects.count() == 1
    late(6, date="2023-11-15")
    taken("detentions", "by_region", compare="previous")
    assert TakenTable.objects.first().period_label == "2023-Q4"  # type: ignore[union-attr]


@pytest.mark.django_db
def test_an_exact_month_does_not_open_the_rounded_ones_of_a_release() -> None:
    """Of Brest 6, 13 and 2 were published as 5, 15 and 0–2, and their sum. With 13 told, the last is 1 or 2."""
    many_detentions()
    february = read_period("2024-02")
    assert table("detentions", "by_region", period=february)["Brest region"] == ["13"]
    publish(draft(QUARTER), editor())
    beside = table("detentions", "by_region", period=february)
    assert beside["Brest region"] == ["withheld"]
    assert beside["Minsk region"] == ["6"]


@pytest.mark.django_db
def test_months_that_were_taken_away_leave_no_small_rest_of_the_quarter() -> None:
    many_detentions()
    taken("detentions", "by_region")
    assert table("detentions", "by_region", period=JANUARY)["Brest region"] == ["6"]
    taken("detentions", "by_region", period=read_period("2024-02"))
    # 21 less 13 less 6 would be the 2 of March.
    assert table("detentions", "by_region", period=JANUARY)["Brest region"] == ["withheld"]


@pytest.mark.django_db
def test_the_database_refuses_to_change_or_delete_what_was_taken_away() -> None:
    many_detentions()
    taken("detentions", "by_region")
    for change in (lambda: TakenTable.objects.update(query="x"), lambda: TakenTable.objects.all().delete()):
        with pytest.raises(DatabaseError, match="cannot be changed or deleted"), transaction.atomic():
            change()
