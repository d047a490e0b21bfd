"""The second step of the log-in, and who may change it."""

from urllib.parse import unquote

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.test import Client

from tests.cases.admin.desk import desk_of, in_role
from tests.viasna.accounts.person import (
    PASSWORD,
    code_from,
    code_of,
    logged_in,
    person,
    recovery_codes,
    type_code,
    type_password,
    with_app,
)
from viasna import second_factor

pytestmark = pytest.mark.django_db
CODE_PAGE = "/admin/account/second-factor/code/"
APP_PAGE = "/admin/account/second-factor/app/add/"


def test_the_password_alone_opens_nothing_for_somebody_with_an_app(client):
    with_app(person())
    answer = type_password(client)
    assert (answer.status_code, answer["Location"]) == (302, CODE_PAGE)
    assert not logged_in(client)


def test_the_code_of_the_app_opens_the_page_that_was_asked_for(client):
    alesia = with_app(person())
    type_password(client, next="/admin/cases/person/")
    answer = type_code(client, code_of(alesia))
    assert (answer.status_code, answer["Location"]) == (302, "/admin/cases/person/")
    assert logged_in(client)


def test_no_address_elsewhere_is_followed_after_the_log_in(client):
    person()
    assert type_password(client, next="https://elsewhere.example/")["Location"] == "/admin/"


def test_a_code_counts_once_in_whichever_process(client):
    alesia = with_app(person())
    code = code_of(alesia)
    assert second_factor.check_code(alesia, code)
    assert not second_factor.check_code(alesia, code)
    type_password(client)
    assert "or it was used already" in type_code(client, code).content.decode()


@pytest.mark.parametrize(("steps", "right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_code_is_good_for_half_a_minute_before_and_after(steps, right):
    alesia = with_app(person())
    with time_machine.travel("2026-03-01T10:00:10Z", tick=False):
        assert second_factor.check_code(alesia, code_of(alesia, steps)) is right


def test_a_code_may_be_typed_in_groups():
    alesia = with_app(person())
    code = code_of(alesia)
    assert second_factor.check_code(alesia, f" {code[:3]} {code[3:]} ")


def test_a_recovery_code_opens_once_and_tells_how_many_are_left(client):
    alesia = with_app(person())
    code = recovery_codes(alesia)[3]
    type_password(client)
    assert type_code(client, code)["Location"] == "/admin/"
    assert "9 are left" in client.get("/admin/account/").content.decode()
    assert not second_factor.check_code(alesia, code)


def test_after_ten_wrong_codes_no_code_is_looked_at_for_a_quarter_of_an_hour():
    alesia = with_app(person())
    with time_machine.travel("2026-03-01T10:00:10Z", tick=False):
        assert [second_factor.check_code(alesia, "000000") for _ in range(10)] == [False] * 10
        assert not second_factor.check_code(alesia, code_of(alesia))
    with time_machine.travel("2026-03-01T10:15:11Z", tick=False):
        assert second_factor.check_code(alesia, code_of(alesia))


def test_who_needs_a_code():
    alesia, boris = with_app(person()), person("boris")
    assert second_factor.needs_code(alesia)
    assert not second_factor.needs_code(boris)
    assert not second_factor.check_code(boris, "000000")
    person("away").__class__.objects.filter(username="away").update(is_active=False)
    assert [user.username for user in second_factor.people_without()] == ["boris"]


def test_recovery_codes_alone_are_no_factor():
    alesia = person()
    recovery_codes(alesia)
    assert not second_factor.needs_code(alesia)


def test_secrets_are_not_readable_in_the_database():
    alesia = with_app(person())
    recovery_codes(alesia)
    kept = {factor.type: factor.data for factor in Authenticator.objects.all()}
    secret = second_factor.get_adapter().decrypt(kept["totp"]["secret"])
    assert len(secret) == 32
    assert secret not in str(kept)
    seed = second_factor.get_adapter().decrypt(kept["recovery_codes"]["seed"])
    assert seed not in str(kept)


def test_after_the_key_of_the_site_is_changed_no_code_opens_and_nothing_breaks(settings):
    alesia = with_app(person())
    code, old = code_of(alesia), settings.SECRET_KEY
    settings.SECRET_KEY = "another" * 10
    assert not second_factor.check_code(alesia, code)
    settings.SECRET_KEY_FALLBACKS = [old]
    assert second_factor.check_code(alesia, code)


def test_setting_up_an_app_asks_for_its_code_and_gives_recovery_codes(client):
    alesia = person()
    type_password(client)
    secret = client.get(APP_PAGE).context["form"].secret
    assert "not right" in client.post(APP_PAGE, {"code": "000000"}).content.decode()
    assert not second_factor.needs_code(alesia)
    answer = client.post(APP_PAGE, {"code": code_from(secret)}, follow=True)
    assert second_factor.needs_code(alesia)
    assert answer.context["unused_codes"] == recovery_codes(alesia)
    again = client.get("/admin/account/second-factor/recovery/")
    assert not set(recovery_codes(alesia)) & set(again.context["unused_codes"])


def test_the_code_an_app_was_set_up_with_is_used_up(client, django_capture_on_commit_callbacks):
    alesia = person()
    type_password(client)
    code = code_from(client.get(APP_PAGE).context["form"].secret)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(APP_PAGE, {"code": code})
    assert not second_factor.check_code(alesia, code)


def test_long_after_the_log_in_the_password_is_asked_once_more(client):
    person()
    with time_machine.travel("2026-03-01T10:00:00Z"):
        type_password(client)
    with time_machine.travel("2026-03-01T10:11:00Z"):
        answer = client.get(APP_PAGE)
        assert unquote(answer["Location"]) == f"/admin/account/password/again/?next={APP_PAGE}"
        again = client.post(answer["Location"], {"password": PASSWORD})
        assert again["Location"] == APP_PAGE
        assert client.get(APP_PAGE).status_code == 200


def test_whoever_has_a_factor_changes_it_with_a_factor_and_not_with_the_password(client):
    alesia = person()
    with time_machine.travel("2026-03-01T10:00:00Z"):
        type_password(client)
        with_app(alesia)
    with time_machine.travel("2026-03-01T10:11:00Z"):
        remove = "/admin/account/second-factor/app/remove/"
        assert client.post(remove)["Location"].startswith("/admin/account/second-factor/code/again/")
        client.post("/admin/account/password/again/", {"password": PASSWORD})
        assert client.post(remove).status_code == 302
        assert second_factor.needs_code(alesia)
        client.post("/admin/account/second-factor/code/again/", {"code": code_of(alesia)})
        client.post(remove)
        assert not second_factor.needs_code(alesia)


def test_whoever_takes_their_last_factor_away_has_to_set_up_another_at_once(client, settings):
    settings.SECOND_FACTOR = "required"
    alesia = with_app(person())
    type_password(client)
    type_code(client, code_of(alesia))
    assert logged_in(client)
    client.post("/admin/account/second-factor/app/remove/")
    assert not second_factor.needs_code(alesia)
    assert not logged_in(client)


def test_an_administrator_takes_a_lost_factor_away_and_it_is_written_down():
    alesia, adam = with_app(person()), in_role("administrator")
    at_work = Client()
    type_password(at_work)
    type_code(at_work, code_of(alesia))
    desk, address = desk_of(adam), f"/admin/auth/user/{alesia.pk}/second-factor/"
    assert "logged out everywhere" in desk.get(address).content.decode()
    assert second_factor.needs_code(alesia)
    assert desk.post(address).status_code == 302
    assert not second_factor.needs_code(alesia)
    assert not logged_in(at_work)
    entry = LogEntry.objects.get(object_id=str(alesia.pk))
    assert (entry.user, entry.change_message) == (adam, "The second factor was taken away.")


def test_nobody_takes_their_own_factor_away_there_and_only_an_administrator_anothers():
    adam, alesia = with_app(in_role("administrator")), with_app(person())
    for role, person_there in (("administrator", adam), ("documenter", alesia)):
        address = f"/admin/auth/user/{person_there.pk}/second-factor/"
        assert desk_of(in_role(role)).post(address).status_code == 403
    assert second_factor.needs_code(adam)
    assert second_factor.needs_code(alesia)


def test_the_list_of_accounts_shows_exactly_those_without_a_factor():
    adam, boris = in_role("administrator"), person("boris")
    with_app(person())
    desk = desk_of(adam)
    found = desk.get("/admin/auth/user/?second_factor=none").context["cl"].result_list
    assert set(found) == {adam, boris} == set(second_factor.people_without())
