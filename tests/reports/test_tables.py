"""Tables of the table maker: every cell is counted twice, and the total is the figure."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases.workflow import Status
from reports.counting.rows import AS_RELEASED, Population
from reports.figures import count_period
from reports.indicators import INDICATORS
from reports.periods import Period, read_period
from reports.tables.asked import PROTECTED, Asked, BadTable, read_query
from reports.tables.counting import count, count_table, records_behind
from reports.tables.measures import MEASURES
from reports.tables.shown import make, show
from reports.wording.quoting import figure_at
from tests import cast
from tests.cases.admin.desk import in_role
from tests.hidden import verified_hidden_case
from tests.reports.casebooks import casebooks, put_into_database
from tests.reports.desk import analyst, casebook, detained, detention, editor, tried
from tests.reports.recount import Casebook
from tests.reports.retabulate import Retabulate, cells
from tests.reports.test_counting import days_on_record

pytestmark = pytest.mark.django_db
tried_on_many = settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PERIODS = [read_period(label) for label in ("2024-Q1", "2024-01-15..2024-02-20")]
# For each measure an order of its breakdowns: neighbours are rows and columns.
ORDERS = st.fixed_dictionaries(
    {name: st.permutations(sorted(measure.breakdowns)) for name, measure in MEASURES.items()}
)


@pytest.fixture
def two_people(db: None) -> tuple[User, User]:
    return User.objects.create_user("alice"), User.objects.create_user("vera")


def pairs_of(order: list[str]) -> list[tuple[str, str]]:
    """One table of one way, and up to two of two ways."""
    return [(order[0] if order else "", ""), *list(pairwise(order))[:2]]


@tried_on_many
@given(book=casebooks(), orders=ORDERS, period=st.sampled_from(PERIODS))
def test_a_recount_in_plain_python_gives_every_cell_again(
    two_people: tuple[User, User], book: Casebook, orders: dict[str, list[str]], period: Period
) -> None:
    first_days = days_on_record(book)
    with transaction.atomic():
        put_into_database(book, *two_people)
        again = Retabulate(book, period.start, period.end)
        for name, order in orders.items():
            for rows, columns in pairs_of(order):
                counted = count(asked(name, rows, columns, period), period, AS_RELEASED)
                if not first_days or min(first_days) > period.end:
                    assert not counted.is_known, "what no record reaches is unknown, not zero"
                    continue
                expected = cells(again.units(name), rows, columns)
                found = {key: value for key, value in counted.values.items() if value}
                assert found == {key: rounded(value) for key, value in expected.items()}, (
                    name,
                    rows,
                    columns,
                )
        transaction.set_rollback(True)


def rounded(value: Any) -> int | float:
    exact = round(float(value), 2)
    return int(exact) if exact == int(exact) else exact


@tried_on_many
@given(book=casebooks())
def test_totals_and_one_way_tables_are_the_figures(two_people: tuple[User, User], book: Casebook) -> None:
    with transaction.atomic():
        put_into_database(book, *two_people)
        period = PERIODS[0]
        figures = {"figures": count_period(period)}
        for name, measure in MEASURES.items():
            known = INDICATORS[name].breakdowns if name in INDICATORS else ()
            for breakdown in known or ("",):
                counted = count(asked(name, breakdown, "", period), period, AS_RELEASED)
                if measure.figure:
                    assert counted.total == figure_at(figures, measure.figure), name
                if breakdown and counted.is_known:
                    table = {key: counted.value(key, "") for key in counted.rows}
                    assert nonzero(table) == nonzero(figures["figures"][name][breakdown]), (name, breakdown)
        transaction.set_rollback(True)


def nonzero(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value}


@tried_on_many
@given(book=casebooks(), orders=ORDERS)
def test_behind_every_cell_are_records_and_behind_none_is_none(
    two_people: tuple[User, User], book: Casebook, orders: dict[str, list[str]]
) -> None:
    with transaction.atomic():
        put_into_database(book, *two_people)
        for name in (
            "detentions",
            "repression_cases",
            "administrative_trials",
            "criminal_convictions",
            "people_detained",
        ):
            rows, columns = pairs_of(orders[name])[-1]
            question = asked(name, rows, columns)
            counted = count(question, question.period, AS_RELEASED)
            for row, column in counted.keys if counted.is_known else ():
                behind, value = records_behind(question, AS_RELEASED, row, column), counted.value(row, column)
                if name in ("detentions", "repression_cases"):
                    assert bool(behind) == bool(value)
                else:
                    assert len(behind) == value
        transaction.set_rollback(True)


def asked(name: str, rows: str = "", columns: str = "", period: Period = PERIODS[0]) -> Asked:
    return Asked(MEASURES[name], period, rows, columns)


def test_it_counts_what_exists_for_the_reader(db: None) -> None:
    case = verified_hidden_case(in_role("documenter", "analyst", username="member"), in_role("verifier"))
    detention()
    question = asked("detentions", "by_month")
    assert count_table(question, analyst()).total == 1
    assert count_table(question, case.member).total == 2
    assert count(question, question.period, AS_RELEASED).total == 2


def test_submitted_records_are_added_when_that_is_asked_for(db: None) -> None:
    detention()
    cast.submitted(cast.act(person=cast.person(sex="male")))
    both = Population((str(Status.VERIFIED), str(Status.SUBMITTED)))
    question = asked("detentions", "by_sex")
    assert count(question, question.period, AS_RELEASED).total == 1
    assert count(question, question.period, both).total == 2


@pytest.mark.parametrize("many", [1, 4])
def test_a_table_costs_four_queries_however_many_records_there_are(db: None, many: int) -> None:
    cast.all_verified([made for _number in range(many) for made in (detained(date="2024-02-03"), tried())])
    reader = analyst()
    for name, rows, columns in (
        ("detentions", "by_region", "by_month"),
        ("criminal_convictions", "by_article", "by_penalty"),
        ("fines_byn", "by_article", "by_month"),
    ):
        question = asked(name, rows, columns)
        count_table(question, reader)  # permissions are read once
        with CaptureQueriesContext(connection) as captured:
            count_table(question, reader)
        assert len(captured) == 4, name
    protected = replace(asked("detentions", "by_region", "by_sex"), numbers=PROTECTED, compare="year")
    with CaptureQueriesContext(connection) as captured:
        make(protected, reader)
    assert len(captured) == 12, "of two periods, each with what was told before"


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("measure=happiness&period=2024", "“happiness” cannot be counted in a table."),
        ("rows=by_sex&period=2024", "Choose what is to be counted."),
        ("measure=detentions", "Say which period is to be counted. Write 2024-02"),
        (f"measure=detentions&period=2024&{'x' * 3000}=1", "A table knows no “x{59}…”."),
        ("measure=detentions&period=2024-13", "“2024-13” is not a period"),
        ("measure=detentions&period=1990..2024", "is not a period"),
        ("measure=detentions&period=2000-01-01..2024-01-01", "ten years at most"),
        ("measure=detentions&rows=by_judge&period=2024", "“Detentions” cannot be broken down “by judge”."),
        ("measure=detentions&rows=by_sex&columns=by_sex&period=2024", "Rows and columns are the same."),
        ("measure=detentions&period=2024&color=red", "A table knows no “color”."),
        ("measure=detentions&measure=acts&period=2024", "“measure” is there twice."),
        ("measure=detentions&period=2024&compare=other", "“other” is no value of “compare”."),
        ("measure=detentions&period=2024&count=submitted&numbers=protected", "Only verified records may be"),
    ],
)
def test_what_an_address_does_not_say_clearly_is_a_sentence(db: None, query: str, sentence: str) -> None:
    with pytest.raises(BadTable, match=sentence):
        read_query(query, analyst())


def test_who_reads_verified_records_only_may_not_add_submitted_ones(db: None) -> None:
    with pytest.raises(BadTable, match="You may count verified records only"):
        read_query("measure=detentions&period=2024&count=submitted", editor())


def test_the_same_question_is_always_written_the_same(db: None) -> None:
    query = "period=2024-Q1&compare=none&columns=by_sex&rows=&measure=detentions&numbers=exact"
    canonical = "measure=detentions&rows=by_sex&period=2024-Q1"
    assert read_query(query, analyst()).query == canonical
    assert read_query(canonical, analyst()).query == canonical


def test_a_table_is_shown_with_totals_and_what_is_not_known_last(db: None) -> None:
    casebook()
    table = show(make(asked("detentions", "by_month", "by_sex"), analyst()))
    assert table.caption == "Detentions by month and by sex: the first three months of 2024"
    assert table.columns == ("Women", "Men", "Other", "Not known", "Total")
    assert [(row.label, [cell.text for cell in row.cells]) for row in table.rows] == [
        ("January 2024", ["1", "1", "0", "1", "3"]),
        ("February 2024", ["0", "0", "0", "0", "0"]),
        ("March 2024", ["1", "0", "0", "0", "1"]),
        ("Not known", ["0", "0", "0", "0", "0"]),
        ("Total", ["2", "1", "0", "1", "4"]),
    ]
    assert "Exact numbers, for the desk only: not to be published." in table.notes


def test_what_overlaps_says_that_it_does_not_add_up(db: None) -> None:
    cast.verified(cast.trial(charges=["koap-24.15", "koap-24.23"]))
    table = show(make(asked("administrative_trials", "by_article"), analyst()))
    assert [row.cells[0].text for row in table.rows] == ["1", "1", "0", "1"]
    assert "Counted under each of several articles: they do not add up to the total." in table.notes


def test_months_of_another_year_stand_beside_those_of_this_one(db: None) -> None:
    casebook()
    detention(date="2023-01-10", incident=cast.incident(date="2023-01-10"))
    question = read_query("measure=detentions&rows=by_month&period=2024-Q1&compare=year", analyst())
    rows = show(make(question, analyst())).rows
    assert [(row.cells[0].text, row.cells[0].before, row.cells[0].change) for row in rows] == [
        ("3", "1", "+2"),
        ("0", "0", "±0"),
        ("1", "0", "+1"),
        ("0", "0", "±0"),
        ("4", "1", "+3"),
    ]
