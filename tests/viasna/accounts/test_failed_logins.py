"""Guessing: few passwords are looked at, nobody is kept out of their own browser, and little of it is kept."""

import datetime
from unittest import mock

import pytest
import time_machine
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.cases.admin.desk import desk_of, in_role
from tests.viasna.accounts.person import (
    PASSWORD,
    code_of,
    logged_in,
    person,
    type_code,
    type_password,
    with_app,
)
from viasna import failed_logins, second_factor
from viasna.models import FailedLogIn

pytestmark = pytest.mark.django_db
LIST = "/admin/viasna/failedlogin/"
TYPED = "пароль-з-аркуша-7"


def guess(times: int, username: str = "alesia", client: Client | None = None) -> list[int]:
    return [type_password(client or Client(), username, f"{TYPED}{n}").status_code for n in range(times)]


def test_of_a_hundred_guesses_from_anywhere_ten_are_looked_at():
    person()
    looked_at = mock.Mock(side_effect=MD5PasswordHasher.verify, autospec=True)
    with mock.patch.object(MD5PasswordHasher, "verify", lambda self, *args: looked_at(self, *args)):
        for number in range(100):
            Client(REMOTE_ADDR=f"203.0.113.{number}", headers={"user-agent": f"{number}"}).post(
                "/admin/login/", {"username": "alesia", "password": f"{number}"}
            )
    assert looked_at.call_count == 10


@pytest.mark.parametrize("username", ["alesia", "nobody", "away"])
def test_the_answers_are_the_same_whoever_is_guessed(username):
    person()
    person("away").__class__.objects.filter(username="away").update(is_active=False)
    assert guess(12, username) == [200] * 9 + [429] * 3
    assert {row.locked_out for row in FailedLogIn.objects.all()[:3]} == {True}


def test_the_words_do_not_tell_whether_there_is_such_an_account():
    person()
    pages = [type_password(Client(), name, "x").content.decode() for name in ("alesia", "nobody")]
    said = [page.partition('class="errornote">')[2].partition("</p>")[0].strip() for page in pages]
    assert said[0] == said[1] != ""


def test_a_stranger_keeps_nobody_out_of_a_browser_they_were_in_before():
    person()
    mine = Client()
    type_password(mine)
    mine.post("/admin/logout/")
    assert guess(10)[-1] == 429
    assert type_password(Client()).status_code == 429
    assert type_password(mine).status_code == 302
    assert logged_in(mine)


def test_a_known_browser_has_ten_guesses_of_its_own():
    person()
    mine = Client()
    type_password(mine)
    mine.post("/admin/logout/")
    assert guess(11, client=mine) == [200] * 9 + [429] * 2
    assert type_password(mine).status_code == 429
    assert type_password(Client()).status_code == 302


@pytest.mark.parametrize("cookie", ["", "x", "x.y", "abc." + "0" * 64])
def test_no_browser_vouches_for_itself(cookie):
    person()
    guess(10)
    stranger = Client()
    stranger.cookies["known_browser"] = cookie
    assert type_password(stranger).status_code == 429


def test_a_browser_is_known_for_its_own_account_and_password_only():
    alesia = person()
    person("boris")
    mine = Client()
    type_password(mine)
    mine.post("/admin/logout/")
    guess(10, "boris")
    assert type_password(mine, "boris").status_code == 429
    alesia.set_password("another long sentence")
    alesia.save()
    guess(10)
    assert type_password(mine, password="another long sentence").status_code == 429


def test_after_a_quarter_of_an_hour_a_new_browser_is_let_in():
    person()
    with time_machine.travel("2026-03-01T10:00:00Z", tick=False):
        guess(10)
    with time_machine.travel("2026-03-01T10:14:00Z", tick=False):
        assert type_password(Client()).status_code == 429
    with time_machine.travel("2026-03-01T10:15:01Z", tick=False):
        assert type_password(Client()).status_code == 302


def test_whoever_gets_it_right_begins_anew():
    person()
    guess(9)
    assert type_password(Client()).status_code == 302
    assert guess(1) == [200]


def test_the_page_of_a_closed_door_is_a_sentence_in_three_languages():
    person()
    guess(10)
    for language, words in (("en", "Try again in 15 minutes"), ("be", ""), ("ru", "")):
        page = Client(headers={"accept-language": language}).post(
            "/admin/login/", {"username": "alesia", "password": "x"}
        )
        assert page.status_code == 429
        assert words in page.content.decode()
        assert page["Retry-After"] == "900"
        assert page["Cache-Control"] == "no-store"


def test_every_failure_is_written_down_without_what_was_typed_and_from_where():
    person()
    guess(12)
    assert FailedLogIn.objects.count() == 12
    kept = str([*FailedLogIn.objects.values(), *AccessAttempt.objects.values()])
    assert TYPED not in kept
    assert "127.0.0.1" not in kept
    assert {row.ip_address for row in FailedLogIn.objects.all()} == {"0.0.0.0"}


def test_a_password_typed_where_the_name_belongs_is_not_kept():
    person()
    type_password(Client(), TYPED, "")
    type_password(Client(), TYPED, "x")
    assert TYPED not in str([*FailedLogIn.objects.values(), *AccessAttempt.objects.values()])
    assert FailedLogIn.objects.get().username.startswith("? ")


def test_a_wrong_code_is_a_failure_too(client):
    alesia = with_app(person())
    type_password(client)
    type_code(client, "000000")
    failure = FailedLogIn.objects.get()
    assert (failure.username, failure.what()) == ("alesia", "code")
    type_code(client, code_of(alesia))
    assert logged_in(client)


def test_a_failure_is_forgotten_after_thirty_days():
    person()
    guess(1)
    FailedLogIn.objects.update(attempt_time=timezone.now() - datetime.timedelta(days=31))
    guess(1)
    assert FailedLogIn.objects.count() == 1
    call_command("axes_reset_failure_logs", age=0)
    assert FailedLogIn.objects.count() == 0


def test_the_numbers_agree_with_the_lists_they_lead_to():
    person()
    person("boris")
    guess(3)
    guess(2, "boris")
    old = FailedLogIn.objects.earliest("attempt_time")
    FailedLogIn.objects.filter(pk=old.pk).update(attempt_time=timezone.now() - datetime.timedelta(days=2))
    since = timezone.now() - datetime.timedelta(days=1)
    found = failed_logins.recent(since)
    assert [(row.username, row.count) for row in found] == [("alesia", 2), ("boris", 2)]
    desk = desk_of(in_role("administrator"))
    for row in found:
        assert desk.get(row.address).context["cl"].result_count == row.count
    assert desk.get(failed_logins.list_of(since)).context["cl"].result_count == 4


def test_administrators_read_the_list_and_change_nothing():
    person()
    guess(1)
    type_password(Client(), "nobody", "x")
    adam = in_role("administrator")
    page = desk_of(adam).get(LIST).content.decode()
    assert "alesia" in page
    assert "no such account" in page
    failure = FailedLogIn.objects.latest("pk")
    for address in (f"{LIST}add/", f"{LIST}{failure.pk}/delete/"):
        assert desk_of(adam).get(address).status_code == 403
    for role in ("documenter", "verifier", "editor", "analyst"):
        assert desk_of(in_role(role)).get(LIST).status_code == 403


def test_the_list_costs_the_same_for_one_failure_and_for_many(django_assert_num_queries):
    person()
    guess(1)
    desk = desk_of(in_role("administrator"))
    with django_assert_num_queries(9):
        desk.get(LIST)
    guess(5)
    with django_assert_num_queries(9):
        desk.get(LIST)


def test_whoever_logs_in_by_a_program_is_not_counted(client):
    person()
    assert not client.login(username="alesia", password="x")
    assert client.login(username="alesia", password=PASSWORD)
    assert FailedLogIn.objects.count() == 0


def test_a_browser_that_types_wrong_codes_does_not_close_the_account(client):
    alesia = with_app(person())
    type_password(client)
    for _ in range(11):
        answer = type_code(client, "000000")
    assert "quarter of an hour" in answer.content.decode()
    assert not second_factor.check_code(alesia, code_of(alesia))
    assert type_password(Client())["Location"].endswith("/code/")
