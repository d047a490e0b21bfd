"""Many records written at once are written as one by one: same status, same history, same codes."""

import pytest
from django.utils import timezone

from cases.models import Act, Incident, Person
from cases.writing import write
from cases.writing_many import write_many
from tests import cast

pytestmark = pytest.mark.django_db


def acts(incident, count):
    return [Act(incident=incident, kind_id="detention", date=incident.date) for _number in range(count)]


def test_new_records_get_the_next_codes_their_bounds_and_a_history_row_each():
    incident, year = cast.incident(), timezone.localdate().year
    write(Act(incident=incident, kind_id="search", date="2024-01"), cast.alice())
    write_many(acts(incident, 3), cast.boris())
    written = Act.everything.filter(kind="detention").order_by("pk")
    assert [act.code for act in written] == [f"A-{year}-0000{number}" for number in (2, 3, 4)]
    assert {(act.status, act.created_by.username, act.edited_by.username) for act in written} == {
        ("draft", "boris", "boris")
    }
    assert {(str(act.date_lower), str(act.date_upper)) for act in written} == {("2024-01-23", "2024-01-23")}
    for act in written:
        assert list(act.history.values_list("history_type", "history_user__username")) == [("+", "boris")]


def test_no_number_of_records_costs_more_queries(django_assert_max_num_queries):
    incident = cast.incident()
    for count in (1, 3, 40):
        with django_assert_max_num_queries(17):
            write_many(acts(incident, count), cast.alice())
    changed = list(Act.everything.all())
    for act in changed:
        act.kind_id = "search"
    with django_assert_max_num_queries(14):
        write_many(changed, cast.alice())
    assert Act.everything.filter(kind="search").count() == 44


def test_a_changed_verified_record_waits_again_and_one_that_differs_in_nothing_is_not_written():
    first, second, third = (cast.verified(cast.act()) for _number in range(3))
    first.kind_id, second.note = "search", "Call on Friday."
    before = [list(act.history.values_list("pk", flat=True)) for act in (first, second, third)]
    made = first.created_at
    write_many([first, second, third], cast.boris())
    for act in (first, second, third):
        act.refresh_from_db()
    assert [act.status for act in (first, second, third)] == ["submitted", "verified", "verified"]
    assert (first.edited_by, first.verified_by, first.created_at) == (cast.boris(), None, made)
    assert (second.edited_by, second.verified_by, second.note) == (
        cast.alice(),
        cast.vera(),
        "Call on Friday.",
    )
    assert [
        act.history.count() - len(rows) for act, rows in zip((first, second, third), before, strict=True)
    ] == [
        1,
        1,
        0,
    ]


def test_a_status_in_memory_is_not_believed():
    act = cast.act()
    act.status, act.verified_by, act.verified_at, act.note = "verified", cast.vera(), timezone.now(), "x"
    write_many([act], cast.alice())
    act.refresh_from_db()
    assert (act.status, act.verified_by, act.note) == ("draft", None, "x")


def test_a_code_that_somebody_else_took_meanwhile_is_left_to_them(monkeypatch):
    taken = cast.person()
    free, asked = Person.next_code(), []

    def next_code(cls):
        asked.append(1)
        return taken.code if len(asked) == 1 else free

    monkeypatch.setattr(Person, "next_code", classmethod(next_code))
    write_many([Person(name_be="Ганна Прыклад")], cast.alice())
    assert Person.everything.get(name_be="Ганна Прыклад").code == free


def test_nothing_to_write_is_nothing():
    write_many([], cast.alice())
    assert Incident.everything.count() == 0
