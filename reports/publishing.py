"""What changes an article's place in the world: publishing now or later, taking it off the site, noting a change."""

import datetime

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.models import NewsArticle
from reports.references import BadReference, checked
from reports.wording.quoting import references

PERMISSION = "reports.publish_newsarticle"


def texts_of(article: NewsArticle) -> list[str]:
    """Everything a reader sees that may quote figures."""
    blocks = [block.text for block in article.blocks.all() if block.kind != block.Kind.CHART]
    return [article.headline, article.teaser, article.lead, *blocks, article.caveat]


def why_not_publishable(article: NewsArticle) -> list[str]:
    """Sentences that say what has to be mended first; none when the article may be published."""
    problems = []
    for text in texts_of(article):
        for reference in references(text):
            try:
                checked(reference, article.story.release)
            except BadReference as problem:
                problems.append(str(problem))
    photo = article.story.photo
    if photo and not photo.people_consented:
        problems.append(_("The photo shows people whose consent is not recorded."))
    if not article.teaser:
        problems.append(_("Write a teaser: lists, feeds and shared links show it."))
    return problems


def publish(article: NewsArticle, by: AbstractUser, at: datetime.datetime | None = None) -> None:
    """Publish now, or at a moment to come. An article that was public before keeps its date and gets a *modified* one.

    Raises PermissionDenied, or ValidationError with all that has to be mended first.
    """
    _require_permission(by)
    problems = why_not_publishable(article)
    if problems:
        raise ValidationError(problems)
    now = timezone.now()
    was_public = article.published_at is not None and article.published_at <= now
    if not was_public:
        article.published_at = at or now
    else:
        article.modified_at = now
    _set_status(article, NewsArticle.Status.PUBLISHED, by)


def withdraw_from_site(article: NewsArticle, by: AbstractUser) -> None:
    """Its address then says that it was withdrawn (410)."""
    _require_permission(by)
    _set_status(article, NewsArticle.Status.WITHDRAWN, by)


def back_to_draft(article: NewsArticle, by: AbstractUser) -> None:
    """Take back an article that is scheduled, or was withdrawn."""
    _require_permission(by)
    if article.is_public:
        raise ValidationError(_("It is public. Withdraw it from the site first, so that readers are told."))
    if article.status == NewsArticle.Status.PUBLISHED:
        article.published_at = None
    _set_status(article, NewsArticle.Status.DRAFT, by)


def note_change(article: NewsArticle) -> None:
    """The text of a public article was changed: readers see when."""
    if article.is_public:
        article.modified_at = timezone.now()


def _set_status(article: NewsArticle, status: str, by: AbstractUser) -> None:
    with transaction.atomic():
        article.status = status
        article._history_user = by
        article.save()


def _require_permission(by: AbstractUser) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(_("%(who)s may not publish.") % {"who": by.get_username()})
