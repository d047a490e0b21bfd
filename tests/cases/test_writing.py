"""Writing a record: who wrote it, what it does to its status, and that nothing is written twice."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases import verification
from cases.models import Charge, Incident, Person, Trial
from cases.writing import remove_part, write, write_part
from tests import cast

pytestmark = pytest.mark.django_db


def stored(record):
    return type(record).everything.get(pk=record.pk)


def test_a_new_record_is_a_draft_of_who_wrote_it():
    record = Person(name_be="Ян Прыклад", created_by=cast.boris())
    write(record, cast.alice())
    record = stored(record)
    assert (record.status, record.created_by, record.edited_by) == ("draft", cast.alice(), cast.alice())


def test_created_by_never_changes():
    record = cast.person()
    record.created_by, record.name_be = cast.boris(), "Іншы"
    write(record, cast.boris())
    record = stored(record)
    assert (record.created_by, record.edited_by) == (cast.alice(), cast.boris())


@pytest.mark.parametrize(
    "build", [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]
)
def test_saving_what_is_as_it_was_writes_nothing(build):
    record = cast.verified(build())
    before, rows = stored(record), record.history.count()
    write(record, cast.boris())
    write(stored(record), cast.boris())
    assert record.history.count() == rows
    assert stored(record).edited_at == before.edited_at


def test_saving_what_is_as_it_was_writes_nothing_after_it_was_read_anew():
    record = cast.verified(cast.person())
    rows = record.history.count()
    record.refresh_from_db()
    write(record, cast.boris())
    assert record.history.count() == rows


@pytest.mark.parametrize(
    ("build", "field", "value"),
    [
        (cast.person, "name_ru", "Ян Пример"),
        (cast.person, "sex", "male"),
        (cast.person, "birth_date", "1990"),
        (cast.person, "has_minor_children", True),
        (cast.person, "label", "a Minsk resident"),
        (cast.incident, "date", "2024-01"),
        (cast.incident, "region_id", "BY-BR"),
        (cast.incident, "summary_be", "Інакш."),
        (cast.act, "kind_id", "search"),
        (cast.act, "people_min", 20),
        (cast.act, "end_date", "2024-02"),
        (cast.trial, "outcome", "unknown"),
        (cast.trial, "court_instance", "appeal"),
        (cast.trial, "in_absentia", False),
        (cast.source, "confidential", False),
        (cast.source, "reliability", "A"),
        (cast.recognition, "ended_on", "2024-03"),
    ],
)
def test_a_changed_claim_sends_a_verified_record_back(build, field, value):
    record = cast.verified(build())
    setattr(record, field, value)
    write(record, cast.boris())
    record = stored(record)
    assert (record.status, record.verified_by, record.verified_at) == ("submitted", None, None)
    assert (record.edited_by, getattr(record, field)) == (cast.boris(), value)
    assert not type(record).verified.exists()


@pytest.mark.parametrize(
    ("build", "field", "value"),
    [
        (cast.person, "note", "Ring on Monday"),
        (cast.person, "publication", "initials"),
        (cast.incident, "sensitivity", "restricted"),
        (cast.act, "note", "Ring on Monday"),
        (cast.act, "code", "A-new"),
    ],
)
@pytest.mark.parametrize("who", [cast.boris, cast.vera], ids=["a colleague", "the verifier"])
def test_what_claims_nothing_may_change_and_the_record_stays_verified(build, field, value, who):
    record = cast.verified(build())
    setattr(record, field, value)
    write(record, who())
    record = stored(record)
    assert (record.status, record.verified_by, getattr(record, field)) == ("verified", cast.vera(), value)
    assert record.edited_by == cast.alice()  # who wrote what was verified
    assert (record.history.first().history_user, record.history.first().status) == (who(), "verified")


def test_every_field_of_a_record_is_a_claim_or_known_not_to_be():
    """A new field is a claim until somebody lists it here and in the model."""
    not_claims = {
        model.__name__: sorted(
            field.name
            for field in model._meta.concrete_fields
            if field.attname not in model.substantive_fields()
            and not field.name.endswith(("_lower", "_upper"))
        )
        for model in cast.RECORDS
    }
    every = [
        *["batch", "code", "created_at", "created_by", "edited_at", "edited_by", "id"],
        *["status", "status_comment", "verified_at", "verified_by"],
    ]
    assert not_claims == {
        "Person": sorted([*every, "merged_in", "merged_into", "note", "publication"]),
        "Incident": sorted([*every, "sensitivity"]),
        "Act": sorted([*every, "note"]),
        "Trial": every,
        "Source": every,
        "Recognition": every,
    }


def test_no_save_makes_a_record_verified():
    record = cast.submitted(cast.person())
    record.status, record.verified_by, record.verified_at = "verified", cast.vera(), cast.NOW
    record.save()
    assert (stored(record).status, stored(record).verified_by) == ("submitted", None)


def test_no_record_is_born_verified():
    record = Person(name_be="Ян", status="verified", verified_by=cast.vera(), verified_at=cast.NOW)
    write(record, cast.alice())
    assert (stored(record).status, stored(record).verified_by) == ("submitted", None)


def test_an_old_version_that_is_brought_back_is_not_verified():
    record = cast.verified(cast.incident(locality="Мінск"))
    record.locality = "Гомель"
    write(record, cast.boris())
    old = record.history.filter(status="verified").latest().instance
    assert (old.status, old.locality) == ("verified", "Мінск")
    write(old, cast.boris())
    record = stored(record)
    assert (record.status, record.verified_by, record.locality) == ("submitted", None, "Мінск")
    assert (record.created_by, record.edited_by) == (cast.alice(), cast.boris())


def test_an_old_version_that_is_saved_past_the_verbs_is_not_verified_either():
    record = cast.verified(cast.incident(locality="Мінск"))
    record.locality = "Гомель"
    write(record, cast.boris())
    record.history.filter(status="verified").latest().instance.save()
    assert (stored(record).status, stored(record).verified_by) == ("submitted", None)


def test_a_form_opened_before_the_approval_and_saved_after_it_sends_the_record_back():
    form = cast.submitted(cast.incident(locality="Мінск"))
    verification.verify([stored(form)], cast.vera()).raise_if_refused()
    form.locality = "Гомель"
    write(form, cast.boris())
    assert (stored(form).status, stored(form).locality) == ("submitted", "Гомель")


def test_a_form_opened_before_the_approval_that_changes_no_claim_leaves_it_verified():
    form = cast.submitted(cast.person())
    verification.verify([stored(form)], cast.vera()).raise_if_refused()
    form.note = "Ring on Monday"
    write(form, cast.boris())
    assert (stored(form).status, stored(form).verified_by) == ("verified", cast.vera())


def test_a_form_opened_before_somebody_else_s_change_does_not_pass_for_verified():
    form = cast.verified(cast.incident(locality="Мінск"))
    other = stored(form)
    other.locality = "Гомель"
    write(other, cast.boris())
    form.title_be = "Ператрусы"
    write(form, cast.viktar())
    assert (stored(form).status, stored(form).verified_by) == ("submitted", None)


def test_bounds_follow_the_date_also_when_a_record_was_read_in_part():
    pk = cast.verified(cast.incident(date="2024-01-23")).pk
    record = Incident.everything.only("code").get(pk=pk)
    record.date = "2024-02"
    record.save(update_fields=["date"])
    record = Incident.everything.get(pk=pk)
    assert (record.date_lower, record.date_upper) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    assert record.status == "submitted"


# Parts of a trial


def test_a_new_charge_sends_the_trial_back():
    trial = cast.verified(cast.trial(charges=["koap-19.11"]))
    write_part(Charge(trial=trial, article_id="koap-24.15"), cast.boris())
    trial = stored(trial)
    assert (trial.status, trial.verified_by, trial.edited_by) == ("submitted", None, cast.boris())


def test_a_changed_penalty_sends_the_trial_back():
    trial = cast.verified(cast.trial(penalties=[("fine", 370, "byn")]))
    penalty = trial.penalties.get()
    penalty.amount = 3700
    write_part(penalty, cast.boris())
    assert (stored(trial).status, stored(trial).edited_by) == ("submitted", cast.boris())


def test_a_removed_charge_sends_the_trial_back():
    trial = cast.verified(cast.trial(charges=["koap-24.15"]))
    remove_part(trial.charges.get(), cast.boris())
    assert (stored(trial).status, Charge.objects.count()) == ("submitted", 0)


def test_a_part_saved_as_it_was_changes_nothing():
    trial = cast.verified(cast.trial(charges=["koap-24.15"], penalties=[("arrest", 15, "days")]))
    rows = trial.history.count()
    for part in (trial.charges.get(), trial.penalties.get()):
        write_part(part, cast.boris())
        assert part.history.count() == 1
    assert (stored(trial).status, trial.history.count()) == ("verified", rows)


def test_a_charge_moved_to_another_trial_changes_both():
    first, second = cast.verified(cast.trial(charges=["koap-24.15"])), cast.verified(cast.trial())
    charge = first.charges.get()
    charge.trial = second
    write_part(charge, cast.boris())
    assert {trial.status for trial in Trial.everything.all()} == {"submitted"}


# Codes


def test_codes_of_a_year_follow_each_other():
    year = timezone.localdate().year
    assert [cast.person().code for _ in range(3)] == [f"P-{year}-0000{n}" for n in (1, 2, 3)]
    assert cast.incident().code == f"I-{year}-00001"


@pytest.mark.parametrize(
    ("taken", "next_number"),
    [
        (["00007", "00003"], "00008"),
        (["00009", "00010"], "00011"),
        (["99998"], "99999"),
        (["99999"], "100000"),
        (["99999", "100000"], "100001"),
        (["99999", "100000", "100009"], "100010"),
        (["999999", "99999"], "1000000"),
        (["00001", "12345-copy", "0000x", "9"], "00002"),
        (["00001", "99999999"], "00002"),  # somebody's own numbering
    ],
)
def test_the_next_code_is_one_after_the_highest(taken, next_number):
    year = timezone.localdate().year
    for number in taken:
        cast.person(code=f"P-{year}-{number}")
    cast.person(code=f"P-{year + 1}-00050")
    assert Person.next_code() == f"P-{year}-{next_number}"
    assert cast.person().code == f"P-{year}-{next_number}"


def test_the_year_of_a_code_is_that_of_minsk(monkeypatch):
    new_year_in_minsk = datetime.datetime(2026, 12, 31, 21, 30, tzinfo=datetime.UTC)
    monkeypatch.setattr(timezone, "now", lambda: new_year_in_minsk)
    assert Person.next_code() == "P-2027-00001"


def test_a_code_is_not_lost_when_a_form_empties_it():
    record = cast.person()
    code, record.code = record.code, ""
    record.name_be = "Іншы"
    write(record, cast.alice())
    assert stored(record).code == code


def test_who_loses_the_race_for_a_code_takes_the_next(monkeypatch):
    taken = cast.person().code
    answers = iter([taken, taken])
    real = Person.next_code
    monkeypatch.setattr(Person, "next_code", classmethod(lambda cls: next(answers, None) or real()))
    record = cast.person()
    assert int(record.code[-5:]) == int(taken[-5:]) + 1
    assert record.history.count() == 1


def test_another_broken_rule_is_not_taken_for_a_lost_race():
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write(Person(), cast.alice())
    assert "person_has_a_name_or_label" in str(refused.value)
    assert Person.everything.count() == 0
