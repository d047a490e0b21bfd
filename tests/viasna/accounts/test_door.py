"""Every page is closed until somebody lists it; where a second factor is required, a password alone opens none."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.viasna.accounts.person import (
    code_from,
    code_of,
    logged_in,
    person,
    type_code,
    type_password,
    with_app,
)
from viasna.accounts import doors

pytestmark = pytest.mark.django_db
# One value for each part of an address; what it leads to need not be there.
EXAMPLES: dict[str, Any] = {
    "object_id": "1",
    "id": "1",
    "pk": 1,
    "language": "en",
    "number": "1",
    "slug": "x",
    "block": "1",
    "ending": "csv",
    "year": 2024,
    "month": 1,
    "code": "2024-Q1-1",
    "path": "x.png",
    "content_type_id": "1",
    "app_label": "cases",
    "url": "nothing/",
}


def patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, prefix + str(pattern.pattern))
        else:
            yield prefix + str(pattern.pattern), pattern


def addresses() -> list[str]:
    """An address for each pattern of the whole site, those of the readers among them."""
    found = [_filled(route, pattern) for route, pattern in patterns(get_resolver())]
    return [address for address in found if address]


def _filled(route: str, pattern: URLPattern) -> str:
    for candidate in get_resolver().reverse_dict.getlist(pattern.callback) or []:
        for template, names in candidate[0]:
            if all(name in EXAMPLES for name in names):
                return "/" + template % {name: EXAMPLES[name] for name in names}
    address = route
    for name, value in EXAMPLES.items():
        for converter in ("", "path:", "int:", "str:", "lang:", "year:", "month:", "release:"):
            address = address.replace(f"<{converter}{name}>", str(value))
    return "/" + address.replace("^", "").replace("$", "") if "(?P" not in address else ""


def private_addresses() -> list[str]:
    found = []
    for address in addresses():
        try:
            match = resolve(address)
        except Exception:
            continue
        for_programs = match.namespaces[:1] == [doors.FOR_PROGRAMS]  # with a door of their own
        if match.func.__module__ not in doors.PUBLIC and not for_programs:
            found.append(address)
    return sorted(set(found))


@pytest.fixture
def required(settings: Any) -> None:
    settings.SECOND_FACTOR = "required"


def test_the_walk_finds_the_pages() -> None:
    assert len(private_addresses()) > 150
    assert {"/admin/", "/admin/cases/person/", "/admin/account/", "/admin/auth/user/1/second-factor/"} <= set(
        private_addresses()
    )


def test_without_a_log_in_no_page_of_the_desk_answers() -> None:
    browser = Client()
    for address in private_addresses():
        if resolve(address).view_name not in doors.BEFORE_LOG_IN:
            answer = browser.get(address)
            assert answer.status_code == 302, address
            assert answer["Location"].startswith("/admin/login/"), address


@pytest.mark.usefixtures("required")
def test_with_a_password_alone_no_page_but_the_setting_up_answers() -> None:
    person()
    browser = Client()
    type_password(browser)
    for address in private_addresses():
        if resolve(address).view_name not in doors.SET_UP:
            answer = browser.get(address)
            assert answer.status_code == 302, address
            assert answer["Location"].startswith("/admin/account/second-factor/?next="), address
            assert browser.post(address).status_code == 403, address


@pytest.mark.usefixtures("required")
def test_what_answers_before_the_second_factor_shows_no_record_and_no_name(client: Client) -> None:
    """A password that was watched must not even tell how the desk is built."""
    person()
    type_password(client)
    page = client.get("/admin/account/second-factor/").content.decode()
    assert "/admin/cases/" not in page


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("required")
def test_once_a_factor_is_set_up_the_desk_is_open(client: Client) -> None:
    person()
    type_password(client)
    assert not logged_in(client)
    page = "/admin/account/second-factor/app/add/"
    client.post(page, {"code": code_from(client.get(page).context["form"].secret)})
    assert logged_in(client)


@pytest.mark.usefixtures("required")
def test_a_session_from_before_a_factor_was_set_up_elsewhere_has_to_show_it(client: Client) -> None:
    alesia = person()
    type_password(client)
    with_app(alesia)
    arrived = client.get("/admin/cases/person/", follow=True)
    assert arrived.redirect_chain[-1][0].startswith("/admin/account/second-factor/code/again/")
    assert (
        client.post(arrived.redirect_chain[-1][0], {"code": code_of(alesia)})["Location"]
        == "/admin/cases/person/"
    )
    assert client.get("/admin/cases/person/").status_code == 200


@pytest.mark.usefixtures("required")
def test_with_both_steps_the_desk_is_open(client: Client) -> None:
    alesia = with_app(person())
    type_password(client)
    type_code(client, code_of(alesia))
    assert logged_in(client)


@pytest.mark.usefixtures("required")
def test_readers_notice_nothing(client: Client) -> None:
    assert client.get("/en/").status_code == 200
    assert client.get("/robots.txt").status_code == 200


def test_where_it_is_offered_a_password_opens_the_desk_and_the_account_says_what_is_missing(
    client: Client,
) -> None:
    person()
    type_password(client)
    assert logged_in(client)
    assert "kept by a password alone" in client.get("/admin/account/").content.decode()


@pytest.mark.parametrize("address", ["/accounts/signup/", "/admin/account/signup/", "/admin/account/email/"])
def test_nobody_signs_up(client: Client, address: str) -> None:
    person()
    type_password(client)
    assert client.get(address).status_code == 404


def test_whoever_is_logged_in_is_not_asked_again(client: Client) -> None:
    person()
    type_password(client)
    assert client.get("/admin/login/?next=/admin/cases/act/")["Location"] == "/admin/cases/act/"


def test_a_page_that_is_not_the_desks_for_this_person_is_refused(client: Client) -> None:
    reader = person("reader")
    reader.is_staff = False
    reader.save()
    client.force_login(reader)
    assert client.get("/admin/").status_code == 302
    assert client.get("/admin/login/").status_code == 200
