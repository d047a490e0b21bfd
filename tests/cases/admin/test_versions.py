"""The page of an earlier version, and bringing it back from there."""

import pytest

from cases import verification
from cases.models import Court
from cases.writing import remove_part, write, write_reference
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, messages_of


def changed(record, by=None, **values):
    for name, value in values.items():
        setattr(record, name, value)
    write(record, by or cast.boris())
    return record


def page_of(record, version=None, rest=""):
    first = record.history.earliest("history_id").history_id
    return f"{address(record, 'history')}{version or first}/{rest}"


def differing(response):
    return [
        (line.change.label, line.change.old, line.change.new)
        for line in response.context["lines"]
        if line.differs
    ]


def brought_back(desk, record, **sent):
    page = desk.get(page_of(record, rest="bring-back/"))
    return desk.post(page_of(record, rest="bring-back/"), {"seen": page.context["seen"]} | sent)


def test_the_whole_version_stands_beside_what_the_record_is_now(desk):
    incident = changed(cast.incident(title_en="Searches"), title_en="Raids", region_id="BY-BR")
    response = desk.get(page_of(incident))
    assert differing(response) == [
        ("Region", "Minsk", "Brest region"),
        ("Title in English", "Searches", "Raids"),
    ]
    assert ("Date", "2024-01-23") in [
        (line.change.label, line.change.old) for line in response.context["lines"]
    ]


def test_a_trial_is_shown_with_its_charges_and_penalties_of_then(desk):
    trial = cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    version = trial.history.latest("history_id").history_id
    remove_part(trial.charges.get(), cast.boris())
    charges, penalties = desk.get(page_of(trial, version)).context["parts"]
    assert ([len(charges.then), len(charges.now), charges.differs], penalties.differs) == (
        [1, 0, True],
        False,
    )
    assert penalties.then == penalties.now == ["fine, 370.00, rubles"]


def test_a_version_is_brought_back_after_asking(desk):
    incident = changed(cast.incident(title_en="Searches"), title_en="Raids")
    text = desk.get(page_of(incident)).content.decode()
    assert 'href="bring-back/"' in text
    response = brought_back(desk, incident)
    assert response["Location"] == address(incident, "change")
    assert messages_of(response) == ["It is brought back, and waits for verification."]
    incident.refresh_from_db()
    assert (incident.title_en, incident.status, incident.edited_by) == ("Searches", "submitted", cast.admin())
    told = desk.get(address(incident, "history")).context["entries"][0]
    assert told.what.startswith("Brought back the version of ")


def test_what_was_changed_after_it_was_asked_is_not_written_over(desk):
    incident = changed(cast.incident(title_en="Searches"), title_en="Raids")
    page = desk.get(page_of(incident, rest="bring-back/"))
    changed(incident, title_en="Arrests")
    response = desk.post(page_of(incident, rest="bring-back/"), {"seen": page.context["seen"]})
    assert messages_of(response) == ["It was changed after you opened it. Look at it again."]
    incident.refresh_from_db()
    assert incident.title_en == "Arrests"


def test_a_version_that_cannot_be_brought_back_says_why(desk):
    act = cast.act(person=cast.person(code="P-1"))
    old = act.person
    changed(act, person=cast.person())
    verification.withdraw([old], cast.alice(), "Twice")
    why = "P-1 is withdrawn, and this version rests on it. Reopen that first."
    text = desk.get(page_of(act)).content.decode()
    assert why in text
    assert 'href="bring-back/"' not in text
    assert messages_of(brought_back(desk, act)) == [why]


@pytest.mark.parametrize(("role", "looks", "brings"), [
    ("documenter", 200, 200), ("verifier", 200, 403), ("analyst", 200, 403), ("editor", 403, 403)
])  # fmt: skip
def test_who_may_look_at_a_version_and_who_brings_it_back(role, looks, brings):
    incident = changed(cast.incident(), title_en="Raids")
    cast.verified(incident)
    desk = desk_of(in_role(role))
    assert desk.get(page_of(incident)).status_code == looks
    assert desk.get(page_of(incident, rest="bring-back/")).status_code == brings
    assert ('href="bring-back/"' in desk.get(page_of(incident)).content.decode()) == (brings == 200)


def test_a_version_of_another_record_is_not_found(desk):
    incident, other = cast.incident(), cast.incident()
    version = other.history.get().history_id
    assert desk.get(page_of(incident, version)).status_code == 404


def test_a_version_in_a_hidden_incident_is_not_found(desk):
    act = cast.act(incident=cast.incident(sensitivity="restricted"))
    changed(act, incident=cast.incident())
    assert desk.get(page_of(act)).status_code == 404


def test_a_word_of_a_vocabulary_is_looked_at_and_not_brought_back(desk):
    court = Court._default_manager.get(pk="kobryn")
    court.note = "Open"
    write_reference(court, cast.alice())
    assert differing(desk.get(page_of(court))) == [("Note", "—", "Open")]
    assert desk.get(page_of(court, rest="bring-back/")).status_code == 403


@pytest.mark.parametrize("parts", [1, 3])
def test_a_version_costs_the_same_whatever_its_parts(desk, django_assert_num_queries, parts):
    articles = ["koap-24.15", "koap-24.23", "koap-24.3"][:parts]
    trial = cast.trial(charges=articles, penalties=[("fine", 370, "byn")] * parts)
    page = page_of(trial, trial.history.latest("history_id").history_id)
    desk.get(page)
    with django_assert_num_queries(23):
        desk.get(page)
