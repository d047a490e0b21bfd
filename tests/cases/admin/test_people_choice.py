"""The person box: who is found by what is typed, what it says of them, and what it offers last."""

import pytest
from django.urls import reverse

from cases.models import NameKey, Person
from tests import cast
from tests.cases.admin.desk import desk_of, list_of


def box(desk, term, **extra):
    """What the box of the person of an act is answered."""
    field = {"app_label": "cases", "model_name": "act", "field_name": "person", "term": term}
    response = desk.get(reverse("admin:autocomplete"), field | extra)
    assert response.status_code == 200
    return response.json()["results"]


def texts(results):
    return [result["text"] for result in results]


@pytest.mark.parametrize(
    "typed",
    [
        "Сяргей Ціханоўскі",
        "Тихановский Сергей",
        "Tikhanovsky Sergey",
        "TSIKHANOUSKI SIARHEI",
        "Siarhiej Cichanoŭski",
        "Ціханоў",
        "Тиханов",
        "тихановский сер",
        "Тиханвский",
        "P-1",
    ],
)
def test_a_person_with_a_belarusian_name_alone_is_found_by_any_spelling(desk, typed):
    cast.person(code="P-1", name_be="Сяргей Ціханоўскі", name_en="", birth_date="1978-08-18")
    cast.person(code="Q-2", name_be="Ганна Прыклад", name_en="")
    assert texts(box(desk, typed)) == ["Сяргей Ціханоўскі, 1978 (P-1)"]


def test_by_a_former_name_and_by_who_they_are(desk):
    cast.person(code="P-1", name_be="Ганна Прыклад", name_en="", other_names="Ганна Кавальчук; @hanka")
    cast.person(code="P-2", name_be="", name_en="", label="a Minsk resident")
    assert texts(box(desk, "Анна Ковальчук")) == ["Ганна Прыклад (P-1)"]
    assert texts(box(desk, "hanka")) == ["Ганна Прыклад (P-1)"]
    assert texts(box(desk, "minsk res")) == ["a Minsk resident (P-2)"]


def test_by_the_beginning_of_a_code_or_by_its_number_alone(desk):
    first, second = cast.person(name_en=""), cast.person(name_en="")
    assert texts(box(desk, first.code[:6].lower())) == [f"Ян Прыклад ({one.code})" for one in (first, second)]
    assert texts(box(desk, "2")) == [f"Ян Прыклад ({second.code})"]


def test_the_likeliest_comes_first(desk):
    cast.person(code="P-1", name_be="Іван Пятроў", name_en="")
    cast.person(code="P-2", name_be="Пётр Іваноў", name_en="")
    cast.person(code="P-3", name_be="Іван Пятроўскі", name_en="")
    assert texts(box(desk, "Петров Иван"))[0] == "Іван Пятроў (P-1)"


def test_it_says_what_agrees_and_what_differs_unless_it_is_as_typed(desk):
    cast.person(code="P-1", name_be="Сяргей Ціханоўскі", name_en="")
    [other] = box(desk, "Тиханвский Сергей")
    assert (other["agrees"], other["differs"]) == ("same given name", "surname written differently")
    [same] = box(desk, "ціханоўскі")
    assert set(same) == {"id", "text"}


def test_the_last_offer_is_to_add_somebody_new(desk):
    cast.person(code="P-1", name_be="Іван Пятроў", name_en="")
    results = box(desk, " Иван  Петров", new=1)
    assert results[-1] == {"id": "new:Иван Петров", "text": "Add “Иван Петров” as a new person"}
    assert texts(results)[:-1] == ["Іван Пятроў (P-1)"]


@pytest.mark.parametrize("typed", ["", "P-2024-00001", "1990", "@handle", "Н.", "x" * 251])
def test_what_is_no_name_is_not_offered(desk, typed):
    assert [option for option in box(desk, typed, new=1) if option["id"].startswith("new:")] == []


def test_a_box_that_takes_no_new_person_offers_none_nor_does_one_to_who_may_add_none(desk):
    assert box(desk, "Іван Пятроў") == []
    assert box(desk_of(cast.edita()), "Іван Пятроў", new=1) == []


def test_other_boxes_are_answered_as_before(desk):
    cast.incident(code="I-1", title_en="Searches in Minsk")
    field = {"app_label": "cases", "model_name": "act", "field_name": "incident", "term": "Searches"}
    response = desk.get(reverse("admin:autocomplete"), field)
    assert texts(response.json()["results"]) == ["Searches in Minsk (I-1)"]


def test_who_only_reads_finds_verified_people_alone():
    cast.person(code="P-1", name_be="Іван Пятроў", name_en="")
    cast.verified(cast.person(code="P-2", name_be="Іван Пятроў", name_en=""))
    assert texts(box(desk_of(cast.edita()), "Петров Иван")) == ["Іван Пятроў (P-2)"]


def test_people_of_a_restricted_incident_are_not_found_by_others():
    incident = cast.incident(sensitivity="restricted")
    person = cast.person(name_be="Іван Пятроў", name_en="")
    cast.act(incident=incident, person=person)
    assert NameKey.objects.filter(person=person).exists()
    assert [box(desk_of(cast.boris()), typed) for typed in ("Іван Пятроў", "Петр", person.code)] == [
        [],
        [],
        [],
    ]


def test_the_list_finds_the_same_way_and_keeps_the_order_somebody_asked_for(desk):
    cast.person(code="P-1", name_be="Іван Пятроў", name_en="")
    cast.person(code="P-2", name_be="Сяргей Пятроў", name_en="")
    found = desk.get(list_of(Person, q="Петров Иван")).context["cl"].result_list
    assert [person.code for person in found] == ["P-1", "P-2"]
    turned = desk.get(list_of(Person, q="Петров Иван", o="-1")).context["cl"].result_list
    assert [person.code for person in turned] == ["P-2", "P-1"]


@pytest.mark.parametrize("people", [1, 3])
def test_the_number_of_queries_does_not_grow(desk, people, django_assert_max_num_queries):
    for number in range(people):
        cast.person(name_be=f"Іван Пятроў{'а' * number}", name_en="")
    with django_assert_max_num_queries(11):
        box(desk, "Петров")
