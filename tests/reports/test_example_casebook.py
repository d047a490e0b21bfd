"""The made-up casebook of the interchange format gives the figures that were counted for it by hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.casebook.load import load_casebook
from reports.figures import count_period
from reports.periods import read_period
from tests import cast

EXAMPLE = Path(__file__).parent.parent / "data" / "casebook-example"


def second_admin() -> User:
    return User.objects.create_superuser("second")


@pytest.fixture
def example(db: None) -> None:
    load_casebook(EXAMPLE, cast.admin(), second_admin())


def without_zeros(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: without_zeros(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (0, {})}
    return value


@pytest.mark.parametrize("label", ["2024-Q1", "2024-02"])
def test_the_figures_are_those_counted_by_hand(example: None, label: str) -> None:
    """What the hand count holds must be the same; it leaves out zeros and some breakdowns."""
    expected = json.loads((EXAMPLE / f"expected-{label}.json").read_text(encoding="utf-8"))
    counted = count_period(read_period(label))
    assert sorted(use["article"] for use in counted["first_uses_of_articles"]) == expected.pop(
        "first_uses_of_articles"
    )
    for indicator, answer in expected.items():
        found = {key: counted[indicator].get(key, 0) for key in answer}
        assert without_zeros(found) == without_zeros(answer)
