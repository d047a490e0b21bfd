"""What happened to a file is one unbroken chain, and the command finds whatever was done to the disk or the chain."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from cases.evidence import store
from cases.evidence.custody import What, add_entries, entries_of, first_break
from cases.evidence.opening import Spoilt, bring_back, note_look, read_copy, read_original, withdraw
from cases.evidence.verifying import verify
from cases.history_lock import lock_tables
from cases.models import CustodyEntry, EvidenceFile
from cases.record_keys import key_of, owner_of
from tests.cases.evidence.conftest import keeper, taken

pytestmark = pytest.mark.django_db
TABLE = CustodyEntry._meta.db_table


def whats(file: EvidenceFile) -> list[str]:
    return [str(entry.what) for entry in entries_of(file)][3:]


def report(*args: str) -> tuple[int, dict]:
    said = io.StringIO()
    try:
        call_command("verify_evidence", "--format", "json", *args, stdout=said)
    except CommandError as error:
        return error.returncode, json.loads(said.getvalue())
    return 0, json.loads(said.getvalue())


def unlocked() -> None:
    """As somebody would who has the database."""
    with connection.cursor() as cursor:
        for verb in ("UPDATE", "DELETE"):
            on = f' ON "{TABLE}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER "{TABLE}_no_{verb}"{on}')


@pytest.fixture
def locks_again():
    yield
    lock_tables([TABLE], "An entry of custody cannot be changed or deleted.")


def test_everything_that_happens_to_it_is_there_in_order():
    file, by = taken(), keeper()
    copy = file.copies.get(number=0)
    read_copy(file, copy, by)
    read_copy(file, file.copies.get(number=1), by)  # the same look
    read_copy(file, copy, by, taken=True)
    read_original(file, by)
    withdraw(file, by, "sent by mistake")
    withdraw(file, by, "again")
    bring_back(file, by)
    list(verify([file], by))
    assert whats(file) == ["viewed", "copy-taken", "original", "withdrawn", "back", "checked"]
    assert [entry.number for entry in entries_of(file)] == list(range(1, 10))
    assert {entry.by for entry in entries_of(file)} == {by}
    assert first_break(key_of(owner_of(file)), entries_of(file)) is None


def test_each_look_of_each_person_counts_once_in_ten_minutes():
    file = taken()
    for name in ("one", "one", "two"):
        note_look(file, keeper(name))
    assert whats(file) == ["viewed", "viewed"]


@pytest.mark.parametrize("verb", ["UPDATE {} SET detail = 'x'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_an_entry(verb):
    taken()
    with pytest.raises(DatabaseError, match="custody cannot be changed"), transaction.atomic():
        connection.cursor().execute(verb.format(TABLE))


MANIPULATIONS = {
    "edited": ("UPDATE {t} SET detail = 'SHA-256 0' WHERE number = 2", 2),
    "another person": ("UPDATE {t} SET by_id = NULL WHERE number = 3", 3),
    "another time": ("UPDATE {t} SET at = '2020-01-01 00:00:00+00:00' WHERE number = 4", 4),
    "taken out": ("DELETE FROM {t} WHERE number = 4", 4),
    "taken out and counted anew": (
        "DELETE FROM {t} WHERE number = 4; UPDATE {t} SET number = 4 WHERE number = 5", 4,
    ),
    "swapped": (
        "UPDATE {t} SET number = 99 WHERE number = 4; UPDATE {t} SET number = 4 WHERE number = 5; "
        "UPDATE {t} SET number = 5 WHERE number = 99", 4,
    ),
    "the beginning": ("DELETE FROM {t} WHERE number = 1", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", MANIPULATIONS)
def test_each_manipulation_is_found_at_its_place(name, locks_again):
    file, (statements, place) = taken(), MANIPULATIONS[name]
    for who in ("one", "two"):
        note_look(file, keeper(who))
    unlocked()
    for statement in statements.format(t=TABLE).split(";"):
        connection.cursor().execute(statement)
    code, said = report()
    assert code == 1
    assert f"{file.pk}: the chain of custody is broken at entry {place}" in said["wrong"]


def test_an_end_that_was_cut_off_is_found_by_an_earlier_report(locks_again, tmp_path):
    file = taken()
    note_look(file, keeper())
    code, said = report()
    assert (code, said["files"][0]["entries"]) == (0, 5)
    earlier = tmp_path / "report.json"
    earlier.write_text(json.dumps(said))
    assert report("--against", str(earlier))[0] == 0
    unlocked()
    connection.cursor().execute(f"DELETE FROM {TABLE} WHERE number >= 4")
    assert report()[0] == 0
    connection.cursor().execute(f"DELETE FROM {TABLE} WHERE number >= 4")
    code, said = report("--against", str(earlier))
    assert (code, said["wrong"]) == (1, [f"{file.pk}: entry 5 is not the one it was"])


@pytest.mark.parametrize("of", ["original", "copy"])
def test_a_flipped_bit_is_found_by_the_next_reader_and_by_the_command(folder, of):
    file, by = taken(), keeper()
    copy = file.copies.get(number=0)
    path = folder / (file if of == "original" else copy).stored_as
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(Spoilt):
        read_original(file, by) if of == "original" else read_copy(file, copy, by)
    assert whats(file) == ["failed"]
    code, said = report()
    assert (code, len(said["wrong"])) == (1, 1)
    assert "is not what was taken in" in said["wrong"][0]


def test_files_changed_for_each_other_are_found(folder):
    one, other = taken(), taken("png")
    mine, theirs = folder / one.stored_as, folder / other.stored_as
    content = mine.read_bytes()
    mine.write_bytes(theirs.read_bytes())
    theirs.write_bytes(content)
    assert len(report()[1]["wrong"]) == 2


def test_a_missing_file_a_stray_one_and_a_changed_row_are_found(folder, monkeypatch):
    file = taken()
    (folder / file.stored_as).unlink()
    stray = store.put(b"x")
    monkeypatch.setattr(store, "OLD", -1)
    code, said = report()
    assert code == 1
    assert said["wrong"] == [
        f"{file.pk}: original is not on the disk",
        f"{stray}: lies in the folder and no row knows it (--sweep takes it away)",
    ]
    assert report("--sweep")[1]["swept"] == [stray]


def test_all_well_is_told_and_on_record():
    file, other = taken(), taken("png")
    code, said = report()
    assert (code, said["wrong"], len(said["files"])) == (0, [], 2)
    assert [(entry.what, entry.by) for entry in entries_of(file)][-1] == (What.CHECKED, None)
    assert len(report("--file", str(other.pk))[1]["files"]) == 1
    with pytest.raises(CommandError, match="There is no file nothing"):
        call_command("verify_evidence", "--file", "nothing")


def test_entries_go_with_the_change_or_not_at_all(monkeypatch):
    file = taken()
    monkeypatch.setattr(
        "cases.evidence.opening.add_entries", lambda *args: (_ for _ in ()).throw(DatabaseError())
    )
    with pytest.raises(DatabaseError):
        withdraw(file, keeper(), "x")
    assert not EvidenceFile.objects.get(pk=file.pk).withdrawn


def test_a_reader_who_cannot_be_recorded_gets_nothing(monkeypatch):
    file = taken()
    monkeypatch.setattr(
        "cases.evidence.opening.add_entries", lambda *args: (_ for _ in ()).throw(DatabaseError())
    )
    with pytest.raises(DatabaseError):
        read_original(file, keeper())


def test_two_chains_do_not_mix():
    one, other = taken(), taken("png")
    add_entries(one, None, (What.CHECKED, ""))
    add_entries(other, None, (What.CHECKED, ""))
    assert entries_of(one).last().mark != entries_of(other).last().mark
    assert first_break(key_of(owner_of(one)), entries_of(other)) == 1
