"""My start page: what waits for whoever logged in, with numbers that agree with the lists they lead to."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cases import following, verification
from cases.matching.doubles import find_doubles
from cases.models import Incident, Person
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from viasna import start_page

pytestmark = pytest.mark.django_db


def block(user, title):
    return next(block for block in start_page.blocks(user) if block.title == title)


def titles(user):
    return [block.title for block in start_page.blocks(user)]


def rows_of(desk: Client, number) -> int:
    """How many rows the list has that a number leads to."""
    response = desk.get(number.address)
    assert response.status_code == 200
    return response.context["cl"].result_count


def test_what_was_returned_to_me_says_why():
    alena, viktar = in_role("documenter", username="alena"), in_role("verifier", username="viktar")
    incident = cast.incident(by=alena, title_en="A raid")
    verification.submit([incident], alena)
    verification.send_back([incident], viktar, "Which street?")
    returned = block(alena, "Returned to me")
    assert [(line.words, line.note) for line in returned.lines] == [
        (f"A raid ({incident.code})", "Which street?")
    ]
    assert [(number.count, number.words) for number in returned.numbers] == [(1, "incidents")]
    assert rows_of(desk_of(alena), returned.numbers[0]) == 1


def test_drafts_are_mine_only_and_their_number_is_that_of_the_list():
    alena, boris = in_role("documenter", username="alena"), in_role("documenter", username="boris")
    for day in ("2024-01-01", "2024-01-02"):
        cast.incident(by=alena, date=day)
    cast.incident(by=boris)
    cast.person(by=alena)
    numbers = {number.words: number for number in block(alena, "My drafts").numbers}
    assert {words: number.count for words, number in numbers.items()} == {"incidents": 2, "people": 1}
    assert [rows_of(desk_of(alena), number) for number in numbers.values()] == [2, 1]


def test_what_waits_for_a_verifier_is_what_others_submitted_oldest_first():
    alena = in_role("documenter", username="alena")
    both = in_role("documenter", "verifier", username="both")
    older, newer = cast.incident(by=alena, title_en="Older"), cast.incident(by=alena, title_en="Newer")
    mine = cast.incident(by=both, title_en="Mine")
    verification.submit([older, newer, mine], alena)
    waiting = block(both, "Waiting for verification")
    assert [line.words for line in waiting.lines] == [f"Older ({older.code})", f"Newer ({newer.code})"]
    assert [line.who for line in waiting.lines] == ["alena", "alena"]
    queue = desk_of(both).get(waiting.numbers[0].address)
    assert waiting.numbers[0].count == len(queue.context["rows"]) == 2


def test_somebody_who_writes_and_verifies_nothing_is_shown_neither():
    assert titles(in_role("editor")) == [
        "Articles that wait for approval",
        "Comments for you",
        "My articles",
        "Going out by itself",
        "Months without public figures",
        "Publications affected by ended consents",
        "Translations behind their originals",
        "Changed in the incidents I follow",
    ]
    assert "Waiting for verification" not in titles(in_role("documenter"))
    assert "My drafts" not in titles(in_role("verifier"))


def test_changes_of_others_in_the_incidents_i_follow_are_told():
    alena, boris = in_role("documenter", username="alena"), in_role("documenter", username="boris")
    followed, other = cast.incident(by=alena, title_en="Followed"), cast.incident(by=alena, title_en="Other")
    following.follow(followed, alena)
    following.follow(followed, alena)
    act = cast.act(by=boris, incident=followed)
    cast.act(by=boris, incident=other)
    followed.locality = "Minsk"
    write(followed, by=boris)
    lines = block(alena, "Changed in the incidents I follow").lines
    assert [(line.words, line.note, line.who) for line in lines] == [
        (f"Followed ({followed.code})", "Changed", "boris"),
        (f"Followed ({followed.code})", f"Added: act {act.code}", "boris"),
    ]
    following.unfollow(followed, alena)
    assert block(alena, "Changed in the incidents I follow").lines == []


def test_an_incident_that_is_followed_and_then_hidden_tells_nothing_more():
    boris, outsider = in_role("documenter", username="boris"), in_role("documenter", username="outsider")
    incident = cast.incident(by=boris)
    following.follow(incident, outsider)
    incident.sensitivity = Incident.Sensitivity.RESTRICTED
    write(incident, by=boris)
    assert block(outsider, "Changed in the incidents I follow").lines == []


def test_administrators_see_who_has_no_second_factor_and_who_failed_to_log_in():
    adam = in_role("administrator", username="adam")
    in_role("documenter", username="alena")
    Client().post(reverse("admin:login"), {"username": "alena", "password": "wrong"})
    without, failed = (
        block(adam, "People without a second factor"),
        block(adam, "Failed log-ins in the last seven days"),
    )
    assert [line.words for line in without.lines] == ["adam", "alena"]
    assert [(line.words, line.note) for line in failed.lines] == [("alena", "1 time")]
    desk = desk_of(adam)
    assert [rows_of(desk, number) for number in (*without.numbers, *failed.numbers)] == [2, 1]


def test_the_page_costs_the_same_for_1_and_3_of_each(django_assert_max_num_queries):
    user = in_role("documenter", "verifier", "administrator", username="everything")
    desk = desk_of(user)
    counts = []
    for _round in range(2):
        cast.act(by=user)
        verification.submit([cast.person()], cast.alice())
        with django_assert_max_num_queries(70) as queries:
            page = desk.get(reverse("admin:index"))
        assert page.status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_page_speaks_the_readers_language(language):
    page = desk_of(in_role("documenter"), language).get(reverse("admin:index")).content.decode()
    main = page[page.index("start-blocks") : page.index("start-lists")]
    assert not re.search(r">\s*[A-Z][a-z]+ [a-z]+", main)


def test_only_editors_ask_which_published_figures_moved():
    assert desk_of(in_role("editor")).get(reverse("admin:drifted")).status_code == 200
    assert desk_of(in_role("documenter")).get(reverse("admin:drifted")).status_code == 403


def test_possible_doubles_near_my_records_are_told():
    alena, boris = in_role("documenter", username="alena"), in_role("documenter", username="boris")
    stored = cast.person(by=boris, name_be="Сяргей Ціханоўскі", name_en="", birth_date="1978")
    mine = cast.person(by=alena, name_be="", name_ru="Сергей Тихановский", name_en="", birth_date="1978")
    find_doubles()
    lines = block(alena, "Possible doubles near my records").lines
    assert [line.words for line in lines] == [str(mine)]
    assert stored.code in lines[0].note
    assert Person.everything.count() == 2
