"""Work on many records carries one number and is undone as one: what others built on since is left alone."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases import batches, verification
from cases.history import create_recorded, in_batch
from cases.models import Act, Batch, Charge, Incident, Judge, Penalty, Person
from cases.writing import remove_part, write, write_part, write_reference
from tests import cast
from tests.cases.admin.desk import in_role

pytestmark = pytest.mark.django_db


def within(by=None, title="A batch"):
    return in_batch(batches.begin(title, by or cast.alice()))


def undone(batch, by=None, **how):
    return batches.undo(batch, by or cast.admin(), **how)


def numbers(outcome):
    return {(model.__name__, what): count for (model, what), count in outcome.counts.items()}


def why(outcome):
    return {left.name: left.why for left in outcome.untouched}


def now(record):
    record.refresh_from_db()
    return record


def test_every_history_row_of_a_batch_names_it():
    with within() as batch:
        person = cast.person()
        trial = cast.trial(charges=["koap-24.15"])
    assert person.history.get().history_batch == batch
    assert trial.charges.get().history.get().history_batch == batch
    assert cast.person().history.get().history_batch is None


def test_a_verb_said_of_many_is_a_batch_and_of_one_is_none():
    people = [cast.person() for _number in range(3)]
    batches.change_status_together("submit", people[:1], cast.alice())
    assert Batch.objects.count() == 0
    batches.change_status_together("submit", people[1:], cast.alice())
    batch = Batch.objects.get()
    assert (batch.made_by, batch.title) == (cast.alice(), "Submit: people")
    assert set(Person.history.filter(history_batch=batch).values_list("id", flat=True)) == {
        person.pk for person in people[1:]
    }


def test_a_verb_that_is_refused_for_all_leaves_no_batch():
    people = [cast.person() for _number in range(2)]
    outcome = batches.change_status_together("verify", people, cast.vera())
    assert (len(outcome.refused), Batch.objects.count()) == (2, 0)


def test_what_a_batch_did_is_said_by_kind_and_verb():
    with within() as batch:
        people = [cast.submitted(cast.person()) for _number in range(2)]
        cast.trial(person=people[0], charges=["koap-24.15"])
    done = [(done.model.__name__, done.verb, done.count) for done in batches.contents(batch, cast.alice())]
    assert done == [
        ("Person", "+", 2),
        ("Person", "submit", 2),
        ("Trial", "+", 1),
        ("Trial", "~", 1),
        ("Charge", "+", 1),
    ]


def test_what_a_batch_did_to_hidden_records_is_not_said():
    with within() as batch:
        cast.act(incident=cast.incident(sensitivity="restricted"))
        cast.incident()
    assert [(done.model, done.count) for done in batches.contents(batch, cast.boris())] == [(Incident, 1)]


def test_what_a_batch_added_is_withdrawn():
    with within() as batch:
        act = cast.act(person=cast.person())
    outcome = undone(batch)
    assert numbers(outcome) == {
        ("Act", "withdrawn"): 1,
        ("Incident", "withdrawn"): 1,
        ("Person", "withdrawn"): 1,
    }
    assert {now(record).status for record in (act, act.person, act.incident)} == {"withdrawn"}
    assert act.status_comment == f"Batch {batch.pk} undone"
    assert (outcome.by_batch.undoes, act.history.latest("history_id").history_batch) == (
        batch,
        outcome.by_batch,
    )


def test_what_a_batch_changed_says_again_what_it_said_and_is_submitted():
    incident = cast.verified(cast.incident(title_en="Searches", sensitivity="internal"))
    with within(cast.boris()) as batch:
        incident.title_en = "Raids"
        write(incident, cast.boris())
    outcome = undone(batch, cast.boris())
    assert numbers(outcome) == {("Incident", "restored"): 1}
    assert (now(incident).title_en, incident.status, incident.edited_by) == (
        "Searches",
        "submitted",
        cast.boris(),
    )
    assert verification.verify([incident], cast.vera()).done == [incident.pk]


def test_a_note_that_a_batch_changed_comes_back_and_a_verified_person_stays_verified():
    person = cast.verified(cast.person(note="Call on Friday"))
    with within() as batch:
        person.note = "Overwritten"
        write(person, cast.alice())
    undone(batch)
    assert (now(person).note, person.status) == ("Call on Friday", "verified")


@pytest.mark.parametrize(
    ("verb", "before", "after"),
    [
        ("submit", "draft", "draft"),
        ("verify", "submitted", "submitted"),
        ("send_back", "submitted", "submitted"),
        ("withdraw", "verified", "submitted"),
        ("withdraw", "draft", "draft"),
        ("reopen", "withdrawn", "withdrawn"),
    ],
)
def test_where_only_the_status_changed_it_is_what_it_was_but_never_verified(verb, before, after):
    people = [cast.person() for _number in range(2)]
    for person in people:
        if before == "withdrawn":
            verification.withdraw([person], cast.alice(), "Twice")
        elif before == "verified":
            cast.verified(person)
        elif before == "submitted":
            cast.submitted(person)
    batches.change_status_together(verb, people, cast.vera(), "Because")
    outcome = undone(Batch.objects.get())
    assert numbers(outcome) == {("Person", "status"): 2}
    assert [now(person).status for person in people] == [after] * 2
    if before == "withdrawn":
        assert people[0].status_comment == "Twice"


def test_a_whole_case_that_was_verified_at_once_waits_again():
    act = cast.submitted(cast.act(person=cast.submitted(cast.person())))
    records = [act, act.person, cast.submitted(act.incident)]
    with within(cast.vera()) as batch:
        verification.verify(records, cast.vera()).raise_if_refused()
    assert undone(batch).untouched == []
    assert {now(record).status for record in records} == {"submitted"}


def test_what_somebody_changed_afterwards_is_left_alone_and_said():
    with within() as batch:
        changed, person = cast.person(code="P-1"), cast.person(code="P-2")
    changed.note = "Called"
    write(changed, cast.boris())
    outcome = undone(batch)
    assert why(outcome) == {"P-1": "boris changed it afterwards."}
    assert (now(changed).status, changed.note, now(person).status) == ("draft", "Called", "withdrawn")


def test_what_later_work_rests_on_is_left_alone_and_said():
    with within() as batch:
        person, incident = cast.person(code="P-1"), cast.incident(code="I-1")
    cast.act(person=person, incident=incident, code="A-9")
    with pytest.raises(ValidationError, match="There is nothing to undo"):
        undone(batch)
    outcome = undone(batch, dry_run=True)
    assert why(outcome) == {"P-1": "A-9 rests on it.", "I-1": "A-9 rests on it."}
    assert (now(person).status, now(incident).status) == ("draft", "draft")


def test_people_of_acts_that_were_verified_later_stay_verified():
    person = cast.submitted(cast.person(code="P-1"))
    with within(cast.vera()) as batch:
        verification.verify([person, cast.submitted(cast.person())], cast.vera())
    act = cast.act(person=person, code="A-9")
    cast.verified(act.incident)
    cast.verified(act)
    assert why(undone(batch)) == {"P-1": "A-9 rests on it."}
    assert now(person).status == "verified"


def trial():
    return cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn"), ("arrest", 5, "days")])


def said(record):
    return (
        sorted(record.charges.values_list("article_id", flat=True)),
        sorted(record.penalties.values_list("kind_id", "amount")),
    )


def test_charges_and_penalties_are_undone_with_their_trial():
    record = cast.verified(trial())
    before = said(record)
    with within() as batch:
        write_part(Charge(trial=record, article_id="koap-24.23"), cast.alice())
        remove_part(record.penalties.get(kind="arrest"), cast.alice())
        fine = record.penalties.get(kind="fine")
        fine.amount = 740
        write_part(fine, cast.alice())
    after = said(record)
    first = undone(batch)
    assert (numbers(first), said(record), now(record).status) == (
        {("Trial", "restored"): 1},
        before,
        "submitted",
    )
    second = undone(first.by_batch)
    assert (said(record), numbers(second)) == (after, {("Trial", "restored"): 1})


def test_undoing_is_undone_as_well():
    incident = cast.incident(title_en="Searches")
    with within() as batch:
        person = cast.person()
        incident.title_en = "Raids"
        write(incident, cast.alice())
        act = cast.act(person=person, incident=incident)
    first = undone(batch)
    assert (now(person).status, now(act).status, now(incident).title_en) == (
        "withdrawn",
        "withdrawn",
        "Searches",
    )
    second = undone(first.by_batch)
    assert (now(person).status, now(act).status, now(incident).title_en) == ("draft", "draft", "Raids")
    assert second.by_batch.undoes == first.by_batch


def test_a_batch_is_undone_once():
    with within() as batch:
        cast.person()
    first = undone(batch)
    with pytest.raises(ValidationError, match=f"It was undone already, by batch {first.by_batch.pk}."):
        undone(batch)


def test_a_judge_that_a_batch_added_goes_and_one_that_a_trial_names_stays():
    with within() as batch:
        cast.judge("J-1")
        named = cast.judge("J-2")
    old = cast.judge("J-3", name_be="Суддзя")
    record = cast.trial(judge=named)
    outcome = undone(batch)
    assert set(Judge._default_manager.values_list("code", flat=True)) == {"J-2", "J-3"}
    assert (numbers(outcome), why(outcome)) == (
        {("Judge", "removed"): 1},
        {"J-2": f"{record.code} names it."},
    )
    again = undone(outcome.by_batch)
    assert (numbers(again), old.history.count()) == ({("Judge", "restored"): 1}, 1)
    assert Judge._default_manager.filter(code="J-1").exists()


def test_a_judge_that_a_batch_renamed_is_named_as_before():
    judge = cast.judge("J-1", name_be="Суддзя")
    with within() as batch:
        judge.name_be = "Іншая"
        write_reference(judge, cast.alice())
    undone(batch)
    assert now(judge).name_be == "Суддзя"


def test_hidden_records_are_as_if_they_were_not_there():
    with within() as batch:
        hidden = cast.incident(by=cast.boris(), sensitivity="restricted")
        cast.incident()
    outcome = undone(batch, cast.alice(), dry_run=True)
    assert (numbers(outcome), outcome.untouched) == ({("Incident", "withdrawn"): 1}, [])
    assert now(hidden).status == "draft"


def test_a_dry_run_says_the_exact_numbers_and_writes_nothing():
    with within() as batch:
        cast.act(person=cast.person())
    rows = Act.history.count()
    tried = undone(batch, dry_run=True)
    assert (Act.history.count(), Batch.objects.count(), tried.by_batch) == (rows, 1, None)
    assert numbers(tried) == numbers(undone(batch))


def test_who_may_undo():
    with within(cast.alice()) as batch:
        cast.person()
    for somebody in (cast.boris(), cast.edita(), cast.stranger()):
        with pytest.raises(PermissionDenied):
            undone(batch, somebody)
    assert batches.may_undo(batch, in_role("administrator"))
    assert batches.may_undo(batch, cast.alice())


def test_who_may_no_longer_change_the_records_does_not_undo_their_batch():
    analyst = in_role("analyst")
    with within(analyst) as batch:
        cast.person()
    assert not batches.may_undo(batch, analyst)


def test_the_second_person_rule_stands():
    people = [cast.submitted(cast.person(by=cast.boris())) for _number in range(2)]
    with within(cast.viktar()) as batch:
        people[0].name_en = "Changed"
        write(people[0], cast.viktar())
    undone(batch, cast.viktar())
    assert verification.verify([now(people[0])], cast.viktar()).done == []


def imported(count, by):
    with within(by) as batch:
        incident = cast.incident(by=by)
        people = [
            Person(code=f"P-{n}", name_be=f"Асоба {n}", created_by=by, edited_by=by, edited_at=cast.NOW)
            for n in range(count)
        ]
        create_recorded(Person, people, by)
        acts = [
            Act(code=f"A-{n}", incident=incident, kind_id="detention", date="2024-01-23", person=person,
                created_by=by, edited_by=by, edited_at=cast.NOW)
            for n, person in enumerate(people)
        ]  # fmt: skip
        create_recorded(Act, acts, by)
    return batch


def test_the_number_of_queries_does_not_grow_within_a_chunk():
    spent = []
    for count in (2, 300):
        batch = imported(count, cast.alice())
        with CaptureQueriesContext(connection) as queries:
            undone(batch)
        spent.append(len(queries))
        for model in (Act, Person):
            for record in model.everything.all():
                assert record.status == "withdrawn"
            rename(model)
    assert spent[1] - spent[0] <= 4  # 300 codes are inserted and read in one go; what grows is per 500


def rename(model):
    """Make room for the codes of the next round."""
    for record in model.everything.all():
        record.code = f"X{record.pk}"
        record.save()


def test_the_command_undoes_and_only_tries(capsys):
    with within() as batch:
        person = cast.person()
    call_command("undo_batch", str(batch.pk), by="alice", dry_run=True)
    assert "people: 1 withdrawn" in capsys.readouterr().out
    assert now(person).status == "draft"
    call_command("undo_batch", str(batch.pk), by="alice")
    assert now(person).status == "withdrawn"
    with pytest.raises(CommandError, match="It was undone already"):
        call_command("undo_batch", str(batch.pk), by="alice")
    with pytest.raises(CommandError, match="There is no batch 99999"):
        call_command("undo_batch", "99999", by="alice")


def test_amounts_come_back_to_the_kopeck():
    record = trial()
    fine = record.penalties.get(kind="fine")
    with within() as batch:
        fine.amount = Decimal("740.55")
        write_part(fine, cast.alice())
    undone(batch)
    assert Penalty._base_manager.get(pk=fine.pk).amount == 370
