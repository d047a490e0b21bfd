"""A casebook through the desk: compared, shown, confirmed, written whole or not at all."""

import datetime
import uuid
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from cases.batches import may_undo, undo
from cases.history import CHUNK
from cases.importing import checking, confirming, keeping, progress
from cases.importing.checking import begin_check, check
from cases.importing.confirming import begin_confirm, confirm
from cases.importing.intake import AT_A_TIME
from cases.importing.said import NotRead
from cases.importing.sealed import Sealed
from cases.models import Act, Batch, Import, ImportPart, Person, RecordKey, Trial, Viewing
from cases.record_keys import owner_of
from cases.verification import verify
from cases.workflow import Status
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.casebook import files as casebook
from tests.cases.importing.files import (
    again,
    analyst,
    confirmed,
    in_csv,
    in_workbook,
    notes,
    numbers,
    previewed,
    table,
    taken,
)

pytestmark = pytest.mark.django_db
State = Import.State


def whole_case(**changes: str) -> bytes:
    return in_workbook(
        people=table(casebook.PERSON | changes),
        incidents=table(casebook.INCIDENT),
        acts=table(casebook.ACT),
        trials=table(casebook.TRIAL),
        charges=table(casebook.CHARGE),
        penalties=table(casebook.FINE),
    )


def brought(data: bytes, by: Any = None) -> Sealed:
    sealed = taken(data, by, name="case.xlsx")
    assert sealed.details.is_casebook
    previewed(sealed)
    return sealed


def test_nothing_is_written_before_it_is_confirmed_and_then_all_of_it() -> None:
    sealed = brought(whole_case())
    assert sealed.of.state == State.CHECKED
    assert sealed.of.counts["tables"] == {
        name: {"new": 1} for name in ("people", "incidents", "acts", "trials", "charges", "penalties")
    }
    assert (Person.everything.count(), Batch.objects.count()) == (0, 0)
    done = confirmed(sealed)
    assert done.state == State.DONE
    assert done.batch is not None
    assert (done.batch.made_by, done.batch.kind, done.batch.title) == (analyst(), "import", "case.xlsx")
    act = Act.everything.get()
    assert (act.status, act.batch, act.created_by) == (Status.SUBMITTED, done.batch, analyst())
    assert Trial.everything.get().charges.count() == 1


def test_nothing_of_the_file_stays_once_it_is_in() -> None:
    sealed = brought(whole_case())
    owner = owner_of(sealed.of)
    assert RecordKey.objects.filter(pk=owner).exists()
    confirmed(sealed)
    assert not RecordKey.objects.filter(pk=owner).exists()
    assert not ImportPart.objects.exists()
    assert bytes(sealed.of.sealed) == b""


def test_confirming_twice_and_bringing_the_same_file_again_change_nothing() -> None:
    sealed = brought(whole_case())
    assert begin_confirm(sealed.of)
    assert not begin_confirm(sealed.of)
    confirm(again(sealed))
    before = again(sealed).stepped_at
    confirm(again(sealed))
    assert again(sealed).stepped_at == before
    second = brought(whole_case())
    assert numbers(second.of) == {"equal": 6}
    assert not begin_confirm(second.of)
    assert (Batch.objects.count(), Person.everything.count(), Act.history.count()) == (1, 1, 1)


def test_what_is_changed_is_shown_as_it_was_and_as_it_would_be() -> None:
    confirmed(brought(whole_case()))
    other = Person.everything.get(pk=cast.person().pk)
    acts = table(casebook.ACT | {"person": other.code, "date": "2024-01-24"})
    sealed = brought(in_workbook(people=table(casebook.PERSON | {"sex": "male"}), acts=acts))
    assert numbers(sealed.of) == {"changed": 2}
    assert notes(sealed, 0) == {2: "people.sex: — → male"}
    assert notes(sealed, 1) == {2: f"acts.date: 2024-01-23 → 2024-01-24\nacts.person: P-1 → {other.code}"}
    confirmed(sealed)
    assert Act.everything.get().person == other


def test_parts_of_a_trial_that_the_file_does_not_have_are_told_as_removed() -> None:
    confirmed(brought(whole_case()))
    charges = table(casebook.CHARGE | {"article": "koap-24.3"})
    sealed = brought(in_workbook(charges=charges))
    assert (sealed.of.counts["removed"], numbers(sealed.of)) == ({"charges": 1}, {"new": 1})
    confirmed(sealed)
    assert [charge.article_id for charge in Trial.everything.get().charges.all()] == ["koap-24.3"]


def test_every_mistake_is_named_with_its_row_and_nothing_can_be_confirmed() -> None:
    rows = table(casebook.PERSON, {"code": "P-2", "name_be": "Ян", "sex": "mann", "birth_date": "31.02.2024"})
    sealed = brought(in_workbook(people=rows, acts=table(casebook.ACT)))
    assert numbers(sealed.of) == {"new": 1, "wrong": 2}
    said = notes(sealed, 0)[3]
    assert "people.sex “mann”: Not one of the words that are possible here: female, male, other." in said
    assert "people.birth_date “31.02.2024”: “31.02.2024” is not a date we can read." in said
    assert "No row of the table incidents has this code" in notes(sealed, 1)[2]
    assert confirmed(sealed).state == State.CHECKED
    assert not Person.everything.exists()


def test_an_error_in_the_last_of_many_rows_keeps_all_out_and_is_named() -> None:
    rows = [["code", "name_be"], *([f"P-{number}", "Ян"] for number in range(1, 1_200)), ["P-x x", "Ян"]]
    sealed = brought(in_workbook(people=rows))
    assert numbers(sealed.of)["wrong"] == 1
    assert [key for key, said in notes(sealed).items() if "P-x x" in said] == [1201]
    assert confirmed(sealed).state == State.CHECKED
    assert not Person.everything.exists()


@pytest.mark.parametrize("column", ["status", "verified_by", "created_by", "id", "pk", "batch"])
def test_a_column_that_no_casebook_has_is_refused_by_name(column: str) -> None:
    sealed = brought(in_workbook(people=table(casebook.PERSON | {column: "1"})))
    assert f"people, row 1, column {column}: There is no column of this name." in sealed.details.problems[0]
    assert not confirming.may_be_confirmed(sealed.of)


def test_a_hidden_record_can_neither_be_changed_nor_found_out() -> None:
    hidden = cast.incident(sensitivity="restricted")
    sealed = brought(in_workbook(incidents=table(casebook.INCIDENT | {"code": hidden.code})))
    assert numbers(sealed.of) == {"wrong": 1}
    assert "No record that you may see has this code" in notes(sealed)[2]


def test_who_sees_changes_of_a_restricted_record_is_on_record() -> None:
    hidden = cast.incident(sensitivity="restricted", by=cast.alice())
    alice = cast.alice()
    for name in ("incident",):
        alice.user_permissions.add(Permission.objects.get(codename=f"import_{name}"))
    alice = type(alice).objects.get(pk=alice.pk)
    row = casebook.INCIDENT | {"code": hidden.code, "locality": "Жодзіна"}
    brought(in_workbook(incidents=table(row)), alice)
    seen = Viewing.objects.get()
    assert (seen.viewed_by, seen.way, seen.code) == (alice, Viewing.Way.IMPORT, hidden.code)


def test_likely_doubles_are_doubtful_and_do_not_stand_in_the_way() -> None:
    known = cast.person(name_be="Аляксандр Прыкладаў", birth_date="1984-05-06")
    row = casebook.PERSON | {"name_be": "", "name_ru": "Александр Прикладов", "birth_date": "1984-05-06"}
    sealed = brought(in_workbook(people=table(row)))
    assert numbers(sealed.of) == {"doubtful": 1}
    assert notes(sealed) == {2: f"May be {known.code} {known.name}."}
    assert confirmed(sealed).state == State.DONE


# Between the preview and the confirmation.


def test_what_was_changed_meanwhile_has_to_be_previewed_again() -> None:
    confirmed(brought(whole_case()))
    sealed = brought(whole_case(sex="male"))
    person = Person.everything.get()
    person.sex = "female"
    cast.write(person, by=cast.alice())
    assert confirmed(sealed).state == State.READ
    assert "Records were changed since this preview" in sealed.details.sentence
    assert Person.everything.get().sex == "female"
    assert numbers(previewed(sealed)) == {"changed": 1, "equal": 5}
    assert confirmed(sealed).state == State.DONE


def test_whose_role_was_taken_away_meanwhile_brings_nothing_in() -> None:
    sealed = brought(whole_case())
    analyst().groups.clear()
    assert confirmed(sealed).state == State.READ
    assert sealed.details.sentence == "You may not bring in people."
    assert not Person.everything.exists()


def test_an_account_that_is_off_brings_nothing_in() -> None:
    sealed = brought(whole_case())
    type(analyst()).objects.filter(pk=analyst().pk).update(is_active=False)
    assert confirmed(sealed).state == State.READ
    assert not Person.everything.exists()


def test_a_file_is_gone_half_an_hour_after_the_last_step() -> None:
    sealed = brought(whole_case())
    Import.objects.update(stepped_at=timezone.now() - datetime.timedelta(minutes=29))
    assert keeping.mine(analyst(), sealed.of.pk) is not None
    Import.objects.update(stepped_at=timezone.now() - datetime.timedelta(minutes=31))
    assert keeping.mine(analyst(), sealed.of.pk) is None
    assert (Import.objects.count(), ImportPart.objects.count()) == (0, 0)
    assert not RecordKey.objects.exists()


def test_nobody_else_finds_it() -> None:
    sealed = brought(whole_case())
    assert keeping.mine(in_role("administrator"), sealed.of.pk) is None
    assert keeping.mine(analyst(), uuid.uuid4()) is None


def test_what_lies_in_the_database_tells_nothing_of_the_file() -> None:
    sealed = brought(whole_case(note="Сакрэтная нататка"))
    stored = b"".join(bytes(part.content) for part in ImportPart.objects.all()) + bytes(sealed.of.sealed)
    for told in ("Сакрэтная", "Прыклад", "case.xlsx", "P-1"):
        assert told.encode() not in stored


def test_only_so_many_wait_at_a_time() -> None:
    for _each in range(AT_A_TIME):
        taken(b"a,b\n1,2\n")
    with pytest.raises(NotRead, match="You have 5 files that wait"):
        taken(b"a,b\n1,2\n")


# Two people, and back.


def test_the_batch_waits_for_a_second_person_and_is_undone_as_a_whole() -> None:
    done = confirmed(brought(whole_case()))
    batch = done.batch
    assert batch is not None
    assert verify([Person.everything.get()], in_role("verifier", "analyst", username="both")).done
    assert may_undo(batch, analyst())
    undone = undo(batch, analyst())
    assert Act.everything.get().status == Status.WITHDRAWN
    assert Person.everything.get().status == Status.VERIFIED
    assert len(undone.untouched) == 1


def test_judges_come_with_trials_but_are_not_changed_by_a_file() -> None:
    sealed = brought(in_workbook(judges=table(casebook.JUDGE)))
    assert confirmed(sealed).state == State.DONE
    changed = brought(in_workbook(judges=table(casebook.JUDGE | {"name_be": "Іншы"})))
    assert changed.of.state == State.READ
    assert changed.details.sentence == "The file changes judges who are here, which you may not."


def test_each_record_has_its_row_in_the_history_with_the_batch() -> None:
    rows = [["code", "name_be"], *([f"P-{number}", f"Ян {number}"] for number in range(1, CHUNK + 100))]
    done = confirmed(brought(in_workbook(people=rows)))
    assert Person.history.filter(history_batch=done.batch, history_user=analyst()).count() == CHUNK + 99


# Interrupted.


def people(count: int) -> bytes:
    return in_workbook(
        people=[["code", "name_be"], *([f"P-{n}", f"Ян Прыклад{n}"] for n in range(1, count + 1))]
    )


def test_a_check_that_was_killed_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = taken(people(1_700), name="case.xlsx")
    begin_check(sealed)
    asked: list[int] = []
    find = checking.likely_people_for

    def killed(lines: Any, *more: Any) -> Any:
        if len(asked) == 2:
            raise KeyboardInterrupt
        asked.append(len(lines))
        return find(lines, *more)

    monkeypatch.setattr(checking, "likely_people_for", killed)
    with pytest.raises(KeyboardInterrupt):
        check(again(sealed))
    assert again(sealed).state == State.CHECKING
    asked.clear()
    check(again(sealed))
    assert asked == [500, 200]  # the first thousand was kept
    assert numbers(again(sealed)) == {"new": 1_700}
    assert confirmed(sealed).state == State.DONE


def test_writing_that_is_stopped_has_written_nothing() -> None:
    sealed = brought(people(700))
    assert begin_confirm(sealed.of)
    progress.ask_to_stop(sealed.of.pk)
    confirm(again(sealed))
    assert again(sealed).state == State.CHECKED
    assert not Person.everything.exists()
    assert confirmed(sealed).state == State.DONE


def test_a_check_that_is_stopped_is_as_if_it_had_not_begun() -> None:
    sealed = taken(people(700), name="case.xlsx")
    begin_check(sealed)
    progress.ask_to_stop(sealed.of.pk)
    check(again(sealed))
    assert again(sealed).state == State.READ
    assert not ImportPart.objects.filter(kind="verdicts").exists()


def test_writing_that_was_killed_is_done_again_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = brought(people(700))
    assert begin_confirm(sealed.of)

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(confirming.Confirming, "table_done", killed)
        with pytest.raises(KeyboardInterrupt):
            confirm(again(sealed))
    assert (again(sealed).state, Person.everything.count()) == (State.CONFIRMING, 0)
    confirm(again(sealed))
    assert (again(sealed).state, Person.everything.count()) == (State.DONE, 700)


def test_a_single_csv_with_the_name_of_a_table_is_a_casebook() -> None:
    sealed = taken(in_csv(table(casebook.PERSON)), name="people.csv")
    assert sealed.details.is_casebook
    assert numbers(previewed(sealed)) == {"new": 1}


@pytest.mark.django_db(transaction=True)
def test_the_preview_needs_no_transaction_around_it() -> None:
    sealed = brought(whole_case())
    assert sealed.of.state == State.CHECKED
