"""The rules a check constraint cannot say hold in the database too, against plain SQL."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from cases.models import Act
from cases.record_rules import CHANGED_IT, SENTENCES, WROTE_IT, lift_rules, set_rules
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db


def past_the_verbs(record, **values):
    return models.QuerySet(type(record)).filter(pk=record.pk).update(**values)


def verify_past_the_verbs(record, by):
    past_the_verbs(record, status="verified", verified_by=by, verified_at=cast.NOW)


def rewritten(record, by, code):
    record.code = code
    write(record, by)
    return record


BUILDERS = [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]


@pytest.mark.parametrize("build", BUILDERS)
def test_who_edited_in_between_does_not_verify_past_the_verbs(build):
    record = rewritten(rewritten(build(), cast.boris(), "X-1"), cast.alice(), "X-2")
    with pytest.raises(IntegrityError, match=WROTE_IT), transaction.atomic():
        verify_past_the_verbs(record, cast.boris())
    verify_past_the_verbs(record, cast.vera())


def test_a_verifier_is_not_replaced_by_somebody_who_wrote():
    record = cast.verified(rewritten(rewritten(cast.person(), cast.boris(), "X-1"), cast.alice(), "X-2"))
    with pytest.raises(IntegrityError, match=WROTE_IT), transaction.atomic():
        past_the_verbs(record, verified_by=cast.alice())


def test_who_wrote_before_the_last_verification_is_free_but_not_the_creator():
    record = rewritten(cast.verified(rewritten(cast.incident(), cast.boris(), "X-1")), cast.viktar(), "X-2")
    record.locality = "Гомель"
    write(record, cast.viktar())
    with pytest.raises(IntegrityError, match=WROTE_IT), transaction.atomic():
        verify_past_the_verbs(record, cast.alice())
    verify_past_the_verbs(record, cast.boris())


@pytest.mark.parametrize(
    ("build", "values"),
    [
        (cast.person, {"sex": "male"}),
        (cast.person, {"occupation": "teacher"}),
        (cast.incident, {"locality": "Гомель"}),
        (cast.act, {"people_min": 987}),
        (cast.trial, {"in_absentia": True}),
        (cast.source, {"confidential": False}),
        (cast.recognition, {"end_reason": "", "recognised_on": "2024-02~"}),
    ],
)
def test_a_verified_record_does_not_change_what_it_claims(build, values):
    record = cast.verified(build())
    with pytest.raises(IntegrityError, match=CHANGED_IT), transaction.atomic():
        past_the_verbs(record, **values)
    past_the_verbs(record, status="submitted", verified_by=None, verified_at=None, **values)


def test_what_claims_nothing_may_be_changed():
    assert past_the_verbs(cast.verified(cast.act()), note="Ring on Monday", code="A-7") == 1


def test_the_rules_are_lifted_for_a_migration_and_stand_again_after_it():
    call_command("migrate", "cases", verbosity=0)
    assert rules() == len(BUILDERS) * len(SENTENCES)
    lift_rules(None)
    assert rules() == 0
    set_rules(None)
    set_rules(None)
    assert rules() == len(BUILDERS) * len(SENTENCES)
    with pytest.raises(IntegrityError, match=CHANGED_IT), transaction.atomic():
        past_the_verbs(cast.verified(cast.act()), people_min=987)
    assert not Act.everything.filter(people_min=987).exists()


def rules():
    names = " OR ".join(
        f"{column} LIKE '%%{rule}'" for rule in SENTENCES for column in [NAME[connection.vendor]]
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {TRIGGERS[connection.vendor]} WHERE {names}".replace("%%", "%"))
        return cursor.fetchone()[0]


NAME = {"sqlite": "name", "postgresql": "tgname"}
TRIGGERS = {"sqlite": "sqlite_master", "postgresql": "pg_trigger"}
