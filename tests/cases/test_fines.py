"""Fines in rubles and base units: on which day, how exactly, and what is said of them."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cases.dates import read_date
from cases.fine_words import say_fine
from cases.fines import BaseUnits, both_ways
from cases.models import BaseUnit
from cases.typed_amounts import read_amount
from tests import cast

pytestmark = pytest.mark.django_db


def rows(*values):
    """A base unit a year, from 2023."""
    return BaseUnits(
        BaseUnit(
            valid_from=datetime.date(year, 1, 1),
            valid_to=datetime.date(year, 12, 31),
            value_byn=Decimal(value),
        )
        for year, value in enumerate(values, start=2023)
    )


@pytest.mark.parametrize(
    ("amount", "unit", "day", "byn", "base_units", "whole"),
    [
        ("740", "byn", "2023-02-03", "740", "20", True),
        ("20", "base_units", "2023-02-03", "740", "20", True),
        ("740", "byn", "2024-02-03", "740", "18.5", False),
        ("18.5", "base_units", "2024-02-03", "740", "18.5", False),
        ("24.50", "byn", "2018-12-31", "24.50", "1", True),
        ("0", "byn", "2024-02-03", "0", "0", True),
        ("45", "byn", "2100-01-01", "45", "1", True),  # the last base unit on record is still in force
    ],
)
def test_a_fine_is_worth_the_same_both_ways(amount, unit, day, byn, base_units, whole):
    fine = both_ways(Decimal(amount), unit, datetime.date.fromisoformat(day))
    assert (fine.byn, fine.base_units, fine.whole) == (Decimal(byn), Decimal(base_units), whole)


def test_before_the_first_base_unit_on_record_nothing_can_be_said():
    assert both_ways(Decimal(740), "byn", datetime.date(2015, 12, 31)) is None


@given(st.integers(0, 10**6), st.dates(datetime.date(2023, 1, 1), datetime.date(2024, 12, 31)))
def test_so_many_base_units_in_rubles_are_so_many_base_units(count, day):
    known = rows("37.00", "40.00")
    there = both_ways(Decimal(count), "base_units", day, known)
    back = both_ways(there.byn, "byn", day, known)
    assert (back.base_units, back.whole) == (count, True)


@pytest.mark.parametrize(
    ("amount", "unit", "date", "words", "doubt"),
    [
        ("740", "byn", "2023-02-03", "= 20 base units (base unit: 37 rubles)", ""),
        ("1", "base_units", "2023-02-03", "= 37 rubles (base unit: 37 rubles)", ""),
        (
            "370",
            "byn",
            "2024-02-03",
            "= 9.25 base units (base unit: 40 rubles)",
            "This is no whole number of base units: check the sum and the date.",
        ),
        (
            "100",
            "byn",
            "2023-02",
            "≈ 2.70 base units (base unit: 37 rubles)",
            "This is no whole number of base units: check the sum and the date.",
        ),
        (
            "740",
            "byn",
            "2023-12/2024-01",
            "= 20 base units (base unit: 37 rubles). The base unit changes within these dates; counted for the first "
            "possible day, 1 December 2023.",
            "",
        ),
        (
            "740",
            "byn",
            "2010",
            "What a base unit was worth is not on record for this day: 1 January 2010.",
            "",
        ),
        ("15", "days", "2024-02-03", "", ""),
    ],
)
def test_a_fine_is_said_the_other_way_and_doubted(amount, unit, date, words, doubt):
    said = say_fine(Decimal(amount), unit, read_date(date), BaseUnits())
    assert (said.words, said.doubt) == (words, doubt)


def test_without_a_date_one_is_asked_for():
    said = say_fine(Decimal(740), "byn", None, BaseUnits())
    assert said.words == "What a base unit is worth depends on the day: write the date of the trial."


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("740", "740", ""),
        ("740,00", "740", ""),
        ("740.5", "740.50", ""),
        ("1 110", "1110", ""),
        ("1 110,50 руб.", "1110.50", "byn"),
        ("740 руб", "740", "byn"),
        ("740р.", "740", "byn"),
        ("740 рублёў", "740", "byn"),
        ("740 бел. руб.", "740", "byn"),
        ("740 BYN", "740", "byn"),
        ("740 rubles", "740", "byn"),
        ("20 б.в.", "20", "base_units"),
        ("20 б. в.", "20", "base_units"),
        ("20 БВ", "20", "base_units"),
        ("20 базавых", "20", "base_units"),
        ("20 базовых величин", "20", "base_units"),
        ("20 bu", "20", "base_units"),
        ("20 base units", "20", "base_units"),
        ("15 сутак", "15", "days"),
        ("15 суток", "15", "days"),
        ("15 дзён", "15", "days"),
        ("15 days", "15", "days"),
        ("240 гадзін", "240", "hours"),
        ("240 часов", "240", "hours"),
        ("3 месяцы", "3", "months"),
        ("2 гады", "24", "months"),
        ("2,5 года", "30", "months"),
        ("5 лет", "60", "months"),
        ("1 year", "12", "months"),
    ],
)
def test_an_amount_is_understood_with_its_unit(text, amount, unit):
    typed = read_amount(text)
    assert (typed.amount, typed.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    "text", ["", "many", "-5", "1,110", "7 40", "740 euro", "5-10", "740 руб 20", "²", "9" * 60]
)
def test_an_amount_that_is_none_is_refused_with_those_that_are(text):
    with pytest.raises(ValidationError) as refused:
        read_amount(text)
    shown = text if len(text) <= 40 else f"{'9' * 40}…"
    assert refused.value.messages == [
        f"“{shown}” is not an amount we can read. Write 740, 740,50, 740 rubles, 20 base units or 15 days."
    ]


def test_a_penalty_says_its_amount_as_one_types_it():
    """What a row shows is what may be typed into another."""
    penalty = cast.trial(penalties=[("fine", 370, "byn")]).penalties.get()
    assert read_amount(str(penalty).removeprefix("fine ")).unit == "byn"


def test_kopecks_and_thousands_are_written_as_the_reader_writes_them():
    with translation.override("be"):
        assert "24,50" in say_fine(Decimal(2), "base_units", read_date("2018"), BaseUnits()).words
