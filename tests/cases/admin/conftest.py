import pytest

from tests import cast
from tests.cases.admin.desk import desk_of


@pytest.fixture(autouse=True)
def _database(db):
    """Every test of the desk needs one."""


@pytest.fixture
def desk():
    """The desk of somebody who may do everything."""
    return desk_of(cast.admin())
