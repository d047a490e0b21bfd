"""What readers saw: each publishing of a news article, frozen."""

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reports.models.document import Document
from reports.models.news import NewsArticle
from reports.models.photo import Photo
from reports.models.release import Release


class PublishedVersionQuerySet(models.QuerySet["PublishedVersion"]):
    def seen(self, at: datetime.datetime | None = None) -> Self:
        """What readers have seen. A *first* version that was scheduled and taken back is followed by another first
        one, and was seen by nobody."""
        later_first = PublishedVersion.objects.filter(
            article=OuterRef("article"), kind=PublishedVersion.Kind.FIRST, number__gt=OuterRef("number")
        )
        return self.filter(~Exists(later_first), published_at__lte=at or timezone.now())


class PublishedVersion(models.Model):
    """An article as readers read it from a moment on, until the next one. Pages, lists and feeds are made from the
    latest; the others stay readable.

    The database refuses to change or delete one. ``content`` is what ``reports.published.content_of`` gives. People and
    photos in it are references: what may be shown of them is asked at each reading, of old versions too.
    """

    class Kind(models.TextChoices):
        FIRST = "first", _("first published")
        EDIT = "edit", _("edited")
        UPDATE = "update", _("updated")
        CORRECTION = "correction", _("corrected")
        RETRACTION = "retraction", _("retracted")

    # Readers are told in a dated note what these changed.
    NOTED = (Kind.UPDATE, Kind.CORRECTION, Kind.RETRACTION)

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="versions"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    content = models.JSONField(_("content"))
    release = models.ForeignKey(
        Release,
        models.PROTECT,
        verbose_name=_("release"),
        related_name="versions",
        null=True,
        blank=True,
    )
    published_at = models.DateTimeField(_("published"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("published by"), related_name="+"
    )
    note = models.TextField(_("note to readers"), blank=True)
    # What of the content leads to files, so that a file is public for as long as a page shows it.
    photos = models.ManyToManyField(Photo, verbose_name=_("photos"), related_name="versions", blank=True)
    documents = models.ManyToManyField(
        Document, verbose_name=_("documents"), related_name="versions", blank=True
    )
    # Releases of other periods that its texts quote, as they were then.
    further = models.ManyToManyField(
        Release, verbose_name=_("further releases"), related_name="further_versions", blank=True
    )
    # When it was made: before ``published_at`` for one that was scheduled.
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    # {"figures": [{"path", "old", "new"}], "why": "…", "substantial": true}
    changes = models.JSONField(_("changes"), default=dict, blank=True)

    objects = models.Manager.from_queryset(PublishedVersionQuerySet)()

    class Meta:
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_version_a_number"),
            models.CheckConstraint(
                condition=~Q(kind__in=["update", "correction", "retraction"]) | ~Q(note=""),
                name="what_changed_is_said",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="versions_begin_with_one"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.number}"

    @property
    def is_substantial(self) -> bool:
        return bool(self.changes.get("substantial"))


class LeftAsPublished(models.Model):
    """Somebody saw that a published figure had moved so far, and let it stand. Asked again when it moves further.

    Written once: what was decided of a state of the records stays decided of that state.
    """

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="left_figures"
    )
    path = models.CharField(_("figure"), max_length=200)
    # The figure and its records then, as `reports.moved` sums them up.
    state = models.CharField(_("state"), max_length=64)
    left_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("left by"), related_name="+"
    )
    left_at = models.DateTimeField(_("left at"), auto_now_add=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("figure left as published")
        verbose_name_plural = _("figures left as published")
        constraints = [
            models.UniqueConstraint(fields=["article", "path", "state"], name="a_state_is_left_once")
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.path}"
