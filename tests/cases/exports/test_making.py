"""In the background: sealed, for a day, only for who asked, and never more than was released."""

import datetime
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from cases.casebook.problems import CannotWrite
from cases.exports import keeping, making, marks, store
from cases.exports.keeping import cancel, sweep, take
from cases.exports.making import CannotMake, made_at_once, make
from cases.exports.releasing import refuse, release
from cases.models import Export, ExportRow, Incident, RecordKey, Viewing
from cases.sealing import SealError
from cases.teams import join, leave
from cases.writing import write
from tests import cast
from tests.cases.exports.asked import asked, what_happened

pytestmark = pytest.mark.django_db
State = Export.State
NAME = "Janka Vielmi-Sakretny"


@pytest.fixture(autouse=True)
def many(settings: Any) -> None:
    """Everything is too large to be downloaded at once."""
    settings.EXPORT_AT_ONCE = 0
    cast.act(person=cast.person(name_en=NAME, code="P-1"), incident=cast.incident(code="I-1"), code="A-1")


def one_more_act() -> None:
    """Of somebody else, in the incident that was there."""
    cast.act(person=cast.person(), incident=Incident.everything.get(code="I-1"))


def made(export: Export) -> Export:
    make(str(export.pk))
    export.refresh_from_db()
    return export


def names_in(content: bytes) -> list[str]:
    return zipfile.ZipFile(BytesIO(content)).namelist()


def test_it_is_made_sealed_and_given_to_who_asked(ann, folder):
    export = made(asked(ann))
    assert (export.state, export.contents["acts"]) == (State.READY, {"draft": 1})
    [file] = folder.iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == (export.stored_as, 0o600)
    assert NAME.encode() not in file.read_bytes()
    assert not file.read_bytes().startswith(b"PK")
    content = b"".join(take(export, ann))
    assert len(content) == export.size
    assert names_in(content) == [
        *("people.csv", "incidents.csv", "acts.csv", "trials.csv", "charges.csv", "penalties.csv"),
        *("judges.csv", "recognitions.csv", "README.csv"),
    ]
    assert NAME in zipfile.ZipFile(BytesIO(content)).read("people.csv").decode()
    # A copy that turns up leads back to this export, and to who asked.
    assert f",export,{export.pk}," in zipfile.ZipFile(BytesIO(content)).read("README.csv").decode()
    assert export.file_name.endswith(f"-{export.pk.hex[:8]}.zip")
    assert what_happened(export) == ["asked", "made", "downloaded"]
    list(take(export, ann))
    assert what_happened(export)[2:] == ["downloaded", "downloaded"]


def test_a_long_file_is_sealed_in_pieces_that_cannot_be_moved(ann, folder, monkeypatch):
    monkeypatch.setattr(store, "PIECE", 100)
    export = made(asked(ann))
    assert len(b"".join(take(export, ann))) == export.size > 300
    file = folder / export.stored_as
    whole, piece = file.read_bytes(), 100 + store._SEALED_LONGER
    for spoilt in (whole[piece : 2 * piece] + whole[:piece] + whole[2 * piece :], whole[:-1], whole[piece:]):
        file.write_bytes(spoilt)
        with pytest.raises(SealError):
            list(take(export, ann))


def test_nobody_else_gets_it_and_that_they_tried_is_on_record(ann, bob):
    export = made(asked(ann))
    for other in (bob, cast.admin()):
        with pytest.raises(PermissionDenied):
            take(export, other)
    assert what_happened(export)[2:] == ["denied", "denied"]


def test_who_lost_the_role_gets_it_no_more(ann):
    export = made(asked(ann))
    ann.groups.clear()
    with pytest.raises(PermissionDenied):
        take(export, type(ann).objects.get(pk=ann.pk))


def test_who_left_the_team_gets_it_no_more(ann, bob):
    incident = cast.incident(sensitivity="restricted")
    for each in (ann, bob):
        join(incident, each, by=cast.alice())
    export = asked(ann)
    release(export, bob)
    made(export)
    assert list(take(export, ann))
    leave(incident, ann, by=cast.alice())
    with pytest.raises(PermissionDenied):
        take(export, ann)


def test_who_lost_the_role_meanwhile_has_nothing_made(ann, folder):
    export = asked(ann)
    ann.groups.clear()
    assert made(export).state == State.FAILED
    assert export.reason == "Who asked for it may not take it out any more."
    assert list(folder.iterdir()) == []


def test_only_what_is_visible_at_the_moment_of_making_is_in_it(ann):
    incident = cast.incident()
    export = asked(ann)
    incident.sensitivity = "restricted"
    write(incident, by=cast.alice())
    assert made(export).contents["incidents"] == {"draft": 1}
    join(incident, ann, by=cast.alice())
    assert made(asked(ann)).state == State.WAITING


def test_the_rows_are_those_that_were_seen_when_it_was_asked_for(ann):
    away, moved = cast.incident(code="I-away"), cast.incident(code="I-moved", region_id="BY-BR")
    export = asked(ann, query="region__slug__exact=BY-BR")
    away.region_id, moved.region_id = "BY-BR", "BY-HM"
    write(away, by=cast.alice()), write(moved, by=cast.alice())
    cast.incident(code="I-new", region_id="BY-BR")
    archive = zipfile.ZipFile(BytesIO(b"".join(take(made(export), ann))))
    [row] = archive.read("incidents.csv").decode().splitlines()[1:]
    assert row.startswith("I-moved,")
    assert "BY-HM" in row  # as it is now
    assert "the 1 that the list had on " in archive.read("README.csv").decode()


def test_the_code_book_tells_how_many_rows_are_gone_since(ann):
    incident = cast.incident()
    export = asked(ann)
    incident.sensitivity = "restricted"
    write(incident, by=cast.alice())
    archive = zipfile.ZipFile(BytesIO(b"".join(take(made(export), ann))))
    assert "; 1 of them are not there any more" in archive.read("README.csv").decode()


def test_which_rows_they_were_is_kept_until_it_is_made_or_given_up(ann, bob):
    made(asked(ann)), cancel(asked(ann), ann)
    assert not ExportRow.objects.exists()
    waiting = asked(ann, confidential=True)
    assert list(waiting.frozen.values_list("record", flat=True)) == [Incident.everything.get().pk]
    refuse(waiting, bob, "Not needed.")
    assert not ExportRow.objects.exists()


def test_restricted_records_that_are_taken_out_are_on_record_as_seen(ann, bob):
    incident = cast.incident(sensitivity="restricted")
    for each in (ann, bob):
        join(incident, each, by=cast.alice())
    export = asked(ann)
    assert not Viewing.objects.filter(way="export").exists()
    release(export, bob)
    made(export)
    assert Viewing.objects.get(way="export").code == incident.code


def test_what_grew_after_its_release_waits_again(ann, bob, settings):
    settings.EXPORT_RELEASE_ABOVE = 0
    export = asked(ann)
    release(export, bob)
    one_more_act()
    assert made(export).state == State.WAITING
    assert (export.people, export.decided_by) == (2, None)
    assert what_happened(export) == ["asked", "released", "grew"]
    release(export, bob)
    assert made(export).state == State.READY


def test_what_needed_no_release_and_grew_above_the_threshold_waits(ann, settings):
    settings.EXPORT_RELEASE_ABOVE = 1
    export = asked(ann)
    assert export.state == State.QUEUED
    one_more_act()
    assert made(export).state == State.WAITING


@pytest.mark.parametrize("state", [State.WAITING, State.READY, State.CANCELLED, State.REFUSED, State.GONE])
def test_only_what_is_its_turn_is_made(ann, state):
    export = asked(ann)
    Export.objects.filter(pk=export.pk).update(state=state)
    assert made(export).state == state


def test_cancelled_before_its_turn_it_is_never_made(ann, folder):
    export = asked(ann)
    cancel(export, ann)
    assert made(export).state == State.CANCELLED
    assert list(folder.iterdir()) == []


def test_while_it_is_made_it_says_how_many_rows_are_written(ann, monkeypatch):
    export, real, told = asked(ann), marks.note_progress, []

    def noted(one: Export, rows: int) -> None:
        real(one, rows)
        told.append((rows, marks.rows_written(one)))

    monkeypatch.setattr(marks, "note_progress", noted)
    assert made(export).state == State.READY
    assert told == sorted(told)
    assert all(rows == read for rows, read in told)
    assert told[-1][0] == sum(export.counted.values()) > 0


def test_cancelled_while_it_is_made_nothing_is_kept(ann, folder, monkeypatch):
    export, real = asked(ann), making._records

    def cancelled_meanwhile(one: Export, around: Any) -> Any:
        cancel(Export.objects.get(pk=one.pk), ann)
        return real(one, around)

    monkeypatch.setattr(making, "_records", cancelled_meanwhile)
    assert made(export).state == State.CANCELLED
    assert list(folder.iterdir()) == []
    assert what_happened(export) == ["asked", "cancelled"]


def test_cancelled_when_it_is_ready_it_is_removed_with_its_key(ann, bob, folder):
    export = made(asked(ann))
    with pytest.raises(PermissionDenied):
        cancel(export, bob)
    cancel(export, ann)
    assert list(folder.iterdir()) == []
    assert not RecordKey.objects.exists()


def test_after_a_day_it_is_gone(ann, folder):
    export = made(asked(ann))
    made_at = timezone.now()
    with time_machine.travel(made_at + datetime.timedelta(hours=23, minutes=59), tick=False):
        sweep()
        assert list(take(export, ann))
    with time_machine.travel(made_at + datetime.timedelta(hours=24, seconds=1), tick=False):
        with pytest.raises(ValidationError, match="no longer kept"):
            take(export, ann)
        assert len(list(folder.iterdir())) == 1
        sweep()
    assert list(folder.iterdir()) == []
    assert not RecordKey.objects.exists()
    export.refresh_from_db()
    assert (export.state, what_happened(export)[-1]) == (State.GONE, "gone")


def test_what_a_killed_worker_left_is_removed_and_made_anew(ann, folder):
    export = asked(ann)
    Export.objects.filter(pk=export.pk).update(state=State.MAKING)
    store.workshop_of(export).mkdir()
    (store.workshop_of(export) / "people.csv").write_text(NAME)
    sweep()
    assert store.workshop_of(export).exists()  # it may be in hand
    assert made(export).state == State.READY
    assert [file.name for file in folder.iterdir()] == [export.stored_as]


def test_open_files_of_nothing_that_is_being_made_are_removed(ann, folder):
    export = asked(ann)
    store.workshop_of(export).mkdir()
    (folder / "0123.part").write_text(NAME)
    sweep()
    assert len(list(folder.iterdir())) == 2  # a minute ago somebody may have begun
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2), tick=False):
        sweep()
    assert list(folder.iterdir()) == []


def test_what_nobody_makes_for_hours_failed(ann):
    export = asked(ann)
    Export.objects.filter(pk=export.pk).update(state=State.MAKING)
    with time_machine.travel(timezone.now() + keeping.GIVEN_UP, tick=False):
        sweep()
    export.refresh_from_db()
    assert (export.state, what_happened(export)[-1]) == (State.FAILED, "failed")


def test_a_request_nobody_decides_about_lapses_after_a_week(ann, settings):
    settings.EXPORT_RELEASE_ABOVE = 0
    export = asked(ann)
    with time_machine.travel(timezone.now() + keeping.LAPSES, tick=False):
        sweep()
    export.refresh_from_db()
    assert export.state == State.CANCELLED


def test_without_a_key_of_the_server_nothing_is_kept_and_it_is_said(ann, folder, settings):
    settings.VIASNA_SEALING_KEYS = type(settings.VIASNA_SEALING_KEYS)([])
    export = made(asked(ann))
    assert (export.state, export.reason[:15]) == (State.FAILED, "There is no key")
    assert list(folder.iterdir()) == []


def test_a_failure_leaves_nothing_and_tells_no_name(ann, folder, monkeypatch):
    def fail(*_arguments: object) -> None:
        raise RuntimeError(NAME)

    monkeypatch.setattr("cases.casebook.codebook.rows", fail)
    export = asked(ann)
    with pytest.raises(RuntimeError):
        make(str(export.pk))
    export.refresh_from_db()
    assert (export.state, NAME in export.reason) == (State.FAILED, False)
    assert list(folder.iterdir()) == []


def test_what_a_format_cannot_hold_is_a_sentence(ann, folder, monkeypatch):
    def refuse(*_arguments: object, **_more: object) -> None:
        raise CannotWrite("Row 5 of acts is more than a workbook can hold.")

    monkeypatch.setattr(making, "write_casebook", refuse)
    export = asked(ann)
    assert made(export).reason == "Row 5 of acts is more than a workbook can hold."
    with pytest.raises(CannotMake, match="Row 5"):
        made_at_once(asked(ann))
    assert list(folder.iterdir()) == []


def test_downloaded_at_once_nothing_stays_on_the_disk(ann, folder, settings):
    settings.EXPORT_AT_ONCE = 5000
    export = asked(ann)
    with made_at_once(export) as file:
        assert list(folder.iterdir()) == []
        assert "people.csv" in names_in(file.read())
    assert what_happened(export) == ["asked", "made", "downloaded"]
    assert Path(export.file_name).suffix == ".zip"


def test_the_number_of_queries_does_not_grow_with_the_rows(ann, django_assert_max_num_queries, settings):
    def counted() -> int:
        export = asked(ann)
        with django_assert_max_num_queries(80) as queries:
            make(str(export.pk))
        return len(queries)

    few = counted()
    for _ in range(3):
        cast.trial(person=cast.person(), incident=cast.incident(), charges=["koap-24.23"])
    assert counted() == few
