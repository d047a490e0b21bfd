"""A merging is undone to the last field; what somebody changed since is left alone and named."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cases import verification
from cases.models import Act, Consent, Contact, Person
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.merging.file import case_file, documenter, merged, now, two_people, undone

pytestmark = pytest.mark.django_db


def why(outcome):
    return {left.name: left.why for left in outcome.untouched}


def a_case():
    """Two people with something of everything; what is verified is of either."""
    kept, other = two_people(sex="male", birth_date="1990-05-17", note="Wrote", publication="initials")
    cast.verified(kept)
    cast.verified(cast.act(person=other))
    cast.submitted(cast.act(person=other))
    cast.trial(person=other, charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    cast.recognition(person=kept)
    cast.recognition(person=other)
    cast.recognition(person=other, recognised_on="2025-01-01")
    Consent(person=other, given_by="self", given_on="2024-02-01", name=True).save()
    return kept, other


def test_everything_is_as_it_was_and_nothing_is_verified_by_it():
    kept, other = a_case()
    before = case_file(was_verified="submitted")
    outcome = undone(merged(kept, other, chosen={"name_be": other.pk, "publication": other.pk}))
    assert case_file(was_verified="submitted") == before
    assert {record.status for record in (now(kept), *other.acts.all())} == {"submitted"}
    assert outcome.untouched == []
    assert outcome.by_batch.kind == "merging"


def test_the_preview_says_the_same_numbers_and_writes_nothing():
    batch = merged(*a_case())
    before = case_file()
    tried = undone(batch, dry_run=True)
    assert case_file() == before
    assert tried.counts == undone(batch).counts
    assert sum(tried.counts.values()) == 8


def test_verifying_the_merging_does_not_stand_in_the_way():
    kept, other = a_case()
    before = case_file(was_verified="submitted")
    batch = merged(kept, other)
    rows = [now(kept), *kept.acts.filter(status="submitted").select_related("incident")]
    for act in rows[1:]:
        cast.verified(act.incident)
    verified_since = rows[2].incident_id
    verification.verify(rows, cast.vera()).raise_if_refused()
    outcome = undone(batch)
    assert outcome.untouched == []
    after = case_file(was_verified="submitted")
    assert {key for key in before if after[key] != before[key]} == {("Incident", verified_since)}
    assert not Person.verified.exists()
    assert not Act.verified.exists()


def test_whoever_wrote_what_comes_back_does_not_verify_it():
    kept, other = two_people()
    act = cast.act(person=other)
    act.note = "By Vera"
    act.end_date = "2024-01-24"
    write(act, cast.vera())
    cast.verified(act, by=cast.viktar())
    undone(merged(kept, other))
    cast.verified(now(other), by=cast.viktar())
    assert verification.verify([now(act)], cast.vera()).done == []
    assert verification.verify([now(act)], cast.viktar()).done == [act.pk]


def test_what_somebody_changed_since_is_left_alone_and_named():
    kept, other = two_people(sex="male", birth_date="1990", note="Wrote")
    moved, stays = cast.act(person=other), cast.act(person=other)
    batch = merged(kept, other)
    now(kept)
    kept.sex, kept.other_names, kept.note = "female", kept.other_names + "; Янка", kept.note + "\nCalled"
    write(kept, cast.boris())
    third = cast.person()
    now(stays).person = third
    write(stays, cast.boris())
    outcome = undone(batch)
    assert why(outcome) == {
        "P-1": "boris changed “sex” afterwards.",
        stays.code: "boris changed “person” afterwards.",
    }
    assert (now(kept).sex, kept.birth_date, kept.other_names, kept.note) == ("female", "", "Янка", "\nCalled")
    assert (now(moved).person, now(stays).person) == (other, third)


def test_a_note_written_on_what_moved_stays_and_it_goes_back():
    kept, other = two_people()
    act = cast.act(person=other)
    batch = merged(kept, other)
    now(act).note = "Called"
    write(act, cast.boris())
    assert undone(batch).untouched == []
    assert (now(act).person, act.note) == (other, "Called")


def test_two_mergings_into_one_person_are_undone_in_any_order():
    kept, one = two_people()
    another = cast.person(name_be="Янка Прыклад", name_en="")
    mine, theirs = cast.act(person=one), cast.act(person=another)
    before = case_file()
    first, second = merged(kept, one), merged(kept, another)
    undone(first)
    assert (now(mine).person, now(theirs).person, now(kept).other_names) == (one, kept, "Янка Прыклад")
    undone(second)
    assert case_file() == before


def test_of_a_chain_the_last_one_is_undone_first_and_that_is_said():
    last, middle = two_people()
    first = cast.person(name_be="Янка Прыклад", name_en="")
    act = cast.act(person=first)
    before = case_file()
    one, two = merged(middle, first), merged(last, middle)
    assert (now(act).person, now(last).other_names) == (last, "Іван Прыклад; Янка Прыклад")
    with pytest.raises(
        ValidationError, match=f"P-2 was merged on, in batch {two.pk}. Undo that batch first."
    ):
        undone(one)
    undone(two)
    undone(one)
    assert case_file() == before


def test_what_was_undone_can_be_merged_again_and_undone_again():
    kept, other = a_case()
    before = case_file(was_verified="submitted")
    first = undone(merged(kept, other)).by_batch
    with pytest.raises(ValidationError, match="This undid a merging"):
        undone(first)
    undone(merged(kept, other))
    assert case_file(was_verified="submitted") == before
    undone(merged(other, kept))
    assert case_file(was_verified="submitted") == before


def test_who_undoes_a_merging():
    batch = merged(*two_people())
    for nobody in (in_role("documenter", username="another"), in_role("verifier"), in_role("editor")):
        with pytest.raises(PermissionDenied):
            undone(batch, nobody)
    assert undone(batch, in_role("administrator")).done


def test_a_contact_comes_back_still_sealed_in_its_place():
    kept, other = two_people()
    row = Contact(person=other, relation="parent", sealed=b"sealed")
    row.save()
    undone(merged(kept, other))
    assert (now(row).person, bytes(row.sealed), row.history.count()) == (other, b"sealed", 3)


NAMES = ["Ян Прыклад", "Іван Прыклад", "Янка Прыклад", ""]
people = st.builds(
    dict,
    name_be=st.sampled_from(NAMES[:3]),
    name_ru=st.sampled_from(["", "Иван Пример"]),
    other_names=st.sampled_from(["", "Ваня", "Ваня; Янка;", "ваня ; Ян"]),
    sex=st.sampled_from(["", "male", "female"]),
    birth_date=st.sampled_from(["", "1990", "1990-05-17"]),
    note=st.sampled_from(["", "Called", "Called\n\nWrote"]),
    publication=st.sampled_from(["none", "name"]),
)
steps = st.sampled_from(["draft", "submitted", "verified", "withdrawn"])
PEOPLE = 3


class AnySequence(TestCase):
    @settings(max_examples=8)
    @given(st.data())
    def test_any_mergings_undone_in_reverse_give_back_the_case_file(self, data: Any) -> None:
        everybody = [cast.person(**data.draw(people)) for _number in range(PEOPLE)]
        for person in everybody:
            for make, step in ((cast.act, data.draw(steps)), (cast.recognition, data.draw(steps))):
                _brought(make(person=person, **_unlike(make, data)), step)
            _brought(person, data.draw(steps))
        before, batches = case_file(was_verified="submitted"), []
        for _number in range(data.draw(st.integers(1, 5))):
            kept, other = data.draw(st.permutations(everybody))[:2]
            chosen = data.draw(
                st.sampled_from([{}, {"sex": other.pk}, {"name_be": other.pk, "children": kept.pk}])
            )
            try:
                batches.append(merged(kept, other, chosen=chosen))
            except ValidationError:
                continue
        for batch in reversed(batches):
            assert undone(batch, documenter()).untouched == []
        assert case_file(was_verified="submitted") == before


def _unlike(make: Any, data: Any) -> dict[str, str]:
    if make is not cast.recognition:
        return {}
    return {"recognised_on": data.draw(st.sampled_from(["2024-02-01", "2025-01-01"]))}


def _brought(record: Any, step: str) -> None:
    if step == "verified":
        cast.verified(record)
    elif step == "submitted":
        cast.submitted(now(record))
    elif step == "withdrawn":
        verification.withdraw([now(record)], cast.alice(), "Twice")
