"""Who is in the team of an incident, and that a restricted one never loses its last."""

from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from cases.models import Incident, TeamMember
from cases.teams import join, leave, members_of
from cases.writing import write
from cases.writing_many import write_many
from tests import cast

pytestmark = pytest.mark.django_db


def team(incident: Incident) -> list[str]:
    return [row.member.username for row in members_of(incident)]


def history(incident: Incident) -> list[tuple[str, str, str]]:
    rows: Any = TeamMember.history.filter(incident=incident).order_by("history_id")
    return [(row.history_user.username, row.history_type, row.member.username) for row in rows]


def restrict(incident: Incident, by: Any) -> None:
    incident.sensitivity = "restricted"
    write(incident, by)


def off(user: Any) -> None:
    user.is_active = False
    user.save()


def test_whoever_writes_an_incident_is_in_its_team():
    assert team(cast.incident()) == ["alice"]
    many = [Incident(date="2024-01-23", region_id="BY-HM", title_en=title) for title in "ab"]
    write_many(many, cast.boris())
    assert [team(incident) for incident in many] == [["boris"], ["boris"]]


def test_whoever_makes_an_incident_restricted_joins_its_team():
    incident = cast.incident()
    restrict(incident, cast.boris())
    assert team(incident) == ["alice", "boris"]
    incident.locality = "Мінск"
    write(incident, cast.boris())
    assert team(incident) == ["alice", "boris"]


def test_also_where_many_are_written_at_once():
    incident = cast.incident()
    incident.sensitivity = "restricted"
    write_many([incident], cast.boris())
    assert team(incident) == ["alice", "boris"]


def test_who_came_and_who_went_is_on_record():
    incident = cast.incident()
    join(incident, cast.boris(), by=cast.alice())
    join(incident, cast.boris(), by=cast.vera())  # is there already
    leave(incident, cast.alice(), by=cast.boris())
    leave(incident, cast.alice(), by=cast.boris())  # is gone already
    assert team(incident) == ["boris"]
    assert history(incident) == [("alice", "+", "alice"), ("alice", "+", "boris"), ("boris", "-", "alice")]


def test_the_last_one_who_can_open_a_restricted_incident_stays():
    incident = cast.incident(sensitivity="restricted")
    join(incident, cast.boris(), by=cast.alice())
    off(cast.boris())
    with pytest.raises(ValidationError, match="alice is the last one who can open this restricted incident"):
        leave(incident, cast.alice(), by=cast.alice())
    assert team(incident) == ["alice", "boris"]
    leave(incident, cast.boris(), by=cast.alice())
    assert team(incident) == ["alice"]


def test_an_internal_incident_needs_no_team():
    incident = cast.incident()
    leave(incident, cast.alice(), by=cast.alice())
    assert team(incident) == []


def test_nobody_whose_account_is_off_joins():
    off(cast.boris())
    with pytest.raises(ValidationError, match="The account of boris is switched off"):
        join(cast.incident(), cast.boris(), by=cast.alice())


def said(*words: str) -> str:
    out = StringIO()
    call_command("team_of", *words, stdout=out)
    return out.getvalue()


def test_the_operator_names_somebody_when_all_are_gone():
    incident = cast.incident(sensitivity="restricted")
    off(cast.alice())
    assert said(incident.code) == "alice (account switched off)\n"
    cast.boris(), cast.vera()
    assert said(incident.code, "--add", "boris", "--by", "vera") == "alice (account switched off)\nboris\n"
    assert history(incident)[-1] == ("vera", "+", "boris")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["I-0"], "There is no incident “I-0”."),
        (["CODE", "--add", "alice"], "Say with --by who decided it."),
        (["CODE", "--add", "nobody", "--by", "alice"], "There is no user “nobody”."),
    ],
)
def test_the_command_says_what_is_wrong(words, sentence):
    incident = cast.incident()
    with pytest.raises(CommandError, match=sentence):
        said(*[incident.code if word == "CODE" else word for word in words])
