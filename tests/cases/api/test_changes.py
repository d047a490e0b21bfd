"""`changed_since`: a copy elsewhere stays equal to what the owner of the token may see, whatever happens here."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from cases import verification
from cases.models import Act, Incident
from cases.teams import join, leave
from cases.writing import write, write_part
from tests import cast
from tests.cases.admin.desk import in_role
from tests.viasna.api.asking import Program, analyst, program_of

pytestmark = pytest.mark.django_db
LONG_AGO = "2000-01-01T00:00:00Z"
AN_HOUR = datetime.timedelta(hours=1)


class Copy:
    """What a program keeps of a table, brought up to date as the documentation says."""

    def __init__(self, program: Program, table: str, **asked: object) -> None:
        self.program, self.table, self.asked = program, table, asked
        self.rows: dict[str, dict[str, object]] = {}
        self.since, self.told, self.gone = LONG_AGO, list[str](), list[str]()

    def update(self, limit: int = 2) -> None:
        rows, last = self.program.everything(
            f"{self.table}/", changed_since=self.since, limit=limit, **self.asked
        )
        self.told, self.gone = [str(row["code"]) for row in rows], last["gone"]
        self.rows |= {str(row["code"]): row for row in rows}
        for code in self.gone:
            self.rows.pop(code, None)
        self.since = last["synced_until"]

    def is_equal(self) -> bool:
        there, _last = self.program.everything(f"{self.table}/", **self.asked)
        return {str(row["code"]): row for row in there} == self.rows


@pytest.fixture
def clock():
    """An hour passes between two updates, more than what is told twice."""
    with time_machine.travel(timezone.now() - 20 * AN_HOUR, tick=True) as traveller:
        yield traveller


def test_first_everything_is_told_then_only_what_changed(clock):
    acts = [cast.act() for _ in range(5)]
    copy = Copy(program_of(analyst()), "acts")
    copy.update()
    assert copy.told == [act.code for act in acts]
    clock.shift(AN_HOUR)
    copy.update()
    clock.shift(AN_HOUR)
    copy.update()
    assert (copy.told, copy.gone) == ([], [])
    acts[1].end_date = "2024-02"
    write(acts[1], cast.alice())
    new = cast.act()
    copy.update()
    assert copy.told == [acts[1].code, new.code]
    assert copy.is_equal()


def test_what_changed_shortly_before_comes_once_more_rather_than_never(clock):
    act = cast.act()
    copy = Copy(program_of(analyst()), "acts")
    copy.update()
    copy.update()
    assert copy.told == [act.code]


def test_verifying_a_charge_and_the_incident_s_region_are_changes_too(clock):
    trial = cast.trial(charges=["koap-24.15"])
    act = cast.act()
    program = program_of(analyst())
    trials, acts = Copy(program, "trials"), Copy(program, "acts")
    for step in (
        lambda: None,
        lambda: cast.verified(act),
        lambda: write_part(cast.Charge(trial=trial, article_id="koap-24.23"), cast.alice()),
        lambda: _moved(act),
    ):
        clock.shift(AN_HOUR)
        step()
        trials.update(), acts.update()
        assert trials.is_equal()
        assert acts.is_equal()


def _moved(act: Act) -> None:
    incident = Incident.everything.get(pk=act.incident_id)
    incident.region_id = "BY-BR"
    write(incident, cast.alice())


def test_what_left_the_view_is_told_to_who_knew_it_and_to_nobody_else(clock):
    acts = [cast.act(), cast.act()]
    knew, late = Copy(program_of(analyst()), "acts"), Copy(program_of(analyst()), "acts")
    knew.update()
    clock.shift(AN_HOUR)
    incident = acts[0].incident
    incident.sensitivity = "restricted"
    write(incident, cast.alice())
    clock.shift(AN_HOUR)
    knew.update(), late.update()
    assert knew.gone == [acts[0].code]
    assert (late.told, late.gone) == ([acts[1].code], [])
    assert knew.is_equal()
    assert late.is_equal()
    clock.shift(AN_HOUR)
    join(incident, in_role("analyst", username="ania"), by=cast.alice())
    knew.update(), late.update()
    assert knew.told == late.told == [acts[0].code]
    clock.shift(AN_HOUR)
    leave(incident, in_role("analyst", username="ania"), by=cast.alice())
    knew.update(), late.update()
    assert knew.gone == late.gone == [acts[0].code]
    assert knew.is_equal()


def test_what_is_gone_is_told_again_to_who_asks_again(clock):
    act = cast.act()
    copy = Copy(program_of(analyst()), "acts")
    copy.update()
    clock.shift(AN_HOUR)
    act.incident.sensitivity = "restricted"
    write(act.incident, cast.alice())
    since = copy.since
    copy.update()
    copy.since = since  # the answer was lost on the way
    copy.update()
    assert copy.gone == [act.code]
    clock.shift(2 * AN_HOUR)
    copy.since = timezone.now().isoformat()
    copy.update()
    assert copy.gone == []


def test_what_a_filter_left_behind_is_gone_for_this_filter_alone(clock):
    act = cast.act()
    program = program_of(analyst())
    detentions, everything = Copy(program, "acts", kind="detention"), Copy(program, "acts")
    detentions.update(), everything.update()
    clock.shift(AN_HOUR)
    act.kind_id = "search"
    write(act, cast.alice())
    detentions.update(), everything.update()
    assert (detentions.gone, everything.gone) == ([act.code], [])
    assert detentions.is_equal()
    assert everything.is_equal()


def test_people_without_names_are_gone_by_their_pseudonyms(clock):
    person = cast.person()
    program = program_of(analyst(), names=False)
    copy = Copy(program, "people", status="draft")
    copy.update()
    (name,) = copy.rows
    clock.shift(AN_HOUR)
    verification.submit([person], cast.alice())
    copy.update()
    assert copy.gone == [name]


def test_a_moment_in_a_cursor_that_somebody_wrote_leaves_nothing_out(clock):
    cast.act(), cast.act(), cast.act()
    program = program_of(analyst())
    first = program.get("acts/", changed_since=LONG_AGO, limit=1).json()
    assert "gone" not in first
    forged = "eyJhZnRlciI6MCwidW50aWwiOiI5OTk5LTEyLTMxVDIzOjU5OjU5KzAwOjAwIn0"
    answer = program.get("acts/", changed_since=LONG_AGO, cursor=forged).json()
    assert datetime.datetime.fromisoformat(answer["synced_until"]) < timezone.now()


def test_what_is_gone_has_no_place_in_a_table():
    answer = program_of(analyst()).get("acts/", changed_since=LONG_AGO, format="csv")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "changed_since")
