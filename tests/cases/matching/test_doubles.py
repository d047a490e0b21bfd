"""Possible doubles: found in sets, refreshed with the names, told to whom both exist for."""

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from cases import verification
from cases.batches import begin
from cases.history import create_recorded, in_batch, update_recorded
from cases.matching.doubles import find_doubles
from cases.models import Person, PossibleDouble
from cases.working import BackgroundWorker
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db


def person(code, name, **values):
    return cast.person(code=code, **{"name_be": name, "name_en": ""} | values)


def pairs():
    return [
        (pair.first.code, pair.second.code) for pair in PossibleDouble.objects.order_by("first", "second")
    ]


def test_two_spellings_of_a_name_with_one_year_are_a_pair_and_others_are_not():
    person("P-1", "Сяргей Ціханоўскі", birth_date="1978")
    person("P-2", "", name_en="Sergei Tikhanovsky", birth_date="1978-08-18")
    person("P-3", "Святлана Ціханоўская", birth_date="1978")
    person("P-4", "Сяргей Ціханоўскі", birth_date="1955")
    assert find_doubles() == 1
    assert pairs() == [("P-1", "P-2")]
    assert PossibleDouble.objects.get().score > 0.9


def test_an_initial_is_compared_with_the_whole_name():
    person("P-1", "А. Прыклад", birth_date="1990")
    second = person("P-2", "Ганна Прыклад", birth_date="1990", name_ru="Анна Приклад")
    find_doubles([second.pk])
    assert pairs() == [("P-1", "P-2")]


def test_by_a_former_name():
    first = person("P-1", "Ганна Прыклад", other_names="Ганна Кавальчук", birth_date="1990")
    person("P-2", "", name_ru="Анна Ковальчук", birth_date="1990")
    find_doubles([first.pk])
    assert pairs() == [("P-1", "P-2")]


def test_a_pair_has_one_score_from_whichever_side_and_keeps_the_day_it_was_found():
    first = person("P-1", "Іван Пятроў", birth_date="1990")
    second = person("P-2", "", name_ru="Петров Иван Ильич", birth_date="1990-01-01")
    find_doubles([first.pk])
    before = PossibleDouble.objects.values().get()
    find_doubles([second.pk])
    find_doubles()
    assert PossibleDouble.objects.values().get() == before


def test_a_pair_goes_when_it_no_longer_looks_alike():
    first = person("P-1", "Іван Пятроў", birth_date="1990")
    person("P-2", "Іван Пятроў", birth_date="1990")
    find_doubles()
    first.name_be = "Іван Сарока"
    write(first, cast.alice())
    find_doubles([first.pk])
    assert pairs() == []


def test_a_common_name_without_a_year_tells_less_than_a_rare_one():
    for number in range(30):
        person(f"P-{number}", "Іван Пятроў")
    person("P-98", "Іван Рэдкавухскі")
    person("P-99", "Иван Редковухский")
    find_doubles()
    assert pairs() == [("P-98", "P-99")]


def test_withdrawn_people_are_nobodys_double():
    first, second = (person(f"P-{n}", "Іван Пятроў", birth_date="1990") for n in (1, 2))
    find_doubles()
    verification.change_status("withdraw", [second], cast.vera(), "why").raise_if_refused()
    assert not PossibleDouble.objects.visible_to(cast.alice()).exists()
    find_doubles([first.pk])
    assert pairs() == []


def test_only_pairs_of_whom_both_exist_are_shown():
    first, second = (person(f"P-{n}", "Іван Пятроў", birth_date="1990") for n in (1, 2))
    cast.act(incident=cast.incident(sensitivity="restricted"), person=second)
    find_doubles()
    shown = [PossibleDouble.objects.visible_to(user).count() for user in (cast.alice(), cast.boris())]
    assert shown == [1, 0]
    assert PossibleDouble.objects.touching([first.pk]).count() == 1


def test_the_pairs_of_a_batch_are_those_of_whom_it_brought_in_or_changed():
    old, other = (person(f"P-{n}", "Іван Пятроў", birth_date="1990") for n in (1, 2))
    person("P-3", "Ганна Прыклад", birth_date="1971"), person("P-4", "Анна Приклад", birth_date="1971")
    batch = begin("a list", cast.alice())
    with in_batch(batch):
        update_recorded(Person, [old.pk], cast.alice(), note="x")
    find_doubles()
    assert [(pair.first, pair.second) for pair in PossibleDouble.objects.touching_batch(batch)] == [
        (old, other)
    ]


def test_whoever_is_written_is_looked_at_in_the_background_many_in_one_task():
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    people = [Person(name_be="Іван Пятроў", birth_date="1990", code=f"P-{n}", **by) for n in range(3)]
    create_recorded(Person, people, cast.alice())
    [task] = DBTaskResult.objects.all()
    assert task.args_kwargs == {"args": [[person.pk for person in people]], "kwargs": {}}
    update_recorded(Person, [people[0].pk], cast.alice(), note="nothing that is compared")
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_finds_them_and_nothing_is_asked_for_by_what_was_rolled_back():
    person("P-1", "Іван Пятроў", birth_date="1990")
    person("P-2", "Иван Петров", birth_date="1990")
    BackgroundWorker(once=True).run()
    assert pairs() == [("P-1", "P-2")]
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


def test_the_command_looks_at_everybody(capsys):
    person("P-1", "Іван Пятроў", birth_date="1990")
    person("P-2", "Иван Петров", birth_date="1990")
    call_command("find_doubles", "--all")
    assert capsys.readouterr().out == "1 possible double.\n"


@pytest.mark.parametrize("people", [1, 3])
def test_the_number_of_queries_does_not_grow(people, django_assert_max_num_queries):
    made = [person(f"P-{n}", "Іван Пятроў", birth_date="1990") for n in range(people + 1)]
    with django_assert_max_num_queries(12):
        find_doubles([one.pk for one in made])
