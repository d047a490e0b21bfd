"""The queue at the desk: what waits, taking the next one, the review page, and verifying many at once."""

import re

import pytest
from django.urls import reverse

from cases import leases, teams, verification
from cases.admin.queue.many import pack
from cases.models import Batch, Lease, Person, Waiting
from cases.verifying.plan import plan
from cases.verifying.shown import shown
from cases.writing import write, write_part
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, messages_of
from viasna import start_page

pytestmark = pytest.mark.django_db
QUEUE, MANY = "/admin/queue/", "/admin/queue/verify/"


@pytest.fixture
def vera():
    return in_role("verifier", username="vera")


@pytest.fixture
def both():
    """Documents and verifies."""
    return in_role("documenter", "verifier", username="both")


def texts(user, query="", language="en"):
    return re.sub(r"\s+", " ", desk_of(user, language).get(QUEUE + query).content.decode())


def rows_of(user, query=""):
    return desk_of(user).get(QUEUE + query).context["rows"]


def review(user, record, query=""):
    response = desk_of(user).get(address(record, "review") + query)
    assert response.status_code == 200
    return response


def decide(user, record, verb, **sent):
    record.refresh_from_db()
    return desk_of(user).post(address(record, "review"), {"do": verb, "seen": shown(record)} | sent)


def status_of(record):
    record.refresh_from_db()
    return record.status


# The page


def test_each_row_says_what_waits_since_when_by_whom_and_what_is_in_the_way(vera, both):
    mine = cast.submitted(cast.person(by=both))
    blocked = cast.submitted(cast.act(person=mine, incident=cast.submitted(cast.incident(by=both))))
    free = cast.submitted(cast.person(by=cast.boris()))
    leases.take(free, vera)
    why = {row.code: row.why_not for row in rows_of(both)}
    assert why == {
        mine.code: "You wrote it. Somebody else has to verify it.",
        blocked.incident.code: "You wrote it. Somebody else has to verify it.",
        blocked.code: f"It rests on {blocked.incident.code}, which you wrote: somebody else has to verify that first.",
        free.code: leases.sentence(Lease.objects.get()),
    }
    assert [row.why_not for row in rows_of(vera)] == ["", "", "", ""]
    row = rows_of(vera, "?kind=act")[0]
    assert (row.words, row.author, row.region) == (str(blocked), "alice", "Minsk")


def test_what_changed_since_it_was_verified_is_said_in_the_row(vera):
    act = cast.verified(cast.act(incident=cast.incident(date="2024-02-03")))
    act.date = "2024-02-04"
    write(act, cast.boris())
    (row,) = rows_of(vera)
    assert not row.new
    assert [(change.label, change.old, change.new) for change in row.changes] == [
        ("Date", "3 February 2024", "4 February 2024")
    ]


def test_a_changed_penalty_is_said_in_the_row(vera):
    trial = cast.verified(cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")]))
    penalty = trial.penalties.get()
    penalty.amount = 740
    write_part(penalty, cast.boris())
    (row,) = rows_of(vera)
    assert [(change.label, change.old, change.new, change.who) for change in row.changes] == [
        ("Penalty", "fine: 370 rubles", "fine: 740 rubles", "boris")
    ]


@pytest.mark.parametrize(
    "query",
    [
        "?kind=judge",
        "?region=Mars",
        "?incident=I-none",
        "?author=nobody",
        "?batch=x",
        "?mine=x",
        "?colour=red",
        "?by=x",
    ],
)
def test_a_filter_that_does_not_exist_is_an_error(vera, query):
    response = desk_of(vera).get(f"{QUEUE}?{query}")
    assert response.status_code == 400
    assert "The list has no such filter or value" in response.content.decode()


def test_an_incident_of_others_answers_as_one_that_nobody_has(vera):
    hidden = cast.submitted(cast.incident(sensitivity="restricted"))
    assert desk_of(vera).get(f"{QUEUE}?incident={hidden.code}").status_code == 400
    assert hidden.title not in texts(vera) + texts(vera, "?by=case")
    teams.join(hidden, vera, by=cast.alice())
    assert [row.code for row in rows_of(vera, f"?incident={hidden.code}")] == [hidden.code]


def test_a_case_stands_together(vera):
    incident = cast.submitted(cast.incident(title_en="A raid"))
    cast.submitted(cast.act(incident=incident))
    cast.submitted(cast.source(incident=incident))
    page = texts(vera, "?by=case")
    assert "A raid" in page
    assert "3 records wait" in page


def test_the_page_costs_the_same_for_1_and_3_of_each(vera, django_assert_max_num_queries):
    desk, costs = desk_of(vera), []
    for number in (1, 2):
        for _one in range(number):
            person = cast.verified(cast.person())
            incident = cast.verified(cast.incident())
            for record in (
                person,
                incident,
                cast.verified(cast.act(incident=incident, person=person)),
                cast.verified(cast.trial(person=person, incident=incident, penalties=[("fine", 370, "byn")])),
                cast.verified(cast.source(incident=incident)),
            ):
                name = "title" if record._meta.model_name == "source" else "date"
                name = {"person": "birth_date"}.get(record._meta.model_name, name)
                setattr(record, name, "1999-01-02")
                write(record, cast.boris())
        with django_assert_max_num_queries(75) as queries:
            desk.get(QUEUE)
        costs.append(len(queries))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("role", ["documenter", "editor", "analyst"])
def test_who_verifies_nothing_has_no_queue(role):
    assert desk_of(in_role(role)).get(QUEUE).status_code == 403
    assert "Waiting for verification" not in desk_of(in_role(role)).get("/admin/").content.decode()


def test_the_start_page_leads_to_the_queue_with_the_same_numbers(both):
    for _number in range(2):
        cast.submitted(cast.person())
    cast.submitted(cast.person(by=both))
    block = next(one for one in start_page.blocks(both) if one.title == "Waiting for verification")
    assert [(number.words, number.count) for number in block.numbers] == [("people", 2)]
    assert len(desk_of(both).get(block.numbers[0].address).context["rows"]) == 2
    assert f'href="{QUEUE}"' in desk_of(both).get("/admin/").content.decode()


# Taking the next one


def test_the_next_one_is_the_oldest_i_may_verify_and_nobody_has(vera, both):
    cast.submitted(cast.person(by=both))
    taken, free = (cast.submitted(cast.person(by=cast.boris())) for _number in range(2))
    leases.take(taken, vera)
    response = desk_of(both).post(QUEUE)
    assert (response.status_code, response.url) == (302, address(free, "review"))
    assert Lease.objects.get(record_id=free.pk).taken_by == both


def test_the_next_one_rests_on_nothing_that_waits(vera):
    act = cast.act()
    cast.submitted(act)
    incident = cast.submitted(act.incident)
    assert desk_of(vera).post(QUEUE).url == address(incident, "review")


def test_where_nothing_is_left_it_says_so(both):
    cast.submitted(cast.person(by=both))
    response = desk_of(both).post(f"{QUEUE}?kind=person")
    assert (response.url, messages_of(response)) == (
        f"{QUEUE}?kind=person",
        ["Nothing more waits for you here."],
    )


def test_after_a_decision_comes_the_next_one_of_the_same_filter(vera):
    first = cast.submitted(cast.person())
    cast.submitted(cast.incident())
    second = cast.submitted(cast.person())
    response = desk_of(vera).post(
        address(first, "review") + "?from=kind%3Dperson", {"do": "verify", "seen": shown(first)}
    )
    assert status_of(first) == "verified"
    assert response.url == address(second, "review") + "?from=kind%3Dperson"
    assert messages_of(response)[0] == f'verified: <a href="{address(first, "change")}">{first}</a>'


# The review page


def test_the_page_says_everything_about_a_record(vera):
    incident = cast.incident(title_en="A raid in Minsk", region_id="BY-HM")
    cast.source(
        incident=incident,
        kind="media",
        title="Example News",
        reliability="B",
        credibility="2",
        confidential=False,
    )
    person = cast.person(name_be="Сяргей Ціханоўскі", name_en="")
    double = cast.person(by=cast.boris(), name_be="", name_ru="Сергей Тихановский", name_en="")
    act = cast.submitted(cast.act(incident=incident, person=person))
    page = re.sub(r"\s+", " ", review(vera, act).content.decode())
    for words in ("23 January 2024", "B – usually reliable", "2 – probably true", "Example News", str(double),
                  "It was never verified before", "written by alice", "It rests on"):  # fmt: skip
        assert words in page, words


def test_the_page_says_of_a_person_what_rests_on_them(vera):
    person = cast.submitted(cast.person())
    act = cast.act(person=person)
    context = review(vera, person).context
    assert [link.words for link in context["resting"]] == [f"{act} · {act.code}"]


def test_what_changed_since_it_was_verified_stands_field_by_field(vera):
    act = cast.verified(cast.act(incident=cast.incident(date="2024-02-03")))
    act.date, act.agency_id = "2024-02-04", None
    write(act, cast.boris())
    act.people_min = 20
    write(act, cast.alice())
    since = review(vera, act).context["since"]
    assert [(change.label, change.old, change.new, change.who) for change in since["changes"]] == [
        ("Date", "3 February 2024", "4 February 2024", "boris"),
        ("At least how many people", "1", "20", "alice"),
    ]


def test_what_was_returned_says_the_comment_and_what_changed_since(vera):
    act = cast.submitted(cast.act())
    verification.send_back([act], vera, "Which day?")
    act.refresh_from_db()
    act.date = "2024-01-24"
    write(act, cast.alice())
    cast.submitted(act)
    page = review(vera, act)
    assert [change.new for change in page.context["since"]["changes"]] == ["24 January 2024"]
    assert "Which day?" in page.content.decode()


def test_returning_needs_a_comment_and_the_author_reads_it(vera):
    alice = in_role("documenter", username="alice")
    act = cast.submitted(cast.act(by=alice))
    assert decide(vera, act, "send_back", comment=" ").status_code == 200
    assert status_of(act) == "submitted"
    decide(vera, act, "send_back", comment="Which day?")
    assert (status_of(act), act.status_comment) == ("returned", "Which day?")
    assert "Which day?" in desk_of(alice).get("/admin/").content.decode()


def test_a_verifier_who_writes_nothing_does_not_withdraw(vera):
    act = cast.submitted(cast.act())
    assert decide(vera, act, "withdraw", comment="twice").status_code == 403
    assert status_of(act) == "submitted"
    assert decide(in_role("documenter", "verifier"), act, "withdraw", comment="twice").status_code == 302
    assert status_of(act) == "withdrawn"


@pytest.mark.parametrize("change", ["claim", "penalty"])
def test_a_decision_is_about_what_was_shown(vera, change):
    trial = cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    cast.verified(trial.person)
    cast.submitted(trial)
    sent = {"do": "verify", "seen": review(vera, trial).context["seen"]}
    if change == "claim":
        trial.outcome = "acquitted"
        write(trial, cast.boris())
    else:
        penalty = trial.penalties.get()
        penalty.amount = 740
        write_part(penalty, cast.boris())
    response = desk_of(vera).post(address(trial, "review"), sent)
    assert messages_of(response) == ["It was changed after you opened it. Look at it again."]
    assert status_of(trial) == "submitted"


def test_a_charge_that_came_by_no_verb_is_seen_too(vera):
    """Not even the moment of the last change tells of it."""
    trial = cast.submitted(cast.trial(charges=["koap-24.15"]))
    before = shown(trial)
    charge = trial.charges.get()
    type(charge)._base_manager.filter(pk=charge.pk)._update(
        [(charge._meta.get_field("article"), None, "koap-24.3")]
    )
    assert shown(trial) != before


def test_whoever_wrote_it_sees_why_the_button_is_missing(both):
    record = cast.submitted(cast.person(by=both))
    page = review(both, record).content.decode()
    assert "You wrote it. Somebody else has to verify it." in page
    assert 'value="verify"' not in page
    decide(both, record, "verify")
    assert status_of(record) == "submitted"


def test_a_record_is_taken_given_back_and_taken_over(vera, both):
    record, admin = cast.submitted(cast.person()), in_role("administrator", username="adam")
    decide(vera, record, "take")
    assert "is reviewing it, until" in review(both, record).content.decode()
    assert "vera is reviewing it" in messages_of(decide(both, record, "take"))[0]
    assert messages_of(decide(both, record, "take_over")) == [
        "Only an administrator takes over what somebody else reviews."
    ]
    decide(admin, record, "take_over")
    assert Lease.objects.get().taken_by == admin
    decide(admin, record, "give_back")
    assert not Lease.objects.exists()


def test_a_case_is_verified_with_its_waiting_parts(vera):
    incident, person = cast.submitted(cast.incident()), cast.submitted(cast.person())
    act = cast.submitted(cast.act(incident=incident, person=person))
    draft = cast.person()
    blocked = cast.submitted(cast.act(incident=incident, person=draft))
    case = review(vera, incident).context["case"]
    assert {part["link"].words for part in case["ready"]} == {
        str(incident),
        str(person),
        f"{act} · {act.code}",
    }
    assert [why for why, _links in case["blocked"]] == [f"It rests on {draft.code} by alice, which is draft."]
    response = desk_of(vera).post(address(incident, "review"), {"do": "verify_case", "shown": case["shown"]})
    assert messages_of(response)[0] == "Now verified: 3 records."
    assert [status_of(one) for one in (incident, person, act, blocked)] == ["verified"] * 3 + ["submitted"]


@pytest.mark.parametrize("number", [1, 3])
def test_a_case_costs_the_same_for_1_and_3_parts(vera, number, django_assert_max_num_queries):
    incident = cast.submitted(cast.incident())
    for _number in range(number):
        person = cast.submitted(cast.person())
        cast.submitted(cast.act(incident=incident, person=person))
        cast.submitted(cast.trial(incident=incident, person=person, charges=["koap-24.15"]))
        cast.submitted(cast.source(incident=incident))
    desk = desk_of(vera)
    with django_assert_max_num_queries(85):
        desk.get(address(incident, "review"))


def test_a_hidden_record_is_reviewed_by_its_team_only(vera):
    incident = cast.submitted(cast.incident(sensitivity="restricted"))
    assert desk_of(vera).get(address(incident, "review")).status_code == 404
    teams.join(incident, vera, by=cast.alice())
    assert review(vera, incident).context["record"] == incident


# Many at once


def pick(user, *records, **sent):
    keys = [f"{record._meta.model_name}:{record.pk}" for record in records]
    return desk_of(user).post(MANY, {"pick": keys} | sent)


def groups(response, name):
    return [(group.title, group.count) for group in response.context[name]]


def test_selected_records_are_shown_with_what_is_in_the_way_and_the_rest_is_verified(both, vera):
    incident, taken = cast.submitted(cast.incident()), cast.submitted(cast.person())
    mine, draft = cast.submitted(cast.person(by=both)), cast.person()
    act = cast.submitted(cast.act(incident=incident))
    on_draft = cast.submitted(cast.act(incident=incident, person=draft))
    lease = leases.take(taken, vera)
    page = pick(both, act, incident, mine, on_draft, taken)
    assert groups(page, "ready") == [("Incidents", 1), ("Acts", 1)]
    assert sorted(groups(page, "blocked")) == sorted(
        [
            ("You wrote it. Somebody else has to verify it.", 1),
            (leases.sentence(lease), 1),
            (f"It rests on {draft.code} by alice, which is draft.", 1),
        ]
    )
    response = desk_of(both).post(MANY, {"shown": page.context["shown"]})
    assert messages_of(response) == ["Now verified: 2 records."]
    assert Waiting.objects.count() == 3
    assert Batch.objects.get().title == "Verify: 2"


def test_what_rests_on_something_that_is_not_selected_stays(vera):
    act = cast.submitted(cast.act(incident=cast.submitted(cast.incident())))
    page = pick(vera, act)
    assert groups(page, "blocked") == [
        (f"It rests on {act.incident.code} by alice, which waits too: choose that as well.", 1)
    ]
    assert page.context["ready_count"] == 0


def test_what_is_changed_while_the_page_is_read_is_left_out_and_named(vera):
    people = [cast.submitted(cast.person()) for _number in range(3)]
    page = pick(vera, *people)
    people[1].label = "x"
    write(people[1], cast.boris())
    response = desk_of(vera).post(MANY, {"shown": page.context["shown"]})
    assert messages_of(response) == [
        "Now verified: 2 records.",
        f"{people[1].code}: It was changed after you opened it. Look at it again.",
    ]


def test_all_that_match_the_filter_are_chosen_without_naming_them(vera):
    people = [cast.submitted(cast.person()) for _number in range(3)]
    cast.submitted(cast.incident())
    page = desk_of(vera).post(MANY, {"all": "1", "from": "kind=person"})
    assert groups(page, "ready") == [("People", 3)]
    assert page.context["ready"][0].lines[0] == (str(people[0]), address(people[0], "review"))


def test_a_batch_is_verified_from_its_page(vera):
    people = [cast.person() for _number in range(2)]
    cast.submitted(cast.incident())
    alice = in_role("documenter", username="alice")
    desk_of(alice).post(
        "/admin/cases/person/", {"action": "submit", "_selected_action": [str(one.pk) for one in people]}
    )
    batch = Batch.objects.get()
    link = f"{MANY}?batch={batch.pk}"
    assert link in desk_of(vera).get(address(batch, "change")).content.decode()
    assert link not in desk_of(alice).get(address(batch, "change")).content.decode()
    assert groups(desk_of(vera).get(link), "ready") == [("People", 2)]


def test_what_a_page_showed_to_another_or_what_nobody_showed_is_refused(vera, both):
    person = cast.submitted(cast.person(by=cast.boris()))
    made = plan([("person", person.pk)], both)
    for text in (pack(made.ready, both), "nonsense"):
        response = desk_of(vera).post(MANY, {"shown": text})
        assert messages_of(response) == ["This is not what a page showed you. Choose the records again."]
    assert status_of(person) == "submitted"


@pytest.mark.parametrize("picked", [[], ["person:987654"], ["nonsense"], ["judge:1"], ["person:x"]])
def test_nothing_chosen_says_so(vera, picked):
    response = desk_of(vera).post(MANY, {"pick": picked})
    assert messages_of(response) == ["Nothing was selected: tick the records to verify."]
    assert response.url == reverse("desk:queue")


def test_hidden_records_are_not_verified_by_naming_them(vera):
    hidden = cast.submitted(cast.incident(sensitivity="restricted"))
    assert messages_of(pick(vera, hidden)) == ["Nothing was selected: tick the records to verify."]


@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_pages_speak_the_readers_language(vera, language):
    person = cast.submitted(cast.person(name_be="Ян", name_ru="Ян", name_en=""))
    desk = desk_of(vera, language)
    pages = [
        desk.get(QUEUE),
        desk.get(address(person, "review")),
        desk.post(MANY, {"pick": [f"person:{person.pk}"]}),
    ]
    for page in pages:
        text = page.content.decode()
        main = text[text.index('id="content-main"') : text.index("<!-- END Content -->")]
        assert not re.search(r">\s*[A-Z][a-z]+ [a-z]+", main), re.search(r">\s*[A-Z][a-z]+ [a-z]+.*", main)
    assert Person.everything.count() == 1
