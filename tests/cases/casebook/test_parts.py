from collections.abc import Sequence
from pathlib import Path

import pytest

from cases.casebook.loading import Counts
from cases.models import Charge, Penalty, Trial
from cases.workflow import Status
from tests import cast
from tests.cases.casebook.files import CHARGE, FINE, PERSON, TRIAL, folder, loaded

pytestmark = pytest.mark.django_db

OTHER = TRIAL | {"code": "T-2"}


@pytest.fixture
def verified_trials(tmp_path: Path) -> None:
    charges = [CHARGE, CHARGE | {"trial": "T-2"}]
    path = folder(
        tmp_path / "first", people=[PERSON], trials=[TRIAL, OTHER], charges=charges, penalties=[FINE]
    )
    loaded(path, by=cast.admin(), verified_by=cast.vera())


def charges_of(code: str) -> Sequence[str]:
    return list(Charge.objects.filter(trial__code=code).order_by("pk").values_list("article", flat=True))


@pytest.mark.usefixtures("verified_trials")
def test_the_rows_of_a_trial_replace_its_charges_and_the_trial_is_to_be_verified_again(
    tmp_path: Path,
) -> None:
    kept = Charge.objects.get(trial__code="T-1").pk
    path = folder(tmp_path / "b", charges=[CHARGE, CHARGE | {"article": "koap-24.3"}])
    result = loaded(path, by=cast.boris())
    assert charges_of("T-1") == ["koap-24.23", "koap-24.3"]
    assert charges_of("T-2") == ["koap-24.23"]
    assert Charge.objects.filter(pk=kept).exists()
    trial, other = Trial.everything.get(code="T-1"), Trial.everything.get(code="T-2")
    assert (trial.status, trial.edited_by, trial.batch) == (Status.SUBMITTED, cast.boris(), result.batch)
    assert other.status == Status.VERIFIED
    assert result.tables["charges"] == Counts(added=1, equal=1)
    assert result.tables["trials"].changed == 1
    assert trial.history.count() == 3


@pytest.mark.usefixtures("verified_trials")
def test_a_trial_of_the_file_without_a_row_in_the_sheet_has_no_charges(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "b", trials=[TRIAL, OTHER], charges=[CHARGE]))
    assert (charges_of("T-1"), charges_of("T-2")) == (["koap-24.23"], [])
    removed = Charge.history.get(history_type="-")
    assert (removed.article_id, removed.history_user) == ("koap-24.23", cast.admin())
    assert Trial.everything.get(code="T-2").status == Status.SUBMITTED


@pytest.mark.usefixtures("verified_trials")
def test_without_the_sheet_a_trial_keeps_its_charges(tmp_path: Path) -> None:
    result = loaded(folder(tmp_path / "b", trials=[TRIAL, OTHER]))
    assert (charges_of("T-1"), result.batch) == (["koap-24.23"], None)


@pytest.mark.usefixtures("verified_trials")
def test_a_trial_whose_row_and_parts_both_changed_has_one_history_row_for_it(tmp_path: Path) -> None:
    changed = TRIAL | {"outcome": "acquitted"}
    loaded(folder(tmp_path / "b", trials=[changed, OTHER], charges=[CHARGE | {"trial": "T-2"}]))
    assert Trial.everything.get(code="T-1").history.count() == 3


@pytest.mark.usefixtures("verified_trials")
def test_the_same_amount_written_otherwise_is_no_change(tmp_path: Path) -> None:
    assert loaded(folder(tmp_path / "b", penalties=[FINE | {"amount": "10.00"}])).batch is None


def test_a_trial_may_have_the_same_penalty_twice(tmp_path: Path) -> None:
    path = folder(tmp_path / "a", people=[PERSON], trials=[TRIAL], penalties=[FINE, FINE])
    assert loaded(path).tables["penalties"].added == 2
    assert loaded(path).tables["penalties"] == Counts(equal=2)
    assert Penalty.objects.count() == 2
