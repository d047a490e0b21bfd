"""Two records of one person become one: everything moves, nothing counts before a second person looked at it."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from cases import batches, verification
from cases.contacts import Details, open_contact, write_contact
from cases.history import create_recorded
from cases.merging.planning import plan_of
from cases.merging.relations import FATES, Fate, decide, relations_to_people
from cases.models import Act, Batch, Consent, Contact, NameKey, Person, Recognition, Trial
from cases.writing import write
from tests import cast
from tests.cases.merging.file import documenter, merged, now, two_people

pytestmark = pytest.mark.django_db


def consent(person, **values):
    row = Consent(person=person, given_by="self", given_on="2024-02-01", name=True, **values)
    row.save()
    return row


def contact(person):
    row = Contact(person=person, relation="parent")
    write_contact(row, Details(name="Maryja"), documenter())
    return row


def test_everything_that_was_recorded_with_either_is_recorded_with_the_kept_one():
    kept, other = two_people()
    act, trial, recognition = cast.act(person=other), cast.trial(person=other), cast.recognition(person=other)
    agreed, mother = consent(other), contact(other)
    batch = merged(kept, other)
    for row in (act, trial, recognition, agreed, mother):
        assert now(row).person == kept
        assert row.history.latest("history_id").history_batch == batch
    assert (batch.title, batch.made_by, batch.kind) == ("Merged P-2 into P-1", documenter(), "merging")
    assert open_contact(mother, documenter()).name == "Maryja"


def test_whoever_was_merged_is_withdrawn_and_says_into_whom():
    kept, other = two_people()
    batch = merged(kept, other)
    assert (now(other).merged_into, other.merged_in) == (kept, batch)
    assert (other.status, other.status_comment) == ("withdrawn", "Merged into P-1")
    assert other.history.latest("history_id").merged_into == kept


def test_former_names_are_other_names_once_each():
    kept, other = two_people(name_ru="Иван Пример", other_names="Ваня; ян прыклад")
    kept.other_names = "Янка"
    write(kept, cast.alice())
    merged(kept, other)
    assert (now(kept).name_be, kept.name_ru, kept.name_en) == ("Ян Прыклад", "Иван Пример", "Jan Pryklad")
    assert kept.other_names == "Янка; Іван Прыклад; Ваня"


def test_a_name_that_gives_way_is_another_name_too():
    kept, other = two_people()
    merged(kept, other, chosen={"name_be": other.pk})
    assert (now(kept).name_be, kept.other_names) == ("Іван Прыклад", "Ян Прыклад")


def test_names_that_are_the_same_change_nothing_and_the_kept_one_stays_verified():
    kept, other = two_people(name_be="Ян Прыклад")
    cast.verified(kept)
    merged(kept, other)
    assert (now(kept).other_names, kept.status) == ("", "verified")


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ({"sex": ""}, {"sex": "male"}, {"sex": "male"}),
        ({"sex": "male"}, {"sex": "female"}, {"sex": "male"}),
        ({"birth_date": "1990"}, {"birth_date": "1990-05-17"}, {"birth_date": "1990-05-17"}),
        ({"birth_date": "1991"}, {"birth_date": "1990-05-17"}, {"birth_date": "1991"}),
        (
            {"has_minor_children": True},
            {"has_minor_children": True, "minor_children_count": 2},
            {"minor_children_count": 2},
        ),
        (
            {"has_minor_children": False},
            {"has_minor_children": True, "minor_children_count": 2},
            {"has_minor_children": False, "minor_children_count": None},
        ),
        ({"publication": "name"}, {"publication": "none"}, {"publication": "none"}),
        ({"publication": "initials"}, {"publication": "name"}, {"publication": "initials"}),
        ({"note": "Called"}, {"note": "Wrote"}, {"note": "Called\n\nP-2: Wrote"}),
        ({"note": ""}, {"note": "Wrote"}, {"note": "P-2: Wrote"}),
    ],
)
def test_what_is_kept_unless_somebody_chooses(mine, theirs, expected):
    kept, other = two_people(**theirs)
    for name, value in mine.items():
        setattr(kept, name, value)
    write(kept, cast.alice())
    merged(kept, other)
    now(kept)
    assert {name: getattr(kept, name) for name in expected} == expected


def test_bounds_of_a_chosen_date_of_birth_come_along():
    kept, other = two_people(birth_date="1990-05")
    merged(kept, other)
    assert str(now(kept).birth_date_upper) == "1990-05-31"


def test_somebody_may_choose_field_by_field():
    kept, other = two_people(sex="male", birth_date="1990", publication="name")
    kept.sex, kept.birth_date = "female", "1991"
    write(kept, cast.alice())
    merged(kept, other, chosen={"sex": other.pk, "birth_date": kept.pk, "publication": other.pk})
    assert (now(kept).sex, kept.birth_date, kept.publication) == ("male", "1991", "name")


@pytest.mark.parametrize("chosen", [{"sex": 999999}, {"code": 1}])
def test_a_choice_that_is_none_is_refused(chosen):
    with pytest.raises(ValidationError, match="Nothing can be chosen"):
        merged(*two_people(), chosen=chosen)


def test_what_was_verified_waits_again_and_whoever_merged_cannot_verify_it():
    kept, other = two_people()
    cast.verified(kept)
    act = cast.verified(cast.act(person=other))
    batch = merged(kept, other, by=cast.vera())
    assert [now(row).status for row in (kept, act)] == ["submitted", "submitted"]
    assert verification.verify([kept, act], cast.vera()).done == []
    assert verification.verify([now(kept), now(act)], cast.viktar()).done == [kept.pk, act.pk]
    assert batch.made_by == cast.vera()


def test_what_was_not_verified_keeps_its_status():
    kept, other = two_people()
    draft, handed_in = cast.act(person=other), cast.submitted(cast.act(person=other))
    dropped = cast.act(person=other)
    verification.withdraw([dropped], cast.alice(), "Twice")
    merged(kept, other)
    assert [now(row).status for row in (draft, handed_in, dropped)] == ["draft", "submitted", "withdrawn"]
    assert (dropped.status_comment, dropped.person) == ("Twice", kept)
    assert verification.verify([handed_in], documenter_who_verifies()).done == []


def documenter_who_verifies():
    user = documenter()
    user.user_permissions.set(cast.vera().user_permissions.all())
    return type(user).objects.get(pk=user.pk)


def test_the_numbers_are_known_before():
    kept, other = two_people()
    cast.verified(kept)
    cast.verified(cast.act(person=other))
    cast.act(person=other)
    cast.trial(person=other)
    consent(other)
    plan = plan_of(kept, other, documenter())
    assert {(move.model.__name__, len(move.ids), len(move.verified)) for move in plan.moves} == {
        ("Act", 2, 1),
        ("Trial", 1, 0),
        ("Consent", 1, 0),
    }
    assert (plan.moved, plan.submitted_again, plan.person_waits_again) == (4, 2, True)


def test_one_detention_that_both_have_is_pointed_out():
    kept, other = two_people()
    raid = cast.incident()
    mine, theirs = cast.act(person=kept, incident=raid), cast.act(person=other, incident=raid)
    cast.act(person=other, incident=raid, kind_id="search")
    assert plan_of(kept, other, documenter()).alike == [(mine.code, theirs.code)]


def test_a_recognition_that_both_have_is_withdrawn_and_stays():
    kept, other = two_people()
    cast.recognition(person=kept, code="R-1")
    theirs, later = cast.recognition(person=other), cast.recognition(person=other, recognised_on="2025-01-01")
    merged(kept, other)
    assert (now(theirs).person, theirs.status, theirs.status_comment) == (
        other,
        "withdrawn",
        "Merged into P-1",
    )
    assert now(later).person == kept
    assert not Recognition.everything.visible_to(cast.admin()).filter(pk=theirs.pk).exists()


def test_a_verified_recognition_that_both_have_is_in_the_way():
    kept, other = two_people()
    cast.recognition(person=kept, code="R-1")
    cast.verified(cast.recognition(person=other, code="R-2"))
    with pytest.raises(ValidationError, match="R-2 is verified and says the same day as R-1"):
        merged(kept, other)
    assert Batch.objects.count() == 0


def refusal(kept, other, **how):
    with pytest.raises(ValidationError) as refused:
        merged(kept, other, **how)
    return " ".join(refused.value.messages)


def test_what_is_refused_says_what_would_do():
    kept, other = two_people()
    third = cast.person(code="P-3")
    assert refusal(kept, kept).startswith("This is one and the same record")
    merged(kept, other)
    hidden = "One of the two is not there for you. Look for the person again."
    assert refusal(third, other) == refusal(other, third) == hidden
    verification.withdraw([third], cast.alice(), "Twice")
    assert refusal(third, kept) == "P-3 is withdrawn. Reopen it first, or keep the other one."
    secret = cast.person()
    cast.act(person=secret, incident=cast.incident(sensitivity="restricted"))
    assert refusal(kept, secret) == refusal(secret, kept) == hidden


def test_who_may_not_change_people_or_what_moves_does_not_merge():
    kept, other = two_people()
    for nobody in (cast.edita(), cast.stranger()):
        with pytest.raises(PermissionDenied):
            merged(kept, other, by=nobody)
    cast.act(person=other)
    only_people = cast.stranger()
    wanted = models.Q(codename="change_person") | models.Q(codename="view_act")
    only_people.user_permissions.set(cast.admin().user_permissions.model.objects.filter(wanted))
    with pytest.raises(PermissionDenied, match="may not change acts"):
        merged(kept, other, by=type(only_people).objects.get(pk=only_people.pk))


def test_what_changed_after_the_page_was_opened_is_looked_at_again():
    kept, other = two_people()
    act = cast.act(person=other)
    seen = plan_of(kept, other, documenter()).state
    kept.note = "Called"
    write(kept, cast.boris())
    assert refusal(kept, other, seen=seen).startswith("Something about the two was changed")
    seen = plan_of(kept, other, documenter()).state
    cast.verified(act)
    assert "Look again" in refusal(kept, other, seen=seen)
    merged(kept, other, seen=plan_of(kept, other, documenter()).state)


def test_nobody_who_was_merged_is_suggested_and_the_kept_one_is_found_by_all_names():
    kept, other = two_people(name_be="Францішак Адметны", name_en="Francišak Admietny")
    merged(kept, other)
    keys = NameKey.objects.filter(person=kept)
    assert set(NameKey.objects.filter(person=other).values_list("key", "kind")) <= set(
        keys.values_list("key", "kind")
    )
    assert list(Person.everything.visible_to(cast.admin())) == [kept]


def test_every_relation_to_people_is_decided_about():
    undecided = [each for each in relations_to_people() if (each[0]._meta.label_lower, each[1]) not in FATES]
    assert undecided == [], (
        "say in cases.merging.relations (or in your room's AppConfig.ready) what becomes of it"
    )


def test_another_room_decides_about_its_own_and_what_moves_has_a_history():
    with pytest.raises(TypeError, match="has no history"):
        decide(NameKey, "person", Fate.MOVES)
    decide(NameKey, "person", Fate.MADE_ANEW)


def test_the_number_of_queries_does_not_grow_with_the_records():
    spent = []
    for count in (1, 2, 60):  # the first one also reads what is remembered later
        kept, other = cast.person(), cast.person(name_be=f"Іван Прыклад {count}")
        acts(count, other)
        with CaptureQueriesContext(connection) as queries:
            batch = merged(kept, other)
        with CaptureQueriesContext(connection) as undoing:
            batches.undo(batch, documenter())
        assert Act.everything.filter(person=other).count() == count
        spent.append((len(queries), len(undoing)))
    assert spent[2][0] == spent[1][0]
    assert spent[2][1] - spent[1][1] <= 1  # 60 rows are written in two statements on SQLite


def acts(count, person):
    raid, by = cast.incident(), cast.alice()
    made = [
        Act(code=f"A-{person.pk}-{n}", incident=raid, kind_id="detention", date="2024-01-23", person=person,
            created_by=by, edited_by=by, edited_at=cast.NOW)
        for n in range(count)
    ]  # fmt: skip
    create_recorded(Act, made, by)
    trial = cast.trial(person=person)
    verification.submit([*made, trial], by)
    assert Trial.everything.filter(person=person).count() == 1
