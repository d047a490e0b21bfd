"""From a period to drafts in three languages that quote one release."""

import datetime as dt

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from reports.drafting import draft_from, draft_report, start_translation, use_todays_figures
from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.periods import read_period
from reports.publishing import texts_of, why_not_publishable
from reports.references import paths_in, plain_text
from tests import cast
from tests.reports.approved import publish
from tests.reports.desk import JANUARY, casebook, detention, draft, editor

pytestmark = pytest.mark.django_db
LANGUAGES = ("be", "ru", "en")


def read(article: NewsArticle) -> str:
    return " ".join(plain_text(text, article.story.release, article.language) for text in texts_of(article))


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "At least 4 detentions in Belarus in the first three months of 2024",
            "at least 4 detentions were documented in Belarus from January 1 to March 31, 2024",
        ),
        (
            "be",
            "Не менш за 4 затрыманні ў Беларусі за першыя тры месяцы 2024 года",
            "не менш за 4 затрыманні",
        ),
        (
            "ru",
            "Не менее 4 задержаний в Беларуси за первые три месяца 2024 года",
            "не менее 4 задержаний",
        ),
    ],
)
def test_a_draft_reads_well_in_each_language(language: str, headline: str, sentence: str) -> None:
    casebook()
    article = draft(language=language)
    assert article.title == headline
    assert sentence in read(article)
    assert why_not_publishable(article) == []


def test_its_numbers_are_references_to_the_release() -> None:
    casebook()
    article = draft()
    assert "[[detentions.total]]" in article.headline
    assert {"detentions.total", "administrative_trials.total"} <= set(paths_in(texts_of(article)))


def test_it_is_a_draft_of_its_author_with_an_address_of_latin_letters() -> None:
    casebook()
    article = draft(language="be")
    assert (article.status, article.created_by, article.published_at) == ("draft", editor(), None)
    assert article.slug == "at-least-4-detentions-in-belarus-in-the-first-three-months-of-2024"
    assert article.history.get().history_user == editor()
    assert article.story.history.get().history_user == editor()


def test_its_blocks_stand_in_order_with_room_between() -> None:
    casebook()
    blocks = draft().blocks.values_list("position", "kind")
    assert list(blocks)[:3] == [(10, "figures"), (20, "figure"), (30, "chart")]


def test_asked_again_with_nothing_changed_it_is_the_same_draft() -> None:
    casebook()
    assert draft() == draft()
    assert (NewsArticle.objects.count(), Story.objects.count(), Release.objects.count()) == (1, 1, 1)


def test_the_three_languages_are_siblings_of_one_story() -> None:
    casebook()
    articles = [draft(language=language) for language in LANGUAGES]
    assert len({article.story_id for article in articles}) == 1
    assert Release.objects.count() == 1


def test_new_records_make_a_new_story() -> None:
    casebook()
    first = draft()
    detention()
    second = draft()
    assert first.story != second.story
    assert (
        first.story.release.value("detentions.total"),
        second.story.release.value("detentions.total"),
    ) == (4, 5)  # type: ignore[union-attr]


def test_a_provisional_period_is_compared_with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    detention(date="2023-12-20")
    casebook()
    assert "comparison.detentions.total" in paths_in(texts_of(draft()))
    detention()
    early = dt.datetime(2024, 4, 26, 9, tzinfo=timezone.get_default_timezone())
    monkeypatch.setattr(timezone, "now", lambda: early)
    article = draft()
    assert article.story.release.status == "provisional"  # type: ignore[union-attr]
    assert "comparison.detentions.total" not in paths_in(texts_of(article))


def test_a_translation_quotes_the_same_release_though_records_moved_on() -> None:
    casebook()
    article = draft()
    detention()
    sibling = start_translation(article, "ru", editor())
    assert (sibling.story, sibling.language) == (article.story, "ru")
    assert "4 задержаний" in sibling.title
    assert start_translation(article, "ru", editor()) == sibling


def test_where_there_are_no_figures_a_translation_starts_from_a_copy() -> None:
    article = NewsArticle.objects.create(
        story=Story.objects.create(), language="be", headline="Заява", slug="zaiava", created_by=editor()
    )
    NewsBlock.objects.create(article=article, position=10, text="Мы патрабуем.")
    sibling = start_translation(article, "en", editor())
    assert (sibling.headline, sibling.slug, sibling.status) == (
        "⟦to be translated⟧ Заява",
        "zaiava",
        "draft",
    )
    assert list(sibling.blocks.values_list("position", "text")) == [(10, "⟦to be translated⟧ Мы патрабуем.")]


def test_a_release_that_is_there_gives_its_own_article() -> None:
    casebook()
    first = draft()
    detention()
    draft()
    assert draft_from(first.story.release, "en", editor()) == first  # type: ignore[arg-type]


def test_the_newest_publication_in_its_language_is_offered_as_related() -> None:
    casebook()
    older = draft(JANUARY)
    publish(older, editor())
    assert draft().blocks.get(kind="related").related == older
    assert not draft(read_period("2024-02"), "be").blocks.filter(kind="related").exists()


def test_the_appeal_is_its_last_block() -> None:
    casebook()
    last = draft().blocks.last()
    assert last is not None
    assert (last.kind, last.text) == (
        "appeal",
        "If you or your loved ones are facing persecution, please let us know.",
    )


def test_todays_figures_give_the_texts_new_numbers() -> None:
    casebook()
    article = draft()
    detention()
    release = use_todays_figures(article, editor())
    article.refresh_from_db()
    assert (release.code, article.story.release) == ("2024-Q1-2", release)
    assert article.title.startswith("At least 5 detentions")
    assert article.story.history.latest().history_user == editor()


def test_what_readers_read_keeps_its_figures() -> None:
    casebook()
    article, sibling = draft(), draft(language="be")
    publish(sibling, editor())
    detention()
    newer = use_todays_figures(article, editor())
    sibling.refresh_from_db()
    assert sibling.story.release == newer
    assert sibling.current is not None
    assert sibling.current.release != newer


def test_a_period_that_no_record_reaches_is_drafted_without_numbers() -> None:
    article = draft_report(read_period("2023-01"), "en", editor())
    assert paths_in(texts_of(article)) == []


@pytest.mark.parametrize(
    ("label", "why"),
    [("2030", "This period has not begun yet."), ("2019", "Our verified records begin after")],
)
def test_the_command_drafts_nothing_where_there_is_nothing_to_report(label: str, why: str) -> None:
    cast.verified(cast.act(date="2024-01-23"))
    with pytest.raises(CommandError, match=why) as refused:
        call_command("draft_report", label, language="en")
    assert refused.value.returncode == 2
    assert not NewsArticle.objects.exists()
