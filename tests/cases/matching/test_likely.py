"""Who somebody may be, in which points they agree, and for whom they exist."""

import pytest

from cases.matching.likely import Asked, likely_doubles_of, likely_people, likely_people_for
from tests import cast

pytestmark = pytest.mark.django_db


def person(code, name, **values):
    return cast.person(code=code, **{"name_be": name, "name_en": ""} | values)


def codes(found):
    return [likely.person.code for likely in found]


def test_the_likeliest_first_with_what_agrees_and_what_differs():
    person("P-1", "Іван Пятроў", birth_date="1990")
    person("P-2", "Іван Пятроў", birth_date="1961-02-03")
    person("P-3", "Алена Пятровіч", birth_date="1990")
    person("P-4", "Ганна Сарока", birth_date="1990")
    found = likely_people("Петров Иван", user=cast.alice(), birth_year=1990)
    assert codes(found) == ["P-1", "P-2"]
    assert (found[0].agrees, found[0].differs) == (
        ["same surname", "same given name", "same year of birth"], [],
    )  # fmt: skip
    assert (found[1].agrees, found[1].differs) == (
        ["same surname", "same given name"], ["another year of birth"],
    )  # fmt: skip
    assert found[0].score > 0.99 > 0.01 > found[1].score


def test_namesakes_lower_each_other():
    person("P-1", "Іван Пятроў")
    [alone] = likely_people("Петров Иван", user=cast.alice())
    person("P-2", "Іван Пятроў")
    two = likely_people("Петров Иван", user=cast.alice())
    assert [likely.score < 0.5 < alone.score for likely in two] == [True, True]
    assert [likely.agreement.score > 0.9 for likely in two] == [True, True]


def test_all_that_are_likely_are_not_more_than_one_person():
    for number in range(20):
        person(f"P-{number}", "Іван Пятроў", birth_date=str(1980 + number))
    found = likely_people("Петров Иван", user=cast.alice(), birth_year=1990, limit=20)
    assert 0.9 < sum(likely.score for likely in found) <= 1


def test_a_woman_who_took_another_surname_is_found_by_what_she_kept():
    person("P-1", "Ганна Іванаўна Прыклад", birth_date="1990")
    person("P-2", "Ганна Іванаўна Сарока", birth_date="1971")
    found = likely_people("Ковальчук Анна Ивановна", user=cast.alice(), birth_year=1990)
    assert codes(found) == ["P-1", "P-2"]
    assert (found[0].agrees, found[0].differs) == (
        ["same given name", "same patronymic", "same year of birth"], ["another surname"],
    )  # fmt: skip


def test_a_surname_that_nobody_else_has_among_many_is_said_to_be_so():
    person("P-1", "Іван Пятроў", birth_date="1990")
    for number in range(20):
        person(f"P-1{number}", f"{'БВГДЖЗКЛМНПРСТФХЦЧШЯ'[number]}алашчук Іван", birth_date="1990")
    found = likely_people("Петров Иван", user=cast.alice(), birth_year=1990)[0]
    assert found.person.code == "P-1"
    assert found.agrees == [
        "same surname, which nobody else here has", "same given name", "same year of birth",
    ]  # fmt: skip


def test_whose_sex_is_another_is_less_likely():
    person("P-1", "Саша Прыклад", sex="male")
    person("P-2", "Саша Прыклад", sex="female")
    assert codes(likely_people("Прыклад Саша", user=cast.alice(), sex="female")) == ["P-2", "P-1"]


@pytest.mark.parametrize(
    ("asked", "agrees", "differs"),
    [
        ("Ганна Пракапенка", ["same surname", "same given name"], []),
        ("Прокопенкко Анна", ["same surname", "same given name"], []),
        ("Прокпенко Анна", ["same given name"], ["surname written differently"]),
        ("Прокопенко А.", ["same surname", "same initial"], []),
        ("Прокопенко Анна Ивановна", ["same surname", "same given name", "same patronymic"], []),
        ("Прокопенко Анна Петровна", ["same surname", "same given name"], ["another patronymic"]),
        ("Прокопенко Елена", ["same surname"], ["another given name"]),
    ],
)
def test_in_small_words(asked, agrees, differs):
    person("P-1", "Ганна Іванаўна Пракапенка")
    [found] = likely_people(asked, user=cast.alice())
    assert (found.agrees, found.differs) == (agrees, differs)


def test_a_year_may_be_wrong_by_one_and_an_unknown_one_is_no_difference():
    person("P-1", "Іван Пятроў", birth_date="1990-05")
    person("P-2", "Іван Пятроў")
    found = likely_people("Іван Пятроў", user=cast.alice(), birth_year=1991)
    assert codes(found) == ["P-1", "P-2"]
    assert [likely.differs for likely in found] == [["year of birth differs by one"], []]


def test_a_town_where_they_are_known_from_agrees():
    incident = cast.incident(locality="Пінск")
    cast.act(incident=incident, person=person("P-1", "Іван Пятроў"))
    person("P-2", "Іван Пятроў")
    found = likely_people("Иван Петров", user=cast.alice(), town="Пинск")
    assert codes(found) == ["P-1", "P-2"]
    assert [likely.agrees[2:] for likely in found] == [["known in the same town"], []]


def test_by_a_former_name():
    person("P-1", "Ганна Прыклад", other_names="Ганна Кавальчук")
    assert codes(likely_people("Ковальчук Анна", user=cast.alice())) == ["P-1"]


def test_nobody_is_likely_for_no_name_at_all():
    person("P-1", "Іван Пятроў")
    assert likely_people("", user=cast.alice()) == likely_people("???", user=cast.alice()) == []


def test_only_people_who_exist_for_who_asks():
    cast.act(incident=cast.incident(sensitivity="restricted"), person=person("P-1", "Іван Пятроў"))
    cast.verified(person("P-2", "Іван Пятроў"))
    person("P-3", "Іван Пятроў")
    assert codes(likely_people("Іван Пятроў", user=cast.boris())) == ["P-3", "P-2"]
    assert codes(likely_people("Іван Пятроў", user=cast.edita())) == ["P-2"]


def test_a_town_known_from_a_restricted_incident_agrees_for_nobody_else():
    restricted = cast.incident(sensitivity="restricted", locality="Пінск")
    somebody = person("P-1", "Іван Пятроў")
    cast.act(incident=restricted, person=somebody)
    cast.act(person=somebody)
    [found] = likely_people("Іван Пятроў", user=cast.boris(), town="Пінск")
    assert "known in the same town" not in found.agrees


def test_the_doubles_of_a_person_by_any_of_their_names():
    first = person("P-1", "Іван Пятроў", birth_date="1990", other_names="Иван Лукашук")
    person("P-2", "", name_ru="Петров Иван Ильич", birth_date="1990-01-01")
    person("P-3", "", name_en="Ivan Lukashuk")
    person("P-4", "Ганна Прыклад")
    assert codes(likely_doubles_of(first, cast.alice())) == ["P-2", "P-3"]


@pytest.mark.parametrize("lines", [1, 40])
def test_a_list_of_forty_asks_no_more_than_one_line(lines, django_assert_num_queries):
    for number in range(3):
        person(f"P-{number}", f"Іван Пятроў{'іч' * number}")
    user = cast.alice()
    user.has_perm("cases.change_person")  # asks for the permissions once
    with django_assert_num_queries(5):
        found = likely_people_for([Asked("Петров Иван", 1990, "Пінск")] * lines, user)
    assert [codes(likely)[0] for likely in found] == ["P-0"] * lines
