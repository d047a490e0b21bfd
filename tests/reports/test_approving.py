"""The second person: who may approve an article, of what an approval holds, and what cannot happen without it."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from reports import publishing
from reports.approval_rule import approval_of, last_approval
from reports.approving import approve, last_return, open_request, send_back, submit, take_back, why_not_by
from reports.models import Approval, ApprovalRequest, NewsArticle, NewsBlock
from reports.seen import fingerprint
from reports.standing import Standing, standing_as, standing_of
from reports.writing import remove, write
from tests import cast
from tests.cases.admin.desk import in_role
from tests.journeys.site import any_photo
from tests.reports.approved import approved, eva
from tests.reports.desk import analyst, casebook, draft, editor

pytestmark = pytest.mark.django_db
NEVER_READ = "A second person has to read and approve it first. Send it for approval."
CHANGED = "It was changed after it was approved: a second person has to read it again and approve it."


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def ilya() -> object:
    return in_role("editor", username="ilya")


def paragraph(article: NewsArticle) -> NewsBlock:
    found = article.blocks.filter(kind="figure").first()
    assert found is not None
    return found


def change(article: NewsArticle, by: object, text: str = "Another text.") -> None:
    block = paragraph(article)
    block.text = text
    write(block, by)  # type: ignore[arg-type]


def test_without_a_second_person_nothing_is_published_or_scheduled(article: NewsArticle) -> None:
    for at in (None, timezone.now() + dt.timedelta(hours=1)):
        with pytest.raises(ValidationError) as refusal:
            publishing.publish(article, editor(), at)
        assert refusal.value.messages == [NEVER_READ]
    article.refresh_from_db()
    assert article.status == "draft"


def test_where_the_newsroom_is_one_person_it_is_published_as_before(
    article: NewsArticle, settings: Any
) -> None:
    settings.REQUIRE_APPROVAL = False
    publishing.publish(article, editor())
    assert article.is_public


def test_approved_it_is_published_by_whoever_may(article: NewsArticle) -> None:
    submit(article, editor(), "Please look at the second paragraph.")
    given = approved(article)
    assert (given.by, given.author, given.fingerprint) == (eva(), editor(), fingerprint(article))
    request = ApprovalRequest.objects.get()
    assert (request.outcome, request.ended_by) == ("approved", eva())
    publishing.publish(article, editor())
    assert article.is_public


def test_nobody_approves_their_own(article: NewsArticle) -> None:
    with pytest.raises(PermissionDenied, match="You wrote it"):
        approve(article, editor(), fingerprint(article))


def test_an_administrator_who_wrote_it_cannot_either() -> None:
    casebook()
    admin = cast.admin()
    article = draft(by=admin)
    with pytest.raises(PermissionDenied, match="You wrote it"):
        approve(article, admin, fingerprint(article))


@pytest.mark.parametrize("who", [analyst, cast.vera, cast.stranger])
def test_only_who_may_publish_approves_or_returns(article: NewsArticle, who: object) -> None:
    submit(article, editor())
    with pytest.raises(PermissionDenied, match="Only somebody who may publish"):
        approve(article, who(), fingerprint(article))  # type: ignore[operator]
    with pytest.raises(PermissionDenied, match="Only somebody who may publish"):
        send_back(article, who(), "No.")  # type: ignore[operator]


@pytest.mark.parametrize("what", ["text", "block", "added", "removed", "moved", "photo"])
def test_whoever_wrote_any_of_it_since_is_no_second_person(article: NewsArticle, what: str) -> None:
    block = paragraph(article)
    if what == "text":
        article.lead = "Mine."
        write(article, eva())
    elif what == "added":
        write(NewsBlock(article=article, kind="paragraph", text="Mine.", position=999), eva())
    elif what == "removed":
        remove(block, eva())
    elif what == "moved":
        block.position = 998
        write(block, eva())
    elif what == "photo":
        article.story.photo = any_photo()
        write(article.story, eva())
    else:
        change(article, eva())
    assert (
        why_not_by(article, eva())
        == "You changed it since it was last approved: somebody else has to approve it."
    )
    assert why_not_by(article, ilya()) == ""  # type: ignore[arg-type]


def test_what_was_written_before_the_last_approval_was_read_by_somebody_else(article: NewsArticle) -> None:
    change(article, eva())
    approved(article, ilya())  # type: ignore[arg-type]
    change(article, editor(), "Yet another text.")
    assert why_not_by(article, eva()) == ""
    assert approved(article).by == eva()


def test_to_publish_is_not_to_write(article: NewsArticle) -> None:
    approved(article)
    publishing.publish(article, eva())
    change(article, editor())
    assert why_not_by(article, eva()) == ""


@pytest.mark.parametrize("what", ["lead", "block", "position", "release", "caption", "slug"])
def test_any_change_makes_the_approval_void(article: NewsArticle, what: str) -> None:
    article.story.photo = any_photo()
    write(article.story, editor())
    approved(article)
    block = paragraph(article)
    if what in ("lead", "slug"):
        setattr(article, what, "another")
        write(article, editor())
    elif what == "block":
        change(article, editor())
    elif what == "position":
        block.position = 997
        write(block, editor())
    elif what == "release":
        article.story.release = None
        write(article.story, editor())
    else:
        article.story.photo.caption_en = "Another caption"
        write(article.story.photo, editor())
    now = NewsArticle.objects.get(pk=article.pk)
    assert approval_of(now) is None
    assert publishing.why_not_out(now)[-1] == CHANGED or what == "release"


def test_what_is_written_back_as_it_was_is_approved_again(article: NewsArticle) -> None:
    text = paragraph(article).text
    approved(article)
    change(article, editor())
    assert approval_of(article) is None
    change(article, editor(), text)
    assert approval_of(article) is not None


def test_what_was_not_seen_is_not_approved(article: NewsArticle) -> None:
    seen = fingerprint(article)
    change(article, editor())
    with pytest.raises(ValidationError, match="Somebody changed it while you were reading"):
        approve(article, eva(), seen)
    assert last_approval(article) is None


def test_what_has_to_be_mended_is_mended_before_it_is_approved(article: NewsArticle) -> None:
    article.teaser = ""
    write(article, editor())
    with pytest.raises(ValidationError, match="Write a teaser"):
        approved(article)


def test_approved_twice_it_is_approved_once(article: NewsArticle) -> None:
    assert approved(article) == approved(article)
    assert Approval.objects.count() == 1


def test_sent_once_taken_back_and_sent_again(article: NewsArticle) -> None:
    submit(article, editor())
    with pytest.raises(ValidationError, match="sent for approval already"):
        submit(article, editor())
    take_back(article, editor())
    assert open_request(article) is None
    with pytest.raises(ValidationError, match="does not wait for approval any more"):
        take_back(article, editor())
    assert submit(article, editor()) == open_request(article)


def test_returned_it_says_why_until_it_is_sent_again(article: NewsArticle) -> None:
    submit(article, editor())
    with pytest.raises(ValidationError, match="Say what is to be done"):
        send_back(article, eva(), " ")
    send_back(article, eva(), "Which court?")
    returned = last_return(article)
    assert returned is not None
    assert (returned.answer, returned.ended_by, returned.history.count()) == ("Which court?", eva(), 2)
    submit(article, editor())
    assert last_return(article) is None


def test_who_may_not_change_articles_sends_none(article: NewsArticle) -> None:
    with pytest.raises(PermissionDenied):
        submit(article, analyst())


def test_the_database_refuses_an_approval_by_the_author_and_one_that_is_changed(article: NewsArticle) -> None:
    values = {"article": article, "author": editor(), "at": timezone.now()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(by=editor(), fingerprint="a", **values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(by=eva(), fingerprint="", **values)
    given = approved(article)
    for sql in ("UPDATE reports_approval SET fingerprint = 'x'", "DELETE FROM reports_approval"):
        refused = pytest.raises(IntegrityError, match="An approval cannot be")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"{sql} WHERE id = {given.pk}")


@pytest.mark.parametrize(
    "values",
    [
        {"outcome": "returned", "answer": "Why?"},
        {"outcome": "returned", "ended": True},
        {"outcome": "", "ended": True},
        {"outcome": "", "twice": True},
    ],
)
def test_the_database_refuses_a_request_that_says_half(
    article: NewsArticle, values: dict[str, object]
) -> None:
    ended = {"ended_by": eva(), "ended_at": timezone.now()} if values.pop("ended", False) else {}
    if values.pop("twice", False):
        submit(article, editor())
    with pytest.raises(IntegrityError), transaction.atomic():
        ApprovalRequest.objects.create(
            article=article,
            by=editor(),
            at=timezone.now(),
            **values,
            **ended,  # type: ignore[arg-type]
        )


def test_where_an_article_stands_from_draft_to_changed(article: NewsArticle) -> None:
    def stands() -> Standing:
        now = NewsArticle.objects.get(pk=article.pk)
        found: list[Standing] = [
            state
            for state in ("draft", "waits", "approved", "scheduled", "published", "changed", "withdrawn")
            if standing_as(NewsArticle.objects.all(), state).filter(pk=article.pk).exists()  # type: ignore[arg-type]
        ]
        assert found == [standing_of(now)]
        return found[0]

    assert stands() == "draft"
    submit(article, editor())
    assert stands() == "waits"
    approved(article)
    assert stands() == "approved"
    publishing.publish(article, editor(), timezone.now() + dt.timedelta(hours=1))
    assert stands() == "scheduled"
    publishing.back_to_draft(article, editor())
    assert stands() == "approved"
    publishing.publish(article, editor())
    assert stands() == "published"
    change(article, editor())
    assert stands() == "changed"
    publishing.withdraw_from_site(article, editor())
    assert stands() == "withdrawn"
