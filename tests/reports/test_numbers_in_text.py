"""Publishing waits until every number of an article is a figure, or somebody says where it comes from."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from reports.models import NewsArticle, NewsBlock, NumberExemption
from reports.numbers_in_text import (
    Where,
    figures_for,
    insert_figure,
    mark_number,
    numbers_in,
    say_truly,
    words_for,
)
from reports.publishing import why_not_publishable
from reports.writing import write
from tests.cases.admin.desk import desk_of, in_role, messages_of
from tests.reports.approved import publish
from tests.reports.desk import address, analyst, casebook, draft, editor, queries_of

pytestmark = pytest.mark.django_db
TEXT = "987 people, aged 25, were released."


@pytest.fixture
def article() -> NewsArticle:
    casebook()
    return draft()


@pytest.fixture
def newsroom() -> Client:
    return desk_of(editor())


def with_lead(article: NewsArticle, text: str) -> NewsArticle:
    article.lead = text
    write(article, editor())
    return article


def left(article: NewsArticle) -> list[tuple[str, str]]:
    return [(one.place.key, one.words) for one in numbers_in(article) if one.is_open]


def where(article: NewsArticle, words: str) -> Where:
    [number] = [one for one in numbers_in(article) if one.words == words and one.is_open]
    return Where(number.place.key, number.finding.start, number.finding.text)


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_of_a_draft_nothing_is_left_to_be_done(language: str) -> None:
    casebook()
    assert left(draft(language=language)) == []


def test_every_text_that_readers_see_is_read(article: NewsArticle) -> None:
    for key in ("kicker", "headline", "teaser", "lead", "caveat"):
        setattr(article, key, f"{key}: 406")
    article.blocks.all().delete()
    NewsBlock.objects.create(article=article, kind="quote", text="407", speaker="408 witnesses")
    NewsBlock.objects.create(article=article, kind="figures", text="409: a strip has no text")
    assert [words for _key, words in left(article)] == ["406"] * 4 + ["407", "408"] + ["406"]


def test_each_is_a_sentence_with_its_place(article: NewsArticle) -> None:
    article.lead = (
        "406 were detained, the majority of [[detentions.total]] ([[detentions.by_month.2024-03]] in March)."
    )
    assert why_not_publishable(article) == [
        "“406” (lead) is bound to no figure. Insert the figure, or say under “Numbers in the text” "
        "where it comes from.",
        "“the majority” (lead) is not true of the figure it speaks of: 1.",
    ]  # fmt: skip
    with pytest.raises(ValidationError):
        publish(article, editor())


def test_a_number_from_elsewhere_needs_its_source_and_stands_while_its_sentence_does(
    article: NewsArticle,
) -> None:
    with_lead(article, TEXT)
    with pytest.raises(ValidationError, match="Say where it comes from"):
        mark_number(article, where(article, "987"), " ", "", editor())
    mark_number(article, where(article, "987"), "The ministry", "https://example.org/", editor())
    mark_number(article, where(article, "25"), "The verdict", "", editor())
    assert why_not_publishable(article) == []
    with_lead(article, f"First.  {TEXT}")  # the sentence stands
    assert left(article) == []
    with_lead(article, TEXT.replace("released", "detained"))
    assert left(article) == [("lead", "987"), ("lead", "25")]
    kept = NumberExemption.objects.get(words="987")
    assert (kept.source, kept.sentence, kept.marked_by) == ("The ministry", TEXT, editor())
    assert kept.history.get().history_user == editor()


def test_the_same_number_is_not_marked_twice(article: NewsArticle) -> None:
    with_lead(article, TEXT)
    meant = where(article, "987")
    mark_number(article, meant, "The ministry", "", editor())
    with pytest.raises(ValidationError, match="somebody has dealt with them already"):
        mark_number(article, meant, "The ministry", "", editor())


def test_the_figure_is_inserted_in_its_place(article: NewsArticle) -> None:
    with_lead(article, "In all 4 detentions.")
    [number] = [one for one in numbers_in(article) if one.is_open]
    assert figures_for(number, article)[0] == "detentions.total"
    insert_figure(article, where(article, "4"), "detentions.total", editor())
    article.refresh_from_db()
    assert article.lead == "In all [[detentions.total]] detentions."
    assert article.history.first().history_user == editor()


def test_words_of_a_number_stay_as_words_of_the_reference(article: NewsArticle) -> None:
    with_lead(article, "Four detentions.")
    insert_figure(article, where(article, "Four"), "detentions.total", editor())
    article.refresh_from_db()
    assert article.lead == "[[detentions.total|Four]] detentions."
    assert left(article) == []


def test_another_figure_is_refused(article: NewsArticle) -> None:
    with_lead(article, "In all 4 detentions.")
    with pytest.raises(ValidationError, match="not the number that stands there"):
        insert_figure(article, where(article, "4"), "administrative_trials.total", editor())


def test_words_that_are_not_true_give_way_to_those_that_are(article: NewsArticle) -> None:
    with_lead(article, "The most were detained in March: [[detentions.by_month.2024-03]].")
    [number] = [one for one in numbers_in(article) if one.is_open]
    assert (number.words, words_for(number, article)) == ("The most", "")
    with_lead(article, "The most were detained in January: [[detentions.by_month.2024-01]].")
    say_truly(article, where(article, "The most"), editor())
    article.refresh_from_db()
    assert article.lead == "The majority were detained in January: [[detentions.by_month.2024-01]]."


def test_who_may_not_write_decides_nothing(article: NewsArticle) -> None:
    with_lead(article, TEXT)
    meant = where(article, "987")
    for act in (
        lambda by: mark_number(article, meant, "The ministry", "", by),
        lambda by: insert_figure(article, meant, "detentions.total", by),
        lambda by: say_truly(article, meant, by),
    ):
        with pytest.raises(PermissionDenied):
            act(analyst())


def test_the_page_lists_them_and_marks_one(article: NewsArticle, newsroom: Client) -> None:
    with_lead(article, TEXT)
    page = address(article, "numbers")
    shown = newsroom.get(page).content.decode()
    assert "“987”: bound to no figure" in shown
    assert "bound to a figure (" in shown
    meant = where(article, "987")
    sent = {"place": meant.key, "start": meant.start, "words": meant.words, "elsewhere": "1"}
    refused = newsroom.post(page, sent | {"source": ""}).content.decode()
    assert "Say where it comes from: whoever reads the history asks the same." in refused
    answer = newsroom.post(page, sent | {"source": "The ministry"}, follow=True)
    assert messages_of(answer) == ["It may stand. Who said where it comes from is kept."]
    assert "The ministry" in answer.content.decode()
    assert left(article) == [("lead", "25")]


def test_the_page_inserts_a_figure(article: NewsArticle, newsroom: Client) -> None:
    with_lead(article, "In all 4 detentions.")
    meant = where(article, "4")
    sent = {"place": meant.key, "start": meant.start, "words": meant.words, "path": "detentions.total"}
    answer = newsroom.post(address(article, "numbers"), sent, follow=True)
    assert messages_of(answer) == ["The number is the figure now, and follows the release."]
    answer = newsroom.post(address(article, "numbers"), sent, follow=True)
    assert messages_of(answer) == [
        "These words do not stand there any more, or somebody has dealt with them already."
    ]


def test_the_page_costs_the_same_for_one_number_and_for_ten(article: NewsArticle, newsroom: Client) -> None:
    with_lead(article, "987 people.")
    one = queries_of(newsroom, address(article, "numbers"))
    with_lead(article, " ".join(f"{number} people." for number in range(987, 997)))
    assert queries_of(newsroom, address(article, "numbers")) == one


def test_who_only_reads_is_offered_nothing(article: NewsArticle) -> None:
    with_lead(article, TEXT)
    shown = desk_of(in_role("analyst", username="ania")).get(address(article, "numbers")).content.decode()
    assert "“987”: bound to no figure" in shown
    assert "It may stand" not in shown
