"""A pasted list: read, checked line by line, added at once."""

import pytest

from cases.models import Act, Batch, Person
from tests import cast
from tests.cases.admin.desk import desk_of, in_role, messages_of
from tests.cases.admin.incident_form import rendered


@pytest.fixture
def alice():
    return in_role("documenter", username="alice")


@pytest.fixture
def desk(alice):
    return desk_of(alice)


@pytest.fixture
def raid(alice):
    return cast.incident(by=alice)


def page_of(incident):
    return f"/admin/cases/incident/{incident.pk}/add-many/"


def read(desk, incident, text):
    return desk.post(page_of(incident), {"text": text, "_read": "1"})


def add(desk, response, **changed):
    """Send the page as it is, with some boxes changed."""
    return desk.post(response.request["PATH_INFO"], rendered(response) | {"_add": "1"} | changed)


def rows_of(response):
    return response.context["review"].rows


def test_a_list_is_read_added_in_one_batch_and_summed_up(desk, raid):
    text = "1. Іваноў Іван, 1987 г.р., г. Гомель\n2. ПЯТРОВА ГАННА\n+3 неизвестных"
    page = read(desk, raid, text)
    assert [row.decision for row in rows_of(page)] == ["new", "new", "new"]
    answer = add(desk, page, place_of_detention="icu-zodzina")
    batch = Batch.objects.get()
    assert answer.url == f"{page_of(raid)}{batch.pk}/"
    acts = Act.everything.filter(incident=raid).select_related("person").order_by("pk")
    assert [
        (
            act.person and act.person.name_be,
            act.person and act.person.birth_date,
            act.people_min,
            act.kind_id,
            act.date,
            act.place_of_detention_id,
        )
        for act in acts
    ] == [
        ("Іван Іваноў", "1987", 1, "detention", "2024-01-23", "icu-zodzina"),
        ("Ганна Пятрова", "", 1, "detention", "2024-01-23", "icu-zodzina"),
        (None, None, 3, "detention", "2024-01-23", "icu-zodzina"),
    ]
    assert acts[0].person.note == "Town: Гомель"
    for record in (*acts, *Person.everything.all()):
        history = record.history.get()
        assert (record.status, record.batch, history.history_user.username, history.history_batch) == (
            "draft",
            batch,
            "alice",
            batch,
        )
    summary = desk.get(answer.url).content.decode()
    assert "3 acts were added to the incident." in summary
    assert "2 people are new." in summary
    assert f"/admin/cases/batch/{batch.pk}/change/" in summary


def test_a_sex_that_only_the_name_tells_is_kept_when_somebody_confirmed_it(desk, raid):
    page = read(desk, raid, "Іван Іваноў\nГанна Пятрова, ж")
    assert [row.form["sex"].value() for row in rows_of(page)] == ["male?", "female"]
    add(desk, page)
    assert list(Person.everything.order_by("pk").values_list("sex", flat=True)) == ["", "female"]
    page = read(desk, raid, "Павел Жук")
    add(desk, page, sexes_are_right="on")
    assert Person.everything.get(name_be="Павел Жук").sex == "male"


def test_who_may_be_here_already_is_shown_and_has_to_be_decided(desk, raid, alice):
    known = cast.person(by=alice, name_be="Іван Іваноў", name_en="", birth_date="1987")
    cast.act(by=alice, incident=raid, person=known)
    page = read(desk, raid, "Иванов Иван, 1987\nПавел Жук")
    first, second = rows_of(page)
    assert [double.person for double in first.doubles] == [known]
    assert (first.decision, first.here, second.decision) == ("", {known.pk}, "new")
    assert "already in this incident" in page.content.decode()
    answer = add(desk, page)
    assert answer.status_code == 200
    assert "Say who it is: somebody new, or one of those who are here already." in answer.content.decode()
    assert Person.everything.count() == 1
    add(desk, answer, **{"line-0-decision": str(known.pk)})
    assert list(Act.everything.filter(incident=raid, person=known).values_list("kind", flat=True)) == [
        "detention",
        "detention",
    ]
    assert Person.everything.count() == 2


def test_what_a_line_says_more_about_somebody_who_is_here_is_kept_with_the_act(desk, raid, alice):
    known = cast.person(by=alice, name_be="Іван Іваноў", name_en="")
    page = read(desk, raid, "Іваноў Іван, настаўнік, з Гомля")
    add(desk, page, **{"line-0-decision": str(known.pk)})
    assert Act.everything.get(person=known).note == "Town: Гомля\nнастаўнік"
    known.refresh_from_db()
    assert known.note == ""


def test_a_name_corrected_into_somebody_who_is_here_asks_again(desk, raid, alice):
    known = cast.person(by=alice, name_be="Іван Іваноў", name_en="")
    page = read(desk, raid, "Павел Жук")
    answer = add(desk, page, **{"line-0-name": "Іван Іваноў"})
    assert "With this name there is somebody else it may be." in answer.content.decode()
    assert Person.everything.get() == known
    add(desk, answer, **{"line-0-decision": "new"})
    assert Person.everything.count() == 2


def test_the_same_name_twice_is_pointed_out(desk, raid):
    page = read(desk, raid, "Іван Іваноў\nПавел Жук\nІВАНОЎ ІВАН")
    assert [(row.repeats, row.decision) for row in rows_of(page)] == [(0, "new"), (0, "new"), (1, "")]
    assert "the same name as in line 1" in page.content.decode()


def test_a_line_nobody_can_read_is_left_out_and_said_so(desk, raid):
    page = read(desk, raid, "Затрыманыя ў Смалявічах:\nПавел Жук")
    assert [row.decision for row in rows_of(page)] == ["leave", "new"]
    answer = add(desk, page)
    assert messages_of(answer) == ["Left out: 1 line: Затрыманыя ў Смалявічах:"]
    assert Act.everything.count() == 1


def test_a_mistake_in_one_line_adds_nothing_and_keeps_what_was_typed(desk, raid):
    page = read(desk, raid, "Павел Жук\nІван Іваноў")
    answer = add(desk, page, **{"line-1-birth_date": "31.02.1990", "line-0-note": "Call on Friday."})
    assert answer.status_code == 200
    assert (Person.everything.count(), Batch.objects.count()) == (0, 0)
    assert [mistake.anchor for mistake in answer.context["review"].mistakes] == ["id_line-1-birth_date"]
    assert rows_of(answer)[0].form["note"].value() == "Call on Friday."
    assert "Nothing is added yet: 1 place to correct" in answer.content.decode()


def test_a_line_may_say_something_else_than_the_rest(desk, raid):
    page = read(desk, raid, "Павел Жук\nІван Іваноў")
    add(desk, page, **{"line-1-kind": "search", "line-1-date": "2024-01-24", "agency": "kgb"})
    assert list(Act.everything.order_by("pk").values_list("kind", "date", "agency")) == [
        ("detention", "2024-01-23", "kgb"),
        ("search", "2024-01-24", "kgb"),
    ]


def test_a_list_that_is_changed_keeps_what_was_corrected_in_the_lines_that_stay(desk, raid):
    page = read(desk, raid, "Павел Жук\nІван Іваноў")
    sent = rendered(page) | {
        "text": "Ганна Пятрова\nПавел Жук",
        "line-0-note": "Call on Friday.",
        "agency": "kgb",
        "_read": "1",
    }
    again = desk.post(page_of(raid), sent)
    assert [(row.form["name"].value(), row.form["note"].value()) for row in rows_of(again)] == [
        ("Ганна Пятрова", ""),
        ("Павел Жук", "Call on Friday."),
    ]
    assert again.context["review"].what["agency"].value() == "kgb"


def test_a_list_changed_and_not_read_again_is_not_added(desk, raid):
    page = read(desk, raid, "Павел Жук")
    answer = add(desk, page, text="Павел Жук\nІван Іваноў")
    assert "The list was changed. Look at it again before it is added." in messages_of(answer)
    assert (len(rows_of(answer)), Act.everything.count()) == (2, 0)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This field is required."),
        (" \n ", "Paste a list: one person a line."),
        ("Павел Жук\n" * 301, "At most 300 lines at once: this is 1 line more."),
    ],
)
def test_a_list_that_cannot_be_read_is_told_and_stays(desk, raid, text, sentence):
    answer = read(desk, raid, text)
    assert sentence in answer.content.decode()


def forty(start=0):
    surnames = ["Жук", "Бондар", "Ткач", "Мельнік", "Каваль"]
    return "\n".join(
        f"{number}. Павел {surnames[number % 5]}{'а' * (number // 5 + 1)}к, 19{60 + number % 40}"
        for number in range(start, start + 40)
    )


def test_forty_people_cost_no_more_queries_than_three(desk, raid, django_assert_max_num_queries):
    for text in ("Ганна Прыклад", "Іван Іваноў\nПавел Жук\nЯн Прыклад", forty()):
        with django_assert_max_num_queries(40):
            page = read(desk, raid, text)
        decided = {f"line-{number}-decision": "new" for number in range(len(rows_of(page)))}
        with django_assert_max_num_queries(60):
            answer = add(desk, page, **decided)
        assert answer.status_code == 302
    assert Act.everything.count() == 44


def test_three_hundred_lines_are_taken(desk, raid):
    page = read(desk, raid, "\n".join(f"+{number}" for number in range(1, 301)))
    assert add(desk, page).status_code == 302
    assert Act.everything.count() == 300


def test_only_who_may_add_acts_adds_many(raid):
    assert desk_of(in_role("editor")).get(page_of(raid)).status_code in (302, 403, 404)
    assert desk_of(in_role("verifier")).post(page_of(raid), {"text": "Павел Жук"}).status_code == 403


def test_an_incident_that_does_not_exist_for_somebody_takes_no_list(desk, alice):
    hidden = cast.incident(by=cast.boris(), sensitivity="restricted")
    assert desk.get(page_of(hidden)).status_code == 404
    assert read(desk, hidden, "Павел Жук").status_code == 404


def test_somebody_who_cannot_be_seen_cannot_be_chosen(desk, raid):
    hidden = cast.incident(by=cast.boris(), sensitivity="restricted")
    person = cast.person(by=cast.boris(), name_be="Іван Іваноў")
    cast.act(by=cast.boris(), incident=hidden, person=person)
    page = read(desk, raid, "Іван Іваноў")
    assert rows_of(page)[0].doubles == []
    answer = add(desk, page, **{"line-0-decision": str(person.pk)})
    assert "This person cannot be chosen." in answer.content.decode()


def test_a_new_incident_goes_on_to_its_list(desk):
    from_page = rendered(desk.get("/admin/cases/incident/add/"))
    sent = from_page | {"date": "2024-01-23", "region": "BY-HM", "title_en": "Raid", "_addmany": "1"}
    answer = desk.post("/admin/cases/incident/add/", sent)
    assert answer.url.endswith("/add-many/")
    assert desk.get(answer.url).status_code == 200
