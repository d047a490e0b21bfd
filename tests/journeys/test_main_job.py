"""The main job in one go: from what happened to a page whose every number can be asked where it comes from."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Act, Incident, Person, Trial
from cases.workflow import Status
from reports.models import NewsArticle
from reports.site import addresses
from tests import cast
from tests.conftest import watched
from tests.journeys.desk import Desk, account
from tests.reports.approved import approved

PEOPLE, INCIDENTS, ACTS, TRIALS = "cases/person", "cases/incident", "cases/act", "cases/trial"
ARTICLES = "reports/newsarticle"
HEADLINE = {
    "en": "At least 2 detentions in Belarus in January 2024",
    "be": "Не менш за 2 затрыманні ў Беларусі ў студзені 2024 года",
}


@pytest.fixture
def desk(page: Page, live_server: LiveServer) -> Desk:
    account("alena", "documenter")
    account("viktar", "verifier")
    account("edzik", "editor")
    cast.campaign()
    return Desk(page, live_server.url)


@pytest.fixture
def reader(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Somebody else's browser, which runs no scripts."""
    with (
        browser.new_context(java_script_enabled=False, locale="en-GB") as context,
        watched(context.new_page(), live_server.url) as page,
    ):
        yield page


def test_from_a_record_to_the_published_page(desk: Desk, reader: Page) -> None:
    desk.log_in("alena")
    write_a_person(desk)
    write_an_incident_with_three_acts_and_a_trial(desk)
    expect_no_way_to_verify(desk)

    desk.log_in("viktar")
    verify_all_but_one_detention(desk)

    desk.log_in("edzik")
    draft_january(desk)
    look_at_the_figures(desk)
    publish_in_two_languages(desk)

    english, belarusian = (published_in(language) for language in ("en", "be"))
    before = read_it(reader, desk.host + addresses.publication(english))
    follow_a_number(reader)
    expect_the_sibling(reader, desk.host, english, belarusian)

    desk.log_in("viktar")
    verify_the_last_detention(desk)
    desk.log_in("edzik")
    expect_to_be_told_of_the_drift(desk, english)
    assert read_it(reader, desk.host + addresses.publication(english)) == before


def write_a_person(desk: Desk) -> None:
    page = desk.page
    desk.open(PEOPLE, "add/")
    page.get_by_label("Name in Belarusian").fill("Ганна Прыклад")
    page.get_by_label("Name in English").fill("Hanna Pryklad")
    page.locator("#id_sex").select_option(label="female")
    page.locator("#id_has_minor_children").select_option(label="Yes")
    desk.press("Save")
    desk.expect_message("Hanna Pryklad")


def write_an_incident_with_three_acts_and_a_trial(desk: Desk) -> None:
    """The second person is written in the row in which something was done to them; the third detained is not known."""
    page = desk.page
    desk.open(INCIDENTS, "add/")
    page.locator("#id_date").fill("23.01.2024")
    page.locator("#id_region").select_option("BY-HM")
    page.locator("#id_title_en").fill("Searches after food parcels in Minsk")
    desk.choose("campaign", "INeed", "food parcels")
    desk.choose("acts-0-person", "Анна Приклад", "Hanna Pryklad")
    page.locator("#id_acts-0-kind").select_option("detention")
    desk.press("Add another act")
    desk.choose("acts-1-person", "Piotr Pryklad", "Add “Piotr Pryklad” as a new person")
    page.locator("#id_acts-1-new_sex").select_option("male")
    desk.press("Add another act")
    expect(page.locator("#id_acts-2-kind")).to_have_value("detention")
    desk.choose("trials-0-person", "Hanna", "Hanna Pryklad")
    page.locator("#id_trials-0-process").select_option("administrative")
    page.locator("#id_trials-0-date").fill("2024-01-30")
    desk.choose("trials-0-court", "Kobryn", "Kobryn District Court")
    choose_several(desk, "trials-0-articles", "24.15")
    page.locator("#id_trials-0-outcome").select_option("convicted")
    page.locator("#id_trials-0-penalty").select_option("arrest")
    page.locator("#id_trials-0-amount").fill("15")
    page.locator("#id_trials-0-unit").select_option("days")
    desk.press("Save and submit")
    desk.expect_message("Now submitted: 7 records.")  # the incident, three acts, the trial and the two people
    assert list(Act.everything.values_list("date", "status")) == 3 * [("2024-01-23", Status.SUBMITTED)]


def choose_several(desk: Desk, field: str, words: str) -> None:
    """In a box that takes more than one."""
    box = desk.page.locator(f"#id_{field} + .select2")
    box.click()
    box.locator(".select2-search__field").fill(words)
    desk.page.locator(".select2-results__option", has_text=words).first.click()
    expect(box).to_contain_text(words)


def expect_no_way_to_verify(desk: Desk) -> None:
    desk.open(INCIDENTS)
    expect(desk.page.locator("select[name=action] option", has_text="Verify")).to_have_count(0)
    desk.follow("Searches after food parcels in Minsk")
    expect(desk.status_panel()).to_contain_text("submitted")
    expect(desk.status_panel()).not_to_contain_text("Verify")
    incident = Incident.everything.get()
    answer = post(desk, f"/admin/cases/incident/{incident.pk}/status/verify/")
    assert answer == 403
    assert not Incident.verified.exists()


def post(desk: Desk, address: str, **values: str) -> int:
    """What a form would send, past the form."""
    token = desk.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    sent = {"csrfmiddlewaretoken": token, **values}
    return desk.page.request.post(desk.host + address, form=sent).status


def verify_all_but_one_detention(desk: Desk) -> None:
    """By the lists; the incident and the trial on their own pages."""
    page = desk.page
    desk.do_to_all(PEOPLE, "Verify")
    desk.expect_message("Now verified: 2 records.")
    for model, name in (
        (INCIDENTS, "Searches after food parcels in Minsk"),
        (TRIALS, Trial.everything.get().code),
    ):
        desk.open(model)
        desk.follow(name)
        desk.press("Verify")
        desk.expect_message("Now verified: 1 record.")
        expect(desk.status_panel()).to_contain_text("verified by viktar")
    desk.open(ACTS)
    for name in ("Hanna Pryklad", "Piotr Pryklad"):
        page.get_by_role("row", name=name).get_by_role("checkbox").check()
    page.locator("select[name=action]").select_option(label="Verify")
    page.locator("[name=index]").click()
    desk.expect_message("Now verified: 2 records.")
    assert Act.everything.exclude(status=Status.VERIFIED).get().person is None
    assert (Person.verified.count(), Trial.verified.count()) == (2, 1)


def draft_january(desk: Desk) -> None:
    page = desk.page
    desk.open(ARTICLES)
    desk.follow("Draft a report for…")
    page.get_by_label("Period").fill("2024-01")
    page.get_by_label("Russian").uncheck()
    desk.press("Draft")
    desk.expect_message("Ready to be edited")
    assert sorted(NewsArticle.objects.values_list("language", flat=True)) == ["be", "en"]


def look_at_the_figures(desk: Desk) -> None:
    """What the text quotes stands beside it; the preview is the page as readers will see it."""
    page = desk.page
    open_article(desk, "en")
    quoted = page.get_by_role("group").filter(has_text="Figures quoted")
    row = quoted.get_by_role("row").filter(has_text="[[detentions.total]]")
    expect(row.locator(".number")).to_have_text("2")
    desk.press("Save and preview")
    expect(page.get_by_text("A preview: readers cannot see this page.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADLINE["en"])


def publish_in_two_languages(desk: Desk) -> None:
    for language in ("en", "be"):
        approved(NewsArticle.objects.get(language=language))
        open_article(desk, language)
        desk.follow("Publish now…")
        desk.press("Publish now")
        desk.expect_message("It is published.")
        expect(desk.status_panel()).to_contain_text("published")


def open_article(desk: Desk, language: str) -> None:
    article = NewsArticle.objects.get(language=language)
    desk.open(ARTICLES, f"{article.pk}/change/")


def published_in(language: str) -> NewsArticle:
    return NewsArticle.objects.published().get(language=language)


def read_it(reader: Page, address: str) -> bytes:
    answer = reader.goto(address)
    assert answer is not None
    assert answer.status == 200
    return answer.body()


def follow_a_number(reader: Page) -> None:
    """From the number to the row that says how it was counted, and on to the page of its release."""
    expect(reader.get_by_role("heading", level=1)).to_have_text(HEADLINE["en"])
    figures = reader.get_by_role("list", name="Key figures")
    number = figures.get_by_role("link", name="2", exact=True).first
    number.click()
    expect(reader).to_have_url(re.compile(r"#figure-detentions\.total$"))
    row = reader.locator(":target")
    expect(row.locator(".number")).to_have_text("2")
    expect(row).to_be_in_viewport()
    release = published_in("en").story.release
    assert release is not None
    reader.get_by_role("link", name=release.code).click()
    expect(reader.get_by_text(f"Release {release.code}", exact=True)).to_be_visible()
    expect(reader.locator("[id='figure-detentions.total'] .number")).to_have_text("2")


def expect_the_sibling(reader: Page, host: str, english: NewsArticle, belarusian: NewsArticle) -> None:
    reader.goto(host + addresses.publication(english))
    reader.locator(".languages").get_by_role("link", name="Беларуская").click()
    expect(reader).to_have_url(host + addresses.publication(belarusian))
    expect(reader.get_by_role("heading", level=1)).to_have_text(HEADLINE["be"])
    reader.locator(".languages").get_by_role("link", name="Русский").click()
    expect(reader).to_have_url(f"{host}/ru/")


def verify_the_last_detention(desk: Desk) -> None:
    waiting = Act.everything.get(status=Status.SUBMITTED)
    desk.open(ACTS)
    desk.follow(waiting.code)
    desk.press("Verify")
    desk.expect_message("Now verified: 1 record.")


def expect_to_be_told_of_the_drift(desk: Desk, article: NewsArticle) -> None:
    desk.open(ARTICLES, f"{article.pk}/change/")
    row = desk.page.get_by_role("row").filter(has_text="[[detentions.total]]")
    expect(row.locator(".drift")).to_have_text("2 when published, 3 today: 1 added, 0 changed, 0 removed.")
    row.get_by_text("Records that moved").click()
    expect(row.get_by_role("link", name=Act.verified.get(person=None).code)).to_be_visible()


def test_who_writes_and_verifies_cannot_verify_their_own(desk: Desk) -> None:
    """Both roles in one person: the button is there, and says why it does not work."""
    account("boris", "documenter", "verifier")
    desk.log_in("boris")
    desk.open(INCIDENTS, "add/")
    desk.page.locator("#id_date").fill("2024-01-23")
    desk.page.locator("#id_region").select_option("BY-BR")
    desk.page.locator("#id_title_en").fill("A march in Brest")
    desk.press("Save and submit")
    desk.expect_message("Now submitted: 1 record.")
    desk.follow("A march in Brest")
    expect(desk.status_panel().get_by_role("button", name="Verify")).to_be_disabled()
    expect(desk.status_panel()).to_contain_text("You wrote it. Somebody else has to verify it.")
    incident = Incident.everything.get()
    seen = f"{incident.status} {incident.edited_at.isoformat()}"
    assert post(desk, f"/admin/cases/incident/{incident.pk}/status/verify/", seen=seen) == 200
    desk.page.reload()
    expect(desk.status_panel()).to_contain_text("submitted")
    assert not Incident.verified.exists()
