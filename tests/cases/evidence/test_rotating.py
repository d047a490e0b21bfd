"""A new key of the server: everything sealed anew while people work, whatever interrupts it."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from django.db import connection

from cases import rotating
from cases.contacts import Details, open_contact, write_contact
from cases.evidence.custody import entries_of, first_break
from cases.evidence.opening import read_original
from cases.identities import Identity, known_by, open_identity, write_identity
from cases.keyring import Keyring
from cases.models import Contact, RecordKey, SourceIdentity
from cases.record_keys import key_of, new_key, owner_of, seal_for
from cases.sealed_details import fingerprint
from cases.sealing import OtherKey, Tampered
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.evidence.conftest import NEW, OLD, keeper, source, taken
from tests.cases.evidence.samples import sample

pytestmark = pytest.mark.django_db
THIRD = bytes(range(64, 96))


def contact(name: str = "маці") -> Contact:
    row = Contact(person=cast.person(), relation="parent")
    write_contact(row, Details(name=name), keeper())
    return row


def ring(settings, *keys):
    settings.VIASNA_SEALING_KEYS = Keyring(keys)


def check() -> tuple[bool, str]:
    said = io.StringIO()
    try:
        call_command("rotate_sealing_key", "--check", stdout=said)
    except CommandError as error:
        return False, said.getvalue() + str(error)
    return True, said.getvalue()


def test_everything_opens_with_the_new_key_alone_and_nothing_with_the_old_one_alone(settings):
    mother, father, file = contact(), contact("бацька"), taken()
    who = SourceIdentity(source=source())
    write_identity(who, Identity(telephone="80297776655"), keeper())
    ring(settings, NEW, OLD)
    assert not check()[0]
    call_command("rotate_sealing_key", stdout=io.StringIO())
    assert check()[0]
    ring(settings, NEW)
    opener = in_role("documenter")
    assert open_contact(Contact.objects.get(pk=mother.pk), opener).name == "маці"
    assert open_contact(Contact.objects.get(pk=father.pk), opener).name == "бацька"
    assert open_identity(who, keeper()).telephone == "80297776655"
    assert known_by("+375297776655", keeper()) == [who.source]
    assert read_original(file, keeper()) == sample("jpeg")
    ring(settings, OLD)
    with pytest.raises(OtherKey):
        open_identity(who, keeper())


def test_no_history_row_no_sealed_text_and_no_file_is_touched(settings, folder):
    row, file = contact(), taken()
    write_contact(row, Details(name="цётка"), keeper(), fingerprint(row))
    before = [bytes(version.sealed) for version in row.history.order_by("pk")]
    on_disk = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    opened = fingerprint(row)
    ring(settings, NEW, OLD)
    rotating.rotate()
    assert [bytes(version.sealed) for version in row.history.order_by("pk")] == before
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == on_disk
    write_contact(row, Details(name="стрыечная"), keeper(), opened)  # who had it open before may save
    assert entries_of(file).last().what == "new-key"


def test_old_versions_open_under_the_new_key_too(settings):
    """Their key is the record's: when it is destroyed, the history is unreadable with it."""
    row = contact("першая")
    write_contact(row, Details(name="другая"), keeper(), fingerprint(row))
    ring(settings, NEW, OLD)
    rotating.rotate()
    ring(settings, NEW)
    old = Contact(pk=row.pk, person=row.person, sealed=row.history.order_by("pk").first().sealed)
    assert open_contact(old, in_role("documenter")).name == "першая"
    RecordKey.objects.filter(pk=owner_of(row)).delete()
    with pytest.raises(Tampered):
        open_contact(old, in_role("documenter"))


def test_the_chain_of_custody_is_whole_across_keys(settings):
    file = taken()
    for keys in ((NEW, OLD), (THIRD, NEW)):
        ring(settings, *keys)
        rotating.rotate()
    ring(settings, THIRD)
    assert [entry.what for entry in entries_of(file)][3:] == ["new-key", "new-key"]
    assert first_break(key_of(owner_of(file)), entries_of(file)) is None


def test_twice_is_as_once_and_nothing_is_left(settings):
    contact(), contact()
    ring(settings, NEW, OLD)
    assert rotating.rotate().sealed_anew == 2
    assert rotating.rotate().sealed_anew == 0


def test_what_no_key_opens_is_left_and_named(settings):
    row, other = contact(), contact()
    ring(settings, NEW)
    with pytest.raises(CommandError, match="2 records open with no key of this server"):
        call_command("rotate_sealing_key", stdout=io.StringIO())
    ring(settings, NEW, OLD)
    call_command("rotate_sealing_key", stdout=io.StringIO())
    ring(settings, NEW)
    assert [open_contact(one, in_role("documenter")).name for one in (row, other)] == ["маці", "маці"]


def test_the_check_says_which_key_holds_how_much(settings):
    contact(), contact()
    ring(settings, NEW, OLD)
    new, old = Keyring([NEW, OLD]).ids()
    well, said = check()
    assert not well
    assert f"{new}  newest: 0 records" in said
    assert f"{old}  older: 2 records" in said
    assert f"Still needed: {old}" in said
    ring(settings, NEW)
    assert f"{old}  NOT ON THIS SERVER" in check()[1]


def test_without_a_key_it_says_what_to_do(settings):
    ring(settings)
    with pytest.raises(CommandError, match="Put the new key before the old one"):
        call_command("rotate_sealing_key", stdout=io.StringIO())


def test_no_key_is_said(settings):
    contact()
    ring(settings, NEW, OLD)
    said = io.StringIO()
    call_command("rotate_sealing_key", stdout=said)
    assert NEW.hex() not in said.getvalue()
    assert Keyring([NEW]).ids()[0] in said.getvalue()


def test_the_number_of_queries_is_that_of_the_portions(settings, django_assert_max_num_queries):
    RecordKey.objects.bulk_create(new_key(f"cases_contact:{number}")[1] for number in range(1_200))
    ring(settings, NEW, OLD)
    with django_assert_max_num_queries(40):
        assert rotating.rotate().sealed_anew == 1_200


@pytest.mark.django_db(transaction=True)
def test_killed_in_the_middle_it_is_finished_by_the_next_run(settings, tmp_path):
    """A process of its own, killed with -9 while it writes."""
    RecordKey.objects.bulk_create(
        (new_key(f"cases_contact:{number}")[1] for number in range(4_000)), batch_size=500
    )
    ring(settings, NEW, OLD)
    newest = rotating.newest_id()
    with killed_after(newest, at_least=500):
        pass
    done = RecordKey.objects.filter(under=newest).count()
    assert 500 <= done <= 4_000
    assert done % rotating.PORTION == 0
    rotating.rotate()
    ring(settings, NEW)
    assert not rotating.rotate().failed
    for row in RecordKey.objects.order_by("pk")[:4_000:97]:
        assert len(key_of(row.pk)) == 32


class killed_after:
    def __init__(self, newest: str, at_least: int) -> None:
        self.newest, self.at_least = newest, at_least

    def __enter__(self) -> None:
        project = Path(__file__).resolve().parents[3]
        code = (
            "import django; django.setup(); from django.conf import settings; from cases.keyring import Keyring; "
            f"settings.VIASNA_SEALING_KEYS = Keyring([{NEW!r}, {OLD!r}]); "
            "from django.db import connection; "
            f"connection.settings_dict['NAME'] = {str(connection.settings_dict['NAME'])!r}; "
            "import time; from cases.rotating import rotate; rotate(lambda count: time.sleep(0.05))"
        )
        surroundings = {**os.environ, "DJANGO_SETTINGS_MODULE": "viasna.settings", "PYTHONPATH": str(project)}
        child = subprocess.Popen([sys.executable, "-c", code], env=surroundings, cwd=project)
        end = time.monotonic() + 30
        while RecordKey.objects.filter(under=self.newest).count() < self.at_least and time.monotonic() < end:
            time.sleep(0.01)
        child.send_signal(signal.SIGKILL)
        child.wait()

    def __exit__(self, *_: object) -> None:
        assert django_settings.VIASNA_SEALING_KEYS


def test_a_second_writer_of_a_new_row_uses_the_key_that_is_there():
    row = contact()
    again = seal_for(row, "sealed", "x")
    assert again != row.sealed
    assert RecordKey.objects.filter(pk=owner_of(row)).count() == 1
