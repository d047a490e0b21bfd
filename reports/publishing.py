"""An article's place in the world: published now or later, taken off the site, changed in sight of readers."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.disclosure import may_be_published
from reports.models import NewsArticle, NewsBlock, PublishedVersion
from reports.photos import may_be_shown as photo_may_be_shown
from reports.published import freeze, with_new_figures
from reports.references import CHARTS, mistakes_in, mistakes_in_block, mistakes_in_plain
from reports.typed_names import places_of, typed_names, unknown_people
from reports.writing import write

PERMISSION = "reports.publish_newsarticle"
QUOTING_TEXTS = ("headline", "teaser", "lead", "caveat")
PLAIN_TEXTS = ("kicker", "appeal")
Kind = PublishedVersion.Kind


@dataclass(frozen=True, slots=True)
class Revision:
    """What a publishing is to readers who knew the page: ``note`` tells them, ``changes`` as a version keeps them."""

    kind: str = Kind.EDIT
    note: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)


EDIT = Revision()


def texts_of(article: NewsArticle) -> list[str]:
    """Everything a reader sees that may quote figures, in the order of the page."""
    blocks = [text for block in article.blocks.all() for text in (block.text, block.speaker) if text]
    return [article.headline, article.teaser, article.lead, *blocks, article.caveat]


def why_not_publishable(article: NewsArticle) -> list[str]:
    """Sentences that say what has to be mended first; none when the article may be published."""
    return list(dict.fromkeys([*_mistakes(article), *_what_is_missing(article)]))


def _mistakes(article: NewsArticle) -> Iterator[str]:
    release = article.story.release
    for name in QUOTING_TEXTS:
        yield from mistakes_in(getattr(article, name), release)
    for name in PLAIN_TEXTS:
        yield from mistakes_in_plain(getattr(article, name))
    for block in article.blocks.all():
        yield from mistakes_in_block(block, release)
    places = places_of(article)
    yield from unknown_people(places)
    yield from (name.sentence for name in typed_names(places, article.story))


def _what_is_missing(article: NewsArticle) -> Iterator[str]:
    blocks = [block.kind for block in article.blocks.all()]
    photo = article.story.photo
    if photo and not photo.people_consented:
        yield _("The photo shows people whose consent is not recorded.")
    elif photo and not photo_may_be_shown(photo):
        yield _(
            "Somebody in the photo does not agree to it now, or not any more. Record their consent, "
            "or take another photo."
        )
    if not article.teaser:
        yield _("Write a teaser: lists, feeds and shared links show it.")
    if NewsBlock.Kind.PARAGRAPH not in blocks:
        yield _("It has no paragraph yet.")
    if NewsBlock.Kind.RELATED in blocks and not article.related_id:
        yield _("There is a place for the card of a related publication, but none is chosen.")
    yield from _what_is_too_small(article)


def _what_is_too_small(article: NewsArticle) -> Iterator[str]:
    release = article.story.release
    for block in article.blocks.all():
        if release and block.kind == NewsBlock.Kind.CHART and block.shows in CHARTS:
            indicator, breakdown = block.shows.split(".")
            if not may_be_published(breakdown, release.figures[indicator][breakdown]):
                yield _(
                    "The chart %(chart)s shows a group so small that people in it could be recognised."
                ) % {"chart": block.shows}


def publish(
    article: NewsArticle, by: User, at: datetime.datetime | None = None, revision: Revision = EDIT
) -> None:
    """Publish now, or at a moment to come: what is written now is frozen, and is what readers read from then on. What
    was public before keeps its date and gets a *modified* one; ``revision`` says what this is to its readers.

    Raises PermissionDenied, or ValidationError with all that has to be mended first.
    """
    require_permission(by)
    now = timezone.now()
    problems = [
        *why_not_publishable(article),
        *_why_not_at(article, at, now),
        *_why_not_as(article, revision),
    ]
    if problems:
        raise ValidationError(problems)
    known = was_public(article)
    if known:
        article.modified_at = now
    else:
        article.published_at = at or now
    with transaction.atomic():
        said = revision if known else Revision(Kind.FIRST)
        freeze(article, said.kind, by, said.note, said.changes)
        set_status(article, NewsArticle.Status.PUBLISHED, by)


def _why_not_as(article: NewsArticle, revision: Revision) -> Iterator[str]:
    if is_retracted(article):
        yield _("It was retracted, and readers were told so. What replaces it is a new publication.")
    elif was_public(article) and revision.kind == Kind.EDIT and with_new_figures(article):
        yield _(
            "Readers know it with other figures. Publish it as an update if information came late, or as a "
            "correction if we were wrong."
        )


def is_retracted(article: NewsArticle) -> bool:
    return article.current is not None and article.current.kind == Kind.RETRACTION


def _why_not_at(article: NewsArticle, at: datetime.datetime | None, now: datetime.datetime) -> Iterator[str]:
    if at is not None and was_public(article):
        yield _("Readers have seen it before, so it keeps its date: publish it now.")
    elif at is not None and at <= now:
        yield _("That moment has passed. Choose one to come, or publish now.")


def was_public(article: NewsArticle) -> bool:
    """Readers could see it at some time, even if they cannot now."""
    return article.published_at is not None and article.published_at <= timezone.now()


def withdraw_from_site(article: NewsArticle, by: User) -> None:
    """Its address then says that it was withdrawn (410)."""
    require_permission(by)
    if not article.is_public:
        raise ValidationError(_("It is not public, so there is nothing to take off the site."))
    set_status(article, NewsArticle.Status.WITHDRAWN, by)


def back_to_draft(article: NewsArticle, by: User) -> None:
    """Take back an article that is scheduled, or was withdrawn."""
    require_permission(by)
    if article.is_public:
        raise ValidationError(_("It is public. Take it off the site first, so that readers are told."))
    if is_retracted(article):
        raise ValidationError(
            _("It was retracted, and readers were told so. What replaces it is a new publication.")
        )
    if article.status == NewsArticle.Status.PUBLISHED:
        article.published_at = article.current = None
    set_status(article, NewsArticle.Status.DRAFT, by)


def set_status(article: NewsArticle, status: str, by: User) -> None:
    with transaction.atomic():
        article.status = status
        write(article, by)


def require_permission(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(_("%(who)s may not publish.") % {"who": by.get_username()})
