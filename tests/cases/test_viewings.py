"""Opening a restricted record is on record, on whichever page; opening any other is not."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction

from cases.models import Incident, Viewing
from cases.teams import join
from cases.viewings import record_viewing, record_viewings
from tests import cast
from tests.cases.admin.desk import address, desk_of, form_on, in_role
from tests.hidden import Hidden, hidden_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Hidden:
    return hidden_case(in_role("documenter", username="member"), in_role("verifier", username="checker"))


def viewings() -> list[tuple[str, str, str, str]]:
    rows = Viewing.objects.order_by("pk")
    return [(row.viewed_by.username, row.way, row.kind, row.code) for row in rows]


@pytest.mark.parametrize("kind", ["incident", "person", "act", "trial", "source"])
@pytest.mark.parametrize(("page", "way"), [("change", "page"), ("history", "history")])
def test_opening_a_restricted_record_leaves_one_row(case, kind, page, way):
    record = getattr(case, kind)
    assert desk_of(case.verifier).get(address(record, page)).status_code == 200
    assert viewings() == [("checker", way, kind, record.code)]


@pytest.mark.parametrize("kind", ["incident", "person", "act", "trial", "source", "recognition"])
def test_opening_an_internal_record_leaves_none(kind):
    record = cast.verified(getattr(cast, kind)())
    desk_of(in_role("documenter")).get(address(record, "change"))
    assert viewings() == []


def test_saving_what_was_opened_is_no_second_viewing(case):
    desk = desk_of(case.member)
    page = desk.get(address(case.source, "change"))
    desk.post(address(case.source, "change"), form_on(page) | {"title": "Radio"})
    assert viewings() == [("member", "page", "source", case.source.code)]


def test_a_form_sent_without_opening_the_page_is_a_viewing(case):
    desk_of(case.member).post(address(case.incident, "change"), {})
    assert viewings() == [("member", "page", "incident", case.incident.code)]


def test_who_is_not_in_the_team_leaves_none(case):
    desk_of(cast.admin()).get(address(case.incident, "change"))
    assert viewings() == []


def test_a_sealed_contact_leaves_one_always():
    person = cast.person()
    record_viewing(cast.alice(), person, "contact")
    assert viewings() == [("alice", "contact", "person", person.code)]


def test_of_many_that_are_taken_out_the_restricted_ones_leave_one_each(case):
    cast.incident()
    record_viewings(case.member, Incident.everything.all(), "export")
    assert viewings() == [("member", "export", "incident", case.incident.code)]


@pytest.mark.parametrize("statement", ["UPDATE cases_viewing SET code = 'x'", "DELETE FROM cases_viewing"])
def test_the_database_changes_and_deletes_no_viewing(case, statement):
    record_viewing(case.member, case.incident, "page")
    with pytest.raises(DatabaseError, match="cannot be changed"), transaction.atomic():
        connection.cursor().execute(statement)
    assert len(viewings()) == 1


def test_the_history_page_of_a_restricted_record_says_who_looked(case):
    desk_of(case.verifier).get(address(case.incident, "change"))
    text = desk_of(case.member).get(address(case.incident, "history")).content.decode()
    assert "Who looked" in text
    assert "checker" in text.split("Who looked")[1]
    internal = desk_of(case.member).get(address(cast.incident(), "history")).content.decode()
    assert "Who looked" not in internal


def listed(user: User) -> list[str]:
    page = desk_of(user).get("/admin/cases/viewing/")
    return [row.code for row in page.context["cl"].result_list] if page.status_code == 200 else ["closed"]


def test_administrators_read_the_list_as_far_as_they_may_know_the_records(case):
    record_viewing(case.member, case.incident, "page")
    administrator = in_role("administrator")
    assert (listed(case.member), listed(administrator)) == (["closed"], [])
    join(case.incident, administrator, by=case.member)
    assert listed(administrator) == [case.incident.code]
