"""The stored keys are those of the names, whichever door the names came through."""

from io import StringIO

import pytest
from django.core.management import call_command

from cases import verification
from cases.history import create_recorded, rewrite_recorded, update_recorded
from cases.matching.keys import keys_of
from cases.models import Detainee, NameKey, Person
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db


def stored(person):
    return set(NameKey.objects.filter(person=person).values_list("key", "kind"))


def new_person(n):
    by = {"created_by": cast.alice(), "edited_by": cast.alice(), "edited_at": cast.NOW}
    return Person(name_be=f"Ян Прыклад{'а' * n}ў", code=f"P-{n}", **by)


def test_the_keys_of_one_person():
    person = cast.person(name_be="Ян Рак", name_en="", other_names="", label="a Minsk resident")
    assert stored(person) == keys_of(person)
    assert keys_of(person) == {
        ("RK", "surname"), ("RK Іван", "pair"), ("VN", "given"), ("N", "given"), ("NK", "given"),
        ("MNSK", "label"), ("RSDNT", "label"),
    }  # fmt: skip


def test_a_longer_surname_has_keys_with_a_letter_less():
    keys = keys_of(Person(name_be="Вольга Пархімчык"))
    assert {key for key, kind in keys if kind == "near"} == {
        "RHMCK",
        "PHMCK",
        "PRMCK",
        "PRHCK",
        "PRHMK",
        "PRHMC",
    }


def test_keys_fit_into_their_column():
    longest = NameKey._meta.get_field("key").max_length
    keys = keys_of(Person(name_be="Максімільян " + "Бж" * 100, label="Бж" * 100))
    assert max(len(key) for key, _kind in keys) <= longest


def test_former_names_and_proposed_spellings_have_keys():
    person = Person(name_be="Ганна Прыклад", other_names="Ганна Кавальчук; @hanka")
    kept = {key for key, kind in keys_of(person) if kind == "surname"}
    assert {"PRKLD", "KVLCK", "HNK"} <= kept


def by_writing(person):
    person.name_be = "Ян Іншы"
    write(person, cast.alice())


def as_a_detainee(person):
    cast.act(person=person)
    detainee = Detainee.everything.get(pk=person.pk)
    detainee.name_be = "Ян Іншы"
    write(detainee, cast.alice())


def by_update(person):
    update_recorded(Person, [person.pk], cast.alice(), name_be="Ян Іншы")


def by_rewriting(person):
    person.name_be = "Ян Іншы"
    rewrite_recorded(Person, [person], ["name_be"], cast.alice())


@pytest.mark.parametrize("door", [by_writing, as_a_detainee, by_update, by_rewriting])
def test_another_name_has_other_keys_through_every_door(door):
    person = cast.person()
    before = stored(person)
    door(person)
    person.refresh_from_db()
    assert stored(person) == keys_of(person) != before


def test_people_who_come_in_many_at_once_have_keys():
    people = [new_person(n) for n in range(3)]
    create_recorded(Person, people, cast.alice())
    assert [stored(person) for person in people] == [keys_of(person) for person in people]


def test_the_verbs_leave_the_keys_as_they_are(django_assert_max_num_queries):
    person = cast.person()
    rows = list(NameKey.objects.filter(person=person).values_list("pk", flat=True).order_by("pk"))
    for verb in ("submit", "send_back", "submit", "verify", "withdraw", "reopen"):
        verification.change_status(verb, [person], cast.vera(), "why").raise_if_refused()
        person.refresh_from_db()
    assert list(NameKey.objects.filter(person=person).values_list("pk", flat=True).order_by("pk")) == rows


def test_a_rebuild_gives_the_keys_that_were_kept():
    cast.person(name_be="Сяргей Ціханоўскі")
    cast.person(name_be="Вольга Рак")
    kept = sorted(NameKey.objects.values_list("person", "key", "kind"))
    NameKey.objects.all().delete()
    out = StringIO()
    call_command("rebuild_name_keys", stdout=out)
    assert sorted(NameKey.objects.values_list("person", "key", "kind")) == kept
    assert out.getvalue() == "2 people can be found.\n"


@pytest.mark.parametrize("people", [1, 3])
def test_the_number_of_queries_does_not_grow(people, django_assert_num_queries):
    made = [new_person(n) for n in range(people)]
    create_recorded(Person, made, cast.alice())
    with django_assert_num_queries(16):
        update_recorded(Person, [person.pk for person in made], cast.alice(), name_ru="Ян")
