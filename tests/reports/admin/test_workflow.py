"""The pages of an article on its way: versions, approval, the list by where it stands, the start page."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from reports.approving import open_request, send_back, submit
from reports.models import Approval, NewsArticle
from reports.writing import write
from tests.cases.admin.desk import desk_of, messages_of
from tests.reports.approved import approved, eva, publish
from tests.reports.desk import address, casebook, draft, editor, queries_of
from viasna.start_page import blocks

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def start(user: object, title: str) -> list[tuple[str, str]]:
    block = next(block for block in blocks(user) if block.title == title)  # type: ignore[arg-type]
    return [(line.words, line.note) for line in block.lines]


def test_sent_read_and_approved_on_the_page_of_approval(newsroom: Client, article: NewsArticle) -> None:
    page = address(article, "approval")
    assert messages_of(newsroom.post(page, {"verb": "submit", "words": "Please."})) == [
        "It waits for approval."
    ]
    assert open_request(article).words == "Please."  # type: ignore[union-attr]
    assert start(eva(), "Articles that wait for approval") == [(article.title, "")]
    assert start(editor(), "Articles that wait for approval") == [
        (article.title, "you wrote it: somebody else approves it")
    ]
    mine = newsroom.get(page)
    assert 'value="approve"' not in mine.content.decode()
    desk = desk_of(eva())
    opened = desk.get(page)
    assert f'<iframe src="{address(article, "preview")}?framed=1"' in opened.content.decode()
    assert messages_of(desk.post(page, {"verb": "approve", "seen": "older"})) == [
        "Somebody changed it while you were reading. Read what is new, then approve it."
    ]
    approve = {"verb": "approve", "seen": opened.context["seen"]}
    assert messages_of(newsroom.post(page, approve))[-1:] == [
        "You wrote it: somebody else has to approve it."
    ]
    assert messages_of(desk.post(page, approve))[-1:] == ["It is approved."]
    assert Approval.objects.get().by == eva()
    assert "Approved by eva" in desk.get(page).content.decode()


def test_returned_it_says_so_to_its_writer(newsroom: Client, article: NewsArticle) -> None:
    submit(article, editor())
    answer = desk_of(eva()).post(address(article, "approval"), {"verb": "return", "answer": "Which court?"})
    assert messages_of(answer) == ["It is returned to its writers, with your words."]
    assert start(editor(), "My articles") == [(article.title, "returned by eva: Which court?")]
    assert "Which court?" in newsroom.get(address(article, "change")).content.decode()


def test_what_is_new_since_the_approval_is_shown(newsroom: Client, article: NewsArticle) -> None:
    approved(article)
    article.lead = "A new lead."
    write(article, editor())
    opened = desk_of(eva()).get(address(article, "approval"))
    assert [one.name for one in opened.context["changes"].texts] == ["lead"]
    assert "It was changed since, so it has to be approved again." in opened.content.decode()


def test_only_our_own_page_frames_the_preview(newsroom: Client, article: NewsArticle) -> None:
    framed, alone = (newsroom.get(address(article, "preview") + end) for end in ("?framed=1", ""))
    assert framed["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in framed["Content-Security-Policy"]
    assert alone["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in alone["Content-Security-Policy"]
    assert "frame-src 'self'" in newsroom.get(address(article, "approval"))["Content-Security-Policy"]


def test_a_version_is_compared_and_brought_back(newsroom: Client, article: NewsArticle) -> None:
    before = article.lead
    article.lead = "Other words."
    write(article, eva())
    page = address(article, "versions")
    opened = newsroom.get(page)
    assert (opened.context["old"].number, opened.context["new"].number) == (1, 2)
    assert [row["what"] for row in opened.context["rows"]] == [["lead"], ["written first"]]
    assert newsroom.get(page, {"old": "1", "new": "nonsense"}).status_code == 200
    answer = newsroom.post(page, {"version": "1"})
    assert messages_of(answer) == ["Version 1 stands there again, as a new save."]
    assert NewsArticle.objects.get(pk=article.pk).lead == before
    assert newsroom.post(page, {"version": "99"}).status_code == 404


@pytest.mark.parametrize("state", ["draft", "waits", "approved", "changed"])
def test_the_list_finds_them_on_their_way(newsroom: Client, article: NewsArticle, state: str) -> None:
    if state == "waits":
        submit(article, editor())
    elif state == "approved":
        approved(article)
    elif state == "changed":
        publish(article, editor())
        article.lead = "Other."
        write(article, editor())
    other = draft(language="be")
    if state == "draft":
        submit(other, editor())
    found = newsroom.get(address(NewsArticle, "changelist"), {"state": state})
    assert list(found.context["cl"].queryset) == [article]
    assert f"status-{state}" in found.content.decode()


def test_the_start_page_says_what_goes_out_when(article: NewsArticle) -> None:
    moment = timezone.now() + dt.timedelta(hours=2)
    publish(article, editor(), moment)
    block = next(block for block in blocks(editor()) if block.title == "Going out by itself")
    assert [(line.words, line.when, line.note) for line in block.lines] == [(article.title, moment, "")]
    article.lead = "Other."
    write(article, editor())
    assert start(editor(), "Going out by itself")[0][1] == "changed since: what was scheduled goes out"


def test_the_numbers_lead_to_lists_of_as_many(newsroom: Client, article: NewsArticle) -> None:
    submit(draft(language="be"), editor())
    publish(draft(language="ru"), editor(), timezone.now() + dt.timedelta(hours=2))
    titles = ("Articles that wait for approval", "My articles", "Going out by itself")
    for block in blocks(editor()):
        if block.title in titles:
            (number,) = block.numbers
            listed = newsroom.get(number.address)
            assert listed.context["cl"].result_count == number.count, block.title


def test_the_number_of_queries_of_these_pages_does_not_grow(newsroom: Client, article: NewsArticle) -> None:
    counts = []
    for round_number in range(2):
        submit(article, editor())
        send_back(article, eva(), "Again.")
        article.lead = f"Lead {'again ' * round_number}"
        write(article, editor())
        approved(article)
        counts.append([queries_of(newsroom, address(article, page)) for page in ("versions", "approval")])
        article.lead += "!"
        write(article, editor())
    assert counts[0] == counts[1]
