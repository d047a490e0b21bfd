"""Who a source is: unreadable in the database, opened by the team alone and on record, found by whole telephones."""

import io
import json

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from cases import identities
from cases.identities import Identity, TooManyLookUps, known_by, open_identity, openings, write_identity
from cases.keyring import Keyring
from cases.models import (
    Contact,
    IdentityLookUp,
    IdentityMark,
    RecordKey,
    SearchEntry,
    SourceIdentity,
    Viewing,
)
from cases.sealed_details import ChangedMeanwhile, fingerprint
from cases.sealing import NoKey, OtherKey, SealError, Tampered
from tests.cases.admin.desk import in_role
from tests.cases.evidence.conftest import NEW, keeper, source

pytestmark = pytest.mark.django_db
CANARIES = (
    "Cnryzqname",
    "+375 29 777-66-55",
    "@cnryzqmessenger",
    "Cnryzqstreet",
    "Cnryzqknows",
    "Cnryzqnote",
)
WHO = Identity(*CANARIES)


def identity(who: Identity = WHO, **values) -> SourceIdentity:
    row = SourceIdentity(source=source(**values))
    write_identity(row, who, keeper())
    return row


def every_table() -> str:
    """All that stands in the database, as text."""
    found = io.StringIO()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for value in row:
                    found.write(
                        bytes(value).decode("latin-1")
                        if isinstance(value, bytes | memoryview)
                        else str(value)
                    )
                    found.write("\n")
    return found.getvalue()


def test_what_is_sealed_is_opened_by_the_team_and_that_is_on_record():
    row = identity()
    assert open_identity(row, keeper()) == WHO
    assert [(seen.viewed_by, seen.way) for seen in openings(row.source)] == [(keeper(), "identity")]


@pytest.mark.parametrize(
    "roles", [("verifier",), ("editor",), ("analyst",), ("documenter",), ("administrator",)]
)
def test_nobody_else_opens_it_whatever_the_role(roles):
    row = identity()
    with pytest.raises(PermissionDenied):
        open_identity(row, in_role(*roles))
    assert not openings(row.source).exists()


def test_the_whole_database_has_no_word_of_it():
    """Records, history, search, viewings, sessions."""
    row = identity()
    write_identity(row, Identity("Cnryzqother", "80297776655"), keeper(), opened=fingerprint(row))
    open_identity(row, keeper())
    known_by("+375297776655", keeper())
    text = every_table().casefold()
    assert "cnryzq" not in text
    assert "777-66-55" not in text
    assert "297776655" not in text
    assert row.history.count() == 2
    assert SearchEntry.objects.filter(words__contains="cnry").count() == 0


def test_no_casebook_has_it(tmp_path):
    identity()
    call_command(
        "dump_casebook",
        str(tmp_path / "book"),
        "--format",
        "jsonl",
        stdout=io.StringIO(),
        stderr=io.StringIO(),
    )
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert written
    assert b"nryzq" not in written
    assert b"sourceidentity" not in written


def test_the_same_words_are_sealed_differently_and_as_long():
    one, other, little = identity(), identity(), identity(Identity(name="Я"))
    assert one.sealed != other.sealed
    assert len(one.sealed) == len(little.sealed)


def test_moved_to_another_row_or_table_it_does_not_open():
    one, other = identity(), identity(Identity(name="another"))
    SourceIdentity.objects.filter(pk=other.pk)
    other.sealed = one.sealed
    with pytest.raises(Tampered):
        open_identity(other, keeper())
    RecordKey.objects.filter(pk=f"cases_sourceidentity:{other.pk}").update(
        wrapped=RecordKey.objects.get(pk=f"cases_sourceidentity:{one.pk}").wrapped
    )
    with pytest.raises(Tampered):
        open_identity(other, keeper())
    assert open_identity(one, keeper()) == WHO
    assert not Contact.objects.exists()


def test_a_flipped_bit_is_refused_and_others_stay_readable():
    one, other = identity(), identity(Identity(name="another"))
    one.sealed = one.sealed[:-1] + bytes([one.sealed[-1] ^ 1])
    with pytest.raises(Tampered):
        open_identity(one, keeper())
    assert open_identity(other, keeper()).name == "another"


def test_without_a_key_nothing_opens_and_nothing_is_overwritten(settings):
    row = identity()
    before = bytes(row.sealed)
    for ring, error in (((), NoKey), ((NEW,), OtherKey)):
        settings.VIASNA_SEALING_KEYS = Keyring(ring)
        with pytest.raises(error):
            open_identity(row, keeper())
        with pytest.raises(SealError):
            write_identity(row, Identity(name="x"), keeper(), opened=fingerprint(row))
        with pytest.raises(SealError):
            known_by("+375297776655", keeper())
    assert bytes(SourceIdentity.objects.get(pk=row.pk).sealed) == before
    assert not openings(row.source).exists()  # nothing was seen


def test_nobody_writes_over_what_a_colleague_wrote_meanwhile():
    row = identity()
    opened = fingerprint(row)
    write_identity(row, Identity(name="second"), keeper(), opened)
    with pytest.raises(ChangedMeanwhile):
        write_identity(row, Identity(name="third"), keeper(), opened)
    assert open_identity(row, keeper()).name == "second"


@pytest.mark.parametrize(
    "typed",
    ["+375 29 777-66-55", "375297776655", "80297776655", "8 (029) 777 66 55", "29 7776655", "00375297776655",
     "@CnryzqMessenger", "cnryzqmessenger", "https://t.me/cnryzqmessenger", "t.me/cnryzqmessenger/"],
)  # fmt: skip
def test_a_telephone_is_found_however_it_is_written(typed):
    row = identity()
    assert known_by(typed, keeper()) == [row.source]
    assert [seen.way for seen in openings(row.source)] == [Viewing.Way.LOOK_UP]


@pytest.mark.parametrize(
    "typed", ["+37529777665", "29777665", "7776655", "cnryzq", "Cnryzqname", "%", "", "+", "@"]
)
def test_no_part_and_no_name_finds_anybody(typed):
    identity()
    assert known_by(typed, keeper()) == []


def test_it_finds_only_what_the_reader_may_know_of():
    row = identity(sensitivity="restricted")
    assert known_by("80297776655", keeper()) == [row.source]
    assert known_by("80297776655", keeper("somebody-else")) == []


def test_one_of_several_telephones_is_found_and_an_old_one_no_more():
    row = identity(Identity(telephone="80291112233, 80447778899"))
    assert known_by("+375447778899", keeper()) == [row.source]
    write_identity(row, Identity(telephone="80291112233"), keeper(), fingerprint(row))
    assert known_by("+375447778899", keeper()) == []
    assert IdentityMark.objects.count() == 1


def test_asking_is_on_record_without_what_was_asked_and_has_a_limit(monkeypatch):
    monkeypatch.setattr(identities, "LOOK_UPS_AN_HOUR", 2)
    identity()
    for typed in ("80297776655", "80000000000"):
        known_by(typed, keeper())
    assert [look.found for look in IdentityLookUp.objects.order_by("pk")] == [1, 0]
    with pytest.raises(TooManyLookUps):
        known_by("1234567", keeper())
    with pytest.raises(PermissionDenied):
        known_by("80297776655", in_role("verifier"))


@hypothesis_settings(max_examples=50)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_telephone_a_name_or_nothing(typed):
    ways = {way for way in (identities._telephone(typed), identities._messenger(typed)) if way}
    assert len(ways) <= 1
    assert json.dumps(sorted(ways))
