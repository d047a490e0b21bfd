import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reports.figures import Figures
from reports.periods import Period, read_period
from reports.wording.method import Status
from reports.wording.quoting import figure_at

# Records of a period keep coming in for about three months. Ours, no outside authority.
FINAL_AFTER = datetime.timedelta(days=90)


def status_on(as_of: datetime.datetime, end: datetime.date) -> Status:
    """Of a release made at that moment of a period with that last day."""
    local_day = as_of.astimezone(timezone.get_default_timezone()).date()
    return "final" if local_day - end >= FINAL_AFTER else "provisional"


class Release(models.Model):
    """Figures frozen at a moment, with the list and versions of what they counted. What a publication quotes.

    The database refuses to change or delete one.
    """

    code = models.CharField(_("number"), max_length=40, unique=True)
    period_label = models.CharField(_("period"), max_length=24)
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))
    as_of = models.DateTimeField(_("as of"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("made by"), related_name="+"
    )
    # What `figures --format json` answered at that moment, whole.
    document = models.JSONField(_("figures"))
    # What stood beside the figures in words: titles of articles, names of campaigns, how far records reach back.
    context = models.JSONField(_("names and coverage"), default=dict)
    revision = models.CharField(
        _("revision of the records"), max_length=64, help_text=_("SHA-256 over the counted records.")
    )

    objects = models.Manager()

    class Meta:
        verbose_name = _("release")
        verbose_name_plural = _("releases")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="release_ends_after_it_starts")
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def period(self) -> Period:
        return read_period(self.period_label)

    @property
    def figures(self) -> Figures:
        figures: Figures = self.document["figures"]
        return figures

    @property
    def status(self) -> Status:
        """*provisional* when it was made before its period was 90 days old, else *final*."""
        return status_on(self.as_of, self.end)

    def value(self, path: str) -> Any:
        """The figure the path leads to; None when it is not known or not there."""
        return figure_at(self.document, path)


class CountedRecord(models.Model):
    """One record a release counted: in which part, in which version, and what it counted as."""

    class Part(models.TextChoices):
        DETENTION = "detention", _("detention")
        ACT = "act", _("other act")
        ADMINISTRATIVE_TRIAL = "administrative-trial", _("administrative trial")
        CONVICTION = "conviction", _("criminal conviction")
        TRIAL = "trial", _("other trial")
        RECOGNITION = "recognition", _("recognition")

    release = models.ForeignKey(Release, models.PROTECT, verbose_name=_("release"), related_name="records")
    part = models.CharField(_("counted as"), max_length=20, choices=Part)
    record_id = models.BigIntegerField(_("record"))
    code = models.CharField(_("code"), max_length=40)
    version = models.BigIntegerField(_("version"), help_text=_("The history row that was counted."))
    # Everything the record was counted by, as one text: when it differs today, the record changed.
    facts = models.TextField(_("facts"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("counted record")
        verbose_name_plural = _("counted records")
        constraints = [
            models.UniqueConstraint(fields=["release", "part", "record_id"], name="counted_once_in_a_release")
        ]

    def __str__(self) -> str:
        return self.code
