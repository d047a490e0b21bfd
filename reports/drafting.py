"""From a period to a draft: a release, and a news article that quotes it in good prose."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.text import slugify

from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.periods import Period, read_period
from reports.releases import release_for
from reports.wording import article_names, headline, paragraphs, teaser
from reports.wording.dates import title as period_title
from reports.wording.report import Part

Kind = NewsBlock.Kind


def draft_report(period: Period, language: str, by: AbstractUser) -> NewsArticle:
    """A draft about the period in that language, beside its siblings when the records have not moved since theirs.

    Asked twice with nothing changed, the first draft is given again.
    """
    with transaction.atomic():
        release = release_for(period, by)
        story = release.stories.first() or Story.objects.create(release=release)
        existing = story.articles.filter(language=language).first()
        return existing or _draft(story, release, language, by)


def _draft(story: Story, release: Release, language: str, by: AbstractUser) -> NewsArticle:
    parts = _parts(release, language)
    article = NewsArticle(
        story=story,
        language=language,
        created_by=by,
        kicker=period_title(release.period, language),
        headline=headline(release.document, release.period, language, mark=True),
        teaser=teaser(release.document, release.period, language, mark=True),
        slug=slugify(headline(release.document, release.period, "en"))[:80].strip("-") or "report",
        related=NewsArticle.objects.published().in_language(language).newest_first().first(),
        **{kind: _only(parts, kind) for kind in ("lead", "caveat", "appeal")},
    )
    article._history_user = by
    article.save()
    for position, (kind, text) in enumerate(_blocks(parts, article)):
        block = NewsBlock(article=article, position=position, kind=kind, text=text)
        block._history_user = by
        block.save()
    return article


def _only(parts: list[Part], kind: str) -> str:
    return next((part.text for part in parts if part.kind == kind), "")


def _blocks(parts: list[Part], article: NewsArticle) -> Iterator[tuple[str, str]]:
    """The strip of figures, the first paragraph with its chart, the card of the related page, and the rest."""
    texts = [part.text for part in parts if part.kind == "paragraph"]
    yield Kind.FIGURES, ""
    for number, text in enumerate(texts):
        yield Kind.PARAGRAPH, text
        if number == 0:
            yield Kind.CHART, "detentions.by_month"
            if article.related_id:
                yield Kind.RELATED, ""


def _parts(release: Release, language: str) -> list[Part]:
    since = _coverage_start(release)
    return paragraphs(
        release.document,
        release.period,
        language,
        mark=True,
        names=names_in(release, language),
        coverage_start=since,
        first_use_may_be_said=first_use_may_be_said(release),
        peak_campaign=release.context.get("peak_campaign"),
        compared_with=_fair_comparison(release),
    )


def names_in(release: Release, language: str) -> dict[str, str]:
    """What stands in the figures as slugs, named in the language (in another one where that name is missing)."""
    names: dict[str, str] = {}
    for slug, article in release.context["articles"].items():
        names |= article_names(slug, article["number"], article["part"], _text(article["title"], language))
    for slug, campaign in release.context["campaigns"].items():
        names[f"campaign:{slug}"] = _text(campaign["description"], language) or _text(campaign["name"], language)
    return names


def _text(texts: dict[str, str], language: str) -> str:
    return next((texts[code] for code in (language, "be", "ru", "en") if texts.get(code)), "")


def first_use_may_be_said(release: Release) -> bool:
    """All first uses rest on records that reach back far enough (counting.md R16)."""
    uses: dict[str, Any] = release.context["first_uses"]
    return bool(uses) and all(use["may_be_said"] for use in uses.values())


def _coverage_start(release: Release) -> datetime.date | None:
    since = [use["since"] for use in release.context["first_uses"].values() if use["since"]]
    return datetime.date.fromisoformat(max(since)) if since else None


def _fair_comparison(release: Release) -> Period | None:
    """The other period when both are known equally well: a provisional period always looks smaller than an older one."""
    comparison = release.document["comparison"]
    if release.status != "final" or not comparison or comparison["detentions"]["total"] is None:
        return None
    return read_period(comparison["with"])
