import pytest

from tests.cases.admin.desk import desk_of
from tests.reports.desk import editor


@pytest.fixture(autouse=True)
def _database(db):
    """Every test of the newsroom needs one."""


@pytest.fixture
def newsroom():
    """The desk of an editor."""
    return desk_of(editor())
