"""Many rows at once come to what saving them one by one comes to."""

import datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from cases.history import create_recorded
from cases.inserting import insert, insert_rows
from cases.models import Judge, NameKey, Penalty, Person
from tests import cast

pytestmark = pytest.mark.django_db

AWKWARD = ["=1+1", "'; DROP TABLE x; --", '{"a": "\\u0041"}', "a\tb\nc\\d%s", "‏ימין", "😀 і é", "", " "]


def test_texts_come_back_as_they_were_and_keys_are_those_of_the_database() -> None:
    first = cast.judge("J-0")
    judges = [
        Judge(code=f"J-{place}", name_be=text or "x", name_ru=text) for place, text in enumerate(AWKWARD, 1)
    ]
    insert(judges)
    assert [judge.pk for judge in judges] == list(range(first.pk + 1, first.pk + 1 + len(judges)))
    stored = Judge.objects.order_by("pk").exclude(pk=first.pk)
    assert [judge.name_ru for judge in stored] == AWKWARD
    assert not any(judge._state.adding for judge in judges)
    assert cast.judge("J-LAST").pk > judges[-1].pk


def test_dates_amounts_and_what_is_unknown_come_back_as_they_were() -> None:
    trial, day = cast.trial(), datetime.date(1984, 5, 6)
    amounts = [Decimal("12.50"), Decimal(3), None]
    insert(
        [
            Penalty(trial=trial, kind_id="fine", amount=amount, unit="byn" if amount else "")
            for amount in amounts
        ]
    )
    assert list(Penalty.objects.order_by("pk").values_list("amount", flat=True)) == amounts
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    create_recorded(Person, [Person(code="P-N", name_be="Ян", birth_date="1984-05-06", **by)], cast.alice())
    person = Person.everything.get(code="P-N")
    assert (person.birth_date_lower, person.edited_at, person.has_minor_children) == (day, cast.NOW, None)
    assert person.history.get().birth_date_upper == day


def test_a_key_that_was_given_is_kept_and_a_rule_that_is_broken_is_the_database_s_to_say() -> None:
    insert([Judge(pk=7_000, code="J-7", name_be="x")])
    assert Judge.objects.get().pk == 7_000
    with pytest.raises(IntegrityError), transaction.atomic():
        insert([Judge(code="J-7", name_be="y")])


def test_nothing_is_nothing() -> None:
    insert([])
    insert_rows(NameKey._meta.db_table, ("person_id", "key", "kind"), [])
    assert not NameKey.objects.exists()
