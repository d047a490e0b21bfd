"""The cost of a casebook: a number of queries that does not grow with its rows (but by one chunk of 500)."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.casebook.dump import dump_casebook
from cases.casebook.selection import ALL, Selection
from tests import cast
from tests.cases.casebook.files import ACT, CHARGE, FINE, INCIDENT, PERSON, RECOGNITION, TRIAL, folder, loaded

pytestmark = pytest.mark.django_db


def casebook(path: Path, rows: int, **more: str) -> Path:
    """As many rows in each table, with codes no other casebook has."""
    codes = [f"{path.name}-{number}" for number in range(rows)]
    return folder(
        path,
        people=[PERSON | {"code": code} | more for code in codes],
        incidents=[INCIDENT | {"code": code} for code in codes],
        acts=[ACT | {"code": code, "incident": code, "person": code} for code in codes],
        trials=[TRIAL | {"code": code, "person": code} for code in codes],
        charges=[CHARGE | {"trial": code} for code in codes],
        penalties=[FINE | {"trial": code} for code in codes],
        recognitions=[RECOGNITION | {"person": code} for code in codes],
    )


def selects_of_a_load(path: Path) -> int:
    """Questions only: how many rows one insert takes is the database's own limit on its length."""
    author, verifier = cast.admin(), cast.vera()
    with CaptureQueriesContext(connection) as queries:
        loaded(path, by=author, verified_by=verifier)
    return sum(query["sql"].startswith("SELECT") for query in queries)


def test_a_load_asks_the_same_number_of_questions_for_1_3_and_300_rows(tmp_path: Path) -> None:
    created = {selects_of_a_load(casebook(tmp_path / f"c{rows}", rows)) for rows in (1, 3, 300)}
    changed = {selects_of_a_load(casebook(tmp_path / f"c{rows}", rows, sex="male")) for rows in (1, 3, 300)}
    equal = {selects_of_a_load(casebook(tmp_path / f"c{rows}", rows, sex="male")) for rows in (1, 3, 300)}
    assert (len(created), len(changed), len(equal)) == (1, 1, 1)


def test_a_dump_asks_one_question_a_table_whatever_the_number_of_rows(tmp_path: Path) -> None:
    for rows in (1, 3, 300):
        loaded(casebook(tmp_path / f"in-{rows}", rows))
        with CaptureQueriesContext(connection) as queries:
            dump_casebook(tmp_path / f"out-{rows}", Selection(status=ALL))
        assert len(queries) == 9
