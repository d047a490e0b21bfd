"""The tables of the case file: what the owner of a token may see now, and never more."""

import base64

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.api.tables import TABLES
from cases.models import Act, Incident, Person, Recognition, Source, Trial, Viewing
from cases.teams import join
from cases.writing import write
from tests import cast
from tests.cases.admin.desk import desk_of, in_role
from tests.hidden import Hidden, verified_hidden_case
from tests.viasna.api.asking import Program, analyst, program_of

pytestmark = pytest.mark.django_db
MODELS = {
    "people": Person,
    "incidents": Incident,
    "acts": Act,
    "trials": Trial,
    "sources": Source,
    "recognitions": Recognition,
}


@pytest.fixture
def program() -> Program:
    return program_of(analyst())


def test_an_act_is_told_with_its_words_and_labels(program):
    person = cast.person(code="P-1")
    act = cast.verified(cast.act(code="A-1", person=person, agency_id="kgb", note="Seen by neighbours"))
    (told,) = program.rows("acts/")
    assert told.pop("written_at").endswith("Z")
    assert told.pop("changed_at").endswith("Z")
    assert told == {
        "code": "A-1",
        "incident": act.incident.code,
        "person": "P-1",
        "kind": "detention",
        "kind_label": "detention",
        "date": "2024-01-23",
        "end_date": None,
        "people_min": 1,
        "region": "BY-HM",
        "region_label": "Minsk",
        "campaign": None,
        "campaign_label": None,
        "place_of_detention": None,
        "place_of_detention_label": None,
        "agency": "kgb",
        "agency_label": "State Security Committee (KGB)",
        "status": "verified",
    }


def test_a_trial_has_its_charges_and_penalties_inside(program):
    cast.trial(charges=["koap-24.15"], penalties=[("fine", 370, "byn"), ("arrest", 15, "days")])
    told = program.rows("trials/", fields="charges,penalties")
    assert told == [
        {
            "charges": [{"article": "koap-24.15", "article_label": told[0]["charges"][0]["article_label"]}],
            "penalties": [
                {"kind": "fine", "kind_label": "fine", "amount": 370, "unit": "byn"},
                {
                    "kind": "arrest",
                    "kind_label": told[0]["penalties"][1]["kind_label"],
                    "amount": 15,
                    "unit": "days",
                },
            ],
        }
    ]
    assert told[0]["charges"][0]["article_label"].startswith("Article 24.15, part 2, of the")
    csv = program.get("trials/", format="csv", fields="charges,penalties").content.decode()
    assert csv.splitlines()[1] == "koap-24.15,fine 370 byn; arrest 15 days"


def test_a_confidential_source_is_told_without_what_tells_who_it_is(program):
    cast.source(title="Aunt Maryja", url="https://aunt.example/")
    cast.source(title="Spring 96", url="https://spring96.org/", confidential=False)
    told = program.rows("sources/", fields="title,url,confidential")
    assert told == [
        {"title": None, "url": None, "confidential": True},
        {"title": "Spring 96", "url": "https://spring96.org/", "confidential": False},
    ]


def test_one_record_is_found_by_its_code(program):
    act = cast.act()
    assert program.get(f"acts/{act.code}/").json() == program.rows("acts/")[0]
    answer = program.get("acts/A-2024-99999/")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_pages_tell_everything_once_also_while_others_write(program):
    written = [cast.act() for _ in range(5)]
    first = program.get("acts/", limit=2)
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    cast.act()
    rows, _last = program.everything("acts/", limit=2)
    assert [row["code"] for row in rows] == list(Act.everything.order_by("pk").values_list("code", flat=True))
    second = program.get(first.json()["next"]).json()["results"]
    assert [row["code"] for row in second] == [act.code for act in written[2:4]]


# --- the same definitions as the lists of the desk --------------------------------------------------------------------


@pytest.fixture
def case_file() -> None:
    """Of everything two that differ."""
    campaign, judge = cast.campaign(), cast.judge()
    open_one = cast.incident(by=cast.boris(), date="2024-02~", region_id="BY-BR", campaign=campaign)
    raid = cast.incident(sensitivity="restricted")
    join(raid, in_role("documenter", username="member"), by=cast.alice())
    woman = cast.person(sex="female", has_minor_children=True)
    cast.person(by=cast.boris(), name_be="", name_en="", label="a Minsk resident")
    cast.verified(cast.act(incident=open_one, person=woman, agency_id="kgb", region_id="BY-HM"))
    cast.submitted(cast.act(incident=open_one, by=cast.boris(), kind_id="search", date="2024-02"))
    cast.source(incident=open_one, kind="media", received="2024-02-05", reliability="B", confidential=False)
    cast.source(incident=cast.incident(), kind="relative")
    cast.trial(person=woman, charges=["koap-24.15"], court_id="kobryn", judge=judge, incident=open_one)
    cast.trial(
        by=cast.boris(), process="criminal", outcome="unknown", court_instance="appeal", in_absentia=True
    )
    cast.verified(cast.recognition(person=woman))
    cast.recognition(recognised_on="2023-05", ended_on="2024-01-01", end_reason="released")


ASKED = {
    "people": {
        "status=verified": "status__exact=verified",
        "sex=female": "sex__exact=female",
        "minor_children=yes": "has_minor_children__exact=1",
        "recognised=no": "recognised=no",
        "named=no": "named=no",
        "publication=none": "publication__exact=none",
        "author=boris": "author=boris",
        "author=others": "author=others",
    },
    "incidents": {
        "from=2024-01&to=2024-01": "from=2024-01&to=2024-01",
        "region=BY-BR": "region__slug__exact=BY-BR",
        "kind=search": "kind=search",
        "campaign=INeedHelpBY": "campaign__slug__exact=INeedHelpBY",
        "sources=no": "sources=no",
        "date_known=imprecise": "date_known=imprecise",
        "sensitivity=restricted": "sensitivity__exact=restricted",
    },
    "acts": {
        "status=submitted": "status__exact=submitted",
        "kind=search": "kind__slug__exact=search",
        "region=BY-HM": "region=BY-HM",
        "region=BY-BR": "region=BY-BR",
        "campaign=INeedHelpBY": "incident__campaign__slug__exact=INeedHelpBY",
        "agency=kgb": "agency__slug__exact=kgb",
        "sources=yes": "sources=yes",
        "from=2024-02-10": "from=2024-02-10",
        "from=2024-02-10&possibly=yes": "from=2024-02-10&possibly=yes",
        "when=last-12-months": "when=last-12-months",
        "date_known=day": "date_known=day",
        "waiting=1": "waiting=1",
    },
    "trials": {
        "process=criminal": "process__exact=criminal",
        "outcome=unknown": "outcome__exact=unknown",
        "article=koap-24.15": "article=koap-24.15",
        "region=BY-BR": "court__region__slug__exact=BY-BR",
        "court=kobryn": "court=kobryn",
        "instance=appeal": "court_instance__exact=appeal",
        "in_absentia=yes": "in_absentia__exact=1",
        "campaign=INeedHelpBY": "incident__campaign__slug__exact=INeedHelpBY",
    },
    "sources": {
        "kind=media": "kind__exact=media",
        "from=2024-02": "from=2024-02",
        "reliability=B": "reliability__exact=B",
        "confidential=no": "confidential__exact=0",
    },
    "recognitions": {
        "to=2023": "to=2023",
        "end_reason=released": "end_reason__exact=released",
        "status=verified": "status__exact=verified",
    },
}


@pytest.mark.usefixtures("case_file")
@pytest.mark.parametrize("table", ASKED)
def test_a_parameter_narrows_as_the_filter_of_the_list_does(program, table):
    desk = desk_of(analyst())
    for asked, filtered in ASKED[table].items():
        answer = program.client.get(f"/api/v1/{table}/?{asked}")
        assert answer.status_code == 200, answer.content
        page = desk.get(f"/admin/cases/{MODELS[table]._meta.model_name}/?{filtered}")
        assert page.status_code == 200, filtered
        listed = sorted(record.code for record in page.context["cl"].result_list)
        assert sorted(row["code"] for row in answer.json()["results"]) == listed, asked


def test_each_parameter_is_compared_with_a_filter_or_has_none():
    """What only programs ask for, what is tested apart, and how something is told."""
    alone = {"person", "incident", "place_of_detention", "list", "credibility", "judge"}
    told = {"changed_since", "limit", "cursor", "fields", "format", "language", "when", "to", "possibly"}
    for table in TABLES:
        if table.name == "judges":
            continue
        known = {name for name in table.filters.base_filters if name not in alone | told}
        compared = {pair.split("=")[0] for asked in ASKED[table.name] for pair in asked.split("&")}
        everywhere = {"status", "waiting", "author", "date_known", "from"}
        assert known - compared - everywhere == set(), table.name


@pytest.mark.usefixtures("case_file")
def test_records_of_a_person_and_of_an_incident_are_found_by_code(program):
    act = Act.everything.get(agency="kgb")
    assert program.codes("acts/", person=act.person.code) == [act.code]
    assert len(program.codes("acts/", incident=act.incident.code)) == 2
    assert program.codes("acts/", person="P-nobody") == []
    assert program.codes("trials/", judge="J-1") == program.codes("trials/", court="kobryn")


# --- who may see what -------------------------------------------------------------------------------------------------


@pytest.fixture
def hidden() -> Hidden:
    return verified_hidden_case(
        in_role("analyst", "documenter", username="member"), in_role("verifier", username="checker")
    )


def everything_told(program: Program) -> str:
    lists = [program.get(f"{table.name}/", limit=1000).content.decode() for table in TABLES]
    return "".join(lists)


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("role", ["analyst", "administrator", "superuser"])
def test_nothing_hidden_is_told_in_any_list(hidden, role, names):
    user: User = cast.admin() if role == "superuser" else in_role(role, username="other")
    told = everything_told(program_of(user, names=names))
    assert [canary for canary in hidden.canaries if canary in told] == []


def test_a_hidden_record_answers_as_one_that_nobody_has(hidden, program):
    for table in TABLES[:5]:
        record = next(one for one in hidden.records if isinstance(one, MODELS[table.name]))
        there, never = program.get(f"{table.name}/{record.code}/"), program.get(f"{table.name}/A-0/")
        assert (there.status_code, there.content) == (404, never.content)
    assert program.rows("acts/", person=hidden.person.code) == []
    assert program.rows("acts/", incident=hidden.incident.code) == []


def test_the_team_is_told_and_that_is_on_record(hidden):
    program = program_of(hidden.member)
    assert program.codes("acts/") == [hidden.act.code]
    seen = Viewing.objects.filter(way="export").values_list("viewed_by__username", "code")
    assert list(seen) == [("member", hidden.act.code)]


def test_the_row_that_only_shows_that_there_is_a_next_page_is_not_on_record(hidden):
    cast.act()
    first = Act.everything.order_by("pk").first()
    program_of(hidden.member).get("acts/", limit=1)
    assert first is not None
    assert list(Viewing.objects.filter(way="export").values_list("code", flat=True)) == [
        code for code in [first.code] if code == hidden.act.code
    ]


@pytest.mark.parametrize("role", ["documenter", "verifier", "editor"])
def test_who_takes_nothing_out_at_the_desk_takes_nothing_out_here(role):
    user = in_role(role)
    assert program_of(user).get("acts/").status_code == 403
    assert program_of(user).get("judges/").status_code == 200


def test_without_a_token_nothing_of_the_case_file_is_there():
    for table in TABLES:
        for path in (f"{table.name}/", f"{table.name}/X-1/"):
            answer = Program().get(path)
            assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")


# --- pseudonyms -------------------------------------------------------------------------------------------------------


def test_a_token_without_names_tells_nobody_s_name_nor_free_text():
    person = cast.person(
        code="P-CANARY", name_be="canary", other_names="canary", note="canary", birth_date="1990-05-17"
    )
    incident = cast.incident(title_en="canary", summary_en="canary")
    cast.act(incident=incident, person=person, note="canary")
    cast.source(incident=incident, title="canary", url="https://canary.example/", confidential=False)
    cast.trial(person=person), cast.recognition(person=person)
    program = program_of(analyst(), names=False)
    assert "canary" not in everything_told(program).lower()
    (told,) = program.rows("people/")
    assert told["birth_year"] == 1990
    assert "birth_date" not in told
    answer = program.get("people/", fields="code,name_be")
    assert answer.status_code == 400
    assert "pseudonyms only" in answer.json()["detail"]


def test_a_pseudonym_is_the_same_in_every_table_of_one_token_and_another_for_the_next():
    person = cast.person()
    act, trial = cast.act(person=person), cast.trial(person=person)
    one, other = program_of(analyst(), names=False), program_of(analyst(), names=False)
    (name,) = one.codes("people/")
    assert name.startswith("X-")
    assert one.rows("acts/", fields="person") == one.rows("trials/", fields="person") == [{"person": name}]
    assert one.get(f"people/{name}/").json()["code"] == name
    (told,) = one.rows("acts/", person=name)
    assert one.codes("incidents/") == [told["incident"]]
    assert one.codes("acts/", incident=told["incident"]) == [told["code"]]
    assert one.get(f"acts/{told['code']}/").json() == told
    assert one.get(f"trials/{told['code']}/").status_code == 404
    assert len(one.codes("trials/", person=name)) == 1
    assert {act.code, trial.code, act.incident.code} & set(everything_told(one).split('"')) == set()
    assert other.codes("people/") != [name]
    assert other.get(f"people/{name}/").status_code == 404
    assert one.get(f"people/{person.code}/").status_code == 404
    assert one.codes("acts/", person=person.code) == []


@pytest.mark.parametrize("value", ["X-", "X-A", "X-" + base64.b32encode(bytes(16)).decode().rstrip("="), "Я"])
def test_what_is_no_pseudonym_leads_to_nobody(value):
    cast.act()
    assert program_of(analyst(), names=False).codes("acts/", person=value) == []


# --- cost -------------------------------------------------------------------------------------------------------------


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def tried(number, _incident):
    return cast.trial(charges=["koap-24.15"][: number % 2], penalties=[("fine", 370, "byn")][: number % 2])


MADE = {
    "people": lambda number, incident: cast.person(),
    "incidents": lambda number, incident: cast.incident(),
    "acts": lambda number, incident: cast.act(incident=incident, person=cast.person(), agency_id="kgb"),
    "trials": tried,
    "sources": lambda number, incident: cast.source(incident=incident),
    "recognitions": lambda number, incident: cast.recognition(),
    "judges": lambda number, incident: cast.judge(f"J-{number}"),
}


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_a_page_costs_the_same_for_one_row_as_for_many_and_at_most_twelve_queries(program, table, settings):
    incident = cast.incident()
    for number in range(100):
        MADE[table](number, incident)
    program.client.get(f"/api/v1/{table}/")
    few = [queries(program.client, f"/api/v1/{table}/?limit={limit}") for limit in (1, 10, 100)]
    assert few == few[:1] * 3
    assert few[0] <= 12
    assert len(program.get(f"{table}/?limit=100").json()["results"]) == 100


def test_a_page_with_restricted_acts_is_within_the_twelve_queries_too(hidden):
    program = program_of(hidden.member)
    program.get("acts/")
    assert queries(program.client, "/api/v1/acts/") <= 12


def test_what_is_changed_by_a_merge_or_a_correction_is_told_by_the_new_code(program):
    act = cast.act(person=cast.person())
    other = cast.person()
    act.person = other
    write(act, cast.alice())
    assert program.rows("acts/", fields="person") == [{"person": other.code}]
