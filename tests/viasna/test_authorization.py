"""Who may call what: every address of the site, with every role, as `policy.csv` says. What is not listed is red.

A row of the table: the address by its name (or its route, where it has none), the method, and for each role the
answer. `{act trial}` stands for a row for each of the words. None of the roles is in the team of the restricted
incident that lies beside the ordinary records, so no answer has anything of it.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib import admin
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.test.client import ClientHandler, RequestFactory
from django.urls import path
from pytest_django.plugin import DjangoDbBlocker

from tests.once import LOOKED_AT_ONCE
from tests.viasna.addresses import Address, every_address
from tests.viasna.world import COLUMNS, NEVER, World, build_world
from viasna.roles import VOCABULARIES

pytestmark = pytest.mark.django_db
POLICY = Path(__file__).with_name("policy.csv")
METHODS = ("GET", "POST")
OTHER_METHODS = ("HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
# Their pages show nothing of the case file; they are drawn once.
ABOUT_NO_RECORD = {
    *VOCABULARIES,
    "judge",
    "document",
    "photo",
    "siteblock",
    "user",
    "failedlogin",
    "apitoken",
}
WORDS = re.compile(r"\{([^{}]+)\}")
Answers = dict[str, str]


class Caller(RequestFactory):
    """Calls the site as somebody. Django's own client also copies every context, which takes most of its time."""

    def __init__(self, world: World, column: str) -> None:
        super().__init__(headers={"accept-language": "en"})
        self.handler = ClientHandler(enforce_csrf_checks=False)
        user, client = world.user(column), Client()
        if user is not None:
            client.force_login(user)
        self.cookies = client.cookies

    def request(self, **request: Any) -> Any:
        return self.handler(self._base_environ(**request))

    def call(self, method: str, address: str, data: Any = None, drawn: bool = True) -> tuple[str, str]:
        """The answer in one word, and all of it as text. Whatever it did is undone. Not ``drawn``: without the text
        of its page, which takes most of the time."""
        page = nullcontext() if drawn else patch.object(SimpleTemplateResponse, "rendered_content", "")
        with page, transaction.atomic():
            response = getattr(self, method.lower())(address, data)
            text = _text(response)
            transaction.set_rollback(True)
        asked_to_log_in = response.status_code == 302 and "/admin/login/" in response["Location"]
        return "login" if asked_to_log_in else str(response.status_code), text


def _text(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{body.decode('utf-8', 'replace')}\n{dict(response.headers)}\n{response.cookies.output()}"


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Made once, and gone with the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world()
        transaction.set_rollback(True)


@cache
def policy() -> dict[tuple[str, str], Answers]:
    with POLICY.open(encoding="utf-8", newline="") as file:
        rows = [(name, row) for row in csv.DictReader(file) for name in _expanded(row["address"])]
    table = {(name, row["method"]): {column: row[column] for column in COLUMNS} for name, row in rows}
    assert len(table) == len(rows), "an address stands in policy.csv twice"
    return table


def _expanded(name: str) -> list[str]:
    words = WORDS.search(name)
    return [name.replace(words[0], word) for word in words[1].split()] if words else [name]


def unlisted(addresses: list[Address]) -> list[str]:
    return [
        f"{address.name} {method}"
        for address in addresses
        for method in METHODS
        if (address.name, method) not in policy()
    ]


def test_every_address_is_in_the_policy() -> None:
    assert unlisted(every_address()) == []


def test_the_policy_has_no_address_that_is_gone() -> None:
    there = {(address.name, method) for address in every_address() for method in METHODS}
    assert [row for row in policy() if row not in there] == []


def test_an_address_nobody_decided_about_would_be_red() -> None:
    forgotten = [path("admin/forgotten/<int:pk>/", lambda request, pk: HttpResponse(), name="forgotten")]
    addresses = every_address([*admin.site.urls[0], *forgotten])
    assert "forgotten GET" in unlisted(addresses)
    assert "forgotten POST" in unlisted(addresses)


# What a role is answered does not depend on the database; what is hidden from it does, and is asked of each below.
ASKED = COLUMNS if connection.vendor == "sqlite" else ("anonymous", "documenter", "superuser")


@pytest.mark.parametrize("column", ASKED)
def test_every_address_answers_each_role_as_the_policy_says(world: World, column: str) -> None:
    caller, wrong, told = Caller(world, column), [], []
    for address in every_address():
        place = address.path(world.values(address))
        for method in METHODS:
            drawn = column == "superuser" or not (address.model and address.model[1] in ABOUT_NO_RECORD)
            answer, text = caller.call(method, place, drawn=drawn)
            if answer != policy()[address.name, method][column]:
                wrong.append(f"{address.name} {method}: {answer}")
            if canary := leaked(world, text):
                told.append(f"{address.name} {method}: {canary}")
    assert (wrong, told) == ([], [])


def leaked(world: World, text: str) -> str:
    return next((canary for canary in world.hidden.canaries if canary in text), "")


@LOOKED_AT_ONCE  # what a method is answered does not depend on the database
@pytest.mark.parametrize("method", OTHER_METHODS)
def test_no_other_method_fails_or_tells_more(world: World, method: str) -> None:
    caller = Caller(world, "administrator")
    for address in every_address():
        if address.model is None or address.model[1] in ("incident", "person", "trial", "release"):
            answer, text = caller.call(method, address.path(world.values(address)))
            assert answer < "500", address.name
            assert not leaked(world, text), address.name


HIDDEN_MODELS = (
    *("incident", "person", "detainee", "act", "trial", "source", "batch", "viewing"),
    *("possibledouble", "differentpeople"),
)
MESSAGES = re.compile(r"messages=([^;\s]+)")
SAID_OF_ANY = re.compile(
    r'csrfmiddlewaretoken" value="\w+"|csrftoken=[^;]+|sessionid=[^;]+|\d\d:\d\d:\d\d GMT|Content-Length\W+\d+'
)


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_hidden_record_answers_as_one_that_nobody_has(world: World, column: str) -> None:
    """Byte for byte, on every page, whatever the role."""
    caller, hidden, different = Caller(world, column), world.hidden_rows, []
    for address in every_address():
        if address.model and address.model[1] in HIDDEN_MODELS and not address.name.endswith("_filter"):
            for method in METHODS:
                asked = [world.values(address, row) for row in (hidden[address.model[1]], NEVER)]
                answers = [_nameless(caller.call(method, address.path(one))[1], one) for one in asked]
                if answers[0] != answers[1]:
                    different.append(f"{address.name} {method}")
    assert different == []


def _nameless(text: str, asked: Mapping[str, Any]) -> str:
    """Without what is said of any page, and without the ids that were asked for; messages as they are read."""
    text = MESSAGES.sub(_as_read, text)
    text = text.replace(str(asked["pk"]), "ID").replace(f"/{asked['history_id']}/", "/ID/")
    return SAID_OF_ANY.sub("", text)


def _as_read(cookie: re.Match[str]) -> str:
    """The cookie of the messages is packed and signed: the same sentence about another id looks another."""
    found = CookieStorage(HttpRequest())._decode(cookie[1].strip('"')) or []
    return "messages=" + " ".join(str(message) for message in found)


def ids(pk: int) -> dict[str, int]:
    return {"pk": pk, "history_id": NEVER}


@pytest.mark.parametrize("column", COLUMNS[2:])
def test_no_list_counts_or_finds_what_is_hidden(world: World, column: str) -> None:
    """By search, by every filter on another record, and by ordering."""
    caller, hidden = Caller(world, column), world.hidden
    for model, field in (
        ("act", "incident"),
        ("act", "person"),
        ("source", "incident"),
        ("trial", "incident"),
        ("trial", "person"),
    ):
        place, there = f"/admin/cases/{model}/?{field}__id__exact=", getattr(hidden, field).pk
        answers = [_nameless(caller.call("GET", f"{place}{pk}")[1], ids(pk)) for pk in (there, NEVER)]
        assert answers[0] == answers[1], f"{model} by {field}"
    for record in hidden.records:
        name = record._meta.model_name
        nowhere = "Zq" + "b" * (len(record.code) - 2)
        answers = [
            caller.call("GET", f"/admin/cases/{name}/?q={words}")[1].replace(words, "WORDS")
            for words in (record.code, nowhere)
        ]
        assert SAID_OF_ANY.sub("", answers[0]) == SAID_OF_ANY.sub("", answers[1]), name


@pytest.mark.parametrize(
    "lookup",
    [
        "cases/person/?acts__incident__title_en__startswith=Zq",
        "cases/person/?acts__incident__code__startswith=Zq",
        "cases/person/?trials__incident__sensitivity=restricted",
        "cases/act/?person__acts__incident__code__startswith=Zq",
        "cases/trial/?person__note__contains=Zq",
        "cases/incident/?team__member__username=member",
        "cases/recognition/?person__acts__incident__sensitivity=restricted",
        "cases/source/?created_by__password__startswith=p",
    ],
)
def test_no_list_is_narrowed_by_what_it_does_not_show(world: World, lookup: str) -> None:
    assert Caller(world, "superuser").call("GET", f"/admin/{lookup}")[0] == "400"


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_no_action_of_a_list_touches_what_is_hidden(world: World, column: str) -> None:
    """Each action of each kind of record, posted by hand with an id that the list never showed."""
    caller = Caller(world, column)
    for record in world.hidden.records:
        desk = admin.site.get_model_admin(type(record))
        for action in ("submit", "verify", "send_back", "withdraw", "reopen", *_named(desk)):
            before = (record.history.count(), type(record)._default_manager.get(pk=record.pk).status)
            _answer, text = caller.call(
                "POST",
                f"/admin/cases/{record._meta.model_name}/",
                {"action": action, "_selected_action": [record.pk], "confirmed": "1", "comment": "x"},
            )
            stored = type(record)._default_manager.get(pk=record.pk)
            assert (record.history.count(), stored.status) == before, (record, action)
            assert not leaked(world, text), (record, action)


def _named(desk: Any) -> list[str]:
    return [action if isinstance(action, str) else action.__name__ for action in desk.actions or ()]


@pytest.mark.parametrize("column", ["documenter", "administrator", "superuser"])
@pytest.mark.parametrize(
    ("model", "field"),
    [("act", "person"), ("trial", "person"), ("trial", "incident"), ("recognition", "person")],
)
def test_a_hidden_record_is_chosen_in_no_form(world: World, column: str, model: str, field: str) -> None:
    """Its id in a form answers as one that nobody has."""
    caller, hidden = Caller(world, column), getattr(world.hidden, field).pk
    answers = [
        _nameless(caller.call("POST", f"/admin/cases/{model}/add/", {field: pk})[1], ids(pk))
        for pk in (hidden, NEVER)
    ]
    assert answers[0] == answers[1]
    assert "is not one of the available choices" in answers[0]


@pytest.mark.parametrize("column", ["documenter", "verifier", "editor", "administrator", "superuser"])
@pytest.mark.parametrize(("model", "field"), [("act", "person"), ("act", "incident"), ("trial", "person")])
def test_no_suggestion_names_what_is_hidden(world: World, column: str, model: str, field: str) -> None:
    record, caller = getattr(world.hidden, field), Caller(world, column)
    asked = {"app_label": "cases", "model_name": model, "field_name": field}
    for words in (record.code, getattr(record, "name_be", "") or record.title_be):
        _answer, text = caller.call("GET", "/admin/autocomplete/", asked | {"term": words})
        assert '"results": []' in text


def test_the_team_finds_everything_where_nobody_else_does(world: World) -> None:
    """Else the canaries would prove nothing."""
    caller = Caller(world, "anonymous")
    client = Client()
    client.force_login(world.hidden.member)
    caller.cookies = client.cookies
    for record in world.hidden.records:
        for page in (f"{record.pk}/change/", f"{record.pk}/history/", f"?q={record.code}"):
            _answer, text = caller.call("GET", f"/admin/cases/{record._meta.model_name}/{page}")
            assert leaked(world, text), (record, page)
