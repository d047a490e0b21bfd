"""A session ends by itself, and all of one's sessions can be ended at once."""

import pytest
import time_machine
from django.test import Client

from tests.viasna.accounts.person import (
    PASSWORD,
    code_of,
    logged_in,
    person,
    type_code,
    type_password,
    with_app,
)

pytestmark = pytest.mark.django_db


def test_the_session_has_a_new_number_after_each_step(client):
    alesia = with_app(person())
    type_password(client)
    first = client.cookies["sessionid"].value
    type_code(client, code_of(alesia))
    assert client.cookies["sessionid"].value != first


def test_a_session_number_that_somebody_was_given_opens_nothing_after_the_log_in(client):
    person()
    client.post("/language/setlang/", {"language": "be", "next": "/"})
    session = client.session
    session["planted"] = "1"
    session.save()
    planted = client.cookies["sessionid"].value
    type_password(client)
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert not logged_in(thief)


def test_half_an_hour_without_work_ends_it(client, settings):
    settings.SESSION_IDLE_MINUTES = 30
    person()
    with time_machine.travel("2026-03-01T10:00:00Z", tick=False):
        type_password(client)
    with time_machine.travel("2026-03-01T10:29:00Z", tick=False):
        assert logged_in(client)
    with time_machine.travel("2026-03-01T10:58:00Z", tick=False):
        assert logged_in(client)
    with time_machine.travel("2026-03-01T11:28:01Z", tick=False):
        assert client.get("/admin/cases/act/")["Location"] == "/admin/login/?next=/admin/cases/act/"


def test_a_page_that_asks_by_itself_keeps_no_session_alive(client, settings):
    settings.SESSION_IDLE_MINUTES = 30
    person()
    with time_machine.travel("2026-03-01T10:00:00Z", tick=False):
        type_password(client)
    with time_machine.travel("2026-03-01T10:29:00Z", tick=False):
        assert client.get("/admin/", headers={"X-By-Itself": "1"}).status_code == 200
    with time_machine.travel("2026-03-01T10:31:00Z", tick=False):
        assert not logged_in(client)


def test_twelve_hours_after_the_log_in_it_ends_however_busy_somebody_is(client, settings):
    settings.SESSION_IDLE_MINUTES = 30
    person()
    with time_machine.travel("2026-03-01T06:00:00Z", tick=False) as clock:
        type_password(client)
        for _ in range(25):
            clock.shift(28 * 60)
            assert logged_in(client)
        clock.shift(21 * 60)
        assert not logged_in(client)


def test_with_the_limit_off_a_pause_ends_nothing(client):
    person()
    with time_machine.travel("2026-03-01T10:00:00Z"):
        type_password(client)
    with time_machine.travel("2026-03-01T15:00:00Z"):
        assert logged_in(client)


def test_somebody_sees_where_they_are_logged_in_and_logs_out_elsewhere():
    person()
    here = Client(headers={"user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0"})
    there = Client(headers={"user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18) AppleWebKit Safari/604.1"})
    type_password(there)
    type_password(here)
    page = here.get("/admin/account/").content.decode()
    assert "Firefox, Linux" in page
    assert "Safari, iPhone" in page
    answer = here.post("/admin/account/log-out-elsewhere/", follow=True)
    assert "logged out on 1 other device" in answer.content.decode()
    assert (logged_in(here), logged_in(there)) == (True, False)


def test_a_new_password_ends_the_other_sessions():
    person()
    here, there = Client(), Client()
    type_password(here)
    type_password(there)
    new = "а цяпер зусім іншы сказ"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert here.post("/admin/password_change/", sent).status_code == 302
    assert (logged_in(here), logged_in(there)) == (True, False)


def test_no_description_of_a_browser_stays_after_the_sessions_are_gone():
    person()
    first = Client(headers={"user-agent": "Mozilla/5.0 Firefox"})
    type_password(first)
    first.post("/admin/logout/")
    second = Client(headers={"user-agent": "Chrome"})
    type_password(second)
    assert "Firefox" not in second.get("/admin/account/").content.decode()
