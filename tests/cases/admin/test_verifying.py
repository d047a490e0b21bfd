"""Verification at the desk: by button, list action and direct request, the same verbs and rule."""

import pytest
from django.utils.html import escape

from cases.admin.actions import seen
from cases.models import Person
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role, list_of, messages_of

OWN = "You wrote it. Somebody else has to verify it."
# The list is shown again: it has no such action. An analyst has another one, to export.
NOT_OFFERED = {"editor": (200, []), "analyst": (302, ["No action selected."]), "stranger": (403, [])}


@pytest.fixture
def alice():
    """Both documents and verifies: the permission is there, the rule stands above it."""
    return in_role("documenter", "verifier", username="alice")


@pytest.fixture
def vera():
    return in_role("verifier", username="vera")


def say(user, verb, record, **sent):
    record.refresh_from_db()
    return desk_of(user).post(address(record, "status", verb), {"seen": seen(record)} | sent)


def select(user, verb, *records, **sent):
    selected = {"action": verb, "_selected_action": [str(record.pk) for record in records]}
    return desk_of(user).post(list_of(type(records[0])), selected | sent)


def status_of(record):
    record.refresh_from_db()
    return record.status


def test_who_wrote_it_is_told_why_the_button_is_dead(alice):
    record = cast.submitted(cast.person(by=alice))
    text = desk_of(alice).get(address(record, "change")).content.decode()
    assert OWN in text
    assert '<button type="button" disabled aria-describedby="why-not-verify">Verify</button>' in text


def test_who_wrote_it_cannot_verify_it_by_a_direct_request(alice):
    record = cast.submitted(cast.person(by=alice))
    response = say(alice, "verify", record)
    assert (status_of(record), messages_of(response)) == ("submitted", [f"{record.code}: {OWN}"])


def test_who_wrote_it_cannot_verify_it_from_the_list(alice):
    record = cast.submitted(cast.person(by=alice))
    response = select(alice, "verify", record)
    assert (status_of(record), messages_of(response)) == ("submitted", [f"{record.code}: {OWN}"])


def test_who_changed_it_later_cannot_verify_it_either(alice):
    record = cast.person(by=cast.boris())
    desk = desk_of(alice)
    sent = form_on(desk.get(address(record, "change"))) | {"label": "a Minsk resident"}
    desk.post(address(record, "change"), sent)
    cast.submitted(record)
    say(alice, "verify", record)
    select(alice, "verify", record)
    assert status_of(record) == "submitted"


def test_somebody_else_verifies_it_with_one_button(vera):
    record = cast.submitted(cast.person())
    assert b"disabled" not in desk_of(vera).get(address(record, "change")).content
    response = say(vera, "verify", record)
    assert (response.status_code, response.url) == (302, address(record, "change"))
    assert (status_of(record), record.verified_by) == ("verified", vera)
    assert messages_of(response) == ["Now verified: 1 record."]


def test_a_verb_leaves_one_history_row(vera):
    record = cast.submitted(cast.person())
    say(vera, "verify", record)
    rows = (
        Person.history.filter(id=record.pk)
        .order_by("history_id")
        .values_list("history_user__username", "status")
    )
    assert list(rows) == [("alice", "draft"), ("alice", "submitted"), ("vera", "verified")]


def test_what_changed_while_it_was_read_is_not_verified(vera):
    record = cast.submitted(cast.person())
    old = seen(record)
    record.name_be = "Іншы Прыклад"
    cast.write(record, cast.boris())
    response = desk_of(vera).post(address(record, "status", "verify"), {"seen": old})
    assert status_of(record) == "submitted"
    assert messages_of(response) == ["It was changed after you opened it. Look at it again."]
    assert desk_of(vera).post(address(record, "status", "verify")).status_code == 302
    assert status_of(record) == "submitted"


def test_looking_at_the_page_of_a_verb_changes_nothing(vera):
    record = cast.submitted(cast.person())
    assert desk_of(vera).get(address(record, "status", "verify")).status_code == 200
    assert status_of(record) == "submitted"


def test_returning_needs_a_comment_and_the_author_reads_it(vera, alice):
    record = cast.submitted(cast.person(by=alice))
    page = desk_of(vera).get(address(record, "status", "send_back"), {"seen": seen(record)})
    assert b'name="comment"' in page.content
    assert say(vera, "send_back", record, comment="  ").status_code == 200
    assert status_of(record) == "submitted"
    say(vera, "send_back", record, comment="Which <Ян>?")
    assert (status_of(record), record.status_comment) == ("returned", "Which <Ян>?")
    assert escape("Which <Ян>?") in desk_of(alice).get(address(record, "change")).content.decode()


@pytest.mark.parametrize("verb", ["submit", "verify", "send_back", "withdraw", "reopen"])
@pytest.mark.parametrize("role", ["editor", "analyst", "stranger"])
def test_who_only_reads_says_no_verb(role, verb):
    user = cast.stranger() if role == "stranger" else in_role(role)
    record = cast.submitted(cast.person())
    assert say(user, verb, record, comment="x").status_code == 403
    listed = select(user, verb, record, comment="x", confirmed="yes")
    assert (listed.status_code, messages_of(listed)) == NOT_OFFERED[role]
    assert status_of(record) == "submitted"


@pytest.mark.parametrize(("role", "verb"), [("documenter", "verify"), ("verifier", "withdraw")])
def test_a_role_says_only_its_own_verbs(role, verb):
    record = cast.submitted(cast.person())
    assert say(in_role(role), verb, record, comment="x").status_code == 403
    select(in_role(role), verb, record, comment="x", confirmed="yes")
    assert status_of(record) == "submitted"


def test_an_unknown_verb_or_record_is_not_found(desk):
    record = cast.person()
    assert desk.post(address(record, "status", "publish")).status_code == 404
    assert desk.post(f"/admin/cases/person/{record.pk + 1}/status/submit/").status_code == 404


def test_a_list_action_says_how_many_were_done_and_why_others_were_not(alice):
    others = [cast.submitted(cast.person(by=cast.boris())) for _number in range(2)]
    own = [cast.submitted(cast.person(by=alice)) for _number in range(7)]
    response = select(alice, "verify", *others, *own)
    told = messages_of(response)
    assert told[0] == "Now verified: 2 records."
    assert told[1:6] == [f"{record.code}: {OWN}" for record in own[:1:-1]]
    assert told[6:] == ["2 more were refused."]


def test_a_list_action_with_a_comment_asks_for_it_first(vera):
    records = [cast.submitted(cast.person()) for _number in range(2)]
    page = select(vera, "send_back", *records)
    assert page.status_code == 200
    assert "2 records are selected." in page.content.decode()
    assert [status_of(record) for record in records] == ["submitted"] * 2
    assert select(vera, "send_back", *records, confirmed="yes", comment="").status_code == 200
    assert [status_of(record) for record in records] == ["submitted"] * 2
    select(vera, "send_back", *records, confirmed="yes", comment="Which month?")
    assert [(status_of(record), record.status_comment) for record in records] == [
        ("returned", "Which month?")
    ] * 2


def test_all_records_of_a_filtered_list_are_chosen_without_naming_them(vera):
    mine, other = cast.submitted(cast.person(sex="female")), cast.submitted(cast.person(sex="male"))
    sent = {"action": "verify", "_selected_action": [str(mine.pk)], "select_across": "1"}
    desk_of(vera).post(list_of(Person, sex__exact="female"), sent)
    assert (status_of(mine), status_of(other)) == ("verified", "submitted")


def test_a_detainee_is_verified_from_their_list_as_the_person_they_are(vera):
    person = cast.submitted(cast.person())
    cast.act(person=person)
    sent = {"action": "verify", "_selected_action": [str(person.pk)]}
    desk_of(vera).post("/admin/cases/detainee/", sent)
    assert status_of(person) == "verified"
    assert Person.history.filter(id=person.pk).count() == 3


def test_a_record_waits_for_what_it_rests_on(vera):
    act = cast.submitted(cast.act(incident=cast.submitted(cast.incident())))
    response = say(vera, "verify", act)
    assert messages_of(response) == [
        f"{act.code}: Verify {act.incident.code} first: this record rests on it."
    ]


def test_withdrawn_and_reopened():
    alice, record = in_role("documenter", username="alice"), cast.person()
    say(alice, "withdraw", record, comment="Entered twice")
    assert status_of(record) == "withdrawn"
    say(alice, "reopen", record)
    assert status_of(record) == "draft"
