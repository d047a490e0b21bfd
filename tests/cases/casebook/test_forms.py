"""The same tables for readers and for programs, with names and without."""

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas
import pytest
from django.db.models import QuerySet
from django.utils import translation
from pyarrow import parquet
from python_calamine import CalamineWorkbook

from cases.casebook.around import Around
from cases.casebook.cells import as_text
from cases.casebook.dump import Asked, write_casebook
from cases.casebook.form import BOTH, CODES, LABELS, Form
from cases.casebook.pseudonyms import TREATED, Pseudonyms
from cases.casebook.selection import ALL, Selection
from cases.casebook.tables import BY_NAME, TABLES
from cases.models import Act, Incident, Judge, Person, Recognition, Source, Trial
from cases.verification import withdraw
from cases.workflow import Status
from tests import cast
from tests.cases.casebook.files import (
    ACT,
    CHARGE,
    INCIDENT,
    JUDGE,
    PERSON,
    RECOGNITION,
    SOURCE,
    TRIAL,
    folder,
    loaded,
)  # fmt: skip
from tests.cases.casebook.test_dump import AWKWARD, awkward_casebook, emptied

pytestmark = pytest.mark.django_db

# What a text may begin with that some program runs, in any of the columns.
RUN = [
    "=1+1",
    "+1",
    "-1",
    "@a",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\n\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠1",
    '"=1',
    "'=1",
]


def written(path: Path, form: Form | None = None, format: str = "") -> Path:
    write_casebook(path, Asked(Selection(status=ALL).records, list, form or Form()), format)
    return path


def sheet(path: Path, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()


def first(path: Path, name: str) -> dict[str, Any]:
    head, row, *_rest = sheet(path, name)
    return dict(zip(head, row, strict=True))


@pytest.fixture
def case(tmp_path: Path) -> None:
    person = PERSON | {
        "name_ru": "Ян",
        "birth_date": "1990-05-17",
        "sex": "male",
        "minor_children": "2",
        "note": "x",
    }
    act = ACT | {"date": "2024-01-23", "agency": "gubopik", "note": "hit"}
    trial = TRIAL | {"judge": "J-1", "in_absentia": "no", "incident": "I-1"}
    incident = INCIDENT | {"locality": "Vioska", "summary_en": "Jan was taken"}
    loaded(
        folder(
            tmp_path / "in", people=[person], incidents=[incident], acts=[act], judges=[JUDGE], trials=[trial],
            charges=[CHARGE], sources=[SOURCE | {"title": "=x", "url": "https://a.example/"}],
            recognitions=[RECOGNITION],
            penalties=[{"trial": "T-1", "kind": "fine", "amount": "12.50", "unit": "byn"}],
        )
    )  # fmt: skip


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_whole_days_and_numbers_are_days_and_numbers(case, tmp_path, ending):
    path = written(tmp_path / f"out.{ending}")
    act, penalty, person = first(path, "acts"), first(path, "penalties"), first(path, "people")
    assert (act["people_min"], penalty["amount"], person["minor_children"]) == (1.0, 12.5, 2.0)
    assert (str(act["date"]), str(person["birth_date"])) == ("2024-01-23", "1990-05-17")
    if ending == "xlsx":
        assert act["date"] == datetime.date(2024, 1, 23)
    else:  # what reads it here may hand over days as text
        assert 'office:date-value="2024-01-23"' in ZipFile(path).read("content.xml").decode()


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize(
    "text", ["2024-02", "2024-02-30", "2024-02-03~", "1850-01-01", "2024-02-03/2024-02-05"]
)
def test_what_is_no_whole_day_stays_as_it_is_known(case, tmp_path, ending, text):
    QuerySet(Act).update(date=text)
    assert first(written(tmp_path / f"out.{ending}"), "acts")["date"] == text


def test_a_workbook_is_pleasant(case, tmp_path):
    with ZipFile(written(tmp_path / "out.xlsx")) as archive:
        names = archive.namelist()
        people = archive.read("xl/worksheets/sheet2.xml").decode()
        notes = b"".join(archive.read(name) for name in names if "comments" in name).decode()
    assert '<pane ySplit="1"' in people
    assert "<autoFilter" in people
    assert "<cols>" in people
    assert "who or what it is" in notes
    assert "<f>" not in people


def test_an_ods_is_pleasant_too(case, tmp_path):
    with ZipFile(written(tmp_path / "out.ods")) as archive:
        content, settings = archive.read("content.xml").decode(), archive.read("settings.xml").decode()
        assert archive.infolist()[0].filename == "mimetype"
    assert "VerticalSplitPosition" in settings
    assert 'table:display-filter-buttons="true"' in content
    assert "<office:annotation>" in content
    assert "table:formula" not in content


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_sheet_has_the_words_of_the_lists_that_are_used(case, tmp_path, ending):
    path = written(tmp_path / f"out.{ending}")
    rows = sheet(path, "VOCABULARIES")
    assert rows[0] == ["list", "code", "name_be", "name_ru", "name_en"]
    lists = {row[0] for row in rows[1:]}
    assert {"region", "actkind", "lawarticle", "sex", "process", "outcome"} <= lists
    assert [row[1] for row in rows if row[0] == "sex"] == ["male"]
    assert next(row for row in rows if row[1] == "male")[4] == "male"


def test_labels_are_in_the_language_that_was_chosen(case, tmp_path):
    with translation.override("be"):
        path = written(tmp_path / "out.xlsx", Form(LABELS))
        act = first(path, "acts")
        label = dict(Act._meta.get_field("kind").related_model.objects.values_list("pk", "name_be"))[
            "detention"
        ]
    assert label in act.values()
    assert "Ян Прыклад" in act.values()
    assert "P-1" in act.values()
    assert "detention" not in act.values()


def test_both_has_the_words_in_columns_beside_the_codes(case, tmp_path):
    trial = first(written(tmp_path / "out.xlsx", Form(BOTH)), "trials")
    assert (trial["outcome"], trial["outcome_label"]) == ("convicted", "convicted")
    assert (trial["person"], trial["person_label"]) == ("P-1", "Ян Прыклад")
    assert (trial["in_absentia"], trial["in_absentia_label"]) == ("no", "no")
    assert (trial["status"], trial["status_label"]) == ("submitted", "submitted")


@pytest.mark.parametrize("wording", [CODES, LABELS, BOTH])
@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_no_two_columns_of_a_table_have_one_name(wording, language):
    with translation.override(language):
        for table in TABLES:
            names = [out.head.name for out in Form(wording).columns(table)]
            assert len(set(names)) == len(names), table.name


def test_the_code_book_says_how_many_rows_have_which_status(case, tmp_path):
    cast.verified(cast.person(code="P-2"))
    rows = sheet(written(tmp_path / "out.xlsx"), "README")
    assert ["people by status", "submitted: 1, verified: 1"] in [row[1:3] for row in rows]
    with translation.override("be"):
        rows = sheet(written(tmp_path / "words.xlsx", Form(LABELS)), "README")
        said = f"{Status.SUBMITTED.label}: 1, {Status.VERIFIED.label}: 1"
    assert ["people by status", said] in [row[1:3] for row in rows]
    assert "submitted" not in said


def test_confidential_columns_are_left_out_when_they_are_not_wanted(case, tmp_path):
    form = Form(confidential=False)
    assert "note" not in first(written(tmp_path / "out.xlsx", form), "people")
    assert {column.name for table in TABLES for column in table.columns if column.confidential} == {"note"}
    assert [table.name for table in TABLES if table.confidential] == ["sources"]


# --- pseudonyms ---


def everything_in(path: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in path.iterdir() if file.stem != "README")


def test_nothing_that_identifies_anybody_is_in_a_file_with_pseudonyms(case, tmp_path):
    text = everything_in(written(tmp_path / "out", Form(pseudonyms=Pseudonyms())))
    told = ("Ян", "P-1", "I-1", "A-1", "T-1", "S-1", "1990-05", "Vioska", "Jan was", "hit", "a.example", "=x")
    assert [word for word in told if word in text] == []
    assert "1990" in text
    assert "J-1" in text
    assert "2024-01-23" in text


def test_pseudonyms_are_the_same_within_a_file_and_others_in_the_next(case, tmp_path):
    codes = []
    for name in ("one.xlsx", "two.xlsx"):
        path = written(tmp_path / name, Form(BOTH, pseudonyms=Pseudonyms()))
        person, act = first(path, "people"), first(path, "acts")
        assert person["code"] == act["person"] == person["label"] == first(path, "trials")["person"]
        assert act["incident"] == first(path, "incidents")["code"]
        codes.append(person["code"])
    assert codes[0] != codes[1]


def test_the_order_of_the_rows_does_not_tell_the_codes(tmp_path):
    for number in range(30):
        cast.person(code=f"P-{number:02}", citizenship="BY" if number < 15 else "UA")
    lists = [
        [
            row[10]
            for row in sheet(written(tmp_path / f"{name}.xlsx", Form(pseudonyms=Pseudonyms())), "people")
        ]
        for name in ("one", "two")
    ]
    assert sorted(lists[0]) == sorted(lists[1])
    assert lists[0] != lists[1]


def test_every_text_that_people_type_is_treated(case):
    """A new column of free text that nobody thought of would be red here."""
    known = {"citizenship", "code"}
    for table in TABLES:
        if table.name == "judges":
            continue
        for column in table.columns:
            if type(column).__name__ == "Text" and column.name not in known:
                assert column.name in TREATED[table.name], (table.name, column.name)


def test_a_file_with_pseudonyms_can_be_loaded(case, tmp_path):
    path = written(tmp_path / "out", Form(pseudonyms=Pseudonyms()))
    emptied()
    assert loaded(path).tables["acts"].added == 1


# --- formulas, and there and back ---


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_no_text_is_a_formula_in_a_workbook(tmp_path, ending):
    for number, text in enumerate(RUN):
        cast.person(code=f"P-{number:02}", name_en=text, note=text)
    for form in (Form(CODES), Form(BOTH)):
        path = written(tmp_path / f"{form.wording}.{ending}", form)
        rows = sheet(path, "people")
        column = rows[0].index("name_en")
        assert [row[column] for row in rows[1:]] == [_as_read(text, ending) for text in RUN]
        with ZipFile(path) as archive:
            xml = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
        assert b"<f>" not in xml
        assert b"formula" not in xml


def _as_read(text: str, ending: str) -> str:
    """In an .ods tabs and line breaks are elements, as its standard says; what reads it here leaves tabs out."""
    return text.replace("\t", "").replace("\r\n", "\n").replace("\r", "\n") if ending == "ods" else text


@pytest.mark.parametrize(("format", "sign"), [("csv", ","), ("csv-excel", ";")])
def test_in_a_csv_nothing_begins_with_what_a_program_runs(tmp_path, format, sign):
    for number, text in enumerate(RUN):
        cast.person(code=f"P-{number:02}", name_en=text, note=text)
    loose = (written(tmp_path / "out", format=format) / "people.csv").read_bytes().decode()
    for text in RUN:
        escaped = text.replace('"', '""')
        assert f"{sign}{escaped}{sign}" not in loose, repr(text)
        assert text[0] == '"' or f'{sign}"{escaped}"' not in loose, repr(text)


def as_objects(folder: Path, name: str, format: str) -> list[dict[str, Any]]:
    if format == "parquet":
        return parquet.read_table(folder / f"{name}.parquet").to_pylist()
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


@pytest.mark.parametrize("format", ["jsonl", "parquet"])
def test_for_programs_a_text_is_as_it_was_typed(tmp_path, format):
    for number, text in enumerate(RUN):
        cast.person(code=f"P-{number:02}", name_en=text)
    path = written(tmp_path / "out", Form(), format)
    assert [one["name_en"] for one in as_objects(path, "people", format)] == RUN


def test_in_parquet_numbers_are_numbers_and_what_is_not_known_is_null(tmp_path):
    cast.act(code="A-1", people_min=20)
    cast.trial(penalties=[("fine", Decimal("1350.50"), "byn")])
    path = written(tmp_path / "out", Form(), "parquet")
    (act,), (penalty,) = as_objects(path, "acts", "parquet"), as_objects(path, "penalties", "parquet")
    assert (act["people_min"], act["note"], penalty["amount"]) == (20, None, 1350.5)
    assert pandas.read_parquet(path / "acts.parquet")["people_min"].sum() == 20


def test_for_excel_where_the_comma_belongs_to_numbers_semicolons_part_the_columns(tmp_path):
    cast.person(code="P-1", name_en="one; two")
    content = (written(tmp_path / "out", Form(), "csv-excel") / "people.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfcode;name_be;")
    assert b';"one; two";' in content


@pytest.mark.parametrize(("ending", "format"), [("xlsx", ""), ("zip", ""), ("zip", "csv-excel")])
def test_texts_that_are_run_go_round_without_loss(tmp_path, ending, format):
    for number, text in enumerate(RUN):
        cast.person(code=f"P-{number:02}", name_en=text, note=text)
    written(tmp_path / f"out.{ending}", format=format)
    emptied()
    loaded(tmp_path / f"out.{ending}")
    assert list(Person.everything.order_by("code").values_list("name_en", flat=True)) == RUN


def test_an_ods_says_the_same_as_a_workbook(tmp_path):
    loaded(awkward_casebook(tmp_path / "in"))
    books = [written(tmp_path / f"out.{ending}") for ending in ("xlsx", "ods")]
    for name in BY_NAME:
        one, two = ([list(map(as_text, row)) for row in sheet(book, name)] for book in books)
        assert [[_as_read(text, "ods") for text in row] for row in one] == two, name
    assert len(sheet(books[1], "people")) == len(AWKWARD) + 1


def test_signs_that_xml_cannot_carry_spoil_no_file(tmp_path):
    cast.person(code="P-1", name_en="a\x01b\x1f<&>]]>")
    assert first(written(tmp_path / "out.ods"), "people")["name_en"] == "a\ufffdb\ufffd<&>]]>"
    assert "<&>]]>" in first(written(tmp_path / "out.xlsx"), "people")["name_en"]


# --- around ---


def around(rows: Any, whole: bool = True, confidential: bool = True) -> dict[str, list[str]]:
    records = Around(rows, cast.admin(), whole, confidential).records()
    return {name: [str(getattr(one, "code", one.pk)) for one in rows] for name, rows in records.items()}


@pytest.mark.parametrize(
    ("model", "told"),
    [
        (Incident, {"people", "incidents", "acts", "trials", "charges", "penalties", "judges", "sources",
                    "recognitions"}),
        (Person, {"people", "incidents", "acts", "trials", "charges", "penalties", "judges", "sources",
                  "recognitions"}),
        (Act, {"people", "incidents", "acts", "sources", "recognitions"}),
        (Trial, {"people", "incidents", "trials", "charges", "penalties", "judges", "sources", "recognitions"}),
        (Source, {"incidents", "sources"}),
        (Recognition, {"people", "recognitions"}),
        (Judge, {"people", "incidents", "trials", "charges", "penalties", "judges", "sources", "recognitions"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_around_the_records_of_a_list_comes_what_belongs_to_them(case, tmp_path, model, told):
    cast.act(person=cast.person(), incident=cast.incident())  # of somebody else
    cast.source()
    rows = {Judge: Judge.objects}.get(model) or model.everything
    found = around(rows.filter(pk=rows.earliest("pk").pk))
    assert {name for name, codes in found.items() if codes} == told
    assert all(len(codes) <= 1 for codes in found.values())


def test_one_table_is_that_table_and_a_trial_has_its_parts(case):
    assert set(around(Act.everything.all(), whole=False)) == {"acts"}
    assert set(around(Trial.everything.all(), whole=False)) == {"trials", "charges", "penalties"}


def test_without_confidential_columns_sources_come_only_from_their_own_list(case):
    assert "sources" not in around(Incident.everything.all(), confidential=False)
    assert "sources" in around(Source.everything.all(), confidential=False)


def test_what_was_withdrawn_does_not_come_along(case):
    act = Act.everything.get()
    withdraw([act], cast.admin(), "wrong").raise_if_refused()
    assert around(Incident.everything.all())["acts"] == []
    assert around(Act.everything.all())["acts"] == [act.code]


def test_what_is_taken_out_around_an_incident_can_be_loaded_elsewhere(case, tmp_path):
    records = Around(Incident.everything.all(), cast.admin(), True, True).records
    write_casebook(tmp_path / "out.xlsx", Asked(records, list))
    emptied()
    done = loaded(tmp_path / "out.xlsx").tables
    assert {
        name: done[name].added for name in ("people", "incidents", "acts", "trials", "sources")
    } == dict.fromkeys(("people", "incidents", "acts", "trials", "sources"), 1)
