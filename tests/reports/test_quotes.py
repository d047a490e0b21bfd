"""What a story may quote: its release, releases of other periods, and lists; printed, checked, followed, renewed."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from reports.counting.listed.freezing import freeze
from reports.counting.listed.reading import read_address
from reports.drafting import use_todays_figures
from reports.models import CountedList, NewsArticle, StoryRelease
from reports.models.quotes import parted
from reports.periods import read_period
from reports.publishing import why_not_publishable
from reports.quoted_drift import drifted_quotes
from reports.references import mistakes_in, paths_in, plain_text, read_pieces
from reports.site import addresses
from reports.site.lists import public_releases
from reports.taking_up import take_up
from reports.writing import write
from tests import cast
from tests.reports.approved import publish
from tests.reports.desk import QUARTER, casebook, detention, detentions, draft, editor
from tests.reports.site.news import read_anew

pytestmark = pytest.mark.django_db

BEFORE = read_period("2023-12")
LISTED = "/admin/cases/act/?kind=detention&period=2024-Q1"


def story(text: str = "") -> NewsArticle:
    """About the first quarter of 2024, with December 2023 taken up, and its detentions counted as a list."""
    detentions(2, date="2023-12-20", incident=cast.incident(date="2023-12-20"))
    casebook()
    cast.verified(cast.act(people_min=4, incident=cast.incident(date="2024-02-05")))
    article = draft()
    take_up(article.story, BEFORE, editor())
    freeze(article.story, read_address(LISTED), editor())
    if text:
        article.lead = text
        write(article, editor())
    return NewsArticle.objects.get(pk=article.pk)


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("detentions.total", ("", "detentions.total")),
        ("2023-12:detentions.total", ("2023-12", "detentions.total")),
        ("2024-01-01..2024-01-31:acts.total", ("2024-01-01..2024-01-31", "acts.total")),
        ("list:3", ("", "list:3")),
    ],
)
def test_a_period_stands_before_the_path(path: str, parts: tuple[str, str]) -> None:
    assert parted(path) == parts


def test_each_is_printed_from_where_it_leads() -> None:
    quotes = story().story.quotes
    text = "[[detentions.total]] after [[2023-12:detentions.total]], [[list:1]], "
    text += "[[list:1|almost ten]], [[2024-Q1:acts.total]]"
    assert plain_text(text, quotes, "en") == "8 after 2, 8, almost ten, 8"
    assert [piece.path for piece in read_pieces("[[list:1]]", quotes, "en")] == ["list:1"]
    assert paths_in([text])[:3] == ["detentions.total", "2023-12:detentions.total", "list:1"]


def test_the_headline_on_the_desk_knows_them() -> None:
    article = story()
    article.headline = "[[list:1]] after [[2023-12:detentions.total]] and [[list:9]]"
    assert article.title == "8 after 2 and [[list:9]]"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[2022:detentions.total]]", "The story quotes no figures of 2022."),
        ("[[2023-12:detentions.by_moon]]", "Release 2023-12-1 has no figure “detentions.by_moon”."),
        ("[[list:7]]", "The story has no counted list “list:7”."),
        ("[[list:seven]]", "Release 2024-Q1-1 has no figure “list:seven”."),
    ],
)
def test_what_leads_nowhere_is_a_mistake(text: str, sentence: str) -> None:
    [mistake] = mistakes_in(text, story().story.quotes)
    assert mistake.startswith(sentence)


def test_a_list_too_small_is_not_published() -> None:
    article = story("Of them [[list:2]].")
    freeze(article.story, read_address("/admin/cases/act/?kind=detention&from=2024-03-01"), editor())
    assert any(
        "so small that people in it could be recognised" in why for why in why_not_publishable(article)
    )


def test_taken_up_once_it_stays() -> None:
    article = story()
    first = StoryRelease.objects.get()
    detention(date="2023-12-21", incident=cast.incident(date="2023-12-21"))
    assert take_up(article.story, BEFORE, editor()) == first.release
    assert take_up(article.story, QUARTER, editor()) == article.story.release
    assert StoryRelease.objects.count() == 1
    first.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)


def test_drift_is_followed_in_each() -> None:
    article = story()
    quotes, paths = article.story.quotes, ["2023-12:detentions.total", "list:1", "detentions.total"]
    assert drifted_quotes(quotes, paths) == []
    new = detention(date="2023-12-21", incident=cast.incident(date="2023-12-21"))
    [drift] = drifted_quotes(quotes, paths)
    assert (drift.path, drift.then, drift.now) == ("2023-12:detentions.total", 2, 3)
    assert [record.code for record in drift.moves.added] == [new.code]
    detention()
    assert [(drift.path, drift.now) for drift in drifted_quotes(quotes, paths)] == [
        ("2023-12:detentions.total", 3),
        ("list:1", 9),
        ("detentions.total", 9),
    ]


def test_todays_figures_are_those_of_every_release_and_list() -> None:
    article = story("[[list:1|Almost ten]] after [[2023-12:detentions.total]]; [[list:12]], [[list:1]].")
    article.blocks.create(position=90, text="In all [[list:1]].")
    detention(date="2023-12-21", incident=cast.incident(date="2023-12-21"))
    detention()
    use_todays_figures(article, editor())
    now = NewsArticle.objects.get(pk=article.pk)
    assert now.lead == "[[list:2|Almost ten]] after [[2023-12:detentions.total]]; [[list:12]], [[list:2]]."
    assert now.blocks.get(position=90).text == "In all [[list:2]]."
    assert plain_text("[[list:2]], [[2023-12:detentions.total]]", now.story.quotes, "en") == "9, 3"
    assert [row.value for row in CountedList.objects.all()] == [8, 9]
    assert StoryRelease.history.count() == 2


def test_with_nothing_changed_todays_figures_are_the_same() -> None:
    article = story("[[list:1]] after [[2023-12:detentions.total]].")
    use_todays_figures(article, editor())
    assert CountedList.objects.count() == 1
    assert StoryRelease.history.count() == 1


@pytest.fixture
def shown(client: Client) -> str:
    article = story("[[list:1]] after [[2023-12:detentions.total]].")
    publish(article, editor())
    return client.get(addresses.publication(article)).content.decode()


def test_the_page_says_of_each_how_it_was_counted(shown: str) -> None:
    assert 'href="#figure-list:1"' in shown
    assert 'id="figure-list:1"' in shown
    assert 'id="figure-2023-12:detentions.total"' in shown
    assert "A list: detentions; from January 1 to March 31, 2024. Only verified records are counted" in shown
    assert "release 2023-12-1;" in shown
    assert "Other figures on this page" in shown


def test_no_address_of_the_desk_and_no_code_of_a_record_is_on_the_page(shown: str) -> None:
    assert "/admin/" not in shown
    assert "kind__slug__exact" not in shown
    assert not any(code in shown for code in CountedList.objects.values_list("records__code", flat=True))


def test_a_further_release_is_public_while_a_public_text_quotes_it(client: Client) -> None:
    article = story("[[list:1]].")
    publish(article, editor())
    assert [release.code for release in public_releases()] == ["2024-Q1-1"]
    article.blocks.create(position=90, text="[[2023-12:detentions.total]] before.")
    assert [release.code for release in public_releases()] == ["2024-Q1-1"]
    read_anew(article)
    assert {release.code for release in public_releases()} == {"2023-12-1", "2024-Q1-1"}
    further = public_releases().get(code="2023-12-1")
    assert article.title in client.get(addresses.release(further, "en")).content.decode().replace(
        "&#x27;", "'"
    )


def test_a_story_without_a_release_may_quote_a_list(client: Client) -> None:
    article = story("[[list:1]] detentions.")
    bare = article.story
    bare.release = None
    write(bare, editor())
    for block in article.blocks.all():
        block.delete()
    article.headline, article.teaser, article.caveat = "Detentions", "Counted", ""
    write(article, editor())
    article.blocks.create(position=10, text="A paragraph.")
    now = NewsArticle.objects.get(pk=article.pk)
    publish(now, editor())
    page = client.get(addresses.publication(now)).content.decode()
    assert "How these figures were counted" in page
    assert 'id="figure-list:1"' in page


@pytest.mark.parametrize("many", [1, 3])
def test_lists_of_publications_cost_the_same(
    client: Client, many: int, django_assert_max_num_queries: Any
) -> None:
    article = story()
    for language in ("be", "ru")[: many - 1]:
        publish(draft(language=language), editor())
    article.headline = article.lead = "[[list:1]] after [[2023-12:detentions.total]]"
    article.save()
    publish(article, editor())
    client.get("/en/feed.xml")
    with django_assert_max_num_queries(8):
        client.get("/en/feed.xml")
