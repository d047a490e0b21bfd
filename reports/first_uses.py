"""Whether what was published as the first use of an article of law still is the first in our records."""

from collections.abc import Iterable

from django.db.models import QuerySet

from cases.models import Trial
from reports.counting.query import Question
from reports.counting.trials import first_uses_of_articles
from reports.models import Release


def disproved(release: Release, quoted: Iterable[str]) -> list[str]:
    """The articles of law, of those whose use the page quotes, of which an earlier case was found since. One query.

    A first use is said of the article's own figure, so a page that does not quote it did not say it.
    """
    claimed = {
        use["article"]
        for use in release.figures["first_uses_of_articles"] or ()
        if release.context["first_uses"].get(use["article"], {}).get("may_be_said")
        and any(path.endswith(f".by_article.{use['article']}") for path in quoted)
    }
    if not claimed:
        return []
    today = {use["article"] for use in first_uses_of_articles(release.period, Question())}
    return sorted(claimed - today)


def earlier_uses(release: Release, article: str) -> "QuerySet[Trial]":
    """The verified trials under the article before the day that was published as its first."""
    day = next(use["date"] for use in release.figures["first_uses_of_articles"] if use["article"] == article)
    return Trial.verified.filter(charges__article=article, date_lower__lt=day).order_by("date_lower", "pk")
