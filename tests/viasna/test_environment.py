"""A bad setting stops the start with a sentence; all bad ones are told at once."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from cases.keyring import Keyring, new_key
from viasna import environment

STRONG = "kN3-vQ8_rT1zXw6YbF0sLhD4mGcJ7uPaE2oIqRtU9yWxSvBn5e"
PRODUCTION = {
    "VIASNA_ENV": "production",
    "SECRET_KEY": STRONG,
    "ALLOWED_HOSTS": "news.example.org",
    "SITE_URL": "https://news.example.org",
    "DATABASE_URL": "postgres://viasna:pass@db.example.org:5432/viasna",
}


@pytest.fixture(autouse=True)
def _nothing_set(tmp_path: Path) -> Iterator[None]:
    nothing = {name: value for name, value in os.environ.items() if name not in environment.ADVICE}
    with mock.patch.dict(os.environ, {**nothing, "DATA_DIR": str(tmp_path)}, clear=True):
        yield


def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **values: str) -> environment.Environment:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return environment.read(tmp_path / ".env")


def refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **values: str) -> list[str]:
    with pytest.raises(SystemExit) as stop:
        read(tmp_path, monkeypatch, **values)
    return str(stop.value).splitlines()


def test_with_nothing_set_it_runs_on_this_computer_only(tmp_path, monkeypatch) -> None:
    local = read(tmp_path, monkeypatch)
    assert not local.production
    assert not local.debug
    assert local.allowed_hosts == ["localhost", "127.0.0.1", "[::1]"]
    assert local.database["NAME"] == tmp_path / "viasna.sqlite3"


def test_the_key_of_one_computer_is_made_once_and_read_by_its_owner_only(tmp_path, monkeypatch) -> None:
    first = read(tmp_path, monkeypatch).secret_key
    assert len(first) >= 50
    assert read(tmp_path, monkeypatch).secret_key == first
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in (tmp_path / "var").iterdir()) == ["sealing_keys", "secret_key"]


def test_the_key_of_sealed_fields_is_made_once_and_read_by_its_owner_only(tmp_path, monkeypatch) -> None:
    first = read(tmp_path, monkeypatch).sealing_keys
    assert len(first) == 1
    assert read(tmp_path, monkeypatch).sealing_keys.newest == first.newest
    assert (tmp_path / "var" / "sealing_keys").stat().st_mode & 0o077 == 0


def test_a_public_server_makes_no_key_of_sealed_fields_but_reads_the_file(tmp_path, monkeypatch) -> None:
    assert len(read(tmp_path, monkeypatch, **PRODUCTION).sealing_keys) == 0
    kept = tmp_path / "var" / "sealing_keys"
    assert not kept.exists()
    kept.write_text(f"{new_key()}\n{new_key()}\n")
    assert len(read(tmp_path, monkeypatch).sealing_keys) == 2
    kept.write_text("not a key")
    assert len(read(tmp_path, monkeypatch).sealing_keys) == 0


def test_keys_of_sealed_fields_may_stand_in_the_environment(tmp_path, monkeypatch) -> None:
    key = new_key()
    keys = read(tmp_path, monkeypatch, **PRODUCTION, VIASNA_SEALING_KEYS=f"{key},{new_key()}").sealing_keys
    assert len(keys) == 2
    assert keys.newest == Keyring.read(key).newest


def test_what_is_no_key_of_sealed_fields_stops_the_start_and_is_not_repeated(tmp_path, monkeypatch) -> None:
    lines = refusal(tmp_path, monkeypatch, VIASNA_SEALING_KEYS="c2hvcnQ=")
    assert lines[1].startswith("  VIASNA_SEALING_KEYS is not a list of keys. Give one or more keys")
    assert "c2hvcnQ" not in "".join(lines)


def test_the_settings_read_show_no_secret(tmp_path, monkeypatch) -> None:
    shown = repr(read(tmp_path, monkeypatch, **PRODUCTION))
    assert "SECRET" not in shown
    assert STRONG not in shown
    assert "viasna:pass" not in shown
    assert "'pass'" not in shown


def test_a_public_server_with_all_it_needs_starts(tmp_path, monkeypatch) -> None:
    server = read(tmp_path, monkeypatch, **PRODUCTION)
    assert server.production
    assert server.allowed_hosts == ["news.example.org"]
    assert server.database["HOST"] == "db.example.org"


def test_a_public_server_with_nothing_set_is_told_everything_at_once(tmp_path, monkeypatch) -> None:
    assert refusal(tmp_path, monkeypatch, VIASNA_ENV="production") == [
        "Viasna does not start: 3 settings are not right. They come from the environment or the file .env.",
        f"  SECRET_KEY is not set. {environment.ADVICE['SECRET_KEY']}",
        f"  ALLOWED_HOSTS is not set. {environment.ADVICE['ALLOWED_HOSTS']}",
        f"  SITE_URL is not set. {environment.ADVICE['SITE_URL']}",
    ]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("VIASNA_ENV", "prod", "VIASNA_ENV=prod is neither of the two kinds of installation."),
        ("DEBUG", "maybe", "DEBUG=maybe is neither true nor false."),
        ("DEBUG", "true", "DEBUG=true would show the inside of the system to every reader."),
        ("SECRET_KEY", "short", "SECRET_KEY is too short: 5 of at least 50 characters."),
        ("SECRET_KEY", "ab" * 30, "SECRET_KEY is easy to guess."),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS=* lets anybody pretend to be this site."),
        ("ALLOWED_HOSTS", " ", "ALLOWED_HOSTS=  names no host."),
        (
            "SITE_URL",
            "http://a.example",
            "SITE_URL=http://a.example is not encrypted: a public site needs https.",
        ),
        ("SITE_URL", "news", "SITE_URL=news is not the address of a site."),
        ("DATABASE_URL", "viasna.db", "DATABASE_URL cannot be read as the address of a database."),
        (
            "DATABASE_URL",
            "mysql://a/b",
            "DATABASE_URL names a kind of database that Viasna does not work with.",
        ),
        ("DATA_DIR", "/nowhere", "DATA_DIR=/nowhere is not a folder that can be written to."),
        ("TEST_DATABASE_NAME", "a b", "TEST_DATABASE_NAME=a b is not the name of a database."),
    ],
)
def test_a_bad_setting_gets_a_sentence_and_advice(tmp_path, monkeypatch, name, value, sentence) -> None:
    [_, line] = refusal(tmp_path, monkeypatch, **{**PRODUCTION, name: value})
    assert line == f"  {sentence} {environment.ADVICE[name]}"


def test_secrets_are_not_repeated(tmp_path, monkeypatch) -> None:
    bad = {"SECRET_KEY": "hunter2", "DATABASE_URL": "oracle://viasna:hunter2@db.example.org/viasna"}
    assert "hunter2" not in "\n".join(refusal(tmp_path, monkeypatch, **{**PRODUCTION, **bad}))


def test_a_misspelt_name_in_the_file_is_not_passed_over(tmp_path, monkeypatch) -> None:
    (tmp_path / ".env").write_text("ALLOWED_HOST=news.example.org\n")
    [_, line] = refusal(tmp_path, monkeypatch)
    assert line == "  ALLOWED_HOST stands in .env, but there is no such setting. Is ALLOWED_HOSTS meant?"


def test_the_file_is_read_and_its_bad_values_are_told(tmp_path, monkeypatch) -> None:
    (tmp_path / ".env").write_text("SITE_URL=http://file.example\n")
    assert read(tmp_path, monkeypatch).site_url == "http://file.example"
    (tmp_path / ".env").write_text("SITE_URL=file\nDEBUG=perhaps\nSECRET_KEY=hunter2\n")
    assert [line.split(".")[0] for line in refusal(tmp_path, monkeypatch)[1:]] == [
        "  DEBUG=perhaps is neither true nor false",
        "  SECRET_KEY is too short: 7 of at least 50 characters",
        "  SITE_URL=file is not the address of a site",
    ]


def test_the_environment_goes_before_the_file(tmp_path, monkeypatch) -> None:
    (tmp_path / ".env").write_text("SITE_URL=http://file.example\n")
    assert read(tmp_path, monkeypatch, SITE_URL="http://set.example/").site_url == "http://set.example"


def test_the_example_file_names_every_setting_and_is_accepted(tmp_path, monkeypatch) -> None:
    example = (environment.PROJECT / ".env.example").read_text()
    assert [name for name in environment.ADVICE if f"{name}=" not in example] == []
    (tmp_path / ".env").write_text(example)
    read(tmp_path, monkeypatch)


def test_the_start_ends_without_a_traceback(tmp_path) -> None:
    surroundings = {**os.environ, "VIASNA_ENV": "production", "SITE_URL": "news"}
    run = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=environment.PROJECT, env=surroundings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr.startswith("Viasna does not start: 3 settings are not right.")
    assert "Traceback" not in run.stderr


def test_a_public_server_asks_everybody_for_a_second_factor_and_ends_idle_sessions(
    tmp_path, monkeypatch
) -> None:
    local = read(tmp_path, monkeypatch)
    assert (local.second_factor, local.session_idle_minutes) == ("offered", 0)
    server = read(tmp_path, monkeypatch, **PRODUCTION)
    assert (server.second_factor, server.session_idle_minutes) == ("required", 30)
    chosen = read(tmp_path, monkeypatch, SECOND_FACTOR="offered", SESSION_IDLE_MINUTES="480")
    assert (chosen.second_factor, chosen.session_idle_minutes) == ("offered", 480)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECOND_FACTOR", "no", "does not say whether a second factor is required."),
        ("SESSION_IDLE_MINUTES", "-1", "is no number of minutes."),
        ("SESSION_IDLE_MINUTES", "half an hour", "is no number of minutes."),
    ],
)
def test_a_wrong_demand_is_told(tmp_path, monkeypatch, name, value, sentence) -> None:
    assert f"{name}={value} {sentence}" in "\n".join(refusal(tmp_path, monkeypatch, **{name: value}))
