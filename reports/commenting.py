"""What editors say to each other about an article: writing, answering, resolving, and whom it waits for."""

import re
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.models import Comment, NewsArticle, NewsBlock
from reports.models.comment import CommentQuerySet
from reports.named import without_words
from reports.writing import write

PERMISSION = "reports.change_newsarticle"
# A user name as Django allows it; a full stop at its end ends the sentence.
MENTION = re.compile(r"(?<![\w@.+-])@([\w.@+-]*[\w@+-])")
LONGEST = 4000


def comment(
    article: NewsArticle, by: User, text: str, block: NewsBlock | None = None, answers: Comment | None = None
) -> Comment:
    """Say something about the article, a block of it, or an earlier comment.

    Raises PermissionDenied, or ValidationError with a sentence.
    """
    _require(by)
    text = text.strip()
    if not text:
        raise ValidationError(_("Write something first."))
    if len(text) > LONGEST:
        raise ValidationError(_("That is longer than a comment may be: write it shorter."))
    if answers is not None:
        answers = answers.parent or answers
        if answers.article_id != article.pk:
            raise ValidationError(_("That comment is about another article."))
        block = None
    if block is not None and block.article_id != article.pk:
        raise ValidationError(_("The block was removed. Comment on the whole article."))
    said = Comment(
        article=article, block=block, parent=answers, text=text, by=by, at=timezone.now(), about=_about(block)
    )
    with transaction.atomic():
        write(said, by)
        said.mentioned.set(User.objects.filter(username__in=mentioned_in(text), is_active=True))
        if answers is not None:
            reopen(answers, by)  # nothing, where it is open
    return said


def _about(block: NewsBlock | None) -> str:
    """Enough of the block to know it by when it is gone; nobody is named in it."""
    if block is None:
        return ""
    words = " ".join(without_words(block.text or block.shows).split())
    return f"{block.get_kind_display()}: {words}"[:200] if words else str(block.get_kind_display())


def mentioned_in(text: str) -> set[str]:
    return set(MENTION.findall(text))


def resolve(said: Comment, by: User) -> None:
    """It is done, with its answers. Twice is once."""
    _require(by)
    with transaction.atomic():
        said = Comment.objects.select_for_update(of=("self",)).get(pk=said.pk)
        if said.parent_id:
            raise ValidationError(_("An answer is resolved with the comment it answers."))
        if said.resolved_at is None:
            said.resolved_by, said.resolved_at = by, timezone.now()
            write(said, by)


def reopen(said: Comment, by: User) -> None:
    _require(by)
    with transaction.atomic():
        said = Comment.objects.select_for_update(of=("self",)).get(pk=said.pk)
        if said.resolved_at is not None:
            said.resolved_by = said.resolved_at = None
            write(said, by)


def waiting_for(user: User) -> CommentQuerySet:
    """Open comments of others on what this person wrote, that name them, or that answer theirs; until they say the
    last word."""
    open_ones: CommentQuerySet = Comment.objects.open()
    theirs = (
        (Q(article__created_by=user) & ~Q(by=user))
        | Q(mentioned=user)
        | Q(answers__mentioned=user)
        | (Q(by=user) & Q(last_by__isnull=False))
    )
    answers = Comment.objects.filter(parent=OuterRef("pk")).order_by("-pk").values("by")
    waiting = open_ones.annotate(last_by=Subquery(answers[:1])).filter(theirs)
    return waiting.filter(~Q(last_by=user) | Q(last_by=None)).distinct()


def open_counts(articles: Iterable[NewsArticle]) -> dict[int, int]:
    """How many open comments each has; one query."""
    rows = Comment.objects.open().filter(article__in=list(articles)).order_by().values("article")
    return {row["article"]: row["count"] for row in rows.annotate(count=Count("pk"))}


def _require(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied(_("Only those who write articles comment on them."))
