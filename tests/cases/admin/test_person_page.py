"""Everything about one person on one page, as far as the reader may know it."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Detainee, Person, Viewing
from cases.verification import change_status
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2024-04-26T09:00:00+03:00")


@pytest.fixture
def hanna():
    return cast.person(
        name_be="Ганна Прыклад",
        name_en="Hanna Pryklad",
        other_names="Ганна Узор; Hanna Uzor",
        birth_date="1990-05-17",
        sex="female",
        minor_children_count=2,
        has_minor_children=True,
        note="Calls only in the evening",
    )


@pytest.fixture
def life(hanna):
    """Detained on 20 April, arrested for 21 days two days later; recognised some day in April."""
    raid = cast.incident(date="2024-04-20", title_en="A raid in Brest", region_id="BY-BR", locality="Брэст")
    act = cast.act(person=hanna, incident=raid, place_of_detention_id="icu-akrescina", note="Beaten")
    trial = cast.trial(
        person=hanna,
        incident=raid,
        date="2024-04-22",
        judge=cast.judge(),
        charges=["koap-24.15"],
        penalties=[("arrest", 21, "days")],
    )
    source = cast.source(incident=raid, title="A neighbour", received="2024-04-21")
    return [act, trial, source, cast.recognition(person=hanna, recognised_on="2024-04")]


def page(person, which="file"):
    return f"/admin/cases/person/{person.pk}/{which}/"


def shown(response):
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def words_of(response):
    body = re.search(r'<(?:div id="content-main"|main)>.*', shown(response), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_it_says_who_it_is(desk, hanna):
    words = words_of(desk.get(page(hanna)))
    assert "Ганна Прыклад" in words
    assert "Анна Приклад (proposed, nobody confirmed it yet)" in words
    assert "Ганна Узор (another name) Hanna Uzor (another name)" in words
    assert "born 17 May 1990 (33 years old)" in words
    assert "minor children 2" in words
    assert "Calls only in the evening" in words
    assert f"{hanna.code} ○ draft" in words


def test_it_says_whether_they_are_held_since_when_and_where(desk, hanna, life):
    words = words_of(desk.get(page(hanna)))
    assert "In detention since when 20 April 2024" in words
    assert "where they were last known to be Temporary detention facility on Akrestsina" in words
    assert "days in detention, all together at least 7 days, at most 26" in words
    assert "This rests on 2 records that are not verified." in words


@pytest.mark.parametrize(("language", "counted"), [("be", "21 дзень"), ("ru", "21 день"), ("en", "21 days")])
def test_days_are_counted_in_the_plural_of_each_language(hanna, language, counted):
    act = cast.incident(date="2024-04-01")
    cast.act(person=hanna, incident=act, end_date="2024-04-21")
    assert counted in words_of(desk_of(cast.admin(), language).get(page(hanna)))


def test_the_timeline_is_in_the_order_of_time_with_imprecise_dates_in_words(desk, hanna, life):
    timeline = words_of(desk.get(page(hanna))).split("In time")[1]
    found = re.findall(
        r"(some day in April 2024|2[0-9] April 2024) (recognised|detention|source|administrative trial)",
        timeline,
    )
    assert found == [
        ("some day in April 2024", "recognised"),
        ("20 April 2024", "detention"),
        ("21 April 2024", "source"),
        ("22 April 2024", "administrative trial"),
    ]
    assert "charged with Article 24.15, part 2, of the Code of Administrative Offences" in timeline
    assert "21 days" in timeline
    assert "incident: A raid in Brest" in timeline


def test_each_line_leads_to_its_record_and_what_waits_is_listed(desk, hanna, life):
    cast.submitted(life[0])
    text = shown(desk.get(page(hanna)))
    for record in life:
        assert f'href="{address(record, "change")}"' in text
    waiting = words_of(desk.get(page(hanna))).split("Waits for verification")[1].split("In time")[0]
    assert waiting.split() == [life[0].code, "act"]


def test_a_person_without_records_is_told_how_to_begin(desk, hanna):
    words = words_of(desk.get(page(hanna)))
    assert "No record of being held" in words
    assert "Not recognised as a political prisoner" in words
    assert "Nothing: there is no consent that holds today." in words
    assert "Nothing is recorded yet. Add an act: what was done to this person, and when." in words


def test_what_is_withdrawn_stays_in_the_timeline_and_counts_nowhere(desk, hanna, life):
    change_status("withdraw", [life[0], life[1]], cast.alice(), "a mistake").raise_if_refused()
    change_status("withdraw", [life[3]], cast.alice(), "a mistake").raise_if_refused()
    words = words_of(desk.get(page(hanna)))
    assert "No record of being held" in words
    assert "Not recognised as a political prisoner" in words
    assert "✕ withdrawn" in words


def test_only_what_is_verified_exists_for_an_editor(hanna, life):
    cast.verified(life[0])
    words = words_of(desk_of(in_role("editor")).get(page(hanna)))
    assert "detention" in words
    assert "administrative trial" not in words
    assert "A neighbour" not in words
    assert "Not known: no record says whether they were released" in words
    assert "Contacts" not in words


def test_who_is_hidden_answers_as_who_does_not_exist(hanna):
    hidden = cast.incident(sensitivity="restricted", date="2024-04-20")
    cast.act(person=hanna, incident=hidden)
    documenter = desk_of(in_role("documenter"))
    for which in ("file", "print", "consent/add", "contact/add"):
        answers = [documenter.get(page(person, which)) for person in (hanna, Person(pk=987654))]
        assert [answer.status_code for answer in answers] == [404, 404]
        there, nowhere = (answer.content.decode() for answer in answers)
        assert there.replace(page(hanna, which), "") == nowhere.replace(
            f"/{987654}/", f"/{hanna.pk}/"
        ).replace(page(hanna, which), "")
    assert desk_of(cast.alice()).get(page(hanna)).status_code == 200


def test_an_act_of_a_hidden_incident_is_not_on_the_page_of_a_known_person(hanna, life):
    hidden = cast.incident(sensitivity="restricted", date="2024-03-01", title_en="A secret raid")
    cast.act(person=hanna, incident=hidden, end_date="2024-03-10")
    words = words_of(desk_of(in_role("documenter")).get(page(hanna)))
    assert "A secret raid" not in words
    assert "all together at least 7 days, at most 26" in words
    assert not Viewing.objects.exists()
    assert "all together at least 17 days, at most 36" in words_of(desk_of(cast.alice()).get(page(hanna)))
    assert set(Viewing.objects.values_list("kind", "code", "way")) == {("incident", hidden.code, "page")}


def test_whoever_may_see_people_only_sees_nothing_but_the_person(hanna, life):
    reader = cast.stranger()
    reader.user_permissions.set(Permission.objects.filter(codename="view_person"))
    cast.verified(hanna)
    words = words_of(desk_of(reader).get(page(hanna)))
    assert "Ганна" in words
    assert "detention" not in words.split("In time")[1]


def test_a_stranger_gets_nothing(hanna):
    assert desk_of(cast.stranger()).get(page(hanna)).status_code in (403, 404)


@pytest.mark.parametrize("which", ["file", "print"])
def test_the_page_costs_as_many_queries_for_one_record_as_for_nine(desk, hanna, life, which):
    desk.get(page(hanna, which))
    with CaptureQueriesContext(connection) as one:
        desk.get(page(hanna, which))
    for month in ("01", "02", "03"):
        raid = cast.incident(date=f"2024-{month}-20")
        cast.act(person=hanna, incident=raid, agency_id="kgb")
        cast.trial(
            person=hanna,
            incident=raid,
            charges=["koap-24.15", "koap-24.23"],
            penalties=[("fine", 370, "byn")],
        )
        cast.source(incident=raid)
    with CaptureQueriesContext(connection) as nine:
        desk.get(page(hanna, which))
    assert len(one) == len(nine) <= 32


def test_the_record_and_the_lists_lead_to_the_page_first(desk, hanna, life):
    change = shown(desk.get(address(hanna, "change")))
    tools = re.search(r'<ul class="object-tools">.*?</ul>', change, re.DOTALL)[0]
    assert re.findall(r'href="([^"]+)"', tools)[0] == page(hanna)
    for model in (Person, Detainee):
        assert f'<a href="{page(hanna)}">Hanna Pryklad</a>' in shown(desk.get(list_of(model)))


def test_records_are_added_from_here(desk, hanna):
    text = shown(desk.get(page(hanna)))
    for model in ("act", "trial", "recognition"):
        assert f'href="/admin/cases/{model}/add/?person={hanna.pk}"' in text
    assert f'href="{page(hanna, "contact/add")}"' in text
    assert f'href="{page(hanna, "consent/add")}"' in text
    verifier = shown(desk_of(in_role("verifier")).get(page(hanna)))
    assert "/add/" not in re.search(r'<div id="content-main">.*', verifier, re.DOTALL)[0]
