"""What is sealed opens in its place with its key, and nowhere else; the key itself is never said."""

import base64
import io
import logging

import pytest
from django.core.management import call_command
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter
from hypothesis import given
from hypothesis import strategies as st

from cases.checks import check_sealing
from cases.keyring import KEY_BYTES, Keyring, new_key
from cases.sealing import NoKey, OtherKey, Tampered, seal, unseal

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
HERE = "cases_contact.sealed:1"


@pytest.fixture
def keys(settings):
    def use(*ring):
        settings.VIASNA_SEALING_KEYS = Keyring(ring)

    use(NEW)
    return use


@given(st.text())
def test_what_is_sealed_opens_in_its_place(text):
    assert unseal(seal(text, HERE), HERE) == text


def test_the_same_text_is_sealed_differently_each_time(keys):
    assert len({seal("маці", HERE) for _time in range(100)}) == 100
    assert "маці".encode() not in seal("маці", HERE)


@pytest.mark.parametrize(
    "place", ["cases_contact.sealed:2", "cases_contact.note:1", "cases_source.sealed:1", ""]
)
def test_moved_to_another_row_field_or_table_it_does_not_open(keys, place):
    with pytest.raises(Tampered):
        unseal(seal("маці", HERE), place)


def test_no_bit_can_be_changed_and_none_cut_off(keys):
    sealed = seal("маці", HERE)
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises((Tampered, OtherKey)):
            unseal(bytes(changed), HERE)
        with pytest.raises((Tampered, OtherKey)):
            unseal(sealed[:position], HERE)


def test_the_newest_key_seals_and_all_open(keys):
    keys(OLD)
    old = seal("маці", HERE)
    keys(NEW, OLD)
    new = seal("маці", HERE)
    assert (unseal(old, HERE), unseal(new, HERE)) == ("маці", "маці")
    keys(NEW)
    assert unseal(new, HERE) == "маці"
    with pytest.raises(OtherKey):
        unseal(old, HERE)


def test_without_a_key_nothing_is_sealed_or_opened(keys):
    sealed = seal("маці", HERE)
    keys()
    with pytest.raises(NoKey):
        unseal(sealed, HERE)
    with pytest.raises(NoKey):
        seal("маці", HERE)


def test_the_log_hears_of_a_text_in_the_wrong_place_and_of_no_word_in_it(keys, caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(Tampered):
        unseal(seal("+375 29 111", HERE), "cases_contact.sealed:2")
    assert caplog.messages == ["A sealed text does not fit its place: cases_contact.sealed:2"]


def test_the_system_check_warns_where_there_is_no_key(keys):
    assert check_sealing() == []
    keys()
    assert [warning.id for warning in check_sealing()] == ["cases.W001"]


def test_keys_are_read_as_they_are_made_and_with_space_between():
    ring = Keyring.read(f"{new_key()},\n{new_key()}\n")
    assert len(ring) == 2
    assert len(Keyring.read(" \n")) == 0
    standard = base64.b64encode(b"\xff" * KEY_BYTES).decode()
    urlsafe = base64.urlsafe_b64encode(b"\xff" * KEY_BYTES).decode()
    assert Keyring.read(standard).newest == Keyring.read(urlsafe).newest


@pytest.mark.parametrize(
    "text", ["горад", "c2hvcnQ=", "a" * 44, "!" * 44, base64.b64encode(bytes(KEY_BYTES)).decode()[:-4]]
)
def test_what_is_no_key_is_refused_without_being_repeated(text):
    with pytest.raises(ValueError, match=r"^is not a list of keys\.$"):
        Keyring.read(text)


def test_no_list_of_settings_says_the_key(keys, settings):
    key = new_key()
    settings.VIASNA_SEALING_KEYS = Keyring.read(key)
    shown = io.StringIO()
    call_command("diffsettings", all=True, stdout=shown)
    assert "VIASNA_SEALING_KEYS" in shown.getvalue()
    shown.write(str(SafeExceptionReporterFilter().get_safe_settings()))
    raw = Keyring.read(key).newest[1]
    assert all(form not in shown.getvalue() for form in (key, repr(raw)[2:-1], raw.hex()))


def test_no_report_of_a_failure_says_the_key_or_the_text(keys, rf, monkeypatch):
    """The page that Django shows while developing, and mails: variables of each frame included."""

    def fails(*_args):
        raise RuntimeError("no entropy")

    monkeypatch.setattr("cases.sealing.secrets.token_bytes", fails)
    try:
        seal("тэлефон маці", HERE)
    except RuntimeError as error:
        reporter = ExceptionReporter(rf.get("/"), type(error), error, error.__traceback__)
    reporter.filter.is_active = lambda request: True
    report = reporter.get_traceback_html() + reporter.get_traceback_text()
    assert "no entropy" in report
    assert repr(NEW)[2:-1] not in report
    frames = [
        frame for frame in reporter.get_traceback_frames() if frame["function"] in ("seal", "seal_bytes")
    ]
    assert "key" in dict(frames[-1]["vars"])
    assert all("тэлефон" not in str(value) for frame in frames for _name, value in frame["vars"])
