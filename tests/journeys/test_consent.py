"""A consent from the telephone call to the reader, and back: nobody has to remember to take a name off."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Person
from reports.models import NewsArticle
from reports.site import addresses
from tests import cast
from tests.journeys.desk import Desk, account
from tests.once import LOOKED_AT_ONCE
from tests.reports.approved import approved
from tests.reports.site import news

pytestmark = LOOKED_AT_ONCE

PHONE = {"width": 390, "height": 844}
CONSENTS = "#consents"


@pytest.fixture
def child() -> Person:
    """Under 18, so that a second person has to look; the record asks for the name."""
    person: Person = cast.person(
        name_be="Алена Прыкладная", name_en="Alena Prykladnaja", birth_date="2010-01-01", publication="name"
    )
    return cast.verified(person)


@pytest.fixture
def article() -> NewsArticle:
    news.documented_january()
    article = news.drafted()
    article.lead = "The court heard ."
    article.save()
    return article


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    for username, role in (("alena", "documenter"), ("viktar", "verifier"), ("edzik", "editor")):
        account(username, role)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return Desk(page, live_server.url)


def test_a_name_is_public_between_the_second_person_and_the_withdrawal(
    desk: Desk, child: Person, article: NewsArticle
) -> None:
    record(desk, child)
    confirm(desk)
    insert_and_publish(desk, article)
    lead = read(desk, article)
    expect(lead).to_have_text("The court heard Alena Prykladnaja.")
    withdraw(desk, child)
    expect(read(desk, article)).to_have_text("The court heard a detained person.")


def record(desk: Desk, child: Person) -> None:
    desk.log_in("alena")
    desk.open("cases/person", f"{child.pk}/consent/add/")
    desk.page.get_by_label("Name", exact=True).check()
    desk.page.get_by_label("a parent or guardian").check()
    desk.press("Record")
    desk.expect_message("The consent is recorded.")
    expect(desk.page.locator(CONSENTS)).to_contain_text("waits for a second person")
    expect(desk.page.locator(CONSENTS)).not_to_contain_text("Look at it and confirm")
    fits(desk.page)


def confirm(desk: Desk) -> None:
    desk.log_in("viktar")
    desk.page.get_by_role("link", name=re.compile("^Consents 1$")).click()
    fits(desk.page)
    desk.follow("Look at it and confirm…")
    expect(desk.page.locator("#content-main")).to_contain_text("under 18, or perhaps, when it was given")
    desk.press("Confirm")
    desk.expect_message("The consent is confirmed and has effect.")


def insert_and_publish(desk: Desk, article: NewsArticle) -> None:
    """By keyboard: behind “heard ”, before the full stop."""
    page = desk.page
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/change/")
    page.locator("#id_lead").focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowLeft")
    page.get_by_text("Insert a person…", exact=True).press("Enter")
    page.get_by_label("Name or code").fill("прыкладная")
    page.keyboard.press("Enter")
    found = page.get_by_role("button", name=re.compile("Alena Prykladnaja"))
    expect(page.locator(".insert-person .found")).to_contain_text("the name may be published now")
    found.press("Enter")
    expect(page.locator("#id_lead")).to_have_value(re.compile(r"heard \[\[person:P-[-\d]+\]\]\.$"))
    fits(page)
    page.locator("[name=_save]").click()
    desk.expect_message(re.compile("was changed successfully"))
    approved(article)
    desk.open("reports/newsarticle", f"{article.pk}/step/publish/")
    desk.press("Publish now")
    desk.expect_message("It is published.")


def read(desk: Desk, article: NewsArticle) -> Locator:
    desk.page.goto(desk.host + addresses.publication(article))
    fits(desk.page)
    return desk.page.locator("article > .lead")


def withdraw(desk: Desk, child: Person) -> None:
    desk.log_in("alena")
    desk.open("cases/person", f"{child.pk}/file/")
    desk.page.get_by_text("Withdraw…").click()
    desk.press("Withdraw this consent")
    desk.expect_message("Public pages that refer to this person")


def fits(page: Page) -> None:
    expect(page.locator("#content")).to_be_visible()  # or there is nothing yet to be measured
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_name_that_was_typed_becomes_a_reference(desk: Desk, child: Person, article: NewsArticle) -> None:
    article.lead = "The court heard Alena Prykladnaja."
    article.save()
    desk.log_in("edzik")
    desk.open("reports/newsarticle", f"{article.pk}/step/publish/")
    expect(desk.page.locator(".obstacles")).to_contain_text(
        "“Alena Prykladnaja” (lead) is written like the name"
    )
    desk.follow("Names in the text")
    fits(desk.page)
    desk.press("It is Alena Prykladnaja .* make it a reference")
    desk.expect_message("The name is a reference now.")
    expect(desk.page.locator("#content-main")).to_contain_text("No name is typed as plain words.")
