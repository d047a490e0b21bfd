from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.exports import store
from cases.keyring import Keyring
from tests.cases.admin.desk import in_role


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.EXPORT_ROOT = tmp_path / "exports"
    settings.VIASNA_SEALING_KEYS = Keyring([bytes(range(32))])
    return store.root()


@pytest.fixture
def ann() -> User:
    """Asks."""
    return in_role("analyst", username="ann")


@pytest.fixture
def bob() -> User:
    """May release what Ann asks for."""
    return in_role("analyst", username="bob")
