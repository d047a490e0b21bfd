"""Writing at the desk: as the person who is logged in, with one history row a change."""

import pytest

from cases.models import Act, Charge, Court, Incident, Judge, Penalty, Person, Source, Trial
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role, messages_of


@pytest.fixture
def alice():
    return in_role("documenter", username="alice")


@pytest.fixture
def desk(alice):
    return desk_of(alice)


def changes(record):
    """Who made which kind of change to the record, oldest first."""
    return list(
        record._meta.concrete_model.history.filter(id=record.pk)
        .order_by("history_id")
        .values_list("history_user__username", "history_type")
    )


def rows(prefix, *rows, existing=0):
    """The rows of an inline as its form sends them."""
    sent = {f"{prefix}-TOTAL_FORMS": str(existing + len(rows)), f"{prefix}-INITIAL_FORMS": str(existing)}
    for number, row in enumerate(rows, start=existing):
        sent |= {f"{prefix}-{number}-{name}": str(value) for name, value in row.items()}
    return sent


def test_an_incident_with_its_acts_and_sources_is_written_on_one_page(desk):
    person = cast.person()
    sent = {
        "date": "2024-01-23",
        "region": "BY-HM",
        "title_en": "Searches in Minsk",
        "sensitivity": "internal",
    }
    sent |= rows(
        "acts",
        {"kind": "detention", "person": person.pk, "people_min": 1, "date": "2024-01-24"},
        {"kind": "search", "person": "", "people_min": 1, "date": ""},
    )
    sent |= rows("trials")
    sent |= rows("sources", {"kind": "relative", "title": "Her sister", "confidential": "on"})
    response = desk.post(address(Incident, "add"), sent)
    assert response.status_code == 302
    incident = Incident.everything.get()
    assert (incident.status, incident.created_by.username, incident.code) == ("draft", "alice", incident.code)
    assert [(act.kind_id, act.date, act.person) for act in incident.acts.order_by("pk")] == [
        ("detention", "2024-01-24", person),
        ("search", "2024-01-23", None),  # the date was left out: it is the incident's
    ]
    written = [incident, *incident.acts.all(), incident.sources.get()]
    assert [changes(record) for record in written] == [[("alice", "+")]] * 4


def test_saving_a_page_on_which_nothing_was_typed_changes_nothing(desk):
    incident = cast.verified(cast.incident())
    act = cast.verified(cast.act(incident=incident, person=cast.person()))
    trial = cast.verified(cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")]))
    for record in (incident, act, trial, trial.person):
        before = changes(record)
        response = desk.post(address(record, "change"), form_on(desk.get(address(record, "change"))))
        assert response.status_code == 302, (record, response.context["errors"])
        record.refresh_from_db()
        assert (record.status, changes(record)) == ("verified", before)


def test_a_verified_record_that_is_changed_waits_for_verification_again(desk):
    incident = cast.verified(cast.incident())
    before = changes(incident)
    desk.post(
        address(incident, "change"),
        form_on(desk.get(address(incident, "change"))) | {"locality": "Smaliavichy"},
    )
    incident.refresh_from_db()
    assert (incident.status, incident.verified_by, incident.locality) == ("submitted", None, "Smaliavichy")
    assert changes(incident) == [*before, ("alice", "~")]


def test_an_act_changed_on_the_page_of_its_incident_waits_for_verification_and_the_incident_does_not(desk):
    incident = cast.verified(cast.incident())
    act = cast.verified(cast.act(incident=incident, person=cast.person()))
    sent = form_on(desk.get(address(incident, "change"))) | {"acts-0-kind": "search"}
    desk.post(address(incident, "change"), sent)
    act.refresh_from_db()
    incident.refresh_from_db()
    assert (act.status, act.kind_id, incident.status) == ("submitted", "search", "verified")


def test_a_note_of_a_verified_person_may_be_added_by_who_verified_them(desk):
    person = cast.verified(
        cast.person(by=cast.boris()), by=in_role("verifier", "documenter", username="alice")
    )
    desk.post(
        address(person, "change"), form_on(desk.get(address(person, "change"))) | {"note": "Call on Friday."}
    )
    person.refresh_from_db()
    assert (person.status, person.note) == ("verified", "Call on Friday.")


def test_a_trial_is_written_with_its_charges_and_penalties(desk):
    sent = {
        "person": str(cast.person().pk),
        "process": "administrative",
        "date": "2024-02",
        "court_instance": "first",
        "outcome": "convicted",
        "in_absentia": "unknown",
    }
    sent |= rows("charges", {"article": "koap-24.15"}, {"article": "koap-24.23"})
    sent |= rows("penalties", {"kind": "fine", "amount": "20", "unit": "base_units"})
    assert desk.post(address(Trial, "add"), sent).status_code == 302
    trial = Trial.everything.get()
    assert [charge.article_id for charge in trial.charges.all()] == ["koap-24.15", "koap-24.23"]
    assert [(part.kind_id, part.amount, part.unit) for part in trial.penalties.all()] == [
        ("fine", 20, "base_units")
    ]
    assert [changes(record) for record in (trial, *trial.charges.all(), *trial.penalties.all())] == [
        [("alice", "+")]
    ] * 4


def test_a_changed_and_a_removed_part_make_one_change_of_the_trial(desk):
    trial = cast.verified(
        cast.trial(
            charges=["koap-24.15", "koap-24.23"], penalties=[("fine", 370, "byn"), ("arrest", 5, "days")]
        )
    )
    before, penalty = changes(trial), trial.penalties.get(kind="fine")
    sent = form_on(desk.get(address(trial, "change")))
    sent |= {"penalties-0-amount": "740", "charges-1-DELETE": "on", "outcome": "terminated"}
    assert desk.post(address(trial, "change"), sent).status_code == 302
    trial.refresh_from_db()
    assert (trial.status, trial.outcome, trial.edited_by.username) == ("submitted", "terminated", "alice")
    assert changes(trial) == [*before, ("alice", "~")]
    assert changes(penalty) == [("alice", "+"), ("alice", "~")]
    assert [charge.article_id for charge in trial.charges.all()] == ["koap-24.15"]
    assert Charge.history.filter(history_type="-").get().history_user.username == "alice"
    assert Penalty.history.filter(history_type="-").count() == 0


def test_save_and_submit_is_two_changes(desk):
    response = desk.post(
        address(Person, "add"),
        {"name_be": "Ян Прыклад", "publication": "none", "has_minor_children": "unknown", "_submit": "1"},
    )
    person = Person.everything.get()
    assert (person.status, changes(person)) == ("submitted", [("alice", "+"), ("alice", "~")])
    assert "Now submitted: 1 record." in messages_of(response)


def test_save_and_submit_is_offered_where_it_makes_sense(desk):
    draft, waiting = cast.person(), cast.submitted(cast.person())
    assert b'name="_submit"' in desk.get(address(Person, "add")).content
    assert b'name="_submit"' in desk.get(address(draft, "change")).content
    assert b'name="_submit"' not in desk.get(address(waiting, "change")).content
    assert b'name="_submit"' not in desk.get(address(Court._default_manager.first(), "change")).content


def test_a_status_sent_with_the_form_is_not_looked_at(desk, alice):
    sent = {"name_be": "Ян Прыклад", "publication": "none", "has_minor_children": "unknown"}
    forged = {"status": "verified", "verified_by": "1", "created_by": "1", "code": "P-1"}
    desk.post(address(Person, "add"), sent | forged)
    person = Person.everything.get()
    assert (person.status, person.verified_by, person.created_by) == ("draft", None, alice)


def test_a_new_record_gets_its_code_and_nobody_types_it(desk):
    """A code typed by hand that a record nobody may see has would be refused, and so tell of it."""
    sent = {"name_be": "Ян Прыклад", "publication": "none", "has_minor_children": "unknown"}
    assert b'name="code"' not in desk.get(address(Person, "add")).content
    desk.post(address(Person, "add"), sent | {"code": "P-1"})
    assert Person.everything.get().code == Person.next_code().replace("00002", "00001")


def test_the_code_of_a_record_stays(desk):
    person = cast.person()
    desk.post(
        address(person, "change"), form_on(desk.get(address(person, "change"))) | {"code": "P-9", "note": "x"}
    )
    assert Person.everything.get().code == person.code


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"title_en": ""}, "Write a title in at least one language."),
        ({"date": "31.02.2024"}, "There is no day 31 in February 2024: the last is 29."),
        ({"date": ""}, "This field is required."),
    ],
)
def test_a_mistake_in_the_form_is_told_and_nothing_is_written(desk, sent, sentence):
    incident = cast.incident()
    response = desk.post(address(incident, "change"), form_on(desk.get(address(incident, "change"))) | sent)
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert len(changes(incident)) == 1


def test_a_mistake_in_an_act_writes_neither_the_act_nor_the_incident(desk):
    incident = cast.incident()
    sent = form_on(desk.get(address(incident, "change"))) | {"locality": "Smaliavichy"}
    sent |= rows("acts", {"kind": "detention", "people_min": 20, "person": cast.person().pk})
    response = desk.post(address(incident, "change"), sent)
    assert response.status_code == 200
    assert "A group (“at least 20 people”) has no person" in response.content.decode()
    assert (Act.everything.count(), Incident.everything.get().locality) == (0, "")


def test_a_judge_is_written_by_a_documenter(desk):
    desk.post(
        address(Judge, "add"), {"code": "J-1", "name_be": "Суддзя", "name_ru": "", "name_en": "", "court": ""}
    )
    judge = Judge.objects.get()
    assert changes(judge) == [("alice", "+")]


def test_a_word_of_a_vocabulary_is_kept_by_administrators():
    desk = desk_of(in_role("administrator"))
    court = Court._default_manager.get(pk="kobryn")
    sent = form_on(desk.get(address(court, "change")))
    assert (
        desk.post(
            address(court, "change"), sent | {"note": "Closed for repairs", "slug": "other"}
        ).status_code
        == 302
    )
    court.refresh_from_db()
    assert (court.pk, court.note) == ("kobryn", "Closed for repairs")
    assert Court.history.filter(slug="kobryn").latest().history_user.username == "administrator"
    assert desk_of(in_role("documenter")).post(address(court, "change"), sent).status_code == 403


@pytest.mark.parametrize("role", ["verifier", "editor", "analyst"])
def test_who_only_reads_cannot_write(role):
    desk, person = desk_of(in_role(role)), cast.verified(cast.person())
    assert desk.post(address(Person, "add"), {"name_be": "Ян"}).status_code == 403
    assert desk.post(address(person, "change"), {"name_be": "Ян"}).status_code == 403
    assert (Person.everything.count(), changes(person)[0]) == (1, ("alice", "+"))


def test_a_long_incident_is_linked_to_its_acts_instead_of_showing_them(desk, monkeypatch):
    monkeypatch.setattr("cases.admin.incident_page.page.MOST_ON_ONE_PAGE", 2)
    incident = cast.incident()
    for _number in range(3):
        cast.act(incident=incident)
    response = desk.get(address(incident, "change"))
    assert [inline.formset.model for inline in response.context["inline_admin_formsets"]] == [Trial, Source]
    assert [words for words, _link in response.context["next_steps"]] == [
        "Add many people…",
        "All its acts",
        "Add: act",
    ]
    for _words, link in response.context["next_steps"]:
        assert desk.get(link).status_code == 200


def test_an_incident_is_submitted_with_what_was_written_for_it(alice, desk):
    """Its acts, its sources and the people of its acts that the same documenter wrote; nobody else's drafts."""
    raid = cast.incident(by=alice)
    mine, theirs = cast.person(by=alice), cast.person(by=cast.boris())
    written = [
        cast.act(by=alice, incident=raid, person=mine),
        cast.act(by=alice, incident=raid, person=theirs),
        cast.source(by=alice, incident=raid),
    ]
    sent = form_on(desk.get(address(raid, "change")))
    answer = desk.post(address(raid, "change"), sent | {"_submit": "1"}, follow=True)
    assert "Now submitted: 5 records." in messages_of(answer)
    statuses = [type(record)._default_manager.get(pk=record.pk).status for record in (raid, mine, *written)]
    assert statuses == 5 * ["submitted"]
    assert Person.everything.get(pk=theirs.pk).status == "draft"
