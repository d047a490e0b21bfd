"""The record on paper: for the person or a lawyer, in the language asked for, with nothing that stays inside."""

import re

import pytest

from cases.contacts import Details, write_contact
from cases.models import Contact, Viewing
from cases.verification import change_status
from tests import cast
from tests.cases.admin.desk import desk_of, in_role


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2024-04-26T09:00:00+03:00")


@pytest.fixture
def hanna():
    """With something of everything that is not to be printed."""
    person = cast.person(name_be="Ганна Прыклад", name_en="Hanna Pryklad", note="CANARY-person-note")
    raid = cast.incident(
        date="2024-04-20", title_en="CANARY-title", summary_en="CANARY-summary", region_id="BY-BR"
    )
    cast.act(person=person, incident=raid, note="CANARY-act-note")
    cast.act(person=cast.person(name_be="CANARY-other"), incident=raid)
    judge = cast.judge(name_be="CANARY-judge")
    cast.trial(
        person=person, incident=raid, judge=judge, date="2024-04-22", penalties=[("arrest", 3, "days")]
    )
    cast.source(incident=raid, title="CANARY-source", received="2024-04-21")
    cast.recognition(person=person, recognised_on="2024-04-25")
    write_contact(Contact(person=person, relation="parent"), Details(name="CANARY-contact"), cast.alice())
    return person


def printed(person, desk=None, **query):
    address = f"/admin/cases/person/{person.pk}/print/"
    answer = (desk or desk_of(cast.admin())).get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


def paper(text):
    main = re.search(r"<main>.*</main>", text, re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_it_says_what_is_known(hanna):
    words = paper(printed(hanna))
    for expected in (
        "Hanna Pryklad",
        f"{hanna.code} · As of 26 April 2024",
        "In detention",
        "Political prisoner now",
        "since: 25 April 2024",
        "20 April 2024 Detention not verified",
        "22 April 2024 Administrative trial not verified",
        "3 days",
    ):
        assert expected in words, expected


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_nothing_that_stays_inside_is_on_it(hanna, language):
    text = printed(hanna, language=language)
    assert re.findall(r"CANARY-[\w-]+", text) == []
    assert "alice" not in text


@pytest.mark.parametrize(
    ("language", "name", "day"),
    [
        ("be", "Ганна Прыклад", "20 красавіка 2024 года"),
        ("ru", "Ганна Прыклад", "20 апреля 2024 года"),
        ("en", "Hanna Pryklad", "20 April 2024"),
    ],
)
def test_it_is_in_the_language_asked_for_whatever_the_desk_speaks(hanna, language, name, day):
    text = printed(hanna, desk_of(cast.admin(), "en"), language=language)
    assert f'<html lang="{language}">' in text
    assert f"<h1>{name}</h1>" in text
    assert day in paper(text)


def test_an_unknown_language_is_that_of_the_desk(hanna):
    assert '<html lang="ru">' in printed(hanna, desk_of(cast.admin(), "ru"), language="de")


def test_what_is_not_verified_can_be_left_out(hanna):
    cast.verified(hanna.acts.get())
    words = paper(printed(hanna, unverified="left-out"))
    assert "20 April 2024 Detention where" in words
    assert "Administrative trial" not in words
    assert "Not recognised as a political prisoner" in words
    assert "Only what a second person verified is written here." in words
    assert "not verified" not in words


def test_what_is_withdrawn_is_not_printed(hanna):
    change_status("withdraw", [hanna.trials.get()], cast.alice(), "a mistake").raise_if_refused()
    assert "Administrative trial" not in paper(printed(hanna))


def test_a_proposed_spelling_is_not_printed(hanna):
    assert "Анна Приклад" not in printed(hanna)


def test_printing_what_is_restricted_is_recorded(hanna):
    printed(hanna)
    assert not Viewing.objects.exists()
    incident = hanna.acts.get().incident
    incident.sensitivity = "restricted"
    cast.write(incident, cast.alice())
    printed(hanna, desk_of(cast.alice()))
    assert ("incident", incident.code, "print") in Viewing.objects.values_list("kind", "code", "way")


def test_who_may_not_see_the_person_prints_nothing(hanna):
    assert desk_of(in_role("editor")).get(f"/admin/cases/person/{hanna.pk}/print/").status_code == 404
