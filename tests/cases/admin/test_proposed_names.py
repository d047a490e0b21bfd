"""The other spellings of a name are shown as proposed; they are stored when somebody confirms them."""

import pytest

from cases.models import Person
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on

PROPOSED = "Proposed:"


@pytest.fixture
def person():
    return cast.person(name_be="Сяргей Ціханоўскі", name_en="")


def test_the_empty_names_are_proposed_on_the_page_of_a_person(desk, person):
    page = desk.get(address(person, "change")).content.decode()
    assert page.count(PROPOSED) == 2
    assert '<b lang="ru">Сергей Тихановский</b>' in page
    assert '<b lang="en">Siarhei Tsikhanouski</b>' in page


def test_nothing_is_stored_until_somebody_confirms(desk, person):
    form = form_on(desk.get(address(person, "change")))
    desk.post(address(person, "change"), form | {"label": "x"})
    person.refresh_from_db()
    assert (person.label, person.name_ru, person.name_en) == ("x", "", "")


def test_a_confirmed_spelling_is_stored_and_the_other_is_proposed_still(desk, person):
    form = form_on(desk.get(address(person, "change")))
    desk.post(address(person, "change"), form | {"name_ru-confirmed": "Сергей Тихановский"})
    person.refresh_from_db()
    assert (person.name_ru, person.name_en) == ("Сергей Тихановский", "")
    assert desk.get(address(person, "change")).content.decode().count(PROPOSED) == 1


def test_what_is_typed_wins(desk, person):
    form = form_on(desk.get(address(person, "change")))
    typed = {"name_ru": "Сергей Леонидович Тихановский", "name_ru-confirmed": "Сергей Тихановский"}
    desk.post(address(person, "change"), form | typed)
    person.refresh_from_db()
    assert person.name_ru == "Сергей Леонидович Тихановский"


def test_a_new_person_whose_form_came_back_gets_proposals(desk):
    empty = desk.get(address(Person, "add"))
    assert PROPOSED not in empty.content.decode()
    response = desk.post(
        address(Person, "add"), form_on(empty) | {"name_ru": "Ольга Голубович", "birth_date": "?"}
    )
    page = response.content.decode()
    assert '<b lang="be">Вольга Галубовіч</b>' in page
    assert 'name="name_en-confirmed" value="Volha Halubovich"' in page


def test_who_only_reads_is_proposed_nothing(person):
    page = desk_of(cast.edita()).get(address(cast.verified(person), "change"))
    assert (page.status_code, PROPOSED in page.content.decode()) == (200, False)


def test_a_person_knows_a_spelling_in_each_language_and_whether_somebody_confirmed_it(person):
    assert [person.spelling(language) for language in ("be", "ru", "en")] == [
        ("Сяргей Ціханоўскі", False),
        ("Сергей Тихановский", True),
        ("Siarhei Tsikhanouski", True),
    ]
    nobody = cast.person(name_be="", name_en="", label="a Minsk resident")
    assert nobody.spelling("ru") == ("", False)
