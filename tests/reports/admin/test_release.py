"""Releases in the newsroom: to be read, followed to their records, and changed by nobody."""

import pytest
from django.test import Client

from cases.verification import submit, verify, withdraw
from reports.models import Release
from reports.releases import release_for
from tests import cast
from tests.cases.admin.desk import desk_of
from tests.reports.desk import (
    JANUARY,
    QUARTER,
    address,
    analyst,
    casebook,
    detention,
    draft,
    editor,
    queries_of,
)


def test_the_list_says_number_period_status_and_who(newsroom: Client) -> None:
    casebook()
    release_for(QUARTER, editor())
    listed = newsroom.get(address(Release, "changelist")).content.decode()
    for words in ("2024-Q1-1", "the first three months of 2024 (2024-Q1)", "final", "edita"):
        assert words in listed


def test_the_page_shows_its_figures_records_and_articles(newsroom: Client) -> None:
    casebook()
    article = draft()
    release = article.story.release
    assert release is not None
    answer = newsroom.get(address(release, "change"))
    content = answer.content.decode()
    assert release.revision in content
    assert address(article, "change") in content
    assert [(row["part"], row["count"]) for row in answer.context["parts"]] == [
        ("detention", 4),
        ("administrative-trial", 1),
    ]
    detentions = answer.context["tables"][0]
    assert (detentions.name, [(line.name, line.value) for line in detentions.lines]) == (
        "Detentions",
        [("total", "4"), ("possible: date too imprecise", "0")],
    )
    assert [(line.path, line.value) for line in detentions.tables[0].lines] == [
        ("detentions.by_month.2024-01", "3"),
        ("detentions.by_month.2024-02", "0"),
        ("detentions.by_month.2024-03", "1"),
        ("detentions.by_month.unknown", "0"),
    ]


def test_figures_that_are_not_known_are_said_to_be_no_data(newsroom: Client) -> None:
    release = release_for(JANUARY, editor())
    tables = newsroom.get(address(release, "change")).context["tables"]
    assert tables[0].lines[0].value == "no data"


def test_the_records_are_listed_by_part_and_lead_to_their_pages(newsroom: Client) -> None:
    first, *_others, in_court = casebook()
    release = release_for(QUARTER, editor())
    page = newsroom.get(address(release, "records"), {"part": "administrative-trial"})
    assert [(record.code, link.address) for record, link in page.context["rows"]] == [
        (in_court.code, f"/admin/cases/trial/{in_court.pk}/change/")
    ]
    assert first.code in newsroom.get(address(release, "records")).content.decode()


def test_a_part_that_does_not_exist_is_not_found(newsroom: Client) -> None:
    casebook()
    assert (
        newsroom.get(address(release_for(QUARTER, editor()), "records"), {"part": "raid"}).status_code == 404
    )


def test_a_record_one_may_not_see_is_named_without_a_link(newsroom: Client) -> None:
    act = detention()
    release = release_for(JANUARY, editor())
    withdraw([act], cast.alice(), "A mistake").raise_if_refused()
    [(record, link)] = newsroom.get(address(release, "records")).context["rows"]
    assert (record.code, link) == (act.code, None)
    [(record, link)] = desk_of(analyst()).get(address(release, "records")).context["rows"]
    assert link is not None


def test_nobody_adds_changes_or_deletes_one() -> None:
    detention()
    release = release_for(JANUARY, editor())
    client = desk_of(cast.admin())
    assert client.get(address(Release, "add")).status_code == 403
    assert client.post(address(release, "change"), {"code": "other"}).status_code == 403
    assert client.post(address(release, "delete"), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["change", "records"])
def test_a_release_is_shown_to_the_newsroom_only(page: str) -> None:
    detention()
    release = release_for(JANUARY, editor())
    assert desk_of(cast.vera()).get(address(release, page)).status_code == 403
    assert Client().get(address(release, page)).status_code == 302


@pytest.mark.parametrize("records", [1, 3, 300])
def test_the_number_of_queries_does_not_grow(newsroom: Client, records: int) -> None:
    incident = cast.verified(cast.incident())
    acts = [cast.act(incident=incident) for _number in range(records)]
    submit(acts, cast.alice()).raise_if_refused()
    verify(acts, cast.vera()).raise_if_refused()
    release = release_for(JANUARY, editor())
    assert release.records.count() == records
    assert queries_of(newsroom, address(release, "change")) == 12
    assert queries_of(newsroom, address(release, "records")) == 9
    assert queries_of(newsroom, address(Release, "changelist")) == 7  # one for the saved filters
