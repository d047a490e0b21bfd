"""The table of given names, and the classes that make Алесь and Alexander one."""

import pytest

from cases.names.given import classes_of, given_names
from cases.names.language import ONLY_BELARUSIAN, ONLY_RUSSIAN
from cases.names.patronymics import father_of


def test_there_are_enough_and_each_form_belongs_to_a_name_of_the_table():
    names = {given.be for given in given_names()}
    classes = {given.form_of for given in given_names()}
    assert (len(classes) >= 150, classes - names) == (True, set())


def test_each_form_is_written_in_its_own_letters():
    assert [given.be for given in given_names() if ONLY_RUSSIAN.search(given.be)] == []
    assert [given.ru for given in given_names() if ONLY_BELARUSIAN.search(given.ru.lower())] == []
    latin = {letter for given in given_names() for letter in given.en.lower()}
    assert latin - set("abcdefghijklmnopqrstuvwxyz") == set()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Мікалай Мікола Николай Mikalai Nikolai Mikola", "Мікалай"),
        ("Дзмітрый Зміцер Дмитрий Dzmitry Dmitry", "Дзмітрый"),
        ("Аляксандр Алесь Александр Alexander ALIAKSANDR", "Аляксандр"),
        ("Кацярына Екатерина Катерина Kaciaryna Ekaterina", "Кацярына"),
        ("Фёдар Федор Тодар Fyodor", "Фёдар"),
    ],
)
def test_the_spellings_of_one_name_are_one_class(words, name):
    assert [name in classes_of(word) for word in words.split()] == [True] * len(words.split())


def test_a_short_form_may_be_of_two_names_and_a_surname_is_of_none():
    assert classes_of("Саша") == {"Аляксандр", "Аляксандра"}
    assert classes_of("Бандарэнка") == frozenset()


def test_patronymics_name_the_father():
    words = "Яўгенавіч Евгеньевна Ильич Ільіч Мікітавіч Никитична Рыгораўна Григорьевич"
    assert [father_of(word) for word in words.split()] == [
        "Яўген", "Яўген", "Ілля", "Ілля", "Мікіта", "Мікіта", "Рыгор", "Рыгор",
    ]  # fmt: skip
    assert father_of("Бандарэнка") is None
