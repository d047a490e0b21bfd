"""A file is taken in whole or not at all: sealed on the disk, never readable there, and no row without its file."""

import hashlib
import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection

from cases.evidence import intake, limits, store
from cases.evidence.custody import What, entries_of
from cases.evidence.intake import Arrived, NotTaken, take_in
from cases.evidence.opening import names_of, read_copy, read_original
from cases.evidence.verifying import strays, sweep
from cases.keyring import Keyring
from cases.models import CustodyEntry, EvidenceCopy, EvidenceFile, RecordKey
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.evidence.conftest import keeper, source, taken
from tests.cases.evidence.samples import MARK, sample

pytestmark = pytest.mark.django_db


def refused(content: bytes, name: str = "", of=None) -> str:
    with pytest.raises(NotTaken) as error:
        take_in(of or source(), Arrived(content, name), keeper())
    return error.value.reason


def test_the_original_comes_back_as_it_was(folder):
    file = taken("jpeg")
    assert (file.kind, file.size) == ("jpeg", len(sample("jpeg")))
    assert file.sha256 == hashlib.sha256(sample("jpeg")).hexdigest()
    assert read_original(file, keeper()) == sample("jpeg")
    assert names_of(file) == {"name": "Ivan Ivanou.jpeg", "origin": "from Ivan"}


def test_on_the_disk_nothing_can_be_read_not_even_names(folder):
    taken("pdf")
    for path in folder.iterdir():
        assert (len(path.name), path.stat().st_mode & 0o777) == (32, 0o600)
        content = path.read_bytes()
        assert all(word not in content for word in (MARK.encode(), b"%PDF", b"JFIF", b"Ivan"))
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_database_alone_knows_neither_the_name_nor_where_it_is_from():
    taken()
    with connection.cursor() as cursor:
        for model in (EvidenceFile, EvidenceFile.history.model, CustodyEntry, RecordKey, EvidenceCopy):
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            for row in cursor.fetchall():
                assert all(b"Ivan" not in as_bytes(value) for value in row)


def as_bytes(value) -> bytes:
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def test_its_history_and_its_chain_begin():
    file = taken()
    assert [entry.what for entry in entries_of(file)] == [What.TAKEN_IN, What.SEALED, What.COPIED]
    assert "Pillow" in entries_of(file).last().detail
    assert file.history.get().history_user == keeper()


def test_who_may_not_add_files_adds_none(folder):
    with pytest.raises(PermissionDenied):
        take_in(source(), Arrived(sample("png")), in_role("verifier"))
    assert store.names() == set()


@pytest.mark.parametrize(
    ("name", "reason"),
    [("photo.jpg.exe", "ending"), ("photo.html", "ending"), ("a.svg", "ending"), ("a.png", "ending")],
)
def test_a_name_that_says_another_kind_is_refused(name, reason):
    assert refused(sample("jpeg"), name) == reason


@pytest.mark.parametrize(
    "name", ["", "photo", "фота.JPG", "../../etc/passwd", "a.exe.jpeg", "Screenshot 10.23.14 (2)"]
)
def test_other_names_do_not_matter(name):
    assert taken("jpeg", name=name).kind == "jpeg"


def test_what_is_refused_leaves_one_line_and_nothing_else(folder):
    asked = source()
    assert refused(b"MZ" + bytes(100), of=asked) == "kind"
    entry = CustodyEntry.objects.get()
    assert (entry.what, entry.detail, entry.file, entry.source, entry.by) == (
        "not-taken",
        "kind",
        None,
        asked,
        keeper(),
    )
    assert (EvidenceFile.objects.count(), RecordKey.objects.count(), store.names()) == (0, 0, set())


def test_too_large_too_many_no_room_and_no_key_have_their_sentences(settings, monkeypatch):
    settings.EVIDENCE_MAX_MB = 1
    assert refused(bytes((1 << 20) + 1)) == "size"
    monkeypatch.setattr(store, "LEFT_FREE", 1 << 60)
    assert refused(sample("png")) == "room"
    monkeypatch.setattr(limits, "IN_AN_HOUR", 2)
    assert refused(sample("png")) == "hour"
    monkeypatch.undo()
    settings.VIASNA_SEALING_KEYS = Keyring()
    assert refused(sample("png")) == "key"


def test_the_same_file_twice_at_one_source_is_pointed_out_and_elsewhere_it_is_not():
    """Who may see one case learns nothing of another."""
    asked = source()
    first = taken(of=asked)
    assert refused(sample("jpeg"), of=asked) == "again"
    other = taken(of=source())
    assert (first.sha256, first.stored_as != other.stored_as) == (other.sha256, True)
    assert store.get(first.stored_as) != store.get(other.stored_as)


@pytest.mark.parametrize("fails_at", ["bulk_create", "store", "chain"])
def test_when_anything_fails_neither_row_nor_file_is_there(folder, monkeypatch, fails_at):
    def fails(*_args, **_kwargs):
        raise DatabaseError

    def full(content, put=store.put):
        if len(store.names()) == 2:
            raise OSError(28, "No space left on device")
        return put(content)

    if fails_at == "bulk_create":
        monkeypatch.setattr(EvidenceCopy.objects, "bulk_create", fails)
    elif fails_at == "store":
        monkeypatch.setattr(store, "put", full)
    else:
        monkeypatch.setattr(intake, "add_entries_with", fails)
    with pytest.raises((DatabaseError, OSError)):
        taken()
    assert (EvidenceFile.objects.count(), RecordKey.objects.count(), store.names()) == (0, 0, set())


def test_what_a_crash_left_is_swept_after_an_hour_and_what_is_known_stays(folder, monkeypatch):
    file = taken()
    known = store.names()
    left = store.put(b"sealed")
    (folder / f"{'0' * 32}.part").write_bytes(b"half")
    assert (sweep(), strays()[0]) == ([], [])
    monkeypatch.setattr(store, "OLD", -1)
    assert set(sweep()) == {left, f"{'0' * 32}.part"}
    assert store.names() == known
    assert read_original(file, keeper())


def test_no_link_is_followed(folder, tmp_path):
    file = taken()
    secret = tmp_path / "secret"
    secret.write_bytes(store.get(file.stored_as))
    (folder / file.stored_as).unlink()
    (folder / file.stored_as).symlink_to(secret)
    with pytest.raises(store.Missing):
        store.get(file.stored_as)
    sweep()
    assert secret.exists()


def test_without_a_copy_the_original_is_kept_and_says_so(monkeypatch):
    clean = intake.running.clean
    monkeypatch.setattr(
        intake.running,
        "clean",
        lambda data: type(clean(data))(kind="mp4", parts=[], made_with="PyAV", no_copy="codec"),
    )
    file = taken("mp4")
    assert file.no_copy == "codec"
    assert entries_of(file).last().what == What.NO_COPY
    assert read_original(file, keeper()) == sample("mp4")


def test_copies_are_sealed_with_their_own_sum():
    file = taken("pdf")
    copies = list(file.copies.all())
    assert [copy.number for copy in copies] == [0, 1, 2]
    for copy in copies:
        assert hashlib.sha256(read_copy(file, copy, keeper())).hexdigest() == copy.sha256


def test_the_log_hears_no_name(caplog, monkeypatch):
    with caplog.at_level(logging.DEBUG):
        taken()
        refused(b"MZ" + bytes(100), "Ivan Ivanou.exe")
    assert "Ivan" not in caplog.text


def test_a_source_with_files_is_not_deleted():
    file = taken()
    with pytest.raises(Exception, match=r"protected|delete"):
        file.source.delete()
    assert cast.source  # the builder stays the only door
