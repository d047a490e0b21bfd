"""How every address is asked: strictly, in a language, in a format, not too often."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from rest_framework.throttling import SimpleRateThrottle

from cases.writing import write
from tests import cast
from tests.viasna.api.asking import Program, analyst, anybody, program_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def program() -> Program:
    return program_of(analyst())


def test_an_unknown_parameter_is_named_with_the_nearest_known_ones(program):
    answer = program.get("acts/", knd="detention")
    assert answer.status_code == 400
    problem = answer.json()
    assert problem["type"].endswith("/api/v1/docs/en/#unknown-parameter")
    assert problem["title"] == "There is no such parameter"
    assert problem["errors"][0]["parameter"] == "knd"
    assert problem["errors"][0]["nearest"][0] == "kind"
    assert "kind" in problem["known"]


def test_a_value_nobody_knows_is_named_with_the_nearest_known_ones(program):
    (error,) = program.get("acts/", kind="detension").json()["errors"]
    assert (error["parameter"], error["nearest"][0]) == ("kind", "detention")


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("kind=detention&kind=search", "kind"),
        ("kind=", "kind"),
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("limit=-1", "limit"),
        ("limit=٣", "limit"),
        ("cursor=xyz", "cursor"),
        ("cursor=eyJhZnRlciI6LTF9", "cursor"),
        ("cursor=eyJhZnRlciI6InkifQ", "cursor"),
        ("fields=code,password", "fields"),
        ("fields=created_by__username", "fields"),
        ("from=2024-13", "from"),
        ("to=yesterday", "to"),
        ("when=last-month&from=2024", "when"),
        ("changed_since=today", "changed_since"),
        ("changed_since=9999-12-31T23:59:59-12:00", "changed_since"),
        ("format=xml", "format"),
        ("language=de", "language"),
        ("possibly=maybe", "possibly"),
        ("author=stranger", "author"),
        ("kind=a%00b", "kind"),
        ("person=%00", "person"),
        ("person=%ff", "person"),
        ("person=%ed%a0%80", "person"),
    ],
)
def test_what_cannot_be_read_is_400_and_says_which(program, query, parameter):
    answer = program.client.get(f"/api/v1/acts/?{query}")
    assert answer.status_code == 400
    assert [error["parameter"] for error in answer.json()["errors"]] == [parameter]


def test_a_problem_has_its_own_kind_of_content_also_where_csv_was_asked_for(program):
    answer = program.get("acts/", format="csv", kind="x")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 400


@pytest.mark.parametrize(
    ("header", "parameter", "label"),
    [
        ("be", None, "затрыманне"),
        ("ru-RU,en;q=0.5", None, "задержание"),
        ("de", None, "detention"),
        ("be", "ru", "задержание"),
    ],
)
def test_the_language_is_that_of_the_parameter_else_of_the_header(program, header, parameter, label):
    cast.act()
    asked = {"language": parameter} if parameter else {}
    answer = program.get("acts/", headers={"accept-language": header}, **asked)
    assert answer.json()["results"][0]["kind_label"] == label
    assert answer["Content-Language"] == (parameter or header[:2]).replace("de", "en")
    assert "Accept-Language" in answer["Vary"]


def test_a_cookie_has_no_say_in_the_language(program):
    cast.act()
    program.client.cookies["django_language"] = "be"
    assert program.rows("acts/")[0]["kind_label"] == "detention"


def test_only_the_fields_that_are_asked_for_come_in_that_order(program):
    cast.act()
    assert list(program.rows("acts/", fields="date,code")[0]) == ["date", "code"]


def test_csv_is_what_a_spreadsheet_does_not_run(program):
    cast.person(name_be="=HYPERLINK(1)", name_en="")
    answer = program.get("people/", format="csv", fields="name_be,sex")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.content.decode() == "name_be,sex\r\n'=HYPERLINK(1),\r\n"
    assert program.get("people/", headers={"accept": "text/csv"}).content.decode().startswith("code,name_be")


def test_what_can_not_be_had_in_a_format_is_406(program):
    answer = program.get("acts/", headers={"accept": "image/png"})
    assert (answer.status_code, answer.json()["detail"]) == (406, "It can be had as: json, csv.")


def test_what_has_not_changed_is_not_sent_again(program):
    record = cast.act()
    first = program.get("acts/")
    again = program.get("acts/", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    record.end_date = "2024-02"
    write(record, cast.alice())
    assert program.get("acts/", headers={"if-none-match": first["ETag"]}).status_code == 200
    other_language = program.get("acts/", language="be", headers={"if-none-match": first["ETag"]})
    assert other_language.status_code == 200


def test_what_needs_a_token_is_kept_by_no_cache_and_sets_no_cookie(program):
    answer = program.get("acts/")
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
    public = anybody().get("releases/")
    assert public["Cache-Control"].startswith("public")
    assert not public.cookies
    assert anybody().get("acts/")["Cache-Control"] == "no-store"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_only_reading_is_possible(program, method):
    answer = program.get("acts/", method=method)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert getattr(program.client, method)("/api/v1/acts/?knd=detention").status_code == 405
    assert answer.json()["title"] == "Only reading is possible"


def test_a_header_does_not_make_another_method_of_it(program):
    assert program.get("acts/", headers={"x-http-method-override": "DELETE"}).status_code == 200


def test_head_says_what_get_would(program):
    answer = program.get("acts/", method="head")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["ETag"]


@pytest.mark.parametrize(
    "path", ["nothing/", "acts", "acts/%00/", "acts/../people/", "acts./", "..%2f", "x" * 8000]
)
def test_an_address_that_is_not_there_is_a_problem_for_programs(program, path):
    answer = program.get(path)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert Program().client.get("/api/v2/").status_code == 404


def test_a_token_asks_so_often_and_others_are_not_held_up(program, monkeypatch):
    monkeypatch.setitem(SimpleRateThrottle.THROTTLE_RATES, "token", "3/minute")
    at = timezone.now().replace(second=10)
    with time_machine.travel(at, tick=False):
        assert [program.get("token/").status_code for _ in range(5)] == [200, 200, 200, 429, 429]
        refused = program.get("token/")
        assert 49 <= int(refused["Retry-After"]) <= 50
        assert refused.json()["title"] == "Too many requests"
        assert program_of(analyst()).get("token/").status_code == 200
    with time_machine.travel(at + datetime.timedelta(seconds=50), tick=False):
        assert program.get("token/").status_code == 200


def test_an_address_asks_so_often_without_a_token(program):
    answers = [anybody().client.get("/api/v1/", REMOTE_ADDR="203.0.113.7") for _ in range(61)]
    assert [answer.status_code for answer in answers] == [200] * 60 + [429]
    assert answers[-1]["Retry-After"]
    assert anybody().client.get("/api/v1/", REMOTE_ADDR="203.0.113.8").status_code == 200
    assert program.client.get("/api/v1/", REMOTE_ADDR="203.0.113.7").status_code == 200
