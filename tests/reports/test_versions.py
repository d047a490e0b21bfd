"""Saved states of an article, what changed between them, and an old one brought back."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from reports.commenting import comment
from reports.differences import Changes, Reader, compare
from reports.models import NewsArticle, NewsBlock
from reports.seen import state_of
from reports.versions import Version, bring_back, versions_of, writers_since
from reports.writing import remove, write
from tests.reports.approved import eva, publish
from tests.reports.desk import analyst, casebook, draft, editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> object:
    """A minute later at each call: saves are told apart by their time."""
    begin, passed = timezone.now(), [0]
    monkeypatch.setattr(timezone, "now", lambda: begin + dt.timedelta(minutes=passed[0]))

    def later() -> None:
        passed[0] += 1

    return later


@pytest.fixture
def article(clock: object) -> NewsArticle:
    casebook()
    return draft()


def changes(article: NewsArticle, old: Version, new: Version) -> Changes:
    return compare(old.state, new.state, Reader(article.language, old.state, new.state))


def blocks(article: NewsArticle) -> list[NewsBlock]:
    return list(NewsBlock.objects.filter(article=article))


def saved(article: NewsArticle, clock: object, by: object, **texts: str) -> None:
    clock()  # type: ignore[operator]
    for name, text in texts.items():
        setattr(article, name, text)
    write(article, by)  # type: ignore[arg-type]


def test_what_is_written_in_one_go_is_one_version(article: NewsArticle) -> None:
    (first,) = versions_of(article)
    assert (first.number, first.by, first.status) == (1, editor(), "draft")
    assert first.state == state_of(article)


def test_each_save_is_a_version_with_who_and_what(article: NewsArticle, clock: object) -> None:
    saved(article, clock, eva(), lead="A quite different opening.")
    block = blocks(article)[1]
    clock()  # type: ignore[operator]
    block.text = "Short."
    write(block, editor())
    versions = versions_of(article)
    assert [version.who for version in versions] == ["edita", "eva", "edita"]
    assert [one.name for one in changes(article, *versions[:2]).texts] == ["lead"]
    (changed,) = changes(article, *versions[1:]).blocks
    assert (changed.kind, changed.place, changed.label) == ("changed", 2, "figure paragraph")
    assert writers_since(article, versions[0].at) == {eva().pk, editor().pk}
    assert writers_since(article, versions[1].at) == {editor().pk}


def test_a_save_that_changes_nothing_is_no_version(article: NewsArticle, clock: object) -> None:
    saved(article, clock, eva())
    assert len(versions_of(article)) == 1
    assert writers_since(article, None) == {editor().pk}


def test_publishing_is_a_version_and_no_writing(article: NewsArticle, clock: object) -> None:
    clock()  # type: ignore[operator]
    publish(article, eva())
    assert [version.status for version in versions_of(article)] == ["draft", "published"]
    assert writers_since(article, None) == {editor().pk}


def test_words_that_changed_are_told_from_those_that_stayed(article: NewsArticle, clock: object) -> None:
    saved(article, clock, editor(), teaser="In all [[detentions.total]] people were held in the quarter.")
    saved(article, clock, editor(), teaser="In all [[detentions.total]] women were held in the quarter.")
    (difference,) = changes(article, *versions_of(article)[-2:]).texts
    assert [(piece.kind, piece.text) for piece in difference.pieces] == [
        ("same", "In all 4 ‹detentions.total› "),
        ("gone", "people "),
        ("new", "women "),
        ("same", "were held in the quarter."),
    ]


def test_words_that_stand_for_a_figure_show_its_value(article: NewsArticle) -> None:
    reader = Reader("en", state_of(article))
    text = "[[detentions.total|almost five]], [[person:P-1|Alena|a woman]], [[detentions.nothing]]"
    assert reader.words(text, article.story.release_id) == (
        "almost five ‹detentions.total = 4›, Alena ‹P-1›, ? ‹detentions.nothing›"
    )


def test_blocks_that_were_added_removed_or_moved_are_said_so(article: NewsArticle, clock: object) -> None:
    clock()  # type: ignore[operator]
    first, second, third, *_rest = blocks(article)
    remove(second, editor())
    write(NewsBlock(article=article, kind="heading", text="New", position=999), editor())
    first.position = 500
    write(first, editor())
    found = changes(article, *versions_of(article)[-2:])
    assert sorted((one.kind, one.label) for one in found.blocks) == [
        ("added", "heading"),
        ("moved", "strip of key figures"),
        ("removed", "figure paragraph"),
    ]
    assert third.pk not in {one.pk for one in found.blocks}


def test_an_old_version_comes_back_as_a_new_save_with_its_blocks_and_comments(
    article: NewsArticle, clock: object
) -> None:
    before = state_of(article)
    second = blocks(article)[1]
    said = comment(article, eva(), "Good.", second)
    saved(article, clock, editor(), lead="Other.")
    remove(second, editor())
    write(NewsBlock(article=article, kind="heading", text="New", position=999), editor())
    clock()  # type: ignore[operator]
    rows = NewsBlock.history.count()
    bring_back(article, versions_of(article)[0], eva())
    assert state_of(NewsArticle.objects.get(pk=article.pk)) == before
    versions = versions_of(article)
    assert [version.who for version in versions] == ["edita", "edita", "eva"]
    assert versions[2].state == versions[0].state
    assert NewsBlock.history.count() == rows + 2  # the history goes on
    said.refresh_from_db()
    assert said.about.startswith("figure paragraph: ")
    with pytest.raises(ValidationError, match="is what stands there now"):
        bring_back(article, versions[0], eva())


def test_of_a_published_article_only_who_may_publish_brings_one_back(
    article: NewsArticle, clock: object
) -> None:
    saved(article, clock, editor(), lead="Other.")
    publish(article, editor())
    first = versions_of(article)[0]
    with pytest.raises(PermissionDenied):
        bring_back(article, first, analyst())
    bring_back(article, first, eva())
    assert NewsArticle.objects.get(pk=article.pk).lead == first.state.texts["lead"]


def test_the_number_of_queries_does_not_grow_with_the_versions(
    article: NewsArticle, clock: object, django_assert_num_queries: object
) -> None:
    for number in range(3):
        saved(article, clock, editor(), lead=f"Lead {number}")
    with django_assert_num_queries(3):  # type: ignore[operator]
        assert len(versions_of(article)) == 4
