"""Files made to harm, and files damaged by honest programs: each is refused quickly, with a sentence."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cases.casebook.files import workbook_check
from tests.cases.casebook.files import PERSON, folder, refusals, workbook

pytestmark = pytest.mark.django_db


def altered(path: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one of its parts replaced."""
    result = path.with_name(f"altered-{path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            body = old.read(info)
            new.writestr(info.filename, change(body) if info.filename == member else body)
    return result


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return workbook(tmp_path / "good.xlsx", people=[["code", "name_be"], ["P-1", "Ян"]])


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (rb'r="B2"', b'r="XFD1048576"', "A sheet spans 1048576 rows and 16384 columns: more than a casebook"),
        (rb'r="B2"', b'r="B1048576"', "A sheet spans 1048576 rows and 2 columns: more than a casebook"),
        (rb"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', "definitions in it"),
        (rb'<c r="B2"[^>]*>', b'<c r="B2"><f>HYPERLINK("x")</f>', "Cell B2 has a formula."),
        (rb'encoding="UTF-8"', b'encoding="UTF-7"', "not written in UTF-8"),
    ],
)
def test_a_workbook_that_asks_too_much_is_refused(good: Path, old: bytes, new: bytes, sentence: str) -> None:
    path = altered(good, SHEET, lambda body: re.sub(old, new, body, count=1))
    problems = refusals(path)
    assert len(problems) == 1
    assert sentence in problems[0]


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_unread(
    good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_check, "MOST_BYTES", 1 << 20)
    path = altered(good, SHEET, lambda body: body + b" " * (1 << 20))
    assert refusals(path) == [
        "The workbook is larger than a casebook may be. Send it as .csv files in a .zip."
    ]


def test_a_part_that_is_longer_than_its_entry_says_is_refused(good: Path, tmp_path: Path) -> None:
    path = altered(good, SHEET, lambda body: body + b" " * 300_000)
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(SHEET).file_size
    body = path.read_bytes().replace(size.to_bytes(4, "little"), (500).to_bytes(4, "little"))
    path.write_bytes(body)
    assert refusals(path) == [
        "The file is damaged or protected by a password. Save it again as .xlsx without a password."
    ]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"\xd0\xcf\x11\xe0 and more", "an old .xls file or one with a password"),
        ("a.xlsx", b"PK\x03\x04 cut off", "damaged or protected"),
        ("a.xlsx", b"", "damaged or protected"),
        ("a.zip", b"no zip", "damaged or protected"),
        ("a.xls", b"x", "Files of the kind “.xls” are not read."),
        ("a.ods", b"x", "Files of the kind “.ods” are not read."),
        ("a.csv", b"x", "Files of the kind “.csv” are not read."),
        ("a.docx", b"x", "A casebook is an .xlsx workbook"),
    ],
)
def test_other_files_are_refused_with_what_would_do(
    tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    problems = refusals(path)
    assert len(problems) == 1
    assert sentence in problems[0]


def test_a_zip_named_xlsx_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("people.csv", "code,name_be\nP-1,x\n")
    assert "The workbook cannot be read" in refusals(tmp_path / "a.xlsx")[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("code,name_be\nP-1,Ян\n".encode("cp1251"), "people, row 1: The file is not UTF-8 text."),
        ("code,name_be\nP-1,Ян\n".encode("utf-16"), "people, row 1: The file is not UTF-8 text."),
        (
            "code,name_be\nP-1,x\n".encode("utf-16-le"),
            "people, row 1, column c\0o\0d\0e\0: There is no column",
        ),
        (b'code,name_be\nP-1,"x\n', "people, row 2: The file is not a proper .csv"),
        (b'code,name_be\nP-1,"x"y\n', "people, row 2: The file is not a proper .csv"),
        (b"code\tname_be\nP-1\tx\n", "people, row 1: The columns are not separated by commas."),
        (b"", "people, row 1: The first row is empty."),
    ],
)
def test_a_csv_of_another_make_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = folder(tmp_path / "a")
    (path / "people.csv").write_bytes(content)
    assert refusals(path)[0].startswith(sentence)


def test_a_csv_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = folder(tmp_path / "a")
    (path / "people.csv").write_bytes("\ufeffcode,sex\nP-1,?\n".encode())
    assert refusals(path)[0].startswith("people, row 2, column sex")


def test_a_folder_or_zip_without_tables_is_refused(tmp_path: Path) -> None:
    assert "There is no table in it." in refusals(folder(tmp_path / "a"))[0]


def test_a_zip_may_not_hold_a_table_twice(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one/people.csv", "code\n")
        archive.writestr("two/people.csv", "code\n")
    assert refusals(tmp_path / "a.zip") == ["The .zip holds two files of the same name in different folders."]


def test_a_zip_that_holds_too_much_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(300):
            archive.writestr(f"{number}/x.csv", "code\n")
    assert refusals(tmp_path / "a.zip") == ["The .zip holds far more than a casebook does."]


def test_a_text_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    problems = refusals(folder(tmp_path / "a", people=[PERSON | {"note": "x" * 120_000}]))
    assert len(problems) == 1
    assert "The text is longer than 100000 characters." in problems[0]
