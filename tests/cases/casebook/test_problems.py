"""Everything that is wrong with a casebook is said at once, with its place and what would do."""

from pathlib import Path

import pytest

from cases.casebook.problems import Problem, Problems
from cases.models import Person
from tests import cast
from tests.cases.casebook.files import (
    ACT,
    CHARGE,
    FINE,
    INCIDENT,
    PERSON,
    RECOGNITION,
    SOURCE,
    TRIAL,
    folder,
    refusals,
    workbook,
)

pytestmark = pytest.mark.django_db


def test_all_problems_of_all_tables_are_said_and_nothing_is_written(tmp_path: Path) -> None:
    path = folder(
        tmp_path / "a",
        people=[PERSON, PERSON | {"sex": "femail"}, {"code": "P 3"}],
        incidents=[INCIDENT | {"region": "BY-HX"}, INCIDENT | {"code": "", "date": "31.02.2024"}],
        acts=[ACT | {"person": "P-9", "people_min": "0"}, ACT | {"code": "A-2", "people_min": "1000000000"}],
        penalties=[FINE | {"amount": "12,50"}],
    )
    assert refusals(path) == [
        "people, row 3, column sex, “femail”: Not one of the words that are possible here: female, male, other. "
        "Nearest: female, male.",
        "people, row 3, column code, “P-1”: Another row of this table has it already. Each may stand here once.",
        "people, row 4, column code, “P 3”: A code has Latin letters, digits, dots and hyphens only, "
        "such as I-2024-00317.",
        "incidents, row 2, column region, “BY-HX”: Not in the list of regions. Nearest: BY-HR, BY-HO, BY-HM.",
        "incidents, row 3, column code, “”: This must not be empty.",
        "incidents, row 3, column date, “31.02.2024”: “31.02.2024” is not a date we can read. Write 2024-02-03, or "
        "2024-02 when the day is not known, 2024 when the month is not known, 2024-02-03/2024-02-05 for “between”, "
        "2024-02~ for “about”.",
        "acts, row 2, column people_min, “0”: Write a whole number, 1 or more, in digits only.",
        "acts, row 3, column people_min, “1000000000”: The number is too large. At most 999999999 is possible.",
        "acts, row 2, column person, “P-9”: No row of the table people has this code, and no record here. "
        "Nearest: P-1.",
        "penalties, row 2, column amount, “12,50”: Write a number with a point before the decimals and nothing else, "
        "such as 1250 or 12.50.",
        "penalties, row 2, column trial, “T-1”: No row of the table trials has this code, and no record here.",
    ]
    assert Person.everything.count() == 0


@pytest.mark.parametrize(
    ("tables", "sentence"),
    [
        (
            {"people": [{"code": "P-1", "name_be": ""}]},
            "row 2, column name_be, “”: Write a name in at least one",
        ),
        (
            {"people": [PERSON | {"birth_date": "2090"}]},
            "column birth_date, “2090”: The date of birth lies in the",
        ),
        (
            {"people": [PERSON | {"minor_children": "many"}]},
            "column minor_children, “many”: Write how many in digits",
        ),
        ({"people": [PERSON | {"citizenship": "Беларусь"}]}, "column citizenship, “Беларусь”: "),
        (
            {"acts": [ACT | {"end_date": "2024-01-22"}]},
            "column end_date, “2024-01-22”: It cannot end before it",
        ),
        ({"acts": [ACT | {"people_min": "20"}]}, "column person, people_min, “P-1, 20”: A group"),
        ({"penalties": [FINE | {"unit": "days"}]}, "The unit does not fit the penalty"),
        ({"penalties": [FINE | {"amount": "-5"}]}, "column amount, “-5”: An amount cannot be below zero."),
        (
            {"penalties": [FINE | {"amount": "1.234"}]},
            "column amount, “1.234”: Ensure that there are no more than",
        ),
        (
            {"charges": [CHARGE, CHARGE]},
            "charges, row 3, column trial, article, “T-1, koap-24.23”: Another row",
        ),
        ({"recognitions": [RECOGNITION | {"end_reason": "died"}]}, "Say when it ended, if you say why."),
        ({"recognitions": [RECOGNITION | {"ended_on": "2024-01"}]}, "It cannot end before it started."),
        ({"sources": [SOURCE | {"confidential": "maybe"}]}, "Write yes or no"),
        ({"sources": [SOURCE | {"url": "javascript:alert(1)"}]}, "column url, “javascript:alert(1)”: "),
        ({"trials": [TRIAL | {"court": "Кобринский"}]}, "Not in the list of courts. Nearest: kobryn"),
        ({"trials": [TRIAL | {"in_absentia": "Yes"}]}, "column in_absentia, “Yes”: Write yes or no"),
        ({"people": [PERSON | {"note": "a\0b"}]}, "column note, “a␣b”: The text has a control character"),
        ({"acts": [ACT | {"person": "P\0-1"}]}, "column person, “P␣-1”: The text has a control character"),
        ({"people": [PERSON | {"name_en": "x" * 251}]}, "Ensure this value has at most 250 characters"),
    ],
)
def test_nonsense_is_refused_with_its_place(tmp_path: Path, tables: dict, sentence: str) -> None:
    whole = {"people": [PERSON], "incidents": [INCIDENT], "trials": [TRIAL]} | tables
    problems = refusals(folder(tmp_path / "a", **whole))
    assert len(problems) == 1
    assert sentence in problems[0]


@pytest.mark.parametrize("column", ["status", "verified_by", "created_by", "batch", "id"])
def test_a_casebook_cannot_say_who_wrote_or_verified_a_record(tmp_path: Path, column: str) -> None:
    problems = refusals(folder(tmp_path / "a", people=[PERSON | {column: "verified"}]))
    assert len(problems) == 1
    assert problems[0].startswith(f"people, row 1, column {column}: There is no column of this name.")


def test_an_unknown_table_or_column_is_named_with_the_nearest_known(tmp_path: Path) -> None:
    path = folder(tmp_path / "a", peopel=[PERSON], incidents=[INCIDENT | {"tittle_be": "x"}])
    table, column = refusals(path)
    assert table.startswith("peopel: There is no table of this name.")
    assert table.endswith("Nearest: people.")
    assert "column tittle_be" in column
    assert "Nearest: title_be" in column


def test_headers_are_whole_and_without_repetition(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        people=[["code", "note", "note", ""], ["P-1", "a", "b", ""]],
        incidents=[["code", "title_en"], ["I-1", "x"]],
        judges=[["", ""], ["code", "name_be"]],
        acts=[],
    )
    assert refusals(path) == [
        "people, row 1, column note: There are 2 columns of this name.",
        "incidents, row 1, column date: This column is missing; it must be there.",
        "incidents, row 1, column region: This column is missing; it must be there.",
        "judges, row 1: The first row is empty. It holds the column names.",
        "acts, row 1: The first row is empty. It holds the column names.",
    ]


def test_ragged_rows_are_refused_and_empty_rows_are_skipped(tmp_path: Path) -> None:
    path = folder(tmp_path / "a")
    (path / "people.csv").write_text(
        'code,name_be\nP-1\n\n,\nP-2,a,b\nP-3,"a\nb",\nP-4,x,extra\n', encoding="utf-8"
    )
    assert refusals(path) == [
        "people, row 2: The row has 1 cells and the first row names 2 columns.",
        "people, row 5: The row has 3 cells and the first row names 2 columns.",
        "people, row 7: The row has 3 cells and the first row names 2 columns.",
    ]


def test_codes_of_a_table_that_cannot_be_read_are_not_called_unknown(tmp_path: Path) -> None:
    path = folder(tmp_path / "a", people=[PERSON | {"nmae": "x"}], incidents=[INCIDENT], acts=[ACT])
    assert [problem[:40] for problem in refusals(path)] == ["people, row 1, column nmae: There is no c"[:40]]


def test_an_error_in_the_last_of_many_rows_undoes_all(tmp_path: Path) -> None:
    rows = [PERSON | {"code": f"P-{number}"} for number in range(1200)]
    rows[-1]["sex"] = "?"
    problems = refusals(folder(tmp_path / "a", people=rows), by=cast.alice())
    assert [problem[:28] for problem in problems] == ["people, row 1201, column sex"]
    assert Person.everything.count() == 0


def test_problems_beyond_those_shown_are_counted() -> None:
    problems = Problems()
    for number in range(5):
        problems.add(Problem("x", row=number))
    assert list(problems.lines(shown=3)) == ["row 0: x", "row 1: x", "row 2: x", "… and 2 more problems."]
