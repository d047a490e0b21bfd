"""Somebody of a file who is here already: matched in the preview, and what refers to them goes to the record here."""

from typing import Any

import pytest
from django.urls import reverse

from cases.batches import undo
from cases.importing.sealed import Sealed
from cases.models import Act, Import, Person, Recognition, Trial
from cases.workflow import Status
from tests import cast
from tests.cases.admin.desk import desk_of
from tests.cases.casebook import files as casebook
from tests.cases.importing.files import (
    again,
    analyst,
    confirmed,
    in_workbook,
    notes,
    numbers,
    previewed,
    table,
    taken,
)

pytestmark = pytest.mark.django_db
State = Import.State
SAID = casebook.PERSON | {"name_be": "", "name_ru": "Александр Прикладов", "birth_date": "1984-05-06"}


def here(**more: Any) -> Person:
    return cast.person(**({"name_be": "Аляксандр Прыкладаў", "birth_date": "1984-05-06"} | more))


def brought(*people: dict[str, str], **more: list[list[str]]) -> Sealed:
    sheets = {"people": table(*(people or (SAID,)))} | (more or sheets_of_a_case())
    sealed = taken(in_workbook(**sheets), name="case.xlsx")
    previewed(sealed)
    return sealed


def sheets_of_a_case() -> dict[str, list[list[str]]]:
    return {
        "incidents": table(casebook.INCIDENT),
        "acts": table(casebook.ACT),
        "trials": table(casebook.TRIAL),
    }


def say(sealed: Sealed, answer: str, code: str = SAID["code"]) -> Any:
    page = reverse("desk:import_people", args=[sealed.of.pk])
    response = desk_of(analyst()).post(page, {f"person-{code}": answer})
    again(sealed)
    return response


def test_the_acts_and_trials_of_who_is_the_same_go_to_the_record_that_is_here_and_come_back_by_undoing() -> (
    None
):
    known = here(sex="male")
    before = Person.everything.values().get()
    sealed = brought(SAID | {"sex": "female", "note": "told by a neighbour"})
    assert say(sealed, known.code).status_code == 302
    assert numbers(sealed.of) == {"new": 3, "equal": 1}
    assert notes(sealed) == {2: f"Is {known.code}, who is here."}
    assert confirmed(sealed).state == State.DONE
    assert (Act.everything.get().person, Trial.everything.get().person) == (known, known)
    assert Person.everything.values().get() == before
    assert sealed.of.batch is not None
    undo(sealed.of.batch, analyst())
    assert {Act.everything.get().status, Trial.everything.get().status} == {Status.WITHDRAWN}
    assert Person.everything.values().get() == before


def test_who_is_somebody_else_becomes_a_new_person_and_one_may_think_again() -> None:
    known = here()
    sealed = brought()
    assert numbers(sealed.of) == {"doubtful": 1, "new": 3}
    say(sealed, "else")
    assert (numbers(sealed.of), sealed.details.same) == ({"new": 4}, {SAID["code"]: ""})
    say(sealed, known.code)
    assert numbers(sealed.of) == {"new": 3, "equal": 1}
    say(sealed, "")
    assert (numbers(sealed.of), sealed.details.same) == ({"doubtful": 1, "new": 3}, {})
    say(sealed, "else")
    confirmed(sealed)
    assert Act.everything.get().person.code == SAID["code"]


def test_only_who_was_found_can_be_chosen_and_only_who_exists_for_whoever_chooses() -> None:
    known, other = here(), cast.person(name_be="Ганна Іншая")
    hidden = here(code="P-HIDDEN")
    cast.act(incident=cast.incident(sensitivity="restricted"), person=hidden)
    sealed = brought()
    page = desk_of(analyst()).get(reverse("desk:import_people", args=[sealed.of.pk])).content.decode()
    assert known.code in page
    assert hidden.code not in page
    for code in (other.code, hidden.code, "P-NOBODY"):
        assert say(sealed, code).status_code == 400
    assert sealed.details.same == {}


def test_who_was_hidden_meanwhile_is_nobody_to_match_with() -> None:
    known = here()
    sealed = brought()
    say(sealed, known.code)
    cast.act(incident=cast.incident(sensitivity="restricted"), person=known)
    assert confirmed(sealed).state == State.READ
    assert not Act.everything.filter(code=casebook.ACT["code"]).exists()
    assert numbers(previewed(sealed)) == {"new": 4}


def test_each_of_three_namesakes_may_be_the_one() -> None:
    namesakes = [here(code=f"P-N{number}") for number in range(3)]
    sealed = brought()
    assert numbers(sealed.of)["doubtful"] == 1
    page = desk_of(analyst()).get(reverse("desk:import_people", args=[sealed.of.pk])).content.decode()
    assert all(f'value="{person.code}"' in page for person in namesakes)


def test_two_of_a_file_who_are_one_here_have_one_recognition() -> None:
    known = here()
    two = SAID, SAID | {"code": "P-TWO"}
    recognised = [{"person": one["code"], "recognised_on": "2024-03-01"} for one in two]
    sealed = brought(*two, recognitions=table(*recognised))
    for one in two:
        say(sealed, known.code, one["code"])
    assert numbers(sealed.of)["wrong"] == 1
    assert "Another row of this table has it already." in notes(sealed, 1)[3]
    assert confirmed(sealed).state == State.CHECKED
    assert not Recognition.everything.exists()
