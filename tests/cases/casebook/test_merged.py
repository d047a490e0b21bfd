"""Somebody who was merged is in no casebook, and their old code is answered with the new one."""

from pathlib import Path

import pytest

from cases.casebook.dump import dump_casebook
from cases.casebook.load import load_casebook
from cases.casebook.problems import CasebookRefused
from cases.casebook.selection import ALL, Selection
from tests import cast
from tests.cases.casebook.files import folder
from tests.cases.merging.file import case_file, documenter, merged, two_people

pytestmark = pytest.mark.django_db


def in_file(path: Path, table: str) -> str:
    return (path / f"{table}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("reader", ["operator", "documenter"])
def test_a_dump_has_the_kept_one_alone_and_loads_again(tmp_path: Path, reader: str) -> None:
    kept, other = two_people()
    cast.act(person=other)
    cast.recognition(person=kept)
    cast.recognition(person=other)
    merged(kept, other)
    before = case_file()
    by = documenter() if reader == "documenter" else None
    dump_casebook(tmp_path / "book", Selection(status=ALL, reader=by), format="csv")
    assert "P-1" in in_file(tmp_path / "book", "people")
    assert "P-2," not in in_file(tmp_path / "book", "people")
    assert "P-2" not in in_file(tmp_path / "book", "recognitions")
    assert load_casebook(tmp_path / "book", documenter()).batch is None
    assert case_file() == before


def test_an_old_code_is_answered_with_the_new_one(tmp_path: Path) -> None:
    kept, other = two_people()
    merged(kept, other)
    before = case_file()
    trial = {"code": "T-1", "person": "P-2", "process": "criminal", "date": "2024", "outcome": "unknown"}
    person = {"code": "P-2", "name_be": "Іван"}
    sentence = "“P-2”: P-2 was merged into P-1. Write P-1."
    assert refused(folder(tmp_path / "a", people=[person])) == [f"people, row 2, column code, {sentence}"]
    assert refused(folder(tmp_path / "b", trials=[trial])) == [f"trials, row 2, column person, {sentence}"]
    assert case_file() == before


def refused(book: Path) -> list[str]:
    with pytest.raises(CasebookRefused) as refusal:
        load_casebook(book, documenter())
    return [str(problem) for problem in refusal.value.problems.found]
