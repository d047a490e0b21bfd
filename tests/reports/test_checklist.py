"""The checklist before publishing: what machines see, what people tick, and of which text a tick is."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from reports import publishing
from reports.checklist import CHECKS, Check, Outcome, is_ready, look_at
from reports.commenting import comment
from reports.models import ChecklistPoint, ChecklistTick, NewsArticle, NewsBlock
from reports.seen import fingerprint
from reports.ticks import points_of, tick, untick
from reports.writing import write
from tests.cases.admin.desk import desk_of, messages_of
from tests.journeys.site import any_photo
from tests.reports.approved import approved, eva
from tests.reports.desk import address, analyst, casebook, detention, draft, editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


def states(article: NewsArticle) -> dict[str, str]:
    now = NewsArticle.objects.select_related("story__release", "story__photo").get(pk=article.pk)
    return {one.check.name: one.outcome.state for one in look_at(now)}


def sentences(article: NewsArticle, name: str) -> tuple[str, ...]:
    return next(one.outcome.sentences for one in look_at(article) if one.check.name == name)


def required() -> ChecklistPoint:
    point = ChecklistPoint.objects.get(name_en="Read aloud by a second person")
    point.is_required = True
    write(point, editor())
    return point


def test_of_a_fresh_draft_it_says_what_is_done_and_what_is_not(article: NewsArticle) -> None:
    assert states(article) == {
        "texts": "done",
        "references": "done",
        "names": "done",
        "numbers": "done",
        "photo": "none",
        "charts": "done",
        "small-groups": "done",
        "current": "done",
        "languages": "open",
        "comments": "done",
        "points": "none",
        "approval": "open",
    }


def test_each_fault_is_said_at_its_point(article: NewsArticle) -> None:
    article.teaser, article.lead = "", "[[detentions.all]]"
    write(article, editor())
    article.story.photo = any_photo()
    write(article.story, editor())
    article.story.photo.credit = " "
    write(article.story.photo, editor())
    comment(article, eva(), "Which court?")
    detention()
    found = states(article)
    assert [name for name, state in found.items() if state == "open"] == [
        *("texts", "references", "photo", "current", "languages", "comments", "approval"),
    ]
    assert sentences(article, "comments") == ("1 comment is open.",)
    assert sentences(article, "current") != ()


def test_advice_does_not_stand_in_the_way(article: NewsArticle) -> None:
    assert not is_ready(look_at(article))
    approved(article)
    assert is_ready(look_at(article))
    assert sentences(article, "languages") == ("Not written yet in: Belarusian, Russian.",)


def test_another_check_is_one_line(article: NewsArticle, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = Check("mine", "Mine", lambda article: Outcome(("Not yet.",)))
    monkeypatch.setattr("reports.checklist.CHECKS", [*CHECKS, mine])
    assert states(article)["mine"] == "open"


def test_what_blocks_publishing_and_no_check_says_is_said_at_the_end(
    article: NewsArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reports.checklist.why_not_publishable", lambda article: ["Something new."])
    assert sentences(article, "rest") == ("Something new.",)


def test_a_tick_is_of_the_text_as_it_was(article: NewsArticle) -> None:
    point = required()
    assert sentences(article, "points") == ("Not ticked for this text: Read aloud by a second person.",)
    seen = fingerprint(article)
    tick(article, point, eva(), seen)
    tick(article, point, editor(), seen)  # twice is once
    row = next(row for row in points_of(article) if row.point == point)
    assert (row.tick.by if row.tick else None, row.older, ChecklistTick.objects.count()) == (eva(), None, 1)
    block = NewsBlock.objects.filter(article=article, kind="figure").first()
    assert block is not None
    before, block.text = block.text, "Other."
    write(block, editor())
    row = next(row for row in points_of(article) if row.point == point)
    assert (row.tick, row.older.by if row.older else None) == (None, eva())
    with pytest.raises(ValidationError, match="changed meanwhile"):
        tick(article, point, eva(), seen)
    block.text = before
    write(block, editor())
    assert next(row for row in points_of(article) if row.point == point).tick is not None
    untick(article, point, editor())
    assert next(row for row in points_of(article) if row.point == point).tick is None
    assert ChecklistTick.objects.get().taken_back_by == editor()


def test_without_a_required_tick_nothing_is_published(article: NewsArticle) -> None:
    point = required()
    approved(article)
    with pytest.raises(ValidationError, match="Not ticked for this text"):
        publishing.publish(article, editor())
    tick(article, point, editor(), fingerprint(article))
    publishing.publish(article, editor())
    assert article.is_public


def test_a_point_not_in_use_is_not_asked_for(article: NewsArticle) -> None:
    point = required()
    point.in_use = False
    write(point, editor())
    assert [row.point.name_en for row in points_of(article)] == ["Every link was opened"]
    with pytest.raises(ValidationError, match="not in use"):
        tick(article, point, editor(), fingerprint(article))
    assert states(article)["points"] == "none"


def test_who_may_not_change_articles_ticks_nothing(article: NewsArticle) -> None:
    with pytest.raises(PermissionDenied):
        tick(article, required(), analyst(), fingerprint(article))


def test_the_database_keeps_one_tick_of_a_text(article: NewsArticle) -> None:
    point = required()
    tick(article, point, eva(), fingerprint(article))
    with pytest.raises(IntegrityError), transaction.atomic():
        ChecklistTick.objects.create(
            article=article, point=point, by=editor(), at=timezone.now(), fingerprint=fingerprint(article)
        )


def test_the_desk_ticks_and_leads_to_where_it_is_mended(article: NewsArticle) -> None:
    newsroom = desk_of(editor())
    article.teaser = ""
    write(article, editor())
    page, point = address(article, "checklist"), required()
    opened = newsroom.get(page)
    rows = {row["check"].name: row for row in opened.context["checks"]}
    assert rows["texts"]["mend"] == address(article, "change")
    assert rows["approval"]["mend"] == address(article, "approval")
    assert messages_of(newsroom.post(page, {"point": point.pk, "seen": opened.context["seen"]}))[-1:] == [
        "It is ticked."
    ]
    assert messages_of(newsroom.post(page, {"point": point.pk, "seen": "older"}))[-1:] == [
        "The article was changed meanwhile, so nothing was ticked. Look at it again."
    ]
    assert messages_of(newsroom.post(page, {"point": point.pk, "untick": "1"}))[-1:] == [
        "The tick is taken back."
    ]
