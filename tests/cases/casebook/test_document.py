from pathlib import Path

import pytest

from cases.casebook.document import with_columns
from cases.casebook.tables import BY_NAME, IN_LOADING_ORDER, TABLES

DOCUMENT = Path(__file__).parents[3] / "docs" / "casebook.md"


def test_the_document_for_partners_is_up_to_date() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text == with_columns(text), "Run manage.py describe_casebook."


def test_every_table_is_loaded_after_those_it_refers_to() -> None:
    assert set(IN_LOADING_ORDER) == set(TABLES)
    done: list[str] = []
    for table in IN_LOADING_ORDER:
        done.append(table.name)
        assert {column.table for column in table.references} <= set(done)


@pytest.mark.parametrize("table", BY_NAME)
def test_every_column_fills_fields_that_exist(table: str) -> None:
    columns = BY_NAME[table].columns
    assert all(column.field for column in columns)
    assert len({column.name for column in columns}) == len(columns)
    for column in columns:
        if not column.required:
            assert column.blank() == {
                name: BY_NAME[table].model._meta.get_field(name.removesuffix("_id")).get_default()
                for name in column.blank()
            }
