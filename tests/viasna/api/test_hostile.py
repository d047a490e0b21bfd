"""Whatever is thrown at it, by whomever: no failure, and only answers that are described."""

from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import cast
from tests.cases.admin.desk import ROLES, in_role
from tests.viasna.api.asking import ROOT, program_of
from viasna.api.schema import described, every_endpoint

pytestmark = pytest.mark.django_db
ROUTES = every_endpoint()
KNOWN = sorted({parameter.name for route in ROUTES for parameter in route.endpoint.parameters()})
WORDS = [
    *("-1", "0", "1", "1000", "1000000000", "1e999", "NaN", "null", "true", "yes", "no", "*", "__class__"),
    *("2024", "2024-02-30", "0000-00-00", "9999-12-31", "2024-02/2024-01", "2024-04-26T06:58:01+99:00"),
    *(
        "detention",
        "verified",
        "me",
        "csv",
        "json",
        "be",
        "code",
        "code,code",
        ",",
        "%",
        "\x00",
        "\ud800",
        "' OR 1=1--",
    ),
    *("eyJhZnRlciI6MX0", "eyJhZnRlciI6MWU5OTl9", "W10", "bnVsbA", "X-AAAA", "Ў" * 600, "a" * 8000),
]
NAMES = [
    *KNOWN,
    *("page", "offset", "ordering", "kind__in", "person__note__contains", "q", "", "id[]", "_method"),
]
METHODS = ["get", "get", "get", "head", "post", "put", "patch", "delete", "options", "trace"]
HEADERS = {
    "accept": [
        "*/*",
        "text/csv",
        "application/json;q=x",
        "text/html",
        "application/json; indent=99999",
        ";",
        "a/b",
    ],
    "accept-language": ["be", "zz", "*", ";q=", "x" * 6000],
    "content-type": [
        "application/json",
        "text/xml",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
    ],
    "if-none-match": ["*", '"', 'W/"x"', "x" * 5000],
    "x-http-method-override": ["DELETE"],
}
BODIES = ["", "{", "[" * 10_000, '{"a":NaN}', '{"a":1e999}', '"\\ud800"', '{"a":1,"a":2}', "a=1&" * 100]

queries = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS) | st.text(max_size=12)), max_size=4
)
headers = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(words) for name, words in HEADERS.items()}
)
codes = st.sampled_from(["A-1", "0", "1", "x" * 40, "2024-01", "0" * 20, "%00", "..", "Ў", "A-2024-00042"])


@pytest.fixture(scope="module")
def statuses() -> dict[str, set[int]]:
    paths = described()["paths"]
    return {path: {int(status) for status in said["get"]["responses"]} for path, said in paths.items()}


def client_of(role: str) -> Client:
    if role == "anonymous":
        return Client(raise_request_exception=True)
    if role == "stranger":
        return Client(headers={"authorization": "Bearer viasna_mistyped"}, raise_request_exception=True)
    user = cast.admin() if role == "superuser" else in_role(role, username=f"some-{role}")
    return program_of(user, names=role != "analyst").client


@pytest.mark.parametrize("role", ["anonymous", "stranger", *ROLES, "superuser"])
def test_only_described_answers_come_of_anything(role, statuses, monkeypatch):
    act = cast.act(person=cast.person(name_be="Zqhidden"))
    client = client_of(role)
    tried = set[str]()
    monkeypatch.setattr("viasna.api.throttles.per_minute", lambda scope: 1_000_000)

    @settings(max_examples=130, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(
        route=st.sampled_from(ROUTES),
        method=st.sampled_from(METHODS),
        query=queries,
        headers=headers,
        code=codes | st.just(act.code),
        body=st.sampled_from(BODIES),
    )
    def ask(route: Any, method: str, query: Any, headers: Any, code: str, body: str) -> None:
        path = route.path
        for name in route.arguments:
            path = path.replace(f"{{{name}}}", quote(code))
        asked = urlencode(query, errors="surrogatepass")
        sent = (
            {} if method in ("get", "head") else {"content_type": headers.get("content-type", "text/plain")}
        )
        about = {name: value for name, value in headers.items() if name != "content-type"}
        answer = client.generic(method.upper(), f"{path}?{asked}", body, headers=about, **sent)
        assert answer.status_code in statuses[route.path] | {404}, (method, path, asked)
        if answer.status_code >= 400 and method != "head":
            assert answer["Content-Type"] == "application/problem+json"
            assert answer.json()["status"] == answer.status_code
        if role in ("anonymous", "stranger"):
            assert b"Zqhidden" not in answer.content
        tried.add(route.name)

    ask()
    assert len(tried) > len(ROUTES) // 4  # examples repeat each other


def test_a_long_address_and_a_thousand_parameters_are_refused():
    client = client_of("analyst")
    for asked in ("x" * 8000, "&".join(f"a{n}=1" for n in range(6000)), "kind=" + "%ff" * 2000, "a[b][c]=1"):
        answer = client.get(f"{ROOT}acts/?{asked}")
        assert answer.status_code == 400
        assert len(answer.content) < 10_000
        assert answer["Content-Type"] == "application/problem+json"
