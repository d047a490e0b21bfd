"""Every answer, a failing one too, carries the same headers; what needs a login is kept by no cache."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from viasna import urls
from viasna.accounts import doors

# A list of what a key is asked; no script, though it stands in an element of that name.
DATA = '<script id="key_data" type="application/json">'
ON_EVERY_ANSWER = {
    "Content-Security-Policy": {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    },
    "Cross-Origin-Opener-Policy": {"same-origin"},
    "Cross-Origin-Resource-Policy": {"same-origin"},
    "X-Content-Type-Options": {"nosniff"},
    "X-Frame-Options": {"DENY"},
}


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a view that fails")


def greet(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Вітаем")


urlpatterns = [path("fails", fail), path("greets", greet), path("", include(urls))]


@pytest.fixture(autouse=True)
def _own_addresses(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(doors, "PUBLIC", doors.PUBLIC | {__name__})
    with override_settings(ROOT_URLCONF=__name__):
        yield


@pytest.fixture
def reader(db: None) -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def member(reader: Client) -> Client:
    reader.force_login(User.objects.create_superuser("alesia"))
    return reader


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/greets", 200),
        ("/admin", 301),
        ("/admin/", 302),
        ("/admin/login/", 200),
        ("/en/nothing/here/", 404),
        ("/fails", 500),
    ],
)
def test_every_answer_carries_the_headers(reader: Client, address: str, status: int) -> None:
    response = reader.get(address)
    assert response.status_code == status
    for name, expected in ON_EVERY_ANSWER.items():
        assert set(response[name].split("; ")) == expected, name
    assert "camera=()" in response["Permissions-Policy"]


def test_a_host_that_is_not_ours_gets_the_headers_too(reader: Client) -> None:
    response = reader.get("/greets", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_a_reader_gets_no_cookie_and_sends_no_referrer(reader: Client) -> None:
    response = reader.get("/greets")
    assert not response.cookies
    assert response["Referrer-Policy"] == "no-referrer"
    assert "Cookie" not in response.get("Vary", "")


def test_the_desk_is_kept_by_no_cache_and_keeps_its_referrer(member: Client) -> None:
    response = member.get("/admin/")
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "same-origin"


def test_no_policy_allows_inline_scripts_or_styles(member: Client) -> None:
    policy = member.get("/admin/")["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "nonce" not in policy


def test_a_failure_is_written_down_and_a_missing_page_is_not(
    reader: Client, caplog: pytest.LogCaptureFixture
) -> None:
    reader.get("/fails")
    reader.get("/nothing")
    assert [record.getMessage() for record in caplog.records] == ["Internal Server Error: /fails"]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "roles/",
        "second-factor/app/add/",
        "second-factor/key/add/",
        "second-factor/",
        "second-factor/code/",
    ],
)
def test_the_pages_of_ones_account_carry_the_headers_and_are_kept_by_no_cache(
    reader: Client, page: str
) -> None:
    User.objects.create_superuser("alesia", password="крэсы-дождж-паром")
    reader.post("/admin/login/", {"username": "alesia", "password": "крэсы-дождж-паром"})
    response = reader.get(f"/admin/account/{page}")
    assert response.status_code == (302 if page == "second-factor/code/" else 200)
    for name, expected in ON_EVERY_ANSWER.items():
        assert set(response[name].split("; ")) == expected, name
    assert response["Cache-Control"] == "no-store"
    scripts = re.findall(r"<script[^>]*>", response.content.decode())
    assert [tag for tag in scripts if " src=" not in tag] == [DATA] * (page == "second-factor/key/add/")
    assert not re.search(r"\s(style|on[a-z]+)=", response.content.decode())


def test_a_security_key_may_be_asked_for_by_this_site_only(reader: Client) -> None:
    assert "publickey-credentials-get=(self)" in reader.get("/admin/login/")["Permissions-Policy"]
