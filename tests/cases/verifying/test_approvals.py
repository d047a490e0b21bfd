"""The nightly question: has every verified record the approval of a second person?"""

from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import models

from cases import record_rules
from cases.models import Act, Person, Trial
from cases.verifying.approvals import SENTENCES, unmatched
from cases.workflow import Status
from cases.writing import write
from tests import cast

pytestmark = pytest.mark.django_db


@contextmanager
def by_another_door():
    """As somebody does who has the key to the database."""
    record_rules.lift_rules(None)
    yield
    record_rules.set_rules(None)


def forge(record, **values):
    with by_another_door():
        models.QuerySet(type(record)).filter(pk=record.pk).update(**values)


def found():
    return [(one.code, one.why) for one in unmatched()]


def test_what_two_people_made_is_matched(capsys):
    for build in (cast.person, cast.incident, cast.act, cast.source, cast.recognition):
        cast.verified(build())
    trial = cast.verified(cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")]))
    changed = cast.verified(cast.person())
    changed.label = "a Minsk resident"
    write(changed, cast.vera())
    cast.verified(changed, by=cast.viktar())
    changed.note = "no claim"
    write(changed, cast.boris())
    call_command("verify_approvals")
    assert capsys.readouterr().out == "Every verified record was approved by a second person.\n"
    assert trial.status == "verified"


def test_a_row_forged_as_verified_is_found(capsys):
    person = cast.person()
    forge(person, status=Status.VERIFIED, verified_by=cast.vera(), verified_at=cast.NOW)
    assert (person.code, "approval") in found()
    with pytest.raises(CommandError) as refused:
        call_command("verify_approvals")
    assert refused.value.returncode == 1
    assert f"person {person.code}: {SENTENCES['approval']}" in capsys.readouterr().out


def test_another_verifier_written_over_the_real_one_is_found():
    viktar, act = cast.viktar(), cast.verified(cast.act())
    forge(act, verified_by=viktar)
    assert found() == [(act.code, "approval")]


def test_a_claim_changed_behind_the_approval_is_found():
    act = cast.verified(cast.act())
    forge(act, kind_id="search")
    assert found() == [(act.code, "claims")]


def test_a_verifier_who_wrote_it_is_found():
    person = cast.person(by=cast.vera())
    cast.submitted(person)
    with by_another_door():
        values = {"status": "verified", "verified_by": cast.vera(), "verified_at": cast.NOW}
        models.QuerySet(Person).filter(pk=person.pk).update(
            **values | {"created_by": cast.boris(), "edited_by": cast.boris()}
        )
    assert (person.code, "wrote") in found()


def test_a_penalty_changed_behind_the_approval_is_found():
    trial = cast.verified(cast.trial(penalties=[("fine", 370, "byn")]))
    models.QuerySet(type(trial.penalties.get())).update(amount=1)
    assert found() == [(trial.code, "parts")]


def test_a_verifier_whose_account_is_younger_is_found():
    act = cast.verified(cast.act())
    later = max(act.verified_at, act.incident.verified_at).replace(year=2100)
    User.objects.filter(username="vera").update(date_joined=later)
    assert found() == [(act.incident.code, "account"), (act.code, "account")]


def test_who_was_switched_off_afterwards_is_only_mentioned(capsys):
    cast.verified(cast.act())
    User.objects.filter(username="vera").update(is_active=False)
    call_command("verify_approvals")
    assert "2 records stay verified by vera, whose account is switched off now." in capsys.readouterr().out


@pytest.mark.parametrize("number", [1, 3])
def test_it_is_asked_in_sets(number, django_assert_max_num_queries):
    for _number in range(number):
        cast.verified(cast.trial(charges=["koap-24.15"]))
    with django_assert_max_num_queries(25):
        assert list(unmatched()) == []
    assert Trial.verified.count() == number
    assert Act.everything.count() == 0
