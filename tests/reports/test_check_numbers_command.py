"""`manage.py check_numbers` prints what it found in loose text, or says why it could not read it."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
KEYS = {"text", "value", "kind", "start", "end", "verdict"}


def printed(file: Path, **options: object) -> str:
    out = StringIO()
    call_command("check_numbers", str(file), stdout=out, **({"language": "en"} | options))
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text("Almost a thousand people on January 5.", encoding="utf-8")
    return path


def test_json_is_a_list_of_findings(file: Path) -> None:
    almost, date = json.loads(printed(file, format="json"))
    assert almost == {
        "text": "Almost a thousand",
        "value": 1000,
        "kind": "number",
        "start": 0,
        "end": 17,
        "verdict": "unbound",
    }
    assert (set(date), date["verdict"]) == (KEYS, "exempt")


def test_a_text_without_numbers_is_an_empty_list(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("Nothing.", encoding="utf-8")
    assert json.loads(printed(tmp_path / "empty.txt", format="json")) == []
    assert printed(tmp_path / "empty.txt") == "No number and no word for one was found.\n"


def test_text_is_a_table(file: Path) -> None:
    assert printed(file).splitlines() == [
        "verdict  place  value  words",
        "unbound  0–17   1000   Almost a thousand",
        "exempt   28–37  –      January 5",
    ]


def test_strict_ends_with_one_when_something_is_to_be_mended(file: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        printed(file, strict=True)
    assert ended.value.code == 1


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(None, "cannot be read: No such file"), (b"\xff\xfe\x31", "is not UTF-8 text: byte 0 cannot be read")],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, raw: bytes | None, sentence: str) -> None:
    path = tmp_path / "bad.txt"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(CommandError, match=sentence) as refused:
        printed(path)
    assert refused.value.returncode == 2


def test_an_unknown_release_is_said(file: Path) -> None:
    with pytest.raises(CommandError, match="There is no release “2024-Q9-1”") as refused:
        printed(file, release="2024-Q9-1")
    assert refused.value.returncode == 2
