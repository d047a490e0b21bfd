"""A casebook tells nobody of records that do not exist for them, and overwrites none of these."""

from pathlib import Path

import pytest

from cases.casebook.dump import dump_casebook
from cases.casebook.load import load_casebook
from cases.casebook.selection import ALL, Selection
from cases.models import Incident, Person, Source, TeamMember, Viewing
from tests import cast
from tests.cases.admin.desk import in_role
from tests.cases.casebook.files import ACT, INCIDENT, PERSON, SOURCE, TRIAL, folder, loaded, refusals
from tests.hidden import Hidden, hidden_case

pytestmark = pytest.mark.django_db
UNAVAILABLE = "No record that you may see has this code, and it cannot be given to a new one. Use another."


@pytest.fixture
def case() -> Hidden:
    return hidden_case(in_role("documenter", username="member"), in_role("verifier", username="checker"))


def team(code: str) -> list[str]:
    rows = TeamMember.objects.filter(incident__code=code).order_by("pk")
    return [row.member.username for row in rows]


def test_who_brings_a_restricted_incident_is_in_its_team(tmp_path: Path) -> None:
    rows = [INCIDENT | {"sensitivity": "restricted"}, INCIDENT | {"code": "I-2"}]
    loaded(folder(tmp_path / "a", incidents=rows), verified_by=cast.vera())
    assert (team("I-1"), team("I-2")) == (["admin", "vera"], [])
    loaded(folder(tmp_path / "b", incidents=[INCIDENT | {"code": "I-2", "sensitivity": "restricted"}]))
    assert team("I-2") == ["admin"]


def test_a_row_with_a_hidden_code_is_refused_and_overwrites_nothing(case: Hidden, tmp_path: Path) -> None:
    book = folder(tmp_path / "a", incidents=[INCIDENT | {"code": case.incident.code}])
    assert refusals(book) == [f"incidents, row 2, column code, “{case.incident.code}”: {UNAVAILABLE}"]
    before = case.incident.title_en
    case.incident.refresh_from_db()
    assert case.incident.title_en == before


def test_its_team_changes_it_by_a_casebook(case: Hidden, tmp_path: Path) -> None:
    book = folder(tmp_path / "a", incidents=[INCIDENT | {"code": case.incident.code, "title_en": "Raid"}])
    load_casebook(book, case.member)
    case.incident.refresh_from_db()
    assert (case.incident.title_en, case.incident.sensitivity) == ("Raid", "restricted")


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_hidden_number_answers_as_one_that_was_never_given(dry_run: bool, tmp_path: Path) -> None:
    """Numbers are given in order: else whoever tries them one by one learns which are taken."""
    first, hidden, last = cast.incident(), cast.incident(sensitivity="restricted"), cast.incident()
    stem, number = last.code.rsplit("-", 1)
    never = f"{stem}-{0:05d}"
    for code in (hidden.code, never):
        book = folder(tmp_path / code, incidents=[INCIDENT | {"code": code}])
        assert refusals(book, by=cast.boris(), dry_run=dry_run) == [
            f"incidents, row 2, column code, “{code}”: {UNAVAILABLE}"
        ]
    for code in (first.code, f"{stem}-{int(number) + 1:05d}"):
        book = folder(tmp_path / code, incidents=[INCIDENT | {"code": code}])
        assert loaded(book, by=cast.boris(), dry_run=dry_run).tables["incidents"].rows == 1


@pytest.mark.parametrize(
    ("table", "column", "row"),
    [
        ("acts", "incident", ACT),
        ("acts", "person", ACT),
        ("sources", "incident", SOURCE),
        ("trials", "person", TRIAL),
        ("charges", "trial", {"trial": "", "article": "koap-24.23"}),
    ],
)
def test_a_hidden_parent_is_as_unknown_as_one_that_nobody_has(
    case: Hidden, table: str, column: str, row: dict[str, str], tmp_path: Path
) -> None:
    here = {"people": [PERSON], "incidents": [INCIDENT]}
    answers = []
    for number, code in enumerate([getattr(case, column).code, "X" * len(getattr(case, column).code)]):
        book = folder(tmp_path / str(number), **here, **{table: [row | {column: code}]})
        answers.append([line.replace(code, "CODE") for line in refusals(book)])
    assert answers[0] == answers[1] != []


def test_no_hidden_code_is_proposed_for_a_wrong_one(case: Hidden, tmp_path: Path) -> None:
    nearly = case.incident.code[:-1] + "a"
    book = folder(tmp_path / "a", sources=[SOURCE | {"incident": nearly}])
    assert case.incident.code not in "".join(refusals(book))
    with pytest.raises(Exception, match=case.incident.code):
        load_casebook(book, case.member)


def test_a_dump_for_somebody_holds_what_exists_for_them(case: Hidden, tmp_path: Path) -> None:
    cast.source()

    def taken(name: str, reader: object) -> str:
        dump_casebook(tmp_path / name, Selection(status=ALL, reader=reader))  # type: ignore[arg-type]
        return "".join(file.read_text("utf-8") for file in sorted((tmp_path / name).glob("*.csv")))

    outside, member, operator = taken("o", cast.admin()), taken("m", case.member), taken("all", None)
    assert [canary for canary in case.canaries if canary in outside] == []
    assert Source.everything.exclude(pk=case.source.pk).get().code in outside
    assert all(record.code in member and record.code in operator for record in case.records)
    assert [(row.viewed_by, row.way, row.code) for row in Viewing.objects.all()] == [
        (case.member, "export", case.incident.code)
    ]


def test_what_was_hidden_is_there_unchanged(case: Hidden, tmp_path: Path) -> None:
    book = folder(tmp_path / "a", people=[PERSON | {"code": case.person.code}], incidents=[INCIDENT])
    assert UNAVAILABLE in refusals(book)[0]
    assert not Incident.everything.filter(code="I-1").exists()
    assert Person.everything.get(code=case.person.code).name_be == case.person.name_be
