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

from reports.approval_rule import PERMISSION as PERMISSION
from reports.approval_rule import why_not_approved
from reports.charted import why_charts_may_not_be_published
from reports.media_checks import mistakes_in_media
from reports.models import NewsArticle, NewsBlock, PublishedVersion
from reports.numbers_in_text import why_not_true
from reports.published import freeze, with_new_figures
from reports.references import mistakes_in, mistakes_in_block, mistakes_in_plain
from reports.ticks import why_not_ticked
from reports.typed_names import places_of, typed_names, unknown_people
from reports.wording.unfilled import unfilled_in
from reports.writing import write

QUOTING_TEXTS = ("headline", "teaser", "lead", "caveat")
PLAIN_TEXTS = ("kicker",)
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


def why_not_out(article: NewsArticle) -> list[str]:
    """That, and the ticks of people; then, with nothing else to be done, the approval of a second person."""
    return [*why_not_publishable(article), *why_not_ticked(article)] or why_not_approved(article)


def _mistakes(article: NewsArticle) -> Iterator[str]:
    yield from bad_references(article)
    yield from mistakes_in_media(article)
    yield from bad_names(article)
    yield from why_not_true(article)


def bad_references(article: NewsArticle) -> Iterator[str]:
    quotes = article.story.quotes
    for name in QUOTING_TEXTS:
        yield from mistakes_in(getattr(article, name), quotes)
    for name in PLAIN_TEXTS:
        yield from mistakes_in_plain(getattr(article, name))
    for block in article.blocks.all():
        yield from mistakes_in_block(block, quotes)


def bad_names(article: NewsArticle) -> Iterator[str]:
    places = places_of(article)
    yield from unknown_people(places)
    yield from (name.sentence for name in typed_names(places, article.story))


def _what_is_missing(article: NewsArticle) -> Iterator[str]:
    yield from missing_texts(article)
    yield from what_is_unfilled(article)
    yield from why_charts_may_not_be_published(article)


def missing_texts(article: NewsArticle) -> Iterator[str]:
    blocks = {block.kind for block in article.blocks.all()}
    if not article.teaser:
        yield _("Write a teaser: lists, feeds and shared links show it.")
    if not {NewsBlock.Kind.PARAGRAPH, NewsBlock.Kind.FIGURE} & blocks:
        yield _("It has no paragraph yet.")


def what_is_unfilled(article: NewsArticle) -> Iterator[str]:
    texts = [*texts_of(article), article.kicker]
    places = list(dict.fromkeys(place for text in texts for place in unfilled_in(text)))
    if places:
        yield _("Something is still to be written or translated: %(places)s.") % {"places": ", ".join(places)}


def publish(
    article: NewsArticle, by: User, at: datetime.datetime | None = None, revision: Revision = EDIT
) -> None:
    """Publish now, or at a moment to come: what was approved is frozen, and is what readers read from then on. What was
    public before keeps its date and gets a *modified* one; ``revision`` says what this is to its readers.

    Raises PermissionDenied, or ValidationError with all that has to be mended first.
    """
    require_permission(by)
    now = timezone.now()
    problems = [
        *why_not_out(article),
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
