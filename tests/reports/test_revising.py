"""What readers read is frozen, and is changed in their sight: edited, updated, corrected, retracted."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from reports.drafting import use_todays_figures
from reports.models import LeftAsPublished, NewsArticle, PublishedVersion
from reports.published import as_published, content_of, has_changed, with_new_figures
from reports.publishing import back_to_draft, withdraw_from_site
from reports.revising import (
    behind,
    correction_note,
    figure_changes,
    lost_claims,
    publish_changes,
    publish_correction,
    publish_update,
    retract,
    update_note,
)
from reports.wording import dates
from tests import cast
from tests.reports.approved import approved, publish
from tests.reports.desk import analyst, casebook, detained, detention, draft, editor

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def article() -> NewsArticle:
    """Four detentions and a trial, published."""
    casebook()
    return published()


def published(language: str = "en") -> NewsArticle:
    article = draft(language=language)
    publish(article, editor())
    return stored(article)


def stored(article: NewsArticle) -> NewsArticle:
    return NewsArticle.objects.select_related("story__release", "current__release").get(pk=article.pk)


def late_detention(article: NewsArticle) -> NewsArticle:
    """One more becomes known, and the story is given today's figures."""
    detention(date="2024-02-05")
    use_todays_figures(article, editor())
    return stored(article)


def today(language: str = "en") -> str:
    return dates.day(timezone.localdate(), language)


def test_the_first_publishing_is_the_first_version(article: NewsArticle) -> None:
    version = article.current
    assert version is not None
    assert (version.number, version.kind, version.note, version.by) == (1, "first", "", editor())
    assert version.content == content_of(article)
    assert (version.release, version.published_at) == (article.story.release, article.published_at)


def test_readers_read_what_was_published_whatever_is_written_since(article: NewsArticle) -> None:
    headline, block = article.headline, article.blocks.filter(kind="figure").first()
    said = block.text
    article.headline = "Something else"
    article.save()
    block.text = "Not finished"
    block.save()
    article = stored(article)
    assert has_changed(article)
    read = as_published(article)
    assert read.headline == headline
    assert [one.text for one in read.blocks.all() if one.pk == block.pk] == [said]
    approved(article)
    publish_changes(article, editor())
    read = as_published(stored(article))
    assert read.headline == "Something else"
    assert [version.kind for version in article.versions.all()] == ["first", "edit"]
    assert read.modified_at == article.versions.last().published_at
    assert not has_changed(stored(article))


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_the_database_refuses_to_change_what_readers_saw(article: NewsArticle, verb: str) -> None:
    LeftAsPublished.objects.create(article=article, path="detentions.total", state="x", left_by=editor())
    for model, change in ((PublishedVersion, {"note": "Never said"}), (LeftAsPublished, {"state": "y"})):
        rows: Any = model.objects.all()
        with pytest.raises(DatabaseError, match="What readers saw cannot be changed"), transaction.atomic():
            rows.update(**change) if verb == "update" else rows._raw_delete("default")


@pytest.mark.parametrize("kind", ["update", "correction", "retraction"])
def test_what_changed_is_said_or_the_database_refuses(article: NewsArticle, kind: str) -> None:
    with pytest.raises(DatabaseError, match="what_changed_is_said"), transaction.atomic():
        PublishedVersion.objects.create(
            article=article, number=2, kind=kind, content={}, published_at=timezone.now(), by=editor()
        )


def test_the_numbers_of_versions_are_each_once_and_begin_with_one(article: NewsArticle) -> None:
    for number, constraint in ((1, r"article_id|one_version_a_number"), (0, "versions_begin_with_one")):
        with pytest.raises(DatabaseError, match=constraint), transaction.atomic():
            PublishedVersion.objects.create(
                article=article,
                number=number,
                kind="edit",
                content={},
                published_at=timezone.now(),
                by=editor(),
            )


def test_a_state_is_left_once(article: NewsArticle) -> None:
    said = {"article": article, "path": "detentions.total", "state": "x", "left_by": editor()}
    LeftAsPublished.objects.create(**said)
    with pytest.raises(DatabaseError, match=r"a_state_is_left_once|state"), transaction.atomic():
        LeftAsPublished.objects.create(**said)


def test_what_was_scheduled_and_taken_back_was_seen_by_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    casebook()
    article = draft()
    publish(article, editor(), at=timezone.now() + HOUR)
    back_to_draft(article, editor())
    assert article.current is None
    moment = timezone.now() + 2 * HOUR
    monkeypatch.setattr(timezone, "now", lambda: moment)
    publish(article, editor())
    assert [(one.number, one.kind) for one in article.versions.all()] == [(1, "first"), (2, "first")]
    assert list(PublishedVersion.objects.seen()) == [article.current]


def test_newer_figures_word_anew_what_nobody_edited_in_all_languages(article: NewsArticle) -> None:
    russian = published("ru")
    paragraphs = list(article.blocks.filter(kind="figure"))
    paragraphs[1].text = "[[administrative_trials.total]], in my own words."
    paragraphs[1].save()
    article = late_detention(article)
    assert with_new_figures(article)
    assert "[[detentions.total]]" in article.blocks.get(pk=paragraphs[0].pk).text
    assert article.blocks.get(pk=paragraphs[1].pk).text == "[[administrative_trials.total]], in my own words."
    assert article.title.startswith("At least 5 detentions")
    assert as_published(article).title.startswith("At least 4 detentions")
    assert with_new_figures(stored(russian))
    assert {one.language for one in behind(article.story)} == {"en", "ru"}


def test_an_edit_does_not_bring_other_figures(article: NewsArticle) -> None:
    article = late_detention(article)
    approved(article)
    with pytest.raises(ValidationError, match="as an update if information came late"):
        publish_changes(article, editor())


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Updated on {day}, as information arrived late: Detentions – 4 → 5"),
        ("ru", "Обновлено {day}, поскольку часть сведений поступила позже: Задержания – 4 → 5"),
        ("be", "Абноўлена {day}, бо частка звестак паступіла пазней: Затрыманні – 4 → 5"),
    ],
)
def test_the_note_of_an_update_is_drafted_in_the_language_of_the_page(language: str, note: str) -> None:
    casebook()
    article = late_detention(published(language))
    assert update_note(article).startswith(note.format(day=today(language)))


def test_an_update_tells_readers_what_moved(article: NewsArticle) -> None:
    article = late_detention(article)
    approved(article)
    publish_update(article, editor(), update_note(article))
    version = stored(article).current
    assert version is not None
    assert (version.number, version.kind, version.release) == (2, "update", article.story.release)
    moved = {one["path"]: (one["old"], one["new"]) for one in version.changes["figures"]}
    assert moved["detentions.total"] == (4, 5)
    assert "administrative_trials.total" not in moved
    assert not version.is_substantial


def test_an_update_needs_newer_figures_and_a_note(article: NewsArticle) -> None:
    with pytest.raises(ValidationError, match="Use today’s figures first"):
        publish_update(article, editor(), "Late")
    article = late_detention(article)
    with pytest.raises(ValidationError, match="Say in a sentence"):
        publish_update(article, editor(), " ")
    with pytest.raises(ValidationError, match="Figures cannot be quoted here"):
        publish_update(article, editor(), "[[detentions.total]]")


def test_a_note_names_nobody_of_the_case_file(article: NewsArticle) -> None:
    cast.verified(cast.person(name_en="Janka Prykładny"))
    article = late_detention(article)
    with pytest.raises(ValidationError, match="is written like the name of somebody"):
        publish_update(article, editor(), "Janka Prykładny was counted late.")


def test_a_correction_says_why_and_is_substantial_when_a_figure_moves_far(article: NewsArticle) -> None:
    article = late_detention(article)
    with pytest.raises(ValidationError, match="Say why it was wrong"):
        publish_correction(article, editor(), correction_note(article), " ")
    approved(article)
    publish_correction(article, editor(), correction_note(article), "A list was read twice.")
    version = stored(article).current
    assert version is not None
    assert version.kind == "correction"
    assert version.note.startswith(f"Corrected on {today()}: Detentions – 4 → 5")
    assert version.changes["why"] == "A list was read twice."
    assert version.is_substantial  # from 4 to 5


def test_a_correction_of_words_is_not_substantial_unless_somebody_says_so(article: NewsArticle) -> None:
    for said in (False, True):
        article.kicker = f"Better {said}"
        article.save()
        article = stored(article)
        approved(article)
        publish_correction(article, editor(), correction_note(article), "A slip.", substantial=said)
        version = stored(article).current
        assert version is not None
        assert (version.note, version.is_substantial) == (f"Corrected on {today()}.", said)


def test_a_word_that_is_no_longer_true_makes_a_small_move_substantial() -> None:
    men, women = ([cast.person(sex=sex) for _number in range(20)] for sex in ("male", "female"))
    cast.all_verified([detained(date="2024-01-10", person=person) for person in men])
    cast.all_verified([detained(date="2024-02-10", person=person) for person in women])
    article = published()
    assert lost_claims(article) == []
    detention(date="2024-02-11", person=cast.person(sex="female"))
    use_todays_figures(article, editor())
    article = stored(article)
    assert {change.path: (change.old, change.new) for change in figure_changes(article)}[
        "detentions.total"
    ] == (40, 41)
    assert "half" in lost_claims(article)


def test_nothing_is_corrected_where_nothing_changed(article: NewsArticle) -> None:
    with pytest.raises(ValidationError, match="Nothing has changed"):
        publish_correction(article, editor(), "Corrected.", "Why")
    with pytest.raises(ValidationError, match="Nothing has changed"):
        publish_changes(article, editor())


def test_retracted_it_keeps_what_was_read_and_does_not_come_back(article: NewsArticle) -> None:
    article.headline = "Unfinished"
    article.save()
    article = stored(article)
    retract(article, editor(), "The list was forged.")
    article = stored(article)
    version = article.current
    assert version is not None
    assert (article.status, version.kind, version.changes["why"]) == (
        "withdrawn",
        "retraction",
        "The list was forged.",
    )
    assert version.content["headline"] != "Unfinished"
    assert version.note == f"Retracted on {today()}."
    for verb in (publish, back_to_draft):
        with pytest.raises(ValidationError, match="It was retracted"):
            verb(article, editor())  # type: ignore[operator]


@pytest.mark.parametrize("who", [analyst, cast.vera])
def test_without_the_permission_nothing_is_revised(article: NewsArticle, who: Any) -> None:
    article = late_detention(article)
    with pytest.raises(PermissionDenied):
        publish_update(article, who(), "Late")
    with pytest.raises(PermissionDenied):
        retract(article, who(), "Wrong")
    assert stored(article).current == article.current


def test_withdrawn_and_published_again_with_other_figures_is_an_update(article: NewsArticle) -> None:
    withdraw_from_site(article, editor())
    back_to_draft(article, editor())
    article = late_detention(article)
    with pytest.raises(ValidationError, match="as an update if information came late"):
        publish(article, editor())
    approved(article)
    publish_update(article, editor(), update_note(article))
    assert stored(article).is_public


def test_the_number_of_queries_does_not_grow_with_blocks(
    article: NewsArticle, django_assert_num_queries: Any
) -> None:
    version = PublishedVersion.objects.select_related("release").get()
    article = NewsArticle.objects.select_related("story").get()
    with django_assert_num_queries(1):  # the releases of other periods that it quotes
        assert list(as_published(article, version).blocks.all())
