"""Who only reads sees what is verified, by every door."""

import pytest

from cases.models import Act, Incident, Person
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of

AUTOCOMPLETE = {"app_label": "cases", "model_name": "act", "field_name": "person", "term": "Прыклад"}


@pytest.fixture
def editor():
    return desk_of(in_role("editor"))


def codes_on(desk, where):
    return [record.code for record in desk.get(where).context["cl"].result_list]


@pytest.fixture
def people():
    return cast.verified(cast.person(code="P-verified")), cast.submitted(cast.person(code="P-waiting"))


def test_an_editor_sees_verified_records_only(editor, people):
    assert codes_on(editor, list_of(Person)) == ["P-verified"]
    assert codes_on(editor, list_of(Person, q="P-waiting")) == []


@pytest.mark.parametrize("role", ["documenter", "verifier", "analyst", "administrator"])
def test_who_works_with_records_sees_all(role, people):
    assert codes_on(desk_of(in_role(role)), list_of(Person)) == ["P-waiting", "P-verified"]


def test_a_record_an_editor_may_not_see_does_not_exist_for_them(editor, people):
    waiting, absent = people[1], people[1].pk + 1000
    there = editor.get(address(waiting, "change"))
    nowhere = editor.get(f"/admin/cases/person/{absent}/change/")
    assert (there.status_code, there.url) == (nowhere.status_code, nowhere.url) == (302, "/admin/")


def test_an_editor_chooses_among_verified_records_only(editor, people):
    found = editor.get("/admin/autocomplete/", AUTOCOMPLETE).json()["results"]
    assert [row["id"] for row in found] == [str(people[0].pk)]


def test_an_editor_sees_the_verified_acts_of_an_incident_only(editor):
    incident = cast.verified(cast.incident())
    verified = cast.verified(cast.act(incident=incident))
    cast.submitted(cast.act(incident=incident))
    acts, *_others = editor.get(address(incident, "change")).context["inline_admin_formsets"]
    assert [form.instance for form in acts.formset.forms] == [verified]


def test_earlier_versions_are_not_shown_to_who_sees_verified_records_only(editor, people):
    page = editor.get(address(people[0], "change")).content.decode()
    assert address(people[0], "history") not in page
    assert editor.get(address(people[0], "history")).status_code == 403


@pytest.mark.parametrize("model", [Person, Incident, Act])
def test_whoever_is_not_logged_in_is_asked_to(client, model):
    for page in ("changelist", "add"):
        response = client.get(address(model, page))
        assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")
