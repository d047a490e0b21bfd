"""How a .csv writes its letters: found out, or refused. Never garbled silently."""

import pytest

from tests.cases.importing.files import in_csv, rows_in, why_refused

RUSSIAN = [["Фамилия", "Имя", "Город"], ["ПРИМЕРОВ", "ИВАН", "Гомель"], ["Образцова", "Анна", "Витебск"]]
BELARUSIAN = [["Прозвішча", "Імя", "Горад"], ["ПРЫКЛАДАЎ", "ІВАН", "Магілёў"], ["Узорная", "Ганна", "Гомель"]]


@pytest.mark.parametrize(
    ("rows", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (BELARUSIAN, "cp1251"),
        *[(BELARUSIAN, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")],
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_letters_are_read_as_they_were_written(rows: list[list[str]], encoding: str, delimiter: str) -> None:
    assert rows_in(in_csv(rows, encoding, delimiter), "a.csv") == rows


def test_what_is_asked_for_is_believed_and_told_where_it_does_not_fit() -> None:
    assert rows_in(in_csv(RUSSIAN, "koi8-r"), "a.csv", "koi8-r") == RUSSIAN
    assert "not written in utf-8" in why_refused(in_csv(RUSSIAN, "koi8-r"), "a.csv", "utf-8-sig")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (in_csv(RUSSIAN) + in_csv(RUSSIAN, "cp1251"), "written in several ways at once"),
        (in_csv(RUSSIAN).decode("cp1251", "replace").encode(), "garbled"),
        (b"a,b\n1,\0\0\0\0\n" * 20, "zero bytes"),
        (b"a,b\n" * 5_000 + b"1,\0\n", "zero bytes"),
        (b"a,b\n\x80\x81,\xfe\xff\n", "It cannot be told|several ways"),
    ],
    ids=["mixed", "twice", "zero bytes", "zero bytes later", "four bytes"],
)
def test_what_cannot_be_told_is_refused(data: bytes, sentence: str) -> None:
    assert any(one in why_refused(data, "a.csv") for one in sentence.split("|"))
