import datetime

import pytest

from cases.casebook.cells import as_text, shield, unshield


@pytest.mark.parametrize("text", ["=1+1", "+375", "-5", "@name", "\tx", "\rx", "＝1", "＋1", "－1", "＠1"])
def test_a_text_a_spreadsheet_would_run_is_written_with_an_apostrophe_and_read_without(text: str) -> None:
    assert shield(text) == f"'{text}"
    assert unshield(shield(text)) == text


@pytest.mark.parametrize("text", ["'=1", "''=1", "'", "'abc", "''", "abc", " =1", "\n=1", ""])
def test_apostrophes_that_were_typed_survive(text: str) -> None:
    assert unshield(shield(text)) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (2024.0, "2024"),
        (12.5, "12.5"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (True, "yes"),
        (False, "no"),
        (None, ""),
        (datetime.date(2024, 2, 3), "2024-02-03"),
        (datetime.datetime(2024, 2, 3), "2024-02-03"),
        (datetime.datetime(2024, 2, 3, 10, 30), "2024-02-03T10:30:00"),
        (" as typed ", " as typed "),
    ],
)
def test_a_typed_cell_becomes_the_text_a_casebook_has(cell: object, text: str) -> None:
    assert as_text(cell) == text
