import datetime
import json
from pathlib import Path

import pytest
from django.db import connection
from python_calamine import CalamineWorkbook

from cases.casebook import formats
from cases.casebook.dump import dump_casebook
from cases.casebook.formats import ods, xlsx
from cases.casebook.problems import CannotWrite
from cases.casebook.selection import ALL, Selection
from cases.models import Person
from tests import cast
from tests.cases.casebook.files import (
    ACT,
    CHARGE,
    EXAMPLE,
    FINE,
    INCIDENT,
    JUDGE,
    PERSON,
    RECOGNITION,
    SOURCE,
    TRIAL,
    folder,
    loaded,
)

EVERYTHING = Selection(status=ALL)
AWKWARD = [
    *("=1+1", "+375 29", "-5", "@name", "\tx", "\rx", "＝1", "＋1", "－1", "＠1", "'=1", "''=1", "'"),
    *('"quoted"', "a,b;c", "two\nlines", "two\r\nlines", "one\rline", " spaces ", "Ў і ё «»", "👩‍👧"),
    *("_x0041_", "NULL", "0012", "1e5", "a" * 250),
]


def tables_of(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir() if file.name != "README.csv"}


def awkward_casebook(path: Path) -> Path:
    children = ["0", "2", "yes", "no", ""]
    people = [
        PERSON
        | {"code": f"P-{number:02}", "name_en": text, "note": text, "minor_children": children[number % 5]}
        for number, text in enumerate(AWKWARD)
    ]
    trial = TRIAL | {
        "person": "P-01",
        "judge": "J-1",
        "court": "kobryn",
        "in_absentia": "no",
        "instance": "appeal",
    }
    fines = [FINE | {"amount": amount} for amount in ("12", "12.50", "0", "100", "1250.05", "")]
    return folder(
        path,
        people=people,
        incidents=[INCIDENT | {"date": "2024-02-03/2024-02-05"}, INCIDENT | {"code": "I-2", "date": "2024~"}],
        judges=[JUDGE],
        acts=[
            ACT | {"person": "", "people_min": "20"},
            ACT | {"code": "a-1", "person": "P-02", "end_date": "2024"},
        ],
        trials=[trial, TRIAL | {"code": "T-0", "person": "P-03", "incident": "I-2"}],
        charges=[CHARGE, CHARGE | {"article": "koap-24.3"}, CHARGE | {"trial": "T-0"}],
        penalties=[*fines, {"trial": "T-0", "kind": "arrest", "amount": "15", "unit": "days"}],
        sources=[SOURCE | {"confidential": "no", "reliability": "A", "credibility": "6", "title": "=x"}],
        recognitions=[
            RECOGNITION | {"person": "P-04"},
            RECOGNITION | {"person": "P-05", "ended_on": "2024-05"},
        ],
    )


def emptied() -> None:
    """As if nothing had been loaded. The history stays, as it always does."""
    tables = (
        "charge penalty recognition source act trial judge teammember waiting waitingwriter incident namekey "
        "person searchentry"
    )
    with connection.cursor() as cursor:
        for table in tables.split():
            cursor.execute(f"DELETE FROM cases_{table}")


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["folder", "out.zip", "out.xlsx"])
def test_export_import_export_gives_the_same_tables_byte_for_byte(tmp_path: Path, form: str) -> None:
    loaded(awkward_casebook(tmp_path / "in"))
    dump_casebook(tmp_path / "one", EVERYTHING)
    dump_casebook(tmp_path / form, EVERYTHING)
    emptied()
    assert loaded(tmp_path / form).tables["people"].added == len(AWKWARD)
    dump_casebook(tmp_path / "two", EVERYTHING)
    assert tables_of(tmp_path / "one") == tables_of(tmp_path / "two")
    assert dict(Person.everything.values_list("code", "note")) == {
        f"P-{number:02}": text for number, text in enumerate(AWKWARD)
    }


@pytest.mark.django_db
def test_the_example_goes_round_without_loss(tmp_path: Path) -> None:
    loaded(EXAMPLE, verified_by=cast.vera())
    dump_casebook(tmp_path / "one", Selection())
    emptied()
    loaded(tmp_path / "one", verified_by=cast.vera())
    dump_casebook(tmp_path / "two", Selection())
    assert tables_of(tmp_path / "one") == tables_of(tmp_path / "two")


@pytest.mark.django_db
def test_amounts_are_written_without_trailing_zeros_and_texts_are_made_safe(tmp_path: Path) -> None:
    loaded(awkward_casebook(tmp_path / "in"))
    dump_casebook(tmp_path / "out", EVERYTHING)
    penalties = (tmp_path / "out" / "penalties.csv").read_text(encoding="utf-8").splitlines()
    assert penalties == [
        "trial,kind,amount,unit",
        "T-0,arrest,15,days",
        "T-1,fine,12,base_units",
        "T-1,fine,12.5,base_units",
        "T-1,fine,0,base_units",
        "T-1,fine,100,base_units",
        "T-1,fine,1250.05,base_units",
        "T-1,fine,,base_units",
    ]
    people = (tmp_path / "out" / "people.csv").read_bytes().decode()
    assert "P-00,Ян Прыклад,,'=1+1,," in people
    assert '"\'\rx"' in people


@pytest.mark.django_db
def test_only_verified_records_are_written_unless_all_are_asked_for(tmp_path: Path) -> None:
    cast.verified(cast.trial(charges=["koap-24.23"], code="T-1", person=cast.person(code="P-1")))
    cast.trial(charges=["koap-24.3"], code="T-2", person=cast.person(code="P-2"))
    verified = dump_casebook(tmp_path / "verified", Selection())
    everything = dump_casebook(tmp_path / "all", EVERYTHING)
    assert [verified[name].rows for name in ("people", "trials", "charges")] == [1, 1, 1]
    assert [everything[name].rows for name in ("people", "trials", "charges")] == [2, 2, 2]


@pytest.mark.django_db
def test_what_a_verified_record_rests_on_comes_along(tmp_path: Path) -> None:
    act = cast.verified(cast.act(person=cast.person(code="P-1")))
    loaded(folder(tmp_path / "change", people=[{"code": "P-1", "sex": "male"}]))
    contents = dump_casebook(tmp_path / "out", Selection())
    assert (contents["acts"].rows, contents["people"].rows) == (1, 1)
    assert act.code in (tmp_path / "out" / "acts.csv").read_text(encoding="utf-8")


@pytest.mark.django_db
def test_between_two_days_come_records_wholly_inside_and_what_belongs_to_them(tmp_path: Path) -> None:
    january, quarter = INCIDENT, INCIDENT | {"code": "I-2", "date": "2024-01/2024-03"}
    loaded(
        folder(
            tmp_path / "in",
            people=[PERSON, PERSON | {"code": "P-2"}, PERSON | {"code": "P-3"}],
            incidents=[january, quarter, INCIDENT | {"code": "I-3", "date": "2024-02"}],
            judges=[JUDGE, JUDGE | {"code": "J-2"}],
            acts=[
                ACT,
                ACT | {"code": "A-2", "incident": "I-2", "date": "2024-01", "person": "P-2"},
                ACT | {"code": "A-3", "incident": "I-2", "date": "2024-01-31/2024-02-01", "person": "P-3"},
            ],
            trials=[TRIAL | {"judge": "J-1"}, TRIAL | {"code": "T-2", "date": "2024-01-31", "judge": "J-2"}],
            charges=[CHARGE, CHARGE | {"trial": "T-2"}],
            sources=[SOURCE, SOURCE | {"code": "S-3", "incident": "I-3"}],
            recognitions=[RECOGNITION, RECOGNITION | {"person": "P-3"}],
        )
    )
    january_only = Selection(datetime.date(2024, 1, 1), datetime.date(2024, 1, 31), ALL)
    dump_casebook(tmp_path / "out", january_only)
    firsts = {
        file.stem: [line.split(",")[0] for line in file.read_text(encoding="utf-8").splitlines()[1:]]
        for file in (tmp_path / "out").iterdir()
    }
    del firsts["README"]
    assert firsts == {
        "people": ["P-1", "P-2"],
        "incidents": ["I-1", "I-2"],
        "acts": ["A-1", "A-2"],
        "trials": ["T-2"],
        "charges": ["T-2"],
        "penalties": [],
        "judges": ["J-2"],
        "sources": ["S-1"],
        "recognitions": ["P-1"],
    }
    emptied()
    loaded(tmp_path / "out")


@pytest.mark.django_db
def test_the_code_book_says_what_the_columns_mean_and_how_the_file_was_made(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "in", people=[PERSON, PERSON | {"code": "P-2", "sex": "male"}]))
    dump_casebook(tmp_path / "out.xlsx", EVERYTHING, role="verifier")
    book = CalamineWorkbook.from_path(tmp_path / "out.xlsx")
    assert book.sheet_names[0] == "README"
    rows = book.get_sheet_by_name("README").to_python()
    assert rows[0] == [
        "table",
        "column",
        "meaning",
        "unit",
        "required",
        "allowed",
        "default",
        "rows",
        "blank",
    ]
    assert [row[1:3] for row in rows[2:5]] == [["by", "verifier"], ["days", "all"], ["statuses", "all"]]
    sex = next(row for row in rows if row[:2] == ["people", "sex"])
    assert sex == ["people", "sex", "sex; empty: not known", "", "", "female, male, other", "", "2", "1"]


@pytest.mark.django_db
def test_in_a_workbook_every_cell_is_a_string(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "in", people=[PERSON | {"name_en": "=1+1", "name_ru": "2024"}]))
    dump_casebook(tmp_path / "out.xlsx", EVERYTHING)
    header, row = CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_name("people").to_python()
    assert dict(zip(header, row, strict=True))["name_en"] == "=1+1"
    assert dict(zip(header, row, strict=True))["name_ru"] == "2024"


@pytest.mark.django_db
def test_json_lines_have_null_for_an_empty_cell(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "in", judges=[JUDGE | {"name_en": "=x"}]))
    dump_casebook(tmp_path / "out", EVERYTHING, "jsonl")
    line = json.loads((tmp_path / "out" / "judges.jsonl").read_text(encoding="utf-8"))
    assert line == {"code": "J-1", "name_be": "Суддзя", "name_ru": None, "name_en": "=x", "court": None}


@pytest.mark.django_db
def test_an_ods_is_written_and_its_limit_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(folder(tmp_path / "in", judges=[JUDGE]))
    dump_casebook(tmp_path / "out.ods", EVERYTHING)
    assert (
        CalamineWorkbook.from_path(tmp_path / "out.ods").get_sheet_by_name("judges").to_python()[1][0]
        == "J-1"
    )
    monkeypatch.setattr(ods, "MOST_ROWS", 0)
    with pytest.raises(CannotWrite, match=r"at most 0 rows here\. Take the format xlsx or csv"):
        dump_casebook(tmp_path / "other.ods", EVERYTHING)


@pytest.mark.django_db
def test_parquet_without_its_package_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "can_write_parquet", lambda: False)
    with pytest.raises(CannotWrite, match="make install-parquet"):
        dump_casebook(tmp_path / "out", EVERYTHING, "parquet")


@pytest.mark.django_db
def test_what_is_there_already_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").write_text("mine")
    with pytest.raises(CannotWrite, match="already"):
        dump_casebook(tmp_path / "out.xlsx", EVERYTHING)
    assert (tmp_path / "out.xlsx").read_text() == "mine"


@pytest.mark.django_db
def test_nobody_else_on_the_computer_may_read_a_dump(tmp_path: Path) -> None:
    dump_casebook(tmp_path / "out", EVERYTHING)
    dump_casebook(tmp_path / "out.zip", EVERYTHING)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("out", "out.zip")] == [0o700, 0o600]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["out", "out.zip", "out.xlsx"])
def test_a_dump_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def fail(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cases.casebook.codebook.rows", fail)
    with pytest.raises(KeyboardInterrupt):
        dump_casebook(tmp_path / name, EVERYTHING)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_a_text_too_long_for_a_workbook_is_a_sentence_and_not_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_LONGEST", 10)
    loaded(folder(tmp_path / "in", people=[PERSON | {"note": "x" * 11}]))
    with pytest.raises(CannotWrite, match="Row 2 of people is more than a workbook can hold"):
        dump_casebook(tmp_path / "out.xlsx", EVERYTHING)


@pytest.mark.django_db(transaction=True)
def test_a_dump_outside_a_transaction_reads_one_moment(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "in", people=[PERSON]))
    assert dump_casebook(tmp_path / "out", EVERYTHING)["people"].rows == 1
    assert not connection.in_atomic_block
    loaded(folder(tmp_path / "in", people=[PERSON | {"sex": "male"}]))
