"""Nonsense is impossible: the database refuses it whoever writes, and a form says why in a sentence."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils import timezone

from cases.merging.merging import merge
from cases.models import (
    PENALTY_UNITS,
    Act,
    BaseUnit,
    Charge,
    Incident,
    Judge,
    LawArticle,
    Penalty,
    PenaltyKind,
    Person,
    Recognition,
    Source,
    Trial,
)
from cases.record_rules import WROTE_IT
from tests import cast

pytestmark = pytest.mark.django_db

DAY = datetime.date(2024, 2, 3)


def past_the_verbs(record, **values):
    """Written with plain SQL, as a stray script would."""
    return models.QuerySet(type(record)).filter(pk=record.pk).update(**values)


def refused_by_database(record, constraint, **values):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        past_the_verbs(record, **values)
    assert constraint in str(refused.value)


def sentences(record, **exclude):
    """What a form would say about the record."""
    with pytest.raises(ValidationError) as refused:
        record.full_clean(**exclude)
    return refused.value.message_dict


RECORDS = {
    "person": cast.person,
    "incident": cast.incident,
    "act": cast.act,
    "trial": cast.trial,
    "source": cast.source,
    "recognition": cast.recognition,
}


# Dates


def test_an_act_cannot_end_before_it_starts():
    act = cast.act(date="2024-02-03")
    refused_by_database(
        act,
        "act_ends_after_it_starts",
        end_date="2024-02-01",
        end_date_lower="2024-02-01",
        end_date_upper="2024-02-01",
    )
    act.end_date = "2024-02-01"
    assert sentences(act) == {"end_date": ["It cannot end before it started."]}


@pytest.mark.parametrize(
    ("date", "end_date"),
    [
        ("2024-02-03", "2024-02-03"),
        ("2024-02-03", "2024-02"),
        ("2024-02", "2024-02-01"),
        ("2024", "2024-01~"),
    ],
)
def test_an_act_may_end_on_any_day_that_can_lie_after_its_start(date, end_date):
    act = cast.act(date=date, end_date=end_date)
    act.full_clean()
    assert act.end_date_upper >= act.date_lower


def test_a_recognition_cannot_end_before_it_starts():
    recognition = cast.recognition(recognised_on="2024-02-03")
    refused_by_database(
        recognition,
        "recognition_ends_after_it_starts",
        ended_on="2024-02-01",
        ended_on_lower="2024-02-01",
        ended_on_upper="2024-02-01",
    )
    recognition.ended_on = "2024-02-01"
    assert sentences(recognition) == {"ended_on": ["It cannot end before it started."]}


def test_a_recognition_says_when_it_ended_if_it_says_why():
    recognition = cast.recognition()
    refused_by_database(recognition, "recognition_end_reason_has_a_date", end_reason="pardoned")
    recognition.end_reason = "pardoned"
    assert sentences(recognition) == {"__all__": ["Say when it ended, if you say why."]}


def test_nobody_is_recognised_twice_on_one_day():
    first = cast.recognition()
    with pytest.raises(IntegrityError), transaction.atomic():
        cast.recognition(person=first.person)
    again = Recognition(person=first.person, recognised_on=first.recognised_on)
    assert sentences(again) == {"__all__": ["This person is already recorded as recognised on that day."]}


@pytest.mark.parametrize(
    ("build", "constraint", "field"),
    [
        (cast.incident, "incident_has_a_date", "date"),
        (cast.act, "act_has_a_date", "date"),
        (cast.trial, "trial_has_a_date", "date"),
        (cast.recognition, "recognition_has_a_date", "recognised_on"),
    ],
)
@pytest.mark.parametrize(
    ("lower", "upper"), [(None, None), (None, DAY), (DAY, None), (DAY, DAY.replace(day=1))]
)
def test_both_bounds_of_a_date_are_there_and_in_order(build, constraint, field, lower, upper):
    refused_by_database(build(), constraint, **{f"{field}_lower": lower, f"{field}_upper": upper})


@pytest.mark.parametrize(
    ("build", "constraint", "field"),
    [
        (cast.person, "person_birth_date_has_bounds", "birth_date"),
        (cast.act, "act_ends_after_it_starts", "end_date"),
        (cast.recognition, "recognition_ends_after_it_starts", "ended_on"),
        (cast.source, "source_dates_have_bounds", "published"),
        (cast.source, "source_dates_have_bounds", "received"),
    ],
)
@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [("2024", None, None), ("2024", DAY, None), ("2024", None, DAY), ("", DAY, DAY)],
)
def test_a_date_that_may_be_empty_has_both_bounds_or_none(build, constraint, field, text, lower, upper):
    refused_by_database(
        build(), constraint, **{field: text, f"{field}_lower": lower, f"{field}_upper": upper}
    )


@pytest.mark.parametrize("build", [cast.incident, cast.act, cast.trial])
def test_a_record_of_what_happened_needs_a_readable_date(build):
    record = build()
    record.date = ""
    assert sentences(record)["date"] == ["This field cannot be blank."]
    record.date = "2024-02-31"
    assert sentences(record)["date"][0].startswith("“2024-02-31” is not a date we can read.")


def test_nobody_is_born_tomorrow():
    person = cast.person()
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    person.birth_date = tomorrow.isoformat()
    assert sentences(person) == {"birth_date": ["The date of birth lies in the future."]}
    person.birth_date = timezone.localdate().isoformat()
    person.full_clean()


# People


def test_a_person_has_a_name_or_a_label():
    person = cast.person()
    refused_by_database(person, "person_has_a_name_or_label", name_be="", name_en="")
    person.name_be = person.name_en = ""
    assert sentences(person) == {
        "__all__": ["Write a name in at least one language, or say who it is under “label”."]
    }
    person.label = "a Minsk resident"
    person.full_clean()


@pytest.mark.parametrize(("count", "answer"), [(2, False), (0, True), (2, None), (0, None)])
def test_the_number_of_children_agrees_with_the_answer(count, answer):
    refused_by_database(
        cast.person(), "person_children_agree", minor_children_count=count, has_minor_children=answer
    )


@pytest.mark.parametrize(("count", "answer"), [(2, False), (0, True)])
def test_a_form_says_that_number_and_answer_contradict_each_other(count, answer):
    person = cast.person()
    person.minor_children_count, person.has_minor_children = count, answer
    assert sentences(person) == {
        "__all__": ["The number of minor children and the yes/no answer contradict each other."]
    }


@pytest.mark.parametrize(("count", "answer"), [(2, True), (0, False)])
def test_the_answer_follows_from_the_number(count, answer):
    person = cast.person()
    person.minor_children_count = count
    person.full_clean()
    assert person.has_minor_children is answer


@pytest.mark.parametrize(
    ("count", "answer", "written"),
    [(3, True, "3"), (0, False, "0"), (None, True, "yes"), (None, False, "no")],
)
def test_minor_children_are_written_as_a_casebook_writes_them(count, answer, written):
    assert Person(minor_children_count=count, has_minor_children=answer).minor_children == written


def test_nobody_having_asked_about_children_is_not_a_no():
    assert Person().minor_children == ""


@pytest.mark.parametrize("country", ["by", "BLR", "B1", "БУ", "B"])
def test_citizenship_is_a_two_letter_code(country):
    person = cast.person()
    person.citizenship = country
    assert f"“{country}” is not a two-letter country code (BY, UA, PL …)." in sentences(person)["citizenship"]


# Groups, titles, grades


@pytest.mark.parametrize("number", [20, 2])
def test_a_group_has_no_person(number):
    act = cast.act(person=cast.person())
    refused_by_database(act, "act_group_has_no_person", people_min=number)
    act.people_min = number
    assert sentences(act) == {
        "__all__": ["A group (“at least 20 people”) has no person; one person counts as 1."]
    }


def test_an_act_was_done_to_at_least_one_person():
    refused_by_database(cast.act(), "act_group_has_no_person", people_min=0)


def test_an_incident_has_a_title_in_some_language():
    incident = cast.incident()
    refused_by_database(incident, "incident_has_a_title", title_en="")
    incident.title_en = ""
    assert sentences(incident) == {"__all__": ["Write a title in at least one language."]}


@pytest.mark.parametrize("grades", [{"reliability": "G"}, {"credibility": "7"}, {"credibility": "0"}])
def test_a_source_is_graded_with_the_known_grades(grades):
    refused_by_database(cast.source(), "source_grades_are_known", **grades)


# Courts


def test_a_trial_is_of_a_person():
    trial = cast.trial()
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_verbs(trial, person=None)
    trial.person = None
    assert sentences(trial) == {"person": ["This field cannot be null."]}


@pytest.mark.parametrize(
    ("field", "constraint"),
    [
        ("process", "trial_process_is_a_known_word"),
        ("court_instance", "trial_instance_is_a_known_word"),
        ("outcome", "trial_outcome_is_a_known_word"),
    ],
)
def test_a_trial_is_described_with_known_words(field, constraint):
    trial = cast.trial()
    refused_by_database(trial, constraint, **{field: "other"})
    setattr(trial, field, "other")
    assert sentences(trial)[field] == ["Value 'other' is not a valid choice."]


def test_sex_is_a_known_word():
    person = cast.person()
    refused_by_database(person, "person_sex_is_a_known_word", sex="f")
    person.sex = "f"
    assert sentences(person)["sex"] == ["Value 'f' is not a valid choice."]


def test_an_article_is_charged_once_in_a_trial():
    trial = cast.trial(charges=["koap-24.15"])
    again = Charge(trial=trial, article_id="koap-24.15")
    assert sentences(again) == {"__all__": ["This article is already charged in this trial."]}
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


UNIT_SENTENCE = (
    "The unit does not fit the penalty: a fine is in rubles or base units, an arrest in days, "
    "community service in hours, imprisonment and other terms in months."
)


@pytest.mark.parametrize(
    ("kind", "amount", "unit"),
    [
        ("fine", 10, "days"),
        ("fine", 10, ""),
        ("arrest", 15, "byn"),
        ("arrest", 1, "months"),
        ("community-service", 5, "days"),
        ("imprisonment", 12, "hours"),
        ("warning", 1, "days"),
        ("warning", None, "days"),
    ],
)
def test_the_unit_fits_the_penalty(kind, amount, unit):
    penalty = Penalty(trial=cast.trial(), kind_id=kind, amount=amount, unit=unit)
    assert sentences(penalty) == {"__all__": [UNIT_SENTENCE]}
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        penalty.save()
    assert "penalty_unit_fits_its_kind" in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "amount", "unit"),
    [
        ("fine", 370, "byn"),
        ("fine", 10, "base_units"),
        ("fine", None, ""),
        ("arrest", 15, "days"),
        ("warning", None, ""),
    ],
)
def test_a_penalty_that_makes_sense_is_kept(kind, amount, unit):
    penalty = Penalty(trial=cast.trial(), kind_id=kind, amount=amount, unit=unit)
    penalty.full_clean()
    penalty.save()


def test_an_amount_is_not_below_zero():
    trial = cast.trial(penalties=[("fine", 370, "byn")])
    penalty = trial.penalties.get()
    refused_by_database(penalty, "penalty_amount_is_not_below_zero", amount=Decimal("-0.01"))
    penalty.amount = Decimal("-0.01")
    assert sentences(penalty) == {"__all__": ["An amount cannot be below zero."]}


def test_every_shipped_penalty_that_is_measured_has_its_units():
    measured = set(PenaltyKind.objects.exclude(measure="").values_list("slug", flat=True))
    assert measured - set(PENALTY_UNITS) == set()
    assert set(PENALTY_UNITS) - set(PenaltyKind.objects.values_list("slug", flat=True)) == set()


def test_a_judge_has_a_name():
    judge = cast.judge()
    refused_by_database(judge, "judge_has_a_name", name_be="")
    assert sentences(Judge(code="J-2")) == {"__all__": ["Write the judge’s name in at least one language."]}


def test_two_judges_do_not_share_a_code():
    cast.judge("J-1")
    assert sentences(Judge(code="J-1", name_be="Іншая")) == {"code": ["Judge with this Code already exists."]}
    with pytest.raises(IntegrityError), transaction.atomic():
        cast.judge("J-1", name_be="Іншая")


def test_a_provision_is_not_in_force_until_before_it_is_in_force():
    article = LawArticle.objects.get(slug="koap-24.15")
    refused_by_database(article, "law_article_ends_after_it_starts", in_force_to=datetime.date(2000, 1, 1))
    article.in_force_to = datetime.date(2000, 1, 1)
    assert sentences(article) == {"__all__": ["The last day in force is before the first."]}


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"value_byn": 0}, "base_unit_is_worth_something"),
        ({"valid_to": datetime.date(1999, 1, 1)}, "base_unit_ends_after_it_starts"),
    ],
)
def test_a_base_unit_is_worth_something_for_some_days(values, constraint):
    refused_by_database(BaseUnit.objects.first(), constraint, **values)


# What every record has


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
def test_a_code_is_used_once(build):
    first, second = build(code="X-1"), build()
    with pytest.raises(IntegrityError), transaction.atomic():
        past_the_verbs(second, code="X-1")
    second.code = first.code
    name = str(first._meta.verbose_name).capitalize()
    assert sentences(second)["code"] == [f"{name} with this Code already exists."]


@pytest.mark.parametrize("code", ["I 1", "І-2024-00001", "=1+1", "-1", "a/b", "<b>"])
def test_a_code_has_plain_letters_digits_dots_and_hyphens(code):
    incident = cast.incident()
    incident.code = code
    assert sentences(incident)["code"] == [
        "A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317."
    ]


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
def test_a_status_is_one_of_the_five(build):
    record = build()
    refused_by_database(record, f"{record._meta.model_name}_verified_by_a_second_person", status="verifed")


NOW = datetime.datetime(2024, 4, 26, tzinfo=datetime.UTC)


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
@pytest.mark.parametrize(
    ("verifier", "verified_at"),
    [(None, NOW), ("alice", NOW), ("boris", NOW), ("vera", None)],
    ids=["nobody", "who created it", "who changed it last", "never"],
)
def test_the_database_refuses_a_record_verified_without_a_second_person(build, verifier, verified_at):
    record = build()
    past_the_verbs(record, edited_by=cast.boris())
    verifier = verifier and getattr(cast, verifier)()
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        past_the_verbs(record, status="verified", verified_by=verifier, verified_at=verified_at)
    # The creator meets the trigger first, the others the constraint.
    constraint = f"{record._meta.model_name}_verified_by_a_second_person"
    assert constraint in str(refused.value) or WROTE_IT in str(refused.value)


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
def test_nothing_is_inserted_as_verified_by_its_author(build):
    record = build()
    columns = ", ".join(
        connection.ops.quote_name(field.column)
        for field in record._meta.concrete_fields
        if field.name != "id"
    )
    values = columns.replace('"code"', "'X-9'").replace('"status"', "'verified'")
    values = values.replace('"verified_by_id"', '"created_by_id"').replace('"verified_at"', '"edited_at"')
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {record._meta.db_table} ({columns}) SELECT {values} FROM {record._meta.db_table}"
        )
    assert not type(record).everything.filter(code="X-9").exists()


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
def test_who_wrote_a_record_is_always_known(build):
    record = build()
    for field in ("created_by", "edited_by"):
        with pytest.raises(IntegrityError), transaction.atomic():
            past_the_verbs(record, **{field: None})


@pytest.mark.parametrize("build", RECORDS.values(), ids=RECORDS)
def test_an_unverified_record_names_no_verifier(build):
    record = build()
    constraint = f"{record._meta.model_name}_verified_by_a_second_person"
    refused_by_database(record, constraint, verified_by=cast.vera(), verified_at=NOW)


@pytest.mark.parametrize("values", [{"merged_in": None}, {"merged_into": None}, "itself"])
def test_who_was_merged_says_into_whom_and_when_and_never_into_themselves(values):
    kept, other = cast.person(), cast.person()
    merge(kept, other, cast.alice())
    other.refresh_from_db()
    refused = {"merged_into": other} if values == "itself" else values
    refused_by_database(other, "person_merged_into_another", **refused)


def test_what_a_record_rests_on_is_not_deleted():
    act = cast.act(person=cast.person())
    for needed in (act.person, act.incident):
        with pytest.raises(models.ProtectedError):
            needed.delete()


def test_every_constraint_of_the_case_file_is_met_here():
    """A constraint nobody tries to break may not hold."""
    text = Path(__file__).read_text(encoding="utf-8")
    known = {
        constraint.name
        for model in (
            Act,
            BaseUnit,
            Charge,
            Incident,
            Judge,
            LawArticle,
            Penalty,
            Person,
            Recognition,
            Source,
            Trial,
        )
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    }
    assert {name for name in known if name not in text and "second_person" not in name} == set()
