"""How somebody likes the desk is the same on every computer, and no browser keeps it."""

import re

import pytest
from django.test import Client

from tests.cases.admin.desk import desk_of
from tests.viasna.accounts.person import person, type_password
from viasna.environment import PROJECT
from viasna.models import Preferences

pytestmark = pytest.mark.django_db


def language_of(answer):
    return re.search(r'<html lang="(\w+)"', answer.content.decode())[1]


def looks_of(answer):
    found = re.search(r'data-theme="(\w+)" data-contrast="(\w+)"', answer.content.decode())
    return found.groups()


def choose(client, **chosen):
    return client.post("/admin/account/looks/", {**chosen, "next": "/admin/cases/act/"})


def test_the_language_that_was_chosen_is_there_at_the_next_log_in_on_another_computer():
    person()
    here, there = Client(headers={"accept-language": "en"}), Client(headers={"accept-language": "ru"})
    type_password(here)
    here.post("/language/setlang/", {"language": "be", "next": "/admin/"})
    assert language_of(here.get("/admin/")) == "be"
    assert language_of(there.get("/admin/login/")) == "ru"
    type_password(there)
    assert language_of(there.get("/admin/")) == "be"


def test_only_who_has_not_logged_in_gets_a_cookie_for_the_language():
    person()
    stranger, member = Client(), Client()
    stranger.post("/language/setlang/", {"language": "be", "next": "/admin/login/"})
    assert stranger.cookies["django_language"].value == "be"
    assert language_of(stranger.get("/admin/login/")) == "be"
    type_password(member)
    member.post("/language/setlang/", {"language": "be", "next": "/admin/"})
    assert "django_language" not in member.cookies


def test_two_people_at_one_computer_have_each_their_own():
    alesia, boris = person(), person("boris")
    Preferences.objects.create(user=alesia, language="be", theme="dark")
    Preferences.objects.create(user=boris, language="ru", contrast="high")
    client = Client()
    type_password(client)
    assert (language_of(client.get("/admin/")), looks_of(client.get("/admin/"))) == ("be", ("dark", "normal"))
    client.post("/admin/logout/")
    type_password(client, "boris")
    assert (language_of(client.get("/admin/")), looks_of(client.get("/admin/"))) == ("ru", ("auto", "high"))


def test_the_buttons_change_theme_and_contrast_and_come_back():
    desk = desk_of(person())
    assert choose(desk, theme="dark")["Location"] == "/admin/cases/act/"
    choose(desk, contrast="high")
    assert looks_of(desk.get("/admin/")) == ("dark", "high")
    assert Preferences.objects.values_list("theme", "contrast").get() == ("dark", "high")


@pytest.mark.parametrize(
    "chosen", [{"theme": "pink"}, {"contrast": "x"}, {"theme": ""}, {}, {"language": "xx"}]
)
def test_what_is_no_choice_is_passed_over(chosen):
    desk = desk_of(person())
    assert choose(desk, **chosen).status_code == 302
    assert not Preferences.objects.exists()


def test_nobody_is_sent_elsewhere():
    sent = {"theme": "dark", "next": "https://elsewhere.example/"}
    assert desk_of(person()).post("/admin/account/looks/", sent)["Location"] == "/admin/"


def test_the_page_of_the_account_keeps_all_at_once():
    desk = desk_of(person())
    sent = {"language": "ru", "theme": "light", "contrast": "high"}
    answer = desk.post("/admin/account/", sent, follow=True)
    assert (language_of(answer), looks_of(answer)) == ("ru", ("light", "high"))


def test_the_page_of_the_account_may_give_the_language_back_to_the_browser():
    desk = desk_of(person(), "en")
    desk.post("/admin/account/", {"language": "ru", "theme": "light", "contrast": "high"})
    desk.post("/admin/account/", {"language": "", "theme": "auto", "contrast": "normal"})
    answer = desk.get("/admin/account/")
    assert (language_of(answer), looks_of(answer)) == ("en", ("auto", "normal"))


def test_a_page_of_the_desk_asks_the_database_nothing_for_it(django_assert_num_queries):
    alesia = person()
    desk = desk_of(alesia)
    with django_assert_num_queries(5):  # the session, the account, what it may (twice), its roles
        desk.get("/admin/account/roles/")
    desk.post("/admin/account/looks/", {"theme": "dark"})
    assert Preferences.objects.get().user == alesia
    with django_assert_num_queries(5):
        assert looks_of(desk.get("/admin/account/roles/")) == ("dark", "normal")


def test_a_reader_gets_nothing_of_it(client):
    page = client.get("/en/")
    assert not page.cookies
    assert "Cookie" not in page.get("Vary", "")


def test_no_script_of_ours_keeps_anything_in_the_browser():
    scripts = sorted((PROJECT / "static").rglob("*.js"))
    assert len(scripts) > 4
    storage = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker")
    assert [path.name for path in scripts if storage.search(path.read_text())] == []
