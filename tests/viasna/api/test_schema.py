"""The description is that of the code: every route, parameter and field, and its examples are true."""

import json
from typing import Any

import pytest

from cases.api.endpoints import ListEndpoint, WithFields
from tests import cast
from tests.viasna.addresses import every_address
from tests.viasna.api.asking import analyst, anybody, program_of
from viasna.api.schema import Route, described, every_endpoint

pytestmark = pytest.mark.django_db
PAGES = {"api:choose_documentation", "api:documentation", "api:documented", "api:no_such_address"}
ROUTES = every_endpoint()
every_route = pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
NOT_TRIED = {"cursor", "fields", "person", "incident"}


def operation(route: Route) -> dict[str, Any]:
    return described()["paths"][route.path]["get"]


def test_every_address_is_described_or_is_a_page_for_people():
    addresses = {one.name for one in every_address() if one.name.startswith("api:")}
    assert addresses - {f"api:{route.name}" for route in ROUTES} == PAGES


def test_it_is_openapi_as_it_is_served():
    answer = anybody().get("openapi.json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    document = answer.json()
    assert document["openapi"] == "3.1.0"
    assert document["paths"].keys() == {route.path for route in ROUTES}
    ids = [path["get"]["operationId"] for path in document["paths"].values()]
    assert len(ids) == len(set(ids))


@every_route
def test_every_parameter_that_is_read_is_described_with_words(route):
    said = operation(route)["parameters"]
    assert [one["name"] for one in said if one["in"] == "query"] == [
        parameter.name for parameter in route.endpoint.parameters()
    ]
    assert {one["name"] for one in said if one["in"] == "path"} == set(route.arguments)
    assert all(one["description"] for one in said)


@every_route
def test_every_field_is_described_with_words_and_the_example_fits(route):
    answer = operation(route)["responses"]["200"]["content"]["application/json"]
    if issubclass(route.endpoint, WithFields):
        row = answer["schema"]
        if issubclass(route.endpoint, ListEndpoint):
            row = row["properties"]["results"]["items"]
        assert list(row["properties"]) == [field.name for field in route.endpoint.all_fields()]
        assert all(field["description"] for field in row["properties"].values())
    assert misfits(answer["example"], answer["schema"]) == []


@pytest.mark.parametrize(
    ("table", "field", "words"),
    [
        ("trials", "outcome", ["convicted", "acquitted", "terminated", "returned", "unknown"]),
        ("sources", "credibility", ["1", "2", "3", "4", "5", "6", None]),
        ("acts", "status", ["draft", "submitted", "verified", "returned", "withdrawn"]),
    ],
)
def test_a_field_of_few_words_names_them(table, field, words):
    answer = described()["paths"][f"/api/v1/{table}/"]["get"]["responses"]["200"]["content"]
    rows = answer["application/json"]["schema"]["properties"]["results"]["items"]
    assert rows["properties"][field]["enum"] == words


def misfits(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """As much of JSON Schema as the description uses."""
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        return [f"{place}: {value!r} is no {kinds}"]
    found = []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{place}: {value!r} is not among {schema['enum']}")
    if isinstance(value, list):
        found += [line for one in value for line in misfits(one, schema.get("items", {}), f"{place}[]")]
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        found += [f"{place}: lacks {name}" for name in schema.get("required", ()) if name not in value]
        for name, one in value.items():
            found += misfits(one, properties.get(name, {}), f"{place}.{name}")
            if schema.get("additionalProperties") is False and name not in properties:
                found.append(f"{place}: {name} is not described")
    return found


def _is(value: Any, kind: str) -> bool:
    kinds: dict[str, Any] = {
        "string": str,
        "integer": int,
        "number": int | float,
        "array": list,
        "object": dict,
        "boolean": bool,
        "null": type(None),
    }
    return isinstance(value, kinds[kind]) and (kind == "boolean" or not isinstance(value, bool))


def test_what_is_answered_fits_its_description():
    person, incident = cast.person(sex="female"), cast.incident(campaign=cast.campaign())
    cast.act(incident=incident, person=person, end_date="2024-02"), cast.recognition(person=person)
    cast.trial(person=person, court_id="kobryn", charges=["koap-24.15"], penalties=[("fine", 370, "byn")])
    cast.source(incident=incident, title="x"), cast.judge()
    program = program_of(analyst())
    for route in ROUTES:
        if route.arguments:
            continue
        answer = program.get(route.path)
        assert answer.status_code == 200, route.name
        schema = operation(route)["responses"]["200"]["content"]["application/json"]["schema"]
        assert misfits(answer.json(), schema) == [], route.name


@every_route
def test_every_example_of_a_parameter_can_be_asked(route):
    cast.campaign(), cast.judge()
    if route.arguments:
        return
    program = program_of(analyst())
    for parameter in route.endpoint.parameters():
        if parameter.name not in NOT_TRIED and parameter.example != "":
            answer = program.get(route.path, **{parameter.name: parameter.example})
            assert answer.status_code == 200, (parameter.name, answer.content)
    for parameter in route.endpoint.parameters():
        for word in parameter.schema.get("enum", ()):
            assert program.get(route.path, **{parameter.name: word}).status_code == 200, word


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_documentation_is_a_page_of_ours_without_scripts(client, language):
    pages = [f"/api/v1/docs/{language}/", *(f"/api/v1/docs/{language}/{route.name}/" for route in ROUTES)]
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert len(answer.content) < 100_000
        assert b"<script" not in answer.content
        assert not answer.cookies
    assert client.get(f"/api/v1/docs/{language}/nothing/").status_code == 404


def test_the_documentation_begins_in_the_language_of_the_browser(client):
    answer = client.get("/api/v1/docs/", headers={"accept-language": "be"})
    assert answer["Location"] == "/api/v1/docs/be/"


def test_it_is_described_in_the_language_that_is_asked_for():
    told = anybody().get("openapi.json", language="be").json()
    assert told["paths"]["/api/v1/acts/"]["get"]["summary"] != "Acts"
    assert "null" in json.dumps(told)


def test_the_index_names_every_address_that_needs_nothing_filled_in():
    told = anybody().get("").json()
    assert told["acts"].endswith("/api/v1/acts/")
    assert told.keys() == {route.name for route in ROUTES if not route.arguments} | {"documentation"}
