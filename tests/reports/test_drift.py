"""What has moved since a release: of each figure the very records that came into it, changed or left it."""

from typing import Any

import pytest

from cases.models import Penalty
from cases.verification import send_back, submit, verify, withdraw
from cases.writing import write, write_part
from reports.drift import Drift, Moves, differences_since, drifted
from reports.figure_names import FigureNames
from reports.releases import release_for
from tests import cast
from tests.reports.desk import JANUARY, QUARTER, casebook, detention, detentions, editor, trial

pytestmark = pytest.mark.django_db


def codes(moves: Moves) -> tuple[list[str], list[str], list[str]]:
    return tuple([moved.code for moved in kind] for kind in (moves.added, moves.changed, moves.removed))  # type: ignore[return-value]


def rewritten(record: Any, **values: Any) -> Any:
    record.refresh_from_db()
    for name, value in values.items():
        setattr(record, name, value)
    write(record, cast.alice())
    return cast.verified(record)


def of_figure(release: Any, path: str) -> Drift | None:
    return next(iter(drifted(release, [path])), None)


def test_nothing_has_moved_right_after() -> None:
    casebook()
    release = release_for(QUARTER, editor())
    assert drifted(release, ["detentions.total", "administrative_trials.total", "penalties.fine.count"]) == []


def test_added_changed_and_removed_are_named_exactly() -> None:
    first, second, *_rest = casebook()
    release = release_for(QUARTER, editor())
    new = detention(date="2024-02-05")
    rewritten(first, agency_id="kgb")
    withdraw([second], cast.alice(), "Twice in the list").raise_if_refused()
    drift = of_figure(release, "detentions.total")
    assert drift is not None
    assert (drift.then, drift.now) == (4, 4)
    assert codes(drift.moves) == ([new.code], [first.code], [second.code])


def test_a_record_that_moves_from_one_month_to_another_leaves_one_figure_and_comes_into_the_other() -> None:
    first, *_rest = casebook()
    release = release_for(QUARTER, editor())
    rewritten(first, date="2024-02-20")
    january = of_figure(release, "detentions.by_month.2024-01")
    february = of_figure(release, "detentions.by_month.2024-02")
    whole = of_figure(release, "detentions.total")
    assert january is not None
    assert february is not None
    assert whole is not None
    assert (january.then, january.now, codes(january.moves)) == (3, 2, ([], [], [first.code]))
    assert (february.then, february.now, codes(february.moves)) == (0, 1, ([first.code], [], []))
    assert (whole.then, whole.now, codes(whole.moves)) == (4, 4, ([], [first.code], []))


def test_a_figure_beside_the_change_has_not_moved() -> None:
    casebook()
    release = release_for(QUARTER, editor())
    detention(date="2024-02-05", person=cast.person(sex="male"))
    assert of_figure(release, "detentions.by_sex.female") is None
    assert of_figure(release, "administrative_trials.total") is None
    assert of_figure(release, "comparison.detentions.total") is None


def test_of_a_whole_breakdown_it_follows_how_many_are_known() -> None:
    """As “known in 570 of 603” says it."""
    somebody = cast.person(sex="")
    casebook()
    act = detention(date="2024-02-05", person=somebody)
    release = release_for(QUARTER, editor())
    assert of_figure(release, "detentions.by_sex") is None
    rewritten(somebody, sex="female")
    drift = of_figure(release, "detentions.by_sex")
    assert drift is not None
    assert (drift.then, drift.now) == (3, 4)
    assert codes(drift.moves) == ([act.code], [], [])
    assert FigureNames("en").of("detentions.by_sex") == "Detentions, by sex: known"


def test_a_new_penalty_of_a_trial_is_a_change_of_the_trial() -> None:
    in_court = trial()
    release = release_for(QUARTER, editor())
    write_part(Penalty(trial=in_court, kind_id="arrest", amount=10, unit="days"), cast.alice())
    cast.verified(in_court)
    [difference] = differences_since(release)
    assert (difference.record.part, difference.record.code) == ("administrative-trial", in_court.code)
    assert difference.then
    assert difference.now
    drift = of_figure(release, "penalties.arrest.days")
    assert drift is not None
    assert (drift.then, drift.now, codes(drift.moves)) == (0, 10, ([in_court.code], [], []))


def test_a_fact_of_the_person_changes_what_a_detention_counts_as() -> None:
    person = cast.person(sex="", has_minor_children=None)
    act = detention(person=person)
    release = release_for(JANUARY, editor())
    rewritten(person, sex="female", has_minor_children=True)
    women, parents = (
        of_figure(release, path)
        for path in ("detentions.by_sex.female", "people_detained.with_minor_children")
    )
    assert women is not None
    assert parents is not None
    assert codes(women.moves) == codes(parents.moves) == ([act.code], [], [])
    assert (parents.then, parents.now) == (0, 1)


def test_verified_again_without_a_change_is_no_drift() -> None:
    act = detention()
    release = release_for(JANUARY, editor())
    act.refresh_from_db()
    note = act.note
    rewritten(act, note="A word more")
    rewritten(act, note=note)
    assert drifted(release, ["detentions.total"]) == []


def test_a_record_on_its_way_through_verification_is_missed_until_it_is_back() -> None:
    act = detention()
    release = release_for(JANUARY, editor())
    act.refresh_from_db()
    act.date = "2024-01-24"
    write(act, cast.alice())
    send_back([act], cast.vera(), "Why?").raise_if_refused()
    drift = of_figure(release, "detentions.total")
    assert drift is not None
    assert codes(drift.moves) == ([], [], [act.code])
    submit([act], cast.alice()).raise_if_refused()
    verify([act], cast.vera()).raise_if_refused()
    drift = of_figure(release, "detentions.total")
    assert drift is not None
    assert codes(drift.moves) == ([], [act.code], [])


@pytest.mark.parametrize("size", [1, 3, 30])
def test_the_number_of_queries_does_not_grow(size: int, django_assert_num_queries: Any) -> None:
    detentions(size)
    release = release_for(JANUARY, editor())
    detention()
    with django_assert_num_queries(11):
        drifted(release, ["detentions.total", "detentions.by_sex.female", "people_detained.total"])
