"""The cast itself: what the other tests lean on."""

import pytest

from tests import cast

pytestmark = pytest.mark.django_db


def test_a_builder_returns_a_draft_written_by_alice():
    record = cast.person()
    assert (record.status, record.created_by.username) == ("draft", "alice")


def test_verified_also_verifies_what_the_record_rests_on():
    record = cast.verified(
        cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn")], incident=cast.incident())
    )
    assert (record.status, record.verified_by.username) == ("verified", "vera")
    assert (record.person.status, record.incident.status) == ("verified", "verified")
    assert [str(part.article_id) for part in record.charges.all()] == ["koap-24.15"]


@pytest.mark.parametrize(
    "build", [cast.person, cast.incident, cast.act, cast.trial, cast.source, cast.recognition]
)
def test_every_kind_of_record_can_be_verified(build):
    assert cast.verified(build()).status == "verified"
