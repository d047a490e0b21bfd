"""Files made to harm, and files that honest programs damaged: a sentence, quickly, in little memory."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from cases.importing.__main__ import MEMORY
from cases.importing.said import MOST_ROWS
from tests.cases.importing.files import PEOPLE, SHEET, altered, in_csv, in_workbook, rows_in, why_refused

QUICK = 5.0  # seconds
GOOD = in_workbook(people=PEOPLE)
WIDE = "sheet spans 1048576 rows and 16384 columns"


def zipped(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name.replace("__", "/").replace("_csv", ".csv"), body)
    return written.getvalue()


def with_member(workbook: bytes, name: str, body: bytes) -> bytes:
    written = io.BytesIO(workbook)
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, body)
    return written.getvalue()


def many_sheets(count: int) -> bytes:
    """All of them are the same part of the file."""
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(2, count + 2))
    return altered(GOOD, "xl/workbook.xml", rb"</sheets>", sheets + b"</sheets>")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (altered(GOOD, SHEET, rb'r="B2"', b'r="XFD1048576"'), "a.xlsx", WIDE),
        (in_workbook(a=[["x"] * 16_384]), "a.xlsx", "columns: more than a casebook"),
        (with_member(GOOD, "xl/big.xml", b" " * (210 << 20)), "a.xlsx", "larger than a casebook"),
        (many_sheets(10_000), "a.xlsx", "more than 50 sheets"),
        (b"x," * 1_000_000, "a.csv", "columns"),
        (b"a,b\n" * 1_000_000, "a.csv", f"more than {MOST_ROWS} rows"),
        (zipped(a_csv=b"x\n" * (100 << 20)), "a.zip", "far more than a casebook"),
    ],
    ids=["far cell", "wide", "a part", "sheets", "wide csv", "long csv", "packed"],
)
def test_what_asks_for_too_much_is_refused_quickly_and_in_little_memory(
    data: bytes, name: str, sentence: str
) -> None:
    started = time.monotonic()
    assert sentence in why_refused(data, name)
    assert time.monotonic() - started < 2 * QUICK  # by the clock of a busy machine
    assert MEMORY <= 256 << 20  # of the child, whatever the file


def test_a_million_empty_rows_are_nothing() -> None:
    assert rows_in(b"a,b\n" + b"\n" * 1_000_000, "a.csv") == [["a", "b"]]


def test_a_hundred_thousand_different_texts_are_read() -> None:
    rows = rows_in(in_workbook(a=[[f"text {number}"] for number in range(100_000)]), "a.xlsx")
    assert (len(rows), rows[-1]) == (100_000, ["text 99999"])


BILLION = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
FILE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
PARTS = [
    SHEET,
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "_rels/.rels",
    "[Content_Types].xml",
]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("definition", [BILLION, OUTSIDE, FILE], ids=["laughs", "outside", "file"])
def test_a_workbook_that_defines_something_is_refused_unread(part: str, definition: bytes) -> None:
    assert "definitions in it" in why_refused(altered(GOOD, part, rb"\?>", b"?>" + definition), "a.xlsx")


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0 and more", "a.xlsx", "an old .xls file or one with a password"),
        (GOOD, "a.xls", "“.xls” are not read"),
        (GOOD, "a.xlsm", "“.xlsm” are not read"),
        (GOOD, "a.xlsb", "“.xlsb” are not read"),
        (GOOD, "a.ods", "“.ods” are not read"),
        (GOOD, "a.exe", "What is read"),
        (with_member(GOOD, "xl/vbaProject.bin", b"x"), "a.xlsx", "has macros"),
        (with_member(GOOD, "xl/workbook.bin", b"x"), "a.xlsx", "binary workbook"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "a.xlsx", "another program"),
        (zipped(a_csv=b"code\n"), "a.xlsx", "This is no workbook"),
        (GOOD, "a.zip", "does not end in .xlsx"),
        (GOOD[:3_000], "a.xlsx", "damaged or protected"),
        (GOOD[:-400], "a.xlsx", "damaged or protected"),
        (b"code,name\n", "a.xlsx", "not what its name says"),
        (b"", "a.csv", "is empty"),
        (zipped(a_txt=b"x"), "a.zip", "no .csv file"),
        (zipped(one__a_csv=b"x\n", two__a_csv=b"x\n"), "a.zip", "two files of the same name"),
    ],
)
def test_other_files_are_refused_with_what_would_do(data: bytes, name: str, sentence: str) -> None:
    assert sentence in why_refused(data, name)


def test_a_zip_with_a_password_is_refused() -> None:
    data = bytearray(zipped(a_csv=b"code\n"))
    central = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[central + 8] |= 1
    assert "password" in why_refused(bytes(data), "a.zip")


def test_a_formula_is_refused_with_its_cell() -> None:
    data = altered(GOOD, SHEET, rb'<c r="B2"[^>]*>', b'<c r="B2"><f>HYPERLINK("x")</f>')
    assert "Cell B2 has a formula." in why_refused(data, "a.xlsx")


def test_dates_count_from_1904_where_the_workbook_says_so() -> None:
    data = altered(GOOD, "xl/workbook.xml", rb"<workbookPr", b'<workbookPr date1904="1"')
    assert rows_in(data, "a.xlsx")[1] == ["P-1", "Ян Прыклад"]


def test_a_csv_that_ends_within_a_text_is_refused_with_its_row() -> None:
    assert "from row 2 on" in why_refused(b'a,b\n1,"2\n', "a.csv")


def test_rows_keep_their_lengths_but_for_empty_cells_at_the_end_of_a_sheet() -> None:
    assert rows_in(in_csv([["a", "b"], [], ["1"], ["1", "2", "3"]]), "a.csv")[1:] == [["1"], ["1", "2", "3"]]
    assert rows_in(b"a,b\n1,\n,\n", "a.csv") == [["a", "b"], ["1", ""]]
    assert rows_in(in_workbook(a=[["a", "b"], ["1", ""]]), "a.xlsx") == [["a", "b"], ["1"]]


def test_the_child_can_write_nothing_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    why_refused(altered(GOOD, SHEET, rb'r="B2"', b'r="XFD1048576"'), "a.xlsx")
    rows_in(GOOD, "a.xlsx")
    assert list(tmp_path.iterdir()) == []
