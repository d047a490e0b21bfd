"""Ten thousand rows: one mistake near the end keeps all of them out, and each that comes in is on record.

Judges have no search entries and wait for nobody, so that so many are written in a second; the rest of the way is that
of every table.
"""

from pathlib import Path

import pytest

from cases.casebook.load import load_casebook
from cases.casebook.problems import CasebookRefused
from cases.models import Batch, Import, Judge
from tests import cast
from tests.cases.casebook.files import folder
from tests.cases.importing.files import analyst, confirmed, in_csv, notes, numbers, previewed, taken

pytestmark = pytest.mark.django_db
ROWS = 10_000
WRONG = 9_999  # of the spreadsheet, where the names of the columns are row 1


def judges(wrong: int = 0) -> list[dict[str, str]]:
    return [
        {"code": f"J-{row}", "name_be": "Суддзя", "court": "kobrin" if row == wrong else "kobryn"}
        for row in range(2, ROWS + 2)
    ]


def in_file(rows: list[dict[str, str]]) -> bytes:
    return in_csv([rows[0].keys(), *(row.values() for row in rows)])


def test_a_mistake_in_row_9999_keeps_all_rows_out_and_is_named_by_the_command(tmp_path: Path) -> None:
    with pytest.raises(CasebookRefused) as refused:
        load_casebook(folder(tmp_path / "casebook", judges=judges(WRONG)), cast.admin())
    [problem] = refused.value.problems.found
    assert (problem.table, problem.row, problem.column, problem.value) == ("judges", WRONG, "court", "kobrin")
    assert (Judge.objects.count(), Judge.history.count(), Batch.objects.count()) == (0, 0, 0)


def test_a_mistake_in_row_9999_keeps_all_rows_out_and_is_named_on_the_desk() -> None:
    sealed = taken(in_file(judges(WRONG)), name="judges.csv")
    previewed(sealed)
    assert numbers(sealed.of) == {"new": ROWS - 1, "wrong": 1}
    [(row, said)] = notes(sealed).items()
    assert (row, said[:29]) == (WRONG, "judges.court “kobrin”: Not in")
    assert confirmed(sealed).state == Import.State.CHECKED
    assert (Judge.objects.count(), Judge.history.count(), Batch.objects.count()) == (0, 0, 0)


def test_each_of_ten_thousand_rows_is_on_record_under_one_batch() -> None:
    sealed = taken(in_file(judges()), name="judges.csv")
    previewed(sealed)
    assert confirmed(sealed).state == Import.State.DONE
    batch = Batch.objects.get()
    rows = Judge.history.filter(history_batch=batch, history_type="+", history_user=analyst())
    assert rows.count() == rows.values("id").distinct().count() == Judge.objects.count() == ROWS
    assert Judge.history.count() == ROWS
