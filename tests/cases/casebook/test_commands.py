from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.models import Batch, Person
from tests import cast
from tests.cases.casebook.files import PERSON, folder

pytestmark = pytest.mark.django_db


def failure(*arguments: Any) -> tuple[int, str]:
    with pytest.raises(CommandError) as caught:
        call_command(*map(str, arguments))
    return caught.value.returncode, str(caught.value)


def test_a_load_tells_what_became_of_every_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cast.alice(), cast.vera()
    path = folder(tmp_path / "a", people=[PERSON, PERSON | {"code": "P-2"}])
    call_command("load_casebook", str(path), "--by", "alice", "--verified-by", "vera")
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "people: 2 added, 0 changed, 0 equal",
        "2 records verified.",
        f"Batch {Batch.objects.get().pk}.",
    ]
    assert said.err.splitlines() == ["people: 2 rows", "people: 2 verified"]
    call_command("load_casebook", str(path), "--by", "alice")
    assert capsys.readouterr().out.splitlines()[-1] == "Nothing was different: nothing was written."


def test_a_dry_run_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cast.alice()
    call_command("load_casebook", str(folder(tmp_path / "a", people=[PERSON])), "--by", "alice", "--dry-run")
    assert capsys.readouterr().out.splitlines()[-1] == "A dry run: nothing was written."
    assert Person.everything.count() == 0


def test_a_refused_casebook_ends_with_1_and_all_problems(tmp_path: Path) -> None:
    cast.alice()
    path = folder(tmp_path / "a", people=[PERSON | {"sex": "?"}, PERSON | {"code": "P-2", "occupation": "x"}])
    code, said = failure("load_casebook", path, "--by", "alice")
    lines = said.splitlines()
    assert code == 1
    assert [line[:26] for line in lines] == [
        "people, row 2, column sex,",
        "people, row 3, column occu",
        "2 problems. Nothing was wr",
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nowhere", "--by", "alice"), "There is no “nowhere”."),
        ((".", "--by", "nobody"), "There is no user “nobody”."),
        ((".", "--by", "alice", "--verified-by", "alice"), "Somebody else has to verify"),
        ((".", "--by", "gone"), "The account of “gone” is switched off."),
    ],
)
def test_a_load_used_wrongly_ends_with_2_and_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    cast.alice()
    cast._user("gone", is_active=False)
    code, said = failure("load_casebook", *arguments)
    assert code == 2
    assert sentence in said


def test_a_load_without_permission_ends_with_2(tmp_path: Path) -> None:
    cast.edita()
    code, said = failure("load_casebook", folder(tmp_path / "a", people=[PERSON]), "--by", "edita")
    assert (code, said) == (2, "edita may not add people.")


def test_a_dump_takes_its_format_from_the_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cast.verified(cast.person())
    for name in ("a", "a.xlsx", "a.zip", "a.ods"):
        call_command("dump_casebook", str(tmp_path / name))
        assert capsys.readouterr().out == f"{tmp_path / name}: 1 rows.\n"
    call_command("dump_casebook", str(tmp_path / "lines"), "--format", "jsonl", "--status", "all")
    assert len(list((tmp_path / "lines").iterdir())) == 10


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("out.txt",), "Which format? End “"),
        (("out.txt", "--format", "xlsx"), "A file of this format ends in .xlsx."),
        (("out", "--from", "2024-13-01"), "“2024-13-01” is not a day."),
        (("out", "--from", "2024-02-01", "--to", "2024-01-01"), "The first day comes after the last."),
        (("nowhere/out",), "There is no folder"),
        (("",), "already"),
    ],
)
def test_a_dump_used_wrongly_ends_with_2_and_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    code, said = failure("dump_casebook", tmp_path / arguments[0], *arguments[1:])
    assert code == 2
    assert sentence in said
