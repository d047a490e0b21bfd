"""The desk as a person at a mouse and a keyboard meets it."""

import re

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from playwright.sync_api import Locator, Page, expect

PASSWORD = "вельмі-доўгі-пароль-17"


def account(username: str, *roles: str) -> User:
    user: User = User.objects.create_user(username, password=PASSWORD, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


class Desk:
    """A page of the desk, and what people do there again and again."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host

    def log_in(self, username: str) -> None:
        """With a session that is there already: the page of the log-in has journeys of its own. Whoever was there
        before is gone."""
        client, name = Client(), settings.SESSION_COOKIE_NAME
        client.force_login(User.objects.get(username=username))
        self.page.context.clear_cookies()
        self.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.host}])
        self.page.goto(f"{self.host}/admin/")
        expect(self.page.locator("#user-tools")).to_contain_text(username)

    def open(self, room_and_model: str, rest: str = "") -> None:
        self.page.goto(f"{self.host}/admin/{room_and_model}/{rest}")

    def choose(self, field: str, typed: str, words: str) -> None:
        """Open an autocomplete, type, and take what it offers."""
        chosen = self.page.locator(f"#id_{field} + .select2")
        chosen.click()
        self.page.locator(".select2-container--open .select2-search__field").last.fill(typed)
        self.page.locator(".select2-results__option", has_text=words).first.click()
        expect(chosen).to_contain_text(words)

    def press(self, button: str) -> None:
        self.page.locator("#content-main").get_by_role("button", name=re.compile(f"^{button}$", re.I)).click()

    def follow(self, link: str | re.Pattern[str]) -> None:
        self.page.locator("#content").get_by_role("link", name=link).first.click()

    def expect_message(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.locator(".messagelist")).to_contain_text(words)

    def do_to_all(self, model: str, action: str) -> None:
        """Tick every row of the list and say the verb."""
        self.open(model)
        self.do_to(self.page.locator("#action-toggle"), action)

    def do_to(self, box: Locator, action: str) -> None:
        box.check()
        self.page.locator("select[name=action]").select_option(label=action)
        self.page.locator("[name=index]").click()

    def status_panel(self) -> Locator:
        return self.page.get_by_role("region", name="Status")
