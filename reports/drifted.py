"""Which published figures are no longer what the records say: for the start page of editors."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Exists, Max, OuterRef, Q

from cases.models import Act, Charge, Incident, Penalty, Person, Recognition, Trial
from reports.models import CountedList, NewsArticle
from reports.publishing import texts_of
from reports.quoted_drift import drifted_quotes
from reports.references import paths_in

LATEST = 12  # a year of monthly reports; what is older is looked at on its own page
A_DAY = 24 * 60 * 60
COUNTED = (Act, Charge, Incident, Penalty, Person, Recognition, Trial)


@dataclass(frozen=True, slots=True)
class DriftedArticle:
    article: NewsArticle
    figures: int


def drifted_articles() -> list[DriftedArticle]:
    """The latest published articles of which quoted figures moved, with how many.

    Counting a release anew takes seconds in a large case file, so the answer is kept until a record changes.
    """
    state = state_of_records()
    articles = NewsArticle.objects.filter(_quoting()).published().with_quotes()
    counted = ((article, _figures_moved(article, state)) for article in articles[:LATEST])
    return [DriftedArticle(article, moved) for article, moved in counted if moved]


def figures_moved(article: NewsArticle) -> int:
    """How many of the figures that it quotes moved since they were counted."""
    return _figures_moved(article, state_of_records())


def _quoting() -> Q:
    lists = Exists(CountedList.objects.filter(story=OuterRef("story")))
    return Q(story__release__isnull=False) | Q(lists)


def state_of_records() -> str:
    newest = (model.history.aggregate(last=Max("history_id"))["last"] for model in COUNTED)
    return ".".join(str(number or 0) for number in newest)


def _figures_moved(article: NewsArticle, state: str) -> int:
    quotes, paths = article.story.quotes, paths_in(texts_of(article))
    releases = "-".join(str(release.pk) for release in quotes.by_release(paths))
    key = f"drifted.{article.story_id}.{releases}.{state}.{hash(tuple(paths))}"
    return cache.get_or_set(key, lambda: len(drifted_quotes(quotes, paths)), A_DAY) or 0
