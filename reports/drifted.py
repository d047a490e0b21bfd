"""Which published figures are no longer what the records say: for the start page and the page of editors."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Exists, Max, OuterRef, Q

from cases.models import Act, Charge, Incident, Penalty, Person, Recognition, Trial
from reports.fingerprints import of_text
from reports.first_uses import disproved
from reports.models import CountedList, LeftAsPublished, NewsArticle
from reports.published import as_published, headed
from reports.quoted_drift import drifted_quotes
from reports.site.publication import quoted_paths
from reports.states import state_of

LATEST = 12  # a year of monthly reports; what is older is looked at on its own page
A_DAY = 24 * 60 * 60
COUNTED = (Act, Charge, Incident, Penalty, Person, Recognition, Trial)


@dataclass(frozen=True, slots=True)
class DriftedArticle:
    """``article``: as readers read it. ``first_uses``: of articles of law that were not the first after all."""

    article: NewsArticle
    figures: int
    first_uses: int = 0


def published_with_figures() -> list[int]:
    """The public articles that quote a release or a counted list, the newest first."""
    lists = Exists(CountedList.objects.filter(story=OuterRef("story")))
    quoting = Q(current__release__isnull=False) | (Q(current__isnull=False) & lists)
    public = NewsArticle.objects.published().filter(quoting).newest_first()
    return list(public.values_list("pk", flat=True))


def drifted_articles(articles: Iterable[int] | None = None) -> list[DriftedArticle]:
    """Of these articles, or the latest, those of which quoted figures moved and were not left as they are.

    Counting a release anew takes seconds in a large case file, so the answer is kept until a record changes.
    """
    wanted = list(published_with_figures()[:LATEST] if articles is None else articles)
    if not wanted:
        return []
    state = state_of_records()
    found = NewsArticle.objects.select_related("story", "current__release").in_bulk(wanted)
    left = _left(wanted)
    counted = [(found[pk], *_moved(found[pk], state)) for pk in wanted if pk in found]
    told = [
        DriftedArticle(headed(article), sum((article.pk, *one) not in left for one in moved), len(first_uses))
        for article, moved, first_uses in counted
    ]
    return [one for one in told if one.figures or one.first_uses]


def _left(articles: list[int]) -> set[tuple[int, str, str]]:
    rows = LeftAsPublished.objects.filter(article__in=articles)
    return set(rows.values_list("article_id", "path", "state"))


def figures_moved(article: NewsArticle) -> int:
    """How many of the figures that are quoted as it is written now moved since they were counted."""
    quotes, paths = article.story.quotes, quoted_paths(article)
    releases = "-".join(str(release.pk) for release in quotes.by_release(paths))
    key = f"drifted.{article.story_id}.{releases}.{state_of_records()}.{of_text(' '.join(paths))}"
    return cache.get_or_set(key, lambda: len(drifted_quotes(quotes, paths)), A_DAY) or 0


def state_of_records() -> str:
    newest = (model.history.aggregate(last=Max("history_id"))["last"] for model in COUNTED)
    return ".".join(str(number or 0) for number in newest)


def _moved(article: NewsArticle, state: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Path and state of each figure that moved, and the first uses that were not."""
    version = article.current
    if version is None:
        return [], []

    def count() -> tuple[list[tuple[str, str]], list[str]]:
        read = as_published(article)
        paths = quoted_paths(read)
        moved = [(drift.path, state_of(drift)) for drift in drifted_quotes(read.story.quotes, paths)]
        return moved, disproved(version.release, paths) if version.release else []

    answer: tuple[list[tuple[str, str]], list[str]] = cache.get_or_set(
        f"drifted.{version.pk}.{state}", count, A_DAY
    ) or ([], [])
    return answer
