"""The desk works under the strict policy: the page itself reports what is blocked, foreign or broken."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import NoReverseMatch, reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.once import LOOKED_AT_ONCE


def desks() -> list[type[Model]]:
    """Asked when the test runs: the desks are found after the tests are collected."""
    return sorted(admin.site._registry, key=lambda model: model._meta.label)


def page_of(model: type[Model], page: str) -> str | None:
    try:
        return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")
    except NoReverseMatch:
        return None


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Page:
    client = Client()
    client.force_login(User.objects.create_superuser("alesia"))
    cookie = client.cookies["sessionid"]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    return page


def test_a_member_logs_in_and_out(page: Page, live_server: LiveServer) -> None:
    User.objects.create_superuser("alesia", password="крэсы-дождж-паром")
    page.goto(f"{live_server.url}/admin/")
    page.locator("#id_username").fill("alesia")
    page.locator("#id_password").fill("крэсы-дождж-паром")
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{live_server.url}/admin/")
    page.locator("#logout-form [type=submit]").click()
    page.goto(f"{live_server.url}/admin/")
    expect(page.locator("#id_password")).to_be_visible()


@LOOKED_AT_ONCE
def test_every_desk_opens_without_a_complaint(desk: Page, live_server: LiveServer) -> None:
    assert len(desks()) > 20
    for model in desks():
        # A desk that is no list of forms has no page to add.
        for page_of_desk in filter(None, (page_of(model, "changelist"), page_of(model, "add"))):
            answer = desk.goto(f"{live_server.url}{page_of_desk}")
            # Some records are never written by hand.
            assert answer is not None
            assert answer.status in {200, 403}, page_of_desk
