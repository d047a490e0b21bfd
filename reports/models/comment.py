from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reports.models.news import NewsArticle, NewsBlock


class CommentQuerySet(models.QuerySet["Comment"]):
    def open(self) -> "CommentQuerySet":
        """Those that wait for somebody: an answer waits with the comment it answers."""
        return self.filter(parent=None, resolved_at=None)


class Comment(models.Model):
    """What one editor says to the others about an article or a block of it. Readers never see it.

    An answer has a ``parent``, one level deep. When the block is removed, ``about`` still says what it was about.
    """

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="comments"
    )
    block = models.ForeignKey(
        NewsBlock,
        models.SET_NULL,
        verbose_name=_("block"),
        related_name="comments",
        null=True,
        blank=True,
    )
    about = models.CharField(_("about"), max_length=250, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("answer to"), related_name="answers", null=True, blank=True
    )
    text = models.TextField(_("comment"), max_length=4000)
    mentioned = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("for"), related_name="+", blank=True
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+")
    at = models.DateTimeField(_("when"))
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("resolved by"),
        related_name="+",
        null=True,
        blank=True,
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True, blank=True)
    history = HistoricalRecords()

    objects = models.Manager.from_queryset(CommentQuerySet)()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_comment_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_by=None, resolved_at=None)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="a_resolved_comment_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | Q(resolved_at=None), name="answers_are_resolved_with_their_comment"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
