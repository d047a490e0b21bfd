"""Tables for publication: nobody is found in them, not beside their totals and not beside earlier releases."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.periods import Period, read_period
from reports.tables.asked import PROTECTED, Asked
from reports.tables.measures import MEASURES
from reports.tables.protecting import with_complements
from reports.tables.shown import make, show
from tests import cast
from tests.reports.approved import publish
from tests.reports.charted import DETAINED, MONTHS, many_detentions, many_trials
from tests.reports.desk import QUARTER, analyst, detained, detention, detentions, draft, editor

JANUARY = read_period("2024-01")


def protected_table(
    name: str, rows: str, columns: str = "", period: Period = QUARTER
) -> Mapping[str, list[str]]:
    table = show(make(Asked(MEASURES[name], period, rows, columns, numbers=PROTECTED), analyst()))
    return {row.label: [cell.text for cell in row.cells] for row in table.rows}


def notes(name: str, rows: str, columns: str = "") -> tuple[str, ...]:
    return show(make(Asked(MEASURES[name], QUARTER, rows, columns, numbers=PROTECTED), analyst())).notes


def test_a_small_group_and_the_next_smallest_are_withheld() -> None:
    assert with_complements({"a"}, {"a": 3, "b": 9, "c": 40, "d": 0}) == {"a", "b"}


def test_two_small_groups_that_their_sum_gives_away_take_a_third_with_them() -> None:
    """1 and 2 of a sum of 3: each is known to be small. With 9 more each may be many things."""
    assert with_complements({"a", "b"}, {"a": 1, "b": 2, "c": 9, "d": 40}) == {"a", "b", "c"}


def test_where_nothing_is_left_to_hide_behind_all_of_it_is_withheld() -> None:
    assert with_complements({"a"}, {"a": 3, "b": 0}) == {"a", "b"}
    assert with_complements(set(), {"a": 30, "b": 0}) == set()


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), min_size=2))
def test_whoever_subtracts_finds_no_small_group(counted: dict[str, int]) -> None:
    small = {key for key, value in counted.items() if 0 < value < 5}
    withheld = with_complements(small, counted)
    assert small <= withheld
    if withheld and withheld != set(counted):
        rest = sum(counted[key] for key in withheld)
        # Nobody can say of any withheld group that it is smaller than 5.
        assert len(withheld) > 1
        assert rest - (len(withheld) - 1) >= 5


@pytest.mark.django_db
def test_regions_are_shown_whole_when_all_are_large_enough_and_hidden_in_pairs_when_not() -> None:
    many_detentions()
    assert [cells[0] for cells in protected_table("detentions", "by_region").values()] == [
        *("38", "25", "21", "19", "18", "16", "13", "0", "150")
    ]
    detentions(2, region_id="BY-VI", incident=cast.incident(region_id="BY-VI"), date="2024-04-01")
    april = protected_table("detentions", "by_region", period=read_period("2024-01-01..2024-04-30"))
    assert "withheld" not in {cells[0] for cells in april.values()}
    alone = protected_table("detentions", "by_region", period=read_period("2024-04"))
    assert [cells[0] for cells in alone.values()] == ["withheld", "withheld", "2"]


@pytest.mark.django_db
def test_two_ways_every_cell_is_rounded_and_totals_are_exact() -> None:
    many_detentions()
    table = protected_table("detentions", "by_region", "by_month")
    assert table["Minsk"] == ["15", "10", "10", "0–2", "38"]
    assert table["Viciebsk region"] == ["5", "5", "0–2", "0–2", "13"]
    assert table["Total"] == ["55", "53", "42", "0", "150"]
    assert "Inside the table numbers are rounded to 5 and do not add up; the totals are exact." in notes(
        "detentions", "by_region", "by_month"
    )


@pytest.mark.django_db
def test_a_table_of_two_ways_that_totals_give_away_shows_its_totals_only() -> None:
    detention(date="2024-01-05")
    detentions(7, date="2024-02-05")
    table = protected_table("detentions", "by_region", "by_month")
    assert table["Minsk"][:2] == ["withheld", "withheld"]
    assert table["Total"] == ["1", "7", "0", "0", "8"]


@pytest.mark.django_db
def test_what_a_release_published_rounded_stays_as_it_was() -> None:
    many_detentions()
    publish(draft(QUARTER), editor())
    for _number in range(3):  # 7 in February become 10: rounded 5 and 10
        detention(date="2024-02-15", incident=cast.incident(region_id="BY-VI", date="2024-02-15"))
    table = protected_table("detentions", "by_region", "by_month")
    assert table["Viciebsk region"][1] == "5"
    assert "Cells that were published before stay as they were published." in notes(
        "detentions", "by_region", "by_month"
    )


@pytest.mark.django_db
def test_a_number_that_differs_from_a_published_one_by_a_few_is_withheld() -> None:
    many_detentions()
    publish(draft(QUARTER), editor())
    assert "withheld" not in {cells[0] for cells in protected_table("detentions", "by_region").values()}
    detention(date="2024-02-15", incident=cast.incident(region_id="BY-VI", date="2024-02-15"))
    late = protected_table("detentions", "by_region")
    assert late["Viciebsk region"] == ["withheld"]
    assert [cells[0] for cells in late.values()].count("withheld") == 2
    assert late["Total"] == ["151"]


@pytest.mark.django_db
def test_days_that_only_one_of_two_periods_has_are_not_given_away_either() -> None:
    """The quarter was published; of January to April the rest would be April alone: two people."""
    many_detentions()
    publish(draft(QUARTER), editor())
    detentions(2, date="2024-04-15", incident=cast.incident(region_id="BY-BR", date="2024-04-15"))
    longer = read_period("2024-01-01..2024-04-30")
    table = protected_table("detentions", "by_region", period=longer)
    assert table["Brest region"] == ["withheld"]


@pytest.mark.django_db
def test_of_sums_the_trials_behind_them_decide() -> None:
    many_trials()
    assert protected_table("fines_byn", "by_court")["Total"] == ["11,100"]
    assert "withheld" not in {cells[0] for cells in protected_table("fines_byn", "by_court").values()}
    cast.verified(cast.trial(court_id="pinsk", date="2024-02-01", penalties=[("fine", 900, "byn")]))
    assert [cells[0] for cells in protected_table("fines_byn", "by_court").values()].count("withheld") == 2
    assert "Sums by two breakdowns at once are not published." in notes("fines_byn", "by_court", "by_month")


@pytest.mark.django_db
def test_women_and_men_are_not_told_beside_a_few_who_are_neither() -> None:
    many_detentions()
    cast.all_verified([detained(person=cast.person(sex="other"), date="2024-01-15") for _number in range(7)])
    table = protected_table("detentions", "by_sex")
    assert table["Other"] == ["withheld"]
    two_ways = protected_table("detentions", "by_month", "by_sex")
    assert [cells[2] for cells in two_ways.values()] == ["withheld"] * 5


def test_the_casebook_of_these_tests_is_what_it_says() -> None:
    assert sum(map(sum, DETAINED.values())) == 150
    assert len(MONTHS) == 3
