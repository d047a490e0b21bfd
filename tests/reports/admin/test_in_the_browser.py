"""The newsroom under the strict policy: from the list to a published page, with nothing but clicks."""

from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from reports.models import NewsArticle
from tests.cases.admin.desk import desk_of
from tests.reports.approved import approved
from tests.reports.desk import casebook, editor


def test_an_editor_drafts_looks_and_publishes(page: Page, live_server: LiveServer) -> None:
    casebook()
    cookie = desk_of(editor()).cookies["sessionid"]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/admin/reports/newsarticle/")
    page.get_by_role("link", name="Draft a report for…").click()
    page.get_by_label("Period").fill("2024-Q1")
    page.get_by_label("Belarusian").uncheck()
    page.get_by_label("Russian").uncheck()
    page.get_by_role("button", name="Draft", exact=True).click()
    expect(page.get_by_text("Figures quoted (")).to_be_visible()
    page.get_by_text("Figures you can quote").click()
    approved(NewsArticle.objects.get())
    page.get_by_role("button", name="Save and publish…").click()
    page.get_by_role("button", name="Publish now").click()
    expect(page.get_by_text("It is published.")).to_be_visible()
    page.get_by_role("link", name="On the site").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "At least 4 detentions in Belarus in the first three months of 2024"
    )
