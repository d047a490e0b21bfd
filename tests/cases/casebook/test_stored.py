"""The values of a query, column by column: the same as they come row by row."""

from contextlib import closing
from decimal import Decimal

import pytest

from cases.casebook import stored
from cases.casebook.stored import stored_columns
from cases.models import Penalty, Person
from tests import cast

pytestmark = pytest.mark.django_db
AWKWARD = "a\tb\nc\\d\\N\\.\r\x0b\x08 “ё” 😀"


def columns(rows):
    pieces = list(stored_columns(rows))
    return [many for _columns, many in pieces], [
        [value or None for piece, _many in pieces for value in piece[place]]
        for place in range(len(pieces[0][0]))
    ]


@pytest.mark.parametrize("at_once", [1, 2, 5_000])
def test_texts_days_answers_and_numbers_come_as_they_are_stored(monkeypatch, at_once):
    monkeypatch.setattr(stored, "AT_ONCE", at_once)
    cast.person(name_be=AWKWARD, birth_date="1990-05", has_minor_children=True, minor_children_count=2)
    cast.person(name_be="Я", birth_date="", has_minor_children=None)
    cast.person(name_be="", label="somebody", has_minor_children=False)
    names = (
        "name_be",
        "label",
        "birth_date_lower",
        "has_minor_children",
        "minor_children_count",
        "status",
        "code",
    )
    rows = Person.everything.order_by("pk").values_list(*names)
    many, told = columns(rows)
    assert many == {1: [1, 1, 1], 2: [2, 1], 5_000: [3]}[at_once]
    assert told == [[value or None for value in column] for column in zip(*rows, strict=True)]
    assert told[0][0] == AWKWARD


def test_amounts_are_decimals_and_a_reference_is_the_code_it_leads_to():
    trial = cast.trial(penalties=[("fine", Decimal("12.50"), "byn"), ("arrest", 5, "days")])
    rows = Penalty.objects.order_by("pk").values_list("trial__code", "kind_id", "amount")
    assert columns(rows)[1] == [[trial.code] * 2, ["fine", "arrest"], [Decimal("12.50"), Decimal(5)]]


def test_where_nothing_can_fit_nothing_comes():
    assert list(stored_columns(Person.everything.filter(pk__in=[]).values_list("code"))) == []


def test_who_stops_in_the_middle_can_go_on_with_something_else(monkeypatch):
    monkeypatch.setattr(stored, "AT_ONCE", 1)
    for _number in range(3):
        cast.person()
    with closing(stored_columns(Person.everything.order_by("pk").values_list("code"))) as pieces:
        next(pieces)
    assert Person.everything.count() == 3
