"""`make bench` keeps working, and its plain SQL says what the report says."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.results import journeys, table
from tests.once import LOOKED_AT_ONCE

PROJECT = Path(__file__).resolve().parent.parent.parent


def run(module: str, folder: Path, *arguments: str) -> str:
    address = f"sqlite:///{folder / 'bench'}.sqlite3"
    return subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "viasna.settings"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout


@LOOKED_AT_ONCE  # its database is one of its own
def test_a_casebook_is_made_and_everything_about_it_measured(tmp_path: Path) -> None:
    run("build", tmp_path, "300")
    result = {"database": "sqlite", "acts": 300, **json.loads(run("measure", tmp_path, "1"))}
    assert [row["subject"] for row in result["rows"]] == [
        "full quarter report",
        "count of detentions of the quarter",
        "count of administrative trials of the quarter",
        "count of verified people",
        "list of acts, first page",
        "list of persons, first page",
        "published page",
        "start page",
        "incidents of a quarter in a region",
        "submitted acts of a kind",
        "trials of a court by an article",
        "people, second hundred",
        "an incident, to be changed",
        "a person's page",
        "a history",
        "the person box, a name in Belarusian",
        "the person box, a Latin surname",
        "the queue",
        "the queue, what I may verify in a region",
        "the queue by incident",
        "the review page of an act",
        "verifying 22 records",
        *(
            f"search of a {what}, {role}"
            for what in ("common word", "rare word", "two words", "code", "no such word", "name")
            for role in ("documenter", "editor")
        ),
        "program: 100 acts",
        "program: 100 detentions of a quarter",
        "program: 100 acts deep in the table",
        "program: 100 trials with charges and penalties",
        "program: 1,000 acts as CSV, three fields",
        "casebook as .csv, against COPY",
        "casebook as .xlsx, against XlsxWriter",
        "casebook as .xlsx, against rustpy-xlsxwriter",
        "casebook as Parquet, against pyarrow",
        "2,000 acts as .xlsx, against the default export",
    ]
    assert all(row["queries"] <= 12 for row in result["rows"] if row["subject"].startswith("program"))
    assert [row["queries"] for row in result["rows"]][:4] == [13, 1, 1, 1]
    assert len(table([result]).splitlines()) == 2 + 44


@LOOKED_AT_ONCE
def test_a_casebook_is_brought_in_beside_the_limit_and_the_library(tmp_path: Path) -> None:
    rows = json.loads(run("imports", tmp_path, "100"))
    assert [row["subject"].removeprefix("import of 215 rows in 5 tables") for row in rows] == [
        ", beside COPY and reading",
        ", beside the library’s default",
        " on the desk: reading",
        " on the desk: preview",
        " on the desk: confirming",
    ]
    assert all(row["ms"] > 0 and row["plain_ms"] > 0 for row in rows)


@pytest.mark.parametrize("wrong", ["--sizes=12", "--sizes=many", "--databases=oracle"])
def test_a_wrong_choice_is_refused_with_a_sentence(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([wrong])
    assert ended.value.code == 2
    assert "error" in capsys.readouterr().err


def test_the_steps_of_a_journey_stand_in_rows_beside_each_other() -> None:
    walked = [
        {"database": "sqlite", "acts": 300_000, "journey": {"log in": 310}},
        {"database": "postgresql", "acts": 300_000, "journey": {"log in": 1290}},
        {"database": "sqlite", "acts": 1_000},
    ]
    assert journeys(walked).splitlines()[-3:] == [
        "| step | sqlite 300,000 | postgresql 300,000 |",
        "| --- | --: | --: |",
        "| log in | 310 | 1,290 |",
    ]
    assert journeys(walked[2:]) == ""
