from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reports.models.news import NewsArticle


class ApprovalRequest(models.Model):
    """An article that was sent for approval, and what came of it. Open until somebody says so."""

    class Outcome(models.TextChoices):
        APPROVED = "approved", _("approved")
        RETURNED = "returned", _("returned")
        TAKEN_BACK = "taken-back", _("taken back")

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="approval_requests"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("asked by"), related_name="+"
    )
    at = models.DateTimeField(_("asked"))
    words = models.CharField(_("words for whoever approves"), max_length=500, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("decided by"),
        related_name="+",
        null=True,
        blank=True,
    )
    ended_at = models.DateTimeField(_("decided"), null=True, blank=True)
    answer = models.TextField(_("why it was returned"), blank=True)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("request for approval")
        verbose_name_plural = _("requests for approval")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(outcome=""), name="one_open_request_an_article"
            ),
            models.CheckConstraint(
                condition=(Q(outcome="") & Q(ended_by=None) & Q(ended_at=None))
                | (~Q(outcome="") & Q(ended_by__isnull=False) & Q(ended_at__isnull=False)),
                name="a_decided_request_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="returned") | ~Q(answer=""), name="who_returns_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.at}"


class Approval(models.Model):
    """A second person has read the article as it then was. Written once; any change of the article makes it void.

    ``fingerprint``: of what was read (`reports.seen`). ``author`` is the article's, beside it so that the database
    can compare.
    """

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="approvals"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("written by"), related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("approved by"), related_name="+"
    )
    at = models.DateTimeField(_("approved"))
    fingerprint = models.CharField(_("fingerprint of what was read"), max_length=64)

    objects = models.Manager()

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("author")), name="nobody_approves_their_own"),
            models.CheckConstraint(condition=~Q(fingerprint=""), name="an_approval_says_of_what"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.at}"
