"""Which published figures are no longer what the records say: for the start page and the page of editors."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Max

from cases.models import Act, Charge, Incident, Penalty, Person, Recognition, Trial
from reports.drift import drifted
from reports.first_uses import disproved
from reports.models import LeftAsPublished, NewsArticle
from reports.published import as_published, headed
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
    """The public articles that quote a release, the newest first."""
    public = NewsArticle.objects.published().filter(current__release__isnull=False).newest_first()
    return list(public.values_list("pk", flat=True))


def drifted_articles(articles: Iterable[int] | None = None) -> list[DriftedArticle]:
    """Of these articles, or the latest, those of which quoted figures moved and were not left as they are.

    Counting a release anew takes seconds in a large case file, so the answer is kept until a record changes.
    """
    wanted = list(published_with_figures()[:LATEST] if articles is None else articles)
    if not wanted:
        return []
    state = _state_of_records()
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


def _state_of_records() -> str:
    newest = (model.history.aggregate(last=Max("history_id"))["last"] for model in COUNTED)
    return ".".join(str(number or 0) for number in newest)


def _moved(article: NewsArticle, state: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Path and state of each figure that moved, and the first uses that were not."""
    version = article.current
    if version is None or version.release is None:
        return [], []
    release = version.release

    def count() -> tuple[list[tuple[str, str]], list[str]]:
        paths = quoted_paths(as_published(article))
        moved = [(drift.path, state_of(drift)) for drift in drifted(release, paths)]
        return moved, disproved(release, paths)

    answer: tuple[list[tuple[str, str]], list[str]] = cache.get_or_set(
        f"drifted.{version.pk}.{state}", count, A_DAY
    ) or ([], [])
    return answer
