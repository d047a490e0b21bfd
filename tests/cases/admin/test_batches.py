"""A batch is looked at, its records are listed, and it is undone after its numbers were seen."""

import pytest

from cases import batches
from cases.history import in_batch
from cases.models import Batch, Person
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import address, desk_of, in_role, list_of, messages_of


def made(by=None):
    with in_batch(batches.begin("March", by or cast.alice())) as batch:
        act = cast.act(person=cast.person())
        cast.trial(person=act.person, charges=["koap-24.15"])
    return batch


def undo_page(batch):
    return address(batch, "undo")


def lines(response):
    return [(str(line["kind"]), str(line["verb"]), line["count"]) for line in response.context["done"]]


def codes(response):
    return {record.code for record in response.context["cl"].result_list}


def test_a_batch_says_what_it_did_and_leads_to_its_records(desk):
    batch, other = made(), cast.person()
    response = desk.get(address(batch, "change"))
    assert lines(response) == [
        ("people", "Added", 1),
        ("incidents", "Added", 1),
        ("acts", "Added", 1),
        ("trials", "Added", 1),
        ("trials", "Changed", 1),
        ("charges", "Added", 1),
    ]
    people = response.context["done"][0]["address"]
    assert people == list_of(Person, in_batch=batch.pk)
    assert other.code not in codes(desk.get(people))
    assert len(codes(desk.get(people))) == 1


def test_a_list_action_on_several_is_a_batch():
    desk = desk_of(cast.alice())
    people = [cast.person() for _number in range(2)]
    desk.post(
        address(Person, "changelist"), {"action": "submit", "_selected_action": [one.pk for one in people]}
    )
    batch = Batch.objects.get()
    assert set(Person.history.filter(history_batch=batch).values_list("id", flat=True)) == {
        one.pk for one in people
    }


@pytest.mark.parametrize("number", ["x", "-1", "9" * 30])
def test_a_batch_that_cannot_be_is_an_error(desk, number):
    response = desk.get(list_of(Person, in_batch=number))
    assert response.status_code in (302, 400)


def test_what_is_hidden_is_neither_counted_nor_listed():
    with in_batch(batches.begin("March", cast.alice())) as batch:
        cast.act(incident=cast.incident(sensitivity="restricted"), person=cast.person())
    outsider = desk_of(in_role("documenter"))
    assert (
        outsider.get(address(batch, "change")).url
        == outsider.get(address(Batch, "changelist") + "987/change/").url
    )
    assert outsider.get(address(Batch, "changelist")).context["cl"].result_count == 0


def test_undoing_is_seen_first_and_then_done(desk):
    batch = made()
    later = cast.person()
    response = desk.get(undo_page(batch))
    assert [(kind, count) for kind, _what, count in response.context["undone"]] == [
        ("trials", 1),
        ("acts", 1),
        ("incidents", 1),
        ("people", 1),
    ]
    assert Person.everything.filter(status="withdrawn").count() == 0
    response = desk.post(undo_page(batch))
    assert messages_of(response) == ["Undone: 4 records."]
    undone = Batch.objects.get(undoes=batch)
    assert response["Location"] == address(undone, "change")
    later.refresh_from_db()
    assert (Person.everything.filter(status="withdrawn").count(), later.status) == (1, "draft")
    text = desk.get(address(batch, "change")).content.decode()
    assert f"It was undone by batch {undone.pk}" in text
    assert "Undo this batch…" not in text


def test_what_stays_is_listed_with_the_reason(desk):
    batch = made()
    person = Person.everything.get()
    person.note = "Called"
    write(person, cast.boris())
    response = desk.get(undo_page(batch))
    assert [(left.name, left.why) for left, _address in response.context["untouched"]] == [
        (person.code, "boris changed it afterwards.")
    ]
    assert "1 record is left as it is" in response.content.decode()


def test_undoing_twice_is_refused(desk):
    batch = made()
    desk.post(undo_page(batch))
    response = desk.post(undo_page(batch))
    assert messages_of(response)[-1].startswith("It was undone already, by batch ")


@pytest.mark.parametrize(
    ("role", "opens", "undoes"),
    [("documenter", 200, 403), ("verifier", 200, 403), ("administrator", 200, 200)],
)
def test_who_opens_and_who_undoes_the_batch_of_another(role, opens, undoes):
    batch = made()
    desk = desk_of(in_role(role))
    assert desk.get(address(batch, "change")).status_code == opens
    assert desk.get(undo_page(batch)).status_code == undoes
    assert ("Undo this batch…" in desk.get(address(batch, "change")).content.decode()) == (undoes == 200)


def test_ones_own_batch_is_undone():
    documenter = in_role("documenter")
    batch = made(documenter)
    assert desk_of(documenter).get(undo_page(batch)).status_code == 200


def test_a_page_of_a_batch_costs_the_same_whatever_is_in_it(desk, django_assert_max_num_queries):
    small = made()
    with in_batch(batches.begin("April", cast.alice())) as large:
        for _number in range(4):
            cast.act(person=cast.person())
    for batch in (small, large):
        with django_assert_max_num_queries(75):
            desk.get(address(batch, "change"))
