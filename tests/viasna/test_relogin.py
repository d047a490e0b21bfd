"""A session that ended loses nothing that was typed."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cases.models import Incident
from tests import cast
from tests.viasna.accounts.person import PASSWORD, code_of, person, with_app
from viasna.failed_logins import LIMIT
from viasna.models import FailedLogIn

pytestmark = pytest.mark.django_db
ADD = "/admin/cases/incident/add/"
TYPED = {
    "date": "2024-01-23",
    "region": "BY-HM",
    "title_en": 'Searches <in> "Minsk"',
    "summary_en": "First line\r\nSecond & last",
    "sensitivity": "internal",
    "acts-TOTAL_FORMS": "2",
    "acts-INITIAL_FORMS": "0",
    "acts-0-kind": "search",
    "acts-0-people_min": "1",
    "acts-1-kind": "detention",
    "acts-1-people_min": "3",
    "sources-TOTAL_FORMS": "0",
    "sources-INITIAL_FORMS": "0",
    "typed_by": "alesia",
}


@pytest.fixture
def alesia() -> User:
    return person("alesia", "documenter")


def kept_on(response: Any) -> dict[str, str]:
    """What the page carries, as a browser reads it."""
    form = response.content.decode().partition("data-unsaved>")[2]
    inputs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form)
    return {unescape(name): unescape(value) for name, value in inputs if name != "csrfmiddlewaretoken"}


def log_in(username: str = "alesia", password: str = PASSWORD, code: str = "") -> dict[str, str]:
    return {
        "again-username": username,
        "again-password": password,
        "again-code": code,
        "again-log_in": "yes",
    }


def typed() -> dict[str, str]:
    """The boxes of the page for a new incident, whatever rows it has, with what was typed in them."""
    managed = {}
    page = Client()
    page.force_login(cast.admin())
    for inline in page.get(ADD).context["inline_admin_formsets"]:
        prefix = inline.formset.prefix
        managed |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    return managed | TYPED


def test_what_was_typed_is_carried_by_the_page_that_asks_for_the_log_in(client: Client, alesia: User) -> None:
    response = client.post(ADD, TYPED)
    assert response.status_code == 403
    assert kept_on(response) == TYPED
    assert "You were logged out" in response.content.decode()
    assert "It was typed by alesia." in response.content.decode()
    assert response["Cache-Control"] == "no-store"
    assert not Incident.everything.exists()


def test_with_the_log_in_it_is_saved_as_if_nothing_had_happened(client: Client, alesia: User) -> None:
    sent = typed()
    kept = kept_on(client.post(ADD, sent))
    response = client.post(ADD, kept | log_in())
    assert response.status_code == 302
    incident = Incident.everything.get()
    assert (incident.created_by, incident.title_en) == (alesia, sent["title_en"])
    assert incident.summary_en == "First line\r\nSecond & last"
    assert sorted(incident.acts.values_list("kind_id", flat=True)) == ["detention", "search"]
    assert client.get("/admin/").status_code == 200


def test_a_wrong_password_is_counted_and_nothing_is_lost(client: Client, alesia: User) -> None:
    response = client.post(ADD, TYPED | log_in(password="wrong"))
    assert (response.status_code, kept_on(response)) == (403, TYPED)
    assert "wrong" not in response.content.decode().replace("wrong,", "")
    assert FailedLogIn.objects.filter(username="alesia").count() == 1


def test_who_tries_too_often_waits_with_what_was_typed(client: Client, alesia: User) -> None:
    for _try in range(LIMIT + 1):
        response = client.post(ADD, TYPED | log_in(password="wrong"))
    assert "There were too many tries" in response.content.decode()
    assert kept_on(response) == TYPED
    refused = client.post(ADD, TYPED | log_in())
    assert (refused.status_code, kept_on(refused)) == (403, TYPED)


def test_who_has_a_second_factor_shows_it(client: Client, alesia: User) -> None:
    with_app(alesia)
    sent = typed()
    without = client.post(ADD, sent | log_in())
    assert "The code is missing, wrong or was used already." in without.content.decode()
    assert client.get("/admin/").status_code == 302
    assert client.post(ADD, sent | log_in(code=code_of(alesia, 1))).status_code == 302
    assert Incident.everything.get().created_by == alesia


def test_where_a_second_factor_is_required_the_code_is_enough(
    client: Client, alesia: User, settings: Any
) -> None:
    sent = typed()
    settings.SECOND_FACTOR = "required"
    with_app(alesia)
    assert client.post(ADD, sent | log_in(code=code_of(alesia, 1))).status_code == 302
    assert client.get("/admin/").status_code == 200


def test_somebody_else_is_told_whose_work_it_is_before_it_is_saved(client: Client, alesia: User) -> None:
    boris = person("boris", "documenter")
    sent = typed()
    response = client.post(ADD, sent | log_in("boris"))
    assert "This was typed by alesia" in response.content.decode()
    assert (kept_on(response), Incident.everything.count()) == (sent, 0)
    assert client.post(ADD, kept_on(response) | {"again-as_mine": "yes"}).status_code == 302
    assert Incident.everything.get().created_by == boris


def test_who_may_not_write_it_does_not_by_this_way(client: Client, alesia: User) -> None:
    person("edita", "editor")
    sent = TYPED | {"typed_by": "edita"}
    assert client.post(ADD, sent | log_in("edita")).status_code == 403
    assert not Incident.everything.exists()


def test_a_form_without_a_token_is_refused_also_when_nobody_is_logged_in(alesia: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(ADD, TYPED)
    assert response.status_code == 403
    assert "title_en" not in response.content.decode()


def test_a_form_from_another_site_is_not_shown(alesia: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(alesia)
    response = strict.post(ADD, TYPED, headers={"origin": "https://example.org"})
    assert "title_en" not in response.content.decode()


def test_after_a_log_in_in_another_tab_the_form_is_shown_to_be_sent_again(alesia: User) -> None:
    """The log-in made a new token: the page sent before it has the old one."""
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(alesia)
    own = {"origin": "http://testserver"}
    response = strict.post(ADD, TYPED | {"csrfmiddlewaretoken": "x" * 64}, headers=own)
    assert kept_on(response) == TYPED
    assert "You are logged in again, as alesia" in response.content.decode()
    token = response.context["csrf_token"]
    sent = typed() | {"csrfmiddlewaretoken": str(token), "again-go_on": "yes"}
    assert strict.post(ADD, sent, headers=own).status_code == 302
    assert Incident.everything.get().created_by == alesia


def test_who_goes_on_without_having_logged_in_is_told(client: Client) -> None:
    response = client.post(ADD, TYPED | {"again-go_on": "yes"})
    assert "You are not logged in in another tab yet." in response.content.decode()
    assert kept_on(response) == TYPED


def test_files_are_named_as_lost_and_passwords_are_not_put_into_a_page(client: Client) -> None:
    file = SimpleUploadedFile("march.xlsx", b"PK")
    response = client.post(
        "/admin/password_change/", {"file": file, "new_password1": "secret-words", "note": "x"}
    )
    text = response.content.decode()
    assert "march.xlsx" in text
    assert "Passwords are not kept." in text
    assert "secret-words" not in text


def test_a_script_is_told_in_its_own_language(client: Client) -> None:
    address = "/admin/autocomplete/?app_label=cases&model_name=act&field_name=person&term=a"
    for headers in ({"x-requested-with": "XMLHttpRequest"}, {"sec-fetch-dest": "empty"}):
        response = client.get(address, headers=headers)
        assert (response.status_code, response["Content-Type"]) == (401, "application/json")
        assert response.json()["error"].startswith("You were logged out.")
    assert client.get(address).status_code == 302


def test_a_page_that_is_only_read_is_asked_for_after_the_log_in(client: Client) -> None:
    response = client.get(ADD)
    assert (response.status_code, response["Location"]) == (302, f"/admin/login/?next={ADD}")
