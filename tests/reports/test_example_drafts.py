"""What is drafted of the made-up casebook, in every family and language, passes the check of its numbers."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User

from cases.casebook.load import load_casebook
from reports.drafting import draft_pages
from reports.families import FAMILIES
from reports.models import NewsArticle, NewsBlock
from reports.numbers_in_text import numbers_in
from reports.periods import read_period
from tests import cast
from tests.reports.desk import editor
from tests.reports.test_example_casebook import EXAMPLE

LANGUAGES = ("be", "ru", "en")
PERIODS = {
    "count": "2024-Q1",
    "administrative-month": "2024-02",
    "administrative-year": "2024",
    "criminal-month": "2024-01",
    "criminal-year": "2024",
    "review": "2024-02",
    "statement": "",
    "chronicle": "2024-02-01..2024-02-07",
}


def waiting(article: NewsArticle) -> Iterator[tuple[str, ...]]:
    """Numbers and words that a person would have to bind or mark, and paragraphs of figures that have none."""
    numbers = numbers_in(article)
    said_of = (str(article.story.family), article.language)
    for number in numbers:
        if number.is_open:
            yield *said_of, number.place.key, number.words
    bound = {number.place.key for number in numbers if number.finding.verdict == "bound"}
    for block in article.blocks.filter(kind=NewsBlock.Kind.FIGURE):
        if f"block-{block.pk}-text" not in bound:
            yield *said_of, block.part, block.text


@pytest.mark.django_db
def test_every_number_that_is_drafted_is_bound() -> None:
    load_casebook(EXAMPLE, cast.admin(), User.objects.create_superuser("second"))
    by = editor()
    articles = [
        article
        for family in FAMILIES
        for article in draft_pages(
            family, read_period(PERIODS[family]) if PERIODS[family] else None, LANGUAGES, by
        )
    ]
    assert len(articles) == len(FAMILIES) * len(LANGUAGES)
    assert [one for article in articles for one in waiting(article)] == []
