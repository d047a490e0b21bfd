import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from cases import verification
from cases.casebook.loading import Counts
from cases.models import Act, Batch, Incident, Judge, Person, Recognition, Source, Trial
from cases.workflow import Status
from tests import cast
from tests.cases.casebook.files import (
    ACT,
    CHARGE,
    EXAMPLE,
    INCIDENT,
    JUDGE,
    PERSON,
    RECOGNITION,
    SOURCE,
    TRIAL,
    folder,
    loaded,
    refusals,
    workbook,
)

pytestmark = pytest.mark.django_db


def test_the_example_loads_and_is_verified_by_a_second_person() -> None:
    result = loaded(EXAMPLE, verified_by=cast.vera())
    assert {table: counts.added for table, counts in result.tables.items()} == {
        "people": 200,
        "incidents": 80,
        "judges": 8,
        "acts": 400,
        "trials": 400,
        "charges": 514,
        "penalties": 192,
        "recognitions": 40,
    }
    assert result.verified == 1120
    assert Act.verified.count() == 400
    assert Incident.verified.get(code="HI-1-0").title_be == "=1+1 падзея"


def test_a_second_load_of_the_same_file_changes_nothing_and_leaves_no_batch() -> None:
    loaded(EXAMPLE)
    histories = (
        Person.history.count(),
        Trial.history.count(),
        Recognition.history.count(),
        Judge.history.count(),
    )
    again = loaded(EXAMPLE)
    assert all((c.added, c.changed, c.removed) == (0, 0, 0) for c in again.tables.values())
    assert again.batch is None
    assert Batch.objects.count() == 1
    assert histories == (
        Person.history.count(),
        Trial.history.count(),
        Recognition.history.count(),
        Judge.history.count(),
    )


def test_records_arrive_submitted_as_one_batch_of_who_brought_them(tmp_path: Path) -> None:
    result = loaded(folder(tmp_path / "partner", people=[PERSON]), by=cast.alice())
    person = Person.everything.get()
    assert (person.status, person.created_by, person.edited_by) == (
        Status.SUBMITTED,
        cast.alice(),
        cast.alice(),
    )
    assert result.batch is not None
    assert (person.batch, result.batch.title, len(result.batch.sha256)) == (result.batch, "partner", 64)
    history = person.history.get()
    assert (history.history_type, history.history_user, history.history_change_reason) == (
        "+",
        cast.alice(),
        "casebook",
    )


def test_a_changed_row_updates_its_record_with_one_history_row(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", people=[PERSON, PERSON | {"code": "P-2"}]), verified_by=cast.vera())
    path = folder(tmp_path / "b", people=[PERSON | {"name_be": "Янка"}, PERSON | {"code": "P-2"}])
    result = loaded(path, by=cast.boris())
    assert result.tables["people"] == Counts(changed=1, equal=1)
    changed, equal = Person.everything.get(code="P-1"), Person.everything.get(code="P-2")
    assert (changed.name_be, changed.status, changed.edited_by) == ("Янка", Status.SUBMITTED, cast.boris())
    assert (changed.verified_by, changed.batch) == (None, result.batch)
    assert (equal.status, equal.verified_by) == (Status.VERIFIED, cast.vera())
    assert (changed.history.count(), equal.history.count()) == (3, 2)


def test_a_verified_record_stays_verified_when_only_its_note_changes(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", people=[PERSON]), by=cast.alice(), verified_by=cast.vera())
    loaded(folder(tmp_path / "b", people=[PERSON | {"note": "called"}]), by=cast.vera())
    person = Person.everything.get()
    assert (person.status, person.note, person.edited_by) == (Status.VERIFIED, "called", cast.alice())


def test_columns_that_are_not_in_the_file_leave_the_stored_values_alone(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", people=[PERSON | {"sex": "female", "minor_children": "2"}]))
    loaded(folder(tmp_path / "b", people=[{"code": "P-1", "name_ru": "Ян"}]))
    person = Person.everything.get()
    assert (person.name_be, person.name_ru, person.sex, person.minor_children_count) == (
        "Ян Прыклад",
        "Ян",
        "female",
        2,
    )


def test_an_empty_cell_empties_the_value_but_never_opens_a_restricted_incident(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", incidents=[INCIDENT | {"locality": "Мінск", "sensitivity": "restricted"}]))
    loaded(folder(tmp_path / "b", incidents=[INCIDENT | {"locality": "", "sensitivity": ""}]))
    incident = Incident.everything.get()
    assert (incident.locality, incident.sensitivity) == ("", "restricted")


def test_empty_cells_take_the_defaults_and_never_mean_no(tmp_path: Path) -> None:
    loaded(
        folder(
            tmp_path / "a",
            people=[PERSON | {"publication": "", "minor_children": ""}],
            incidents=[INCIDENT],
            acts=[ACT | {"people_min": ""}],
            trials=[TRIAL | {"instance": "", "in_absentia": ""}],
            sources=[SOURCE | {"confidential": ""}],
        )
    )
    person, trial = Person.everything.get(), Trial.everything.get()
    assert (person.publication, person.has_minor_children, person.minor_children_count) == (
        "none",
        None,
        None,
    )
    assert (trial.court_instance, trial.in_absentia) == ("first", None)
    assert Act.everything.get().people_min == 1
    assert Source.everything.get().confidential is True


def test_the_day_of_a_recognition_says_which_one_it_is(tmp_path: Path) -> None:
    path = folder(tmp_path / "a", people=[PERSON], recognitions=[RECOGNITION])
    loaded(path)
    ended = RECOGNITION | {"ended_on": "2024-05", "end_reason": "released"}
    result = loaded(folder(tmp_path / "b", recognitions=[ended, RECOGNITION | {"recognised_on": "2023-01~"}]))
    assert result.tables["recognitions"] == Counts(added=1, changed=1)
    assert list(Recognition.everything.order_by("code").values_list("code", "ended_on")) == [
        ("R-P-1-2023-01.", ""),
        ("R-P-1-2024-03-01", "2024-05"),
    ]


def test_a_recognition_whose_code_would_be_too_long_gets_the_next_number(tmp_path: Path) -> None:
    long = "P" * 40
    rows = [{"person": long, "recognised_on": day} for day in ("2020-01-01", "2021-01-01")]
    loaded(folder(tmp_path / "a", people=[PERSON | {"code": long}], recognitions=rows))
    codes = Recognition.everything.order_by("code").values_list("code", flat=True)
    assert [code[-6:] for code in codes] == ["-00001", "-00002"]


def test_a_workbook_may_have_real_dates_numbers_and_yes_or_no_cells(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        README=[["whatever"], ["is", "ignored"]],
        people=[["code", "name_be", "birth_date", "minor_children"], [2024, "=1+1", 1990, 2]],
        incidents=[["code", "date", "region", "title_en"], ["I-1", datetime.date(2024, 2, 3), "BY-HM", 12.5]],
        acts=[
            ["code", "incident", "kind", "date", "people_min"],
            ["A-1", "I-1", "detention", datetime.date(2024, 2, 3), 20],
        ],
    )
    loaded(path)
    person, incident, act = Person.everything.get(), Incident.everything.get(), Act.everything.get()
    assert (person.code, person.name_be, person.birth_date, person.minor_children) == (
        "2024",
        "=1+1",
        "1990",
        "2",
    )
    assert (incident.date, incident.title_en, act.people_min) == ("2024-02-03", "12.5", 20)


def test_a_dry_run_says_what_would_happen_and_writes_nothing(tmp_path: Path) -> None:
    result = loaded(folder(tmp_path / "a", people=[PERSON], judges=[JUDGE]), dry_run=True)
    assert result.tables["people"] == Counts(added=1)
    assert result.batch is None
    assert (Person.everything.count(), Judge.objects.count(), Batch.objects.count()) == (0, 0, 0)


def test_who_brings_a_casebook_cannot_verify_it(tmp_path: Path) -> None:
    with pytest.raises(PermissionDenied, match="Somebody else has to verify"):
        loaded(folder(tmp_path / "a", people=[PERSON]), by=cast.vera(), verified_by=cast.vera())


def test_when_one_record_cannot_be_verified_nothing_is_loaded(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", people=[PERSON]), by=cast.alice())
    path = folder(tmp_path / "b", incidents=[INCIDENT], acts=[ACT])
    assert refusals(path, verified_by=cast.vera()) == [
        "acts, “A-1”: Verify P-1 first: this record rests on it."
    ]
    assert Incident.everything.count() == 0


@pytest.mark.parametrize(
    ("by", "verified_by", "sentence"),
    [
        (cast.stranger, None, "stranger may not add people"),
        (cast.alice, cast.boris, "boris may not verify people"),
    ],
)
def test_everybody_needs_the_permission_for_what_they_do(
    tmp_path: Path, by: Callable[[], User], verified_by: Callable[[], User] | None, sentence: str
) -> None:
    path = folder(tmp_path / "a", people=[PERSON])
    with pytest.raises(PermissionDenied, match=sentence):
        loaded(path, by=by(), verified_by=verified_by and verified_by())
    assert Person.everything.count() == 0


def test_a_returned_record_is_handed_in_again_and_a_withdrawn_one_stays_withdrawn(tmp_path: Path) -> None:
    loaded(folder(tmp_path / "a", people=[PERSON, PERSON | {"code": "P-2"}]))
    verification.send_back([Person.everything.get(code="P-1")], cast.vera(), "which one?")
    verification.withdraw([Person.everything.get(code="P-2")], cast.alice(), "twice")
    loaded(folder(tmp_path / "b", people=[PERSON | {"sex": "male"}, PERSON | {"code": "P-2", "sex": "male"}]))
    statuses = dict(Person.everything.values_list("code", "status"))
    assert statuses == {"P-1": Status.SUBMITTED, "P-2": Status.WITHDRAWN}


def test_charges_are_read_from_a_zip_as_from_a_folder(tmp_path: Path) -> None:
    folder(tmp_path / "a", people=[PERSON], trials=[TRIAL], charges=[CHARGE])
    path = Path(shutil.make_archive(str(tmp_path / "b"), "zip", tmp_path, "a"))
    assert loaded(path).tables["charges"].added == 1
