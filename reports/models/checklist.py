from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.models.fields import in_language
from reports.models.news import NewsArticle


class ChecklistPoint(models.Model):
    """What a person does before an article is published, and no machine can: reading it aloud, opening its links."""

    name_be = models.CharField(_("name in Belarusian"), max_length=150)
    name_ru = models.CharField(_("name in Russian"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150)
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_required = models.BooleanField(
        _("required"), default=False, help_text=_("Without its tick an article is not published.")
    )
    in_use = models.BooleanField(
        _("in use"), default=True, help_text=_("Untick it instead of deleting it: old ticks speak of it.")
    )
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("point to tick before publishing")
        verbose_name_plural = _("points to tick before publishing")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return in_language(self, "name")


class ChecklistTick(models.Model):
    """Somebody did it, to the article as it then was: when the article changes, the tick is of an older text."""

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="ticks"
    )
    point = models.ForeignKey(ChecklistPoint, models.PROTECT, verbose_name=_("point"), related_name="ticks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+")
    at = models.DateTimeField(_("when"))
    fingerprint = models.CharField(_("fingerprint of what was read"), max_length=64)
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("taken back by"),
        related_name="+",
        null=True,
        blank=True,
    )
    taken_back_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("tick")
        verbose_name_plural = _("ticks")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "point", "fingerprint"],
                condition=models.Q(taken_back_at=None),
                name="ticked_once_a_text",
            )
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.point_id}"
