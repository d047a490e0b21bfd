"""From a period to a draft: a release, and a news article that quotes it in good prose."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.counting.coverage import first_day_on_record
from reports.counting.query import Question
from reports.models import NewsArticle, NewsBlock, Release, Story
from reports.periods import Period, read_period
from reports.releases import release_for
from reports.spelling import as_slug
from reports.wording import article_names, headline, paragraphs, teaser
from reports.wording.catalogue import initial
from reports.wording.dates import day
from reports.wording.dates import title as period_title
from reports.wording.report import Part
from reports.writing import write

Kind = NewsBlock.Kind
# Fields of an article that a draft fills with sentences about the figures.
DRAFTED = ("headline", "teaser", "lead", "caveat", "appeal")
# Between the positions of two blocks there is room for more.
STEP = 10


def why_not_reportable(period: Period) -> str:
    """A sentence why there is nothing to report of the period, or an empty text."""
    first = first_day_on_record(Question())
    if first is None:
        return _("No verified record is there to be counted yet.")
    if period.end < first:
        return _("Our verified records begin after this period: %(day)s.") % {
            "day": day(first, reader_language())
        }
    return _("This period has not begun yet.") if period.start > timezone.localdate() else ""


def draft_report(period: Period, language: str, by: User) -> NewsArticle:
    """A draft about the period in that language, beside its siblings while the records stand as they did.

    Asked twice with nothing changed, the first draft is given again.
    """
    with transaction.atomic():
        _one_at_a_time(by)
        return draft_from(release_for(period, by), language, by)


def draft_from(release: Release, language: str, by: User) -> NewsArticle:
    """The article about the release in that language: the one there is, or a new draft."""
    with transaction.atomic():
        _one_at_a_time(by)
        return _draft_of(release.stories.order_by("pk").first() or _new_story(release, by), language, by)


def start_translation(article: NewsArticle, language: str, by: User) -> NewsArticle:
    """Its sibling in that language: from the same release, or a copy of its texts where there is none."""
    with transaction.atomic():
        _one_at_a_time(by)
        return _draft_of(article.story, language, by, pattern=article)


def use_todays_figures(article: NewsArticle, by: User) -> Release:
    """Point the story to the figures of its period as they are now, and word anew, in all its languages, what nobody
    has edited. Readers go on reading what was published.

    Raises ValidationError for a story without a release.
    """
    with transaction.atomic():
        story = (
            Story.objects.select_for_update(of=("self",)).select_related("release").get(pk=article.story_id)
        )
        if story.release is None:
            raise ValidationError(_("The story has no release, so it has no period to count again."))
        before, story.release = story.release, release_for(story.release.period, by)
        if story.release != before:
            write(story, by)
            for sibling in story.articles.prefetch_related("blocks"):
                _word_anew(sibling, before, story.release, by)
    article.refresh_from_db()
    return story.release


def _word_anew(article: NewsArticle, before: Release, now: Release, by: User) -> None:
    """What stands as it was drafted of the old figures is drafted of the new ones; what a person wrote stays."""
    old, new = (drafted_texts(release, article.language) for release in (before, now))
    texts = [name for name in DRAFTED if name in new and getattr(article, name) == old.get(name) != new[name]]
    for name in texts:
        setattr(article, name, new[name])
    if texts:
        write(article, by)
    for block in article.blocks.all():
        if block.part in new and block.text == old.get(block.part) != new[block.part]:
            block.text = new[block.part]
            write(block, by)


def drafted_texts(release: Release, language: str) -> dict[str, str]:
    """What a draft about the release says: by the name of the article's field, or of the part of the report."""
    texts = {part.name or part.kind: part.text for part in _parts(release, language)}
    return texts | {
        "headline": headline(release.document, release.period, language, mark=True),
        "teaser": teaser(release.document, release.period, language, mark=True),
    }


def _one_at_a_time(by: User) -> None:
    """The second of two clicks waits, and is given what the first one made."""
    User.objects.select_for_update(no_key=True).get(pk=by.pk)


def _new_story(release: Release, by: User) -> Story:
    story = Story(release=release)
    write(story, by)
    return story


def _draft_of(story: Story, language: str, by: User, pattern: NewsArticle | None = None) -> NewsArticle:
    existing = story.articles.filter(language=language).first()
    if existing:
        return existing
    if story.release:
        return _draft(story, story.release, language, by)
    if pattern is None:
        raise ValueError("A story without a release needs an article to start from.")
    return _copy(pattern, language, by)


def _copy(pattern: NewsArticle, language: str, by: User) -> NewsArticle:
    texts = ("kicker", "headline", "teaser", "lead", "caveat", "appeal", "slug")
    copied = {name: getattr(pattern, name) for name in texts}
    article = NewsArticle(story=pattern.story, language=language, created_by=by, **copied)
    write(article, by)
    _write_blocks(article, (_copied(block) for block in pattern.blocks.all()), by)
    return article


def _draft(story: Story, release: Release, language: str, by: User) -> NewsArticle:
    parts = _parts(release, language)
    article = NewsArticle(
        story=story,
        language=language,
        created_by=by,
        kicker=initial(period_title(release.period, language)),
        headline=headline(release.document, release.period, language, mark=True),
        teaser=teaser(release.document, release.period, language, mark=True),
        slug=as_slug(headline(release.document, release.period, "en"), "en"),
        related=NewsArticle.objects.published().in_language(language).newest_first().first(),
        **{kind: _only(parts, kind) for kind in ("lead", "caveat", "appeal")},
    )
    write(article, by)
    _write_blocks(article, _blocks(parts, article), by)
    return article


def _write_blocks(article: NewsArticle, blocks: Iterable[NewsBlock], by: User) -> None:
    for number, block in enumerate(blocks, start=1):
        block.article, block.position = article, STEP * number
        write(block, by)


def _copied(block: NewsBlock) -> NewsBlock:
    return NewsBlock(**{name: getattr(block, name) for name in NewsBlock.CONTENT})


def _only(parts: list[Part], kind: str) -> str:
    return next((part.text for part in parts if part.kind == kind), "")


def _blocks(parts: list[Part], article: NewsArticle) -> Iterator[NewsBlock]:
    """The strip of figures, the first paragraph with its chart, the card of the related page, the rest."""
    said = [part for part in parts if part.kind == "paragraph"]
    yield NewsBlock(kind=Kind.FIGURES)
    for number, part in enumerate(said):
        yield NewsBlock(kind=Kind.PARAGRAPH, text=part.text, part=part.name)
        if number == 0:
            yield NewsBlock(kind=Kind.CHART, shows="detentions.by_month")
            if article.related_id:
                yield NewsBlock(kind=Kind.RELATED, related=article.related)


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
        same_age=_same_age(release),
    )


def names_in(release: Release, language: str) -> dict[str, str]:
    """What stands in the figures as slugs, named in the language, or in another where it has no name in it."""
    names: dict[str, str] = {}
    for slug, article in release.context["articles"].items():
        names |= article_names(slug, article["number"], article["part"], _text(article["title"], language))
    for slug, campaign in release.context["campaigns"].items():
        names[f"campaign:{slug}"] = _text(campaign["description"], language) or _text(
            campaign["name"], language
        )
    return names


def _text(texts: dict[str, str], language: str) -> str:
    return next((texts[code] for code in (language, "be", "ru", "en") if texts.get(code)), "")


def first_use_may_be_said(release: Release) -> bool:
    """All first uses rest on records that reach back far enough (docs/figures.md)."""
    uses: dict[str, Any] = release.context["first_uses"]
    return bool(uses) and all(use["may_be_said"] for use in uses.values())


def _coverage_start(release: Release) -> datetime.date | None:
    since = [use["since"] for use in release.context["first_uses"].values() if use["since"]]
    return datetime.date.fromisoformat(max(since)) if since else None


def _fair_comparison(release: Release) -> Period | None:
    """The other period when both can be given as known at the same age, or when both are final: a provisional one
    always looks smaller than an older one."""
    comparison = release.document["comparison"]
    if not comparison or comparison["detentions"]["total"] is None:
        return None
    comparable = _same_age(release) is not None or release.status == "final"
    return read_period(comparison["with"]) if comparable else None


def _same_age(release: Release) -> int | None:
    """How many days after the end of each period the two are known by the release, when its history says so."""
    maturity = release.context.get("maturity")
    return maturity["days"] if maturity and maturity["reached"] else None
