from pathlib import Path
from typing import Any

import pytest

from cases.evidence import store
from cases.evidence.intake import Arrived, take_in
from cases.keyring import Keyring
from cases.models import EvidenceFile, Source
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.evidence.samples import sample

OLD, NEW = bytes(range(32)), bytes(range(32, 64))


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    settings.VIASNA_SEALING_KEYS = Keyring([OLD])
    return store.root()


def keeper(username: str = "keeper") -> Any:
    return in_role("documenter", username=username)


def source(**values: Any) -> Source:
    """Written by the keeper, who is in the team of its incident by that."""
    by = keeper()
    return cast.source(by=by, incident=cast.incident(by=by, **values))


def taken(kind: str = "jpeg", of: Source | None = None, name: str = "", by: Any = None) -> EvidenceFile:
    return take_in(
        of or source(), Arrived(sample(kind), name or f"Ivan Ivanou.{kind}", "from Ivan"), by or keeper()
    )
