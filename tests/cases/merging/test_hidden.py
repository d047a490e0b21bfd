"""A merging neither touches nor reveals what is hidden from who merges, and its team moves it on."""

import datetime
import re
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.db.models import Q

from cases.merging.leading import also_recorded_as, leads_to
from cases.merging.merging import merge
from cases.models import Act, Batch, Person
from cases.visibility import Reader, visible_rule
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of
from tests.cases.merging.file import documenter, merged, now, two_people, undone

pytestmark = pytest.mark.django_db
MOMENT = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
SAID_OF_ANY = re.compile(r'csrfmiddlewaretoken" value="\w+"|csrftoken=[^;]+|sessionid=[^;]+|messages=[^;\s]+')

# Of history rows: in the addresses of versions, and in what a form was opened at.
NUMBERS = re.compile(r'(?<=href=")\d+/|(?<=\w):\d+\b')


def member():
    """Alone in the team of the restricted incident."""
    return in_role("documenter", username="member")


def hidden_act(person, **values):
    return cast.act(
        by=member(), person=person, incident=cast.incident(by=member(), sensitivity="restricted"), **values
    )


def known(user: Reader):
    return set(Person.everything.visible_to(user))


def test_a_hidden_record_stays_and_only_its_team_knows_the_one_who_was_merged():
    kept, other = two_people()
    secret, seen = hidden_act(other), cast.act(person=other)
    before = secret.history.count()
    merged(kept, other)
    assert (now(secret).person, secret.history.count(), now(seen).person) == (other, before, kept)
    assert (known(documenter()), known(member())) == ({kept}, {kept, other})


@pytest.mark.parametrize(("step", "expected"), [("draft", "draft"), ("verified", "verified")])
def test_nothing_that_stands_rests_on_somebody_withdrawn(step, expected):
    kept, other = two_people()
    secret = hidden_act(other)
    cast.act(person=other)
    if step == "verified":
        join_checker(secret)
        cast.verified(secret, by=in_role("verifier", username="checker"))
    merged(kept, other)
    assert (now(other).status, other.merged_into, now(secret).status) == (expected, kept, step)


def join_checker(act):
    from_team = in_role("verifier", username="checker")
    act.incident.team.model(incident=act.incident, member=from_team).save()


def test_its_team_moves_what_stayed_and_then_nobody_is_left():
    kept, other = two_people()
    cast.act(person=other)
    secret = hidden_act(other)
    join_checker(secret)
    cast.verified(secret, by=in_role("verifier", username="checker"))
    merged(kept, other)
    desk = desk_of(member())
    page = desk.get(address(other, "file")).content.decode()
    assert "Move it to P-1" in page
    desk.post(address(other, "move_stayed"))
    assert (now(secret).person, secret.status, now(other).status) == (kept, "submitted", "withdrawn")
    batch = Batch.objects.latest("pk")
    assert not Batch.objects.filter(visible_rule(Batch, documenter()), pk=batch.pk).exists()
    assert desk.get(address(other, "file"))["Location"] == address(kept, "file")


@pytest.mark.parametrize("moved_on", [False, True])
def test_a_merging_is_undone_while_or_after_its_team_moved_what_stayed(moved_on):
    kept, other = two_people()
    secret, seen = hidden_act(other), cast.act(person=other)
    batch = merged(kept, other)
    second = None
    if moved_on:
        desk_of(member()).post(address(other, "move_stayed"))
        second = Batch.objects.latest("pk")
    assert undone(batch).untouched == []
    assert (now(other).status, other.merged_into, now(seen).person) == ("draft", None, other)
    assert now(secret).person == (kept if moved_on else other)
    if second:
        undone(second, member())
        assert (now(secret).person, now(other).status) == (other, "draft")


def test_who_was_merged_out_of_a_restricted_incident_is_known_to_its_team_alone():
    kept, other = two_people(name_en="Secret Name")
    mine = hidden_act(other)
    batch = merge(kept, other, member())
    assert now(mine).person == kept
    assert not Batch.objects.filter(visible_rule(Batch, documenter()), pk=batch.pk).exists()
    assert also_recorded_as(kept, documenter()) == []
    assert [row.code for row in also_recorded_as(kept, member())] == ["P-2"]
    assert desk_of(documenter()).get(address(other, "file")).status_code == 404


def test_nor_is_one_whom_only_the_history_knows_from_there():
    kept, other = two_people()
    mine = hidden_act(other)
    mine.person = cast.person()
    write(mine, member())
    batch = merge(kept, other, member())
    assert not Batch.objects.filter(visible_rule(Batch, documenter()), pk=batch.pk).exists()
    assert leads_to_code("P-2", member()) == "P-1"
    assert leads_to_code("P-2", documenter()) is None


def leads_to_code(code, user):
    found = leads_to(Q(code=code), user).get(code)
    return found and found.code


def test_nobody_can_tell_whether_something_hidden_stayed():
    """Byte for byte, on every page about the two, after the merging and after it was undone."""
    kept, other = two_people()
    cast.verified(cast.act(person=other))
    secret = hidden_act(cast.person(by=member(), code="P-9"))
    join_checker(secret)
    assert documenter() != in_role("administrator")  # made before, so that both times have the same numbers
    told = [_all_that_is_told(kept, other, secret, owner) for owner in (other, secret.person)]
    assert len(told[0]) > 20
    for page, text in told[0].items():
        assert text == told[1][page], page


def _all_that_is_told(kept, other, secret, owner):
    """Everything is taken back afterwards. The hidden act is of ``owner``, who is merged or somebody else."""
    with transaction.atomic(), patch("django.utils.timezone.now", return_value=MOMENT):
        act = Act.everything.get(pk=secret.pk)
        act.person, act.note = owner, "of somebody"
        write(act, member())
        cast.verified(act, by=in_role("verifier", username="checker"))
        _count_batches_from(70_000)
        batch = merged(kept, other)
        told = _told(desk_of(in_role("administrator")), kept, other, batch)
        after = undone(batch).by_batch
        told |= {
            f"undone: {page}": text for page, text in _told(desk_of(documenter()), kept, other, after).items()
        }
        transaction.set_rollback(True)
    return told


def _told(desk, kept, other, batch):
    pages = [
        *(
            address(person, page)
            for person in (kept, other)
            for page in ("file", "change", "history", "print")
        ),
        list_of(Person),
        list_of(Person, q=other.code),
        list_of(Person, status__exact="withdrawn"),
        list_of(Person, status__exact="verified"),
        list_of(Person, in_batch=batch.pk),
        list_of(Act, in_batch=batch.pk),
        address(batch, "change"),
        address(batch, "undo"),
        address(Batch, "changelist"),
        address(kept, "compare", other.pk),
        f"/admin/search/?q={other.code}",
    ]
    return {page: _nameless(_text(desk.get(page))) for page in pages}


def _text(response):
    said = (
        sorted(str(message) for message in response.wsgi_request._messages)
        if response.status_code == 302
        else []
    )
    return f"{response.status_code} {response.headers.get('Location')} {said} {response.content.decode()}"


def _nameless(text):
    return NUMBERS.sub("N", SAID_OF_ANY.sub("", text))


def _count_batches_from(number):
    """PostgreSQL does not take a number back with the transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT setval(pg_get_serial_sequence('cases_batch', 'id'), %s)", [number])
