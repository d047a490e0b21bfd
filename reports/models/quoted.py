"""What a story quotes besides its own release: releases of other periods, and lists of the desk that were counted."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reports.disclosure import too_small
from reports.models.news import Story
from reports.models.release import Release


class StoryReleaseManager(models.Manager["StoryRelease"]):
    """Always with the release: a text that quotes one prints it."""

    def get_queryset(self) -> models.QuerySet["StoryRelease"]:
        return super().get_queryset().select_related("release")


class StoryRelease(models.Model):
    """The figures of one more period, quoted as ``[[2023-Q1:detentions.total]]``; the prefix is the period's label."""

    story = models.ForeignKey(Story, models.PROTECT, verbose_name=_("story"), related_name="further_releases")
    release = models.ForeignKey(
        Release, models.PROTECT, verbose_name=_("release"), related_name="further_stories"
    )
    period_label = models.CharField(_("period"), max_length=24)
    history = HistoricalRecords()

    objects = StoryReleaseManager()

    class Meta:
        verbose_name = _("further release of a story")
        verbose_name_plural = _("further releases of stories")
        ordering = ["period_label"]
        constraints = [
            models.UniqueConstraint(fields=["story", "period_label"], name="one_further_release_a_period")
        ]

    def __str__(self) -> str:
        return self.release.code


class CountedList(models.Model):
    """A filtered list of the desk, counted at a moment: quoted as ``[[list:3]]``.

    The database refuses to change or delete one. ``query`` is what was filtered by, as the list's own address has it,
    with days in place of “this month”; readers are told the ``words``.
    """

    class About(models.TextChoices):
        ACT = "act", _("acts")
        TRIAL = "trial", _("trials")
        PERSON = "person", _("people")
        DETAINEE = "detainee", _("detainees")
        RECOGNITION = "recognition", _("recognitions")
        INCIDENT = "incident", _("incidents")

    class Unit(models.TextChoices):
        ACT = "act", _("act")
        DETENTION = "detention", _("detention")
        TRIAL = "trial", _("trial")
        PERSON = "person", _("person")
        RECOGNITION = "recognition", _("recognition")
        INCIDENT = "incident", _("incident")

    story = models.ForeignKey(Story, models.PROTECT, verbose_name=_("story"), related_name="counted_lists")
    number = models.PositiveSmallIntegerField(_("number"))
    about = models.CharField(_("list of"), max_length=12, choices=About)
    query = models.CharField(_("filters"), max_length=1000, blank=True)
    words_be = models.CharField(_("in words, Belarusian"), max_length=1500)
    words_ru = models.CharField(_("in words, Russian"), max_length=1500)
    words_en = models.CharField(_("in words, English"), max_length=1500)
    unit = models.CharField(_("counted in"), max_length=12, choices=Unit)
    value = models.PositiveIntegerField(_("value"))
    as_of = models.DateTimeField(_("as of"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("made by"), related_name="+"
    )
    revision = models.CharField(
        _("revision of the records"), max_length=64, help_text=_("SHA-256 over the counted records.")
    )

    objects = models.Manager()

    class Meta:
        verbose_name = _("counted list")
        verbose_name_plural = _("counted lists")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["story", "number"], name="one_counted_list_a_number")]

    def __str__(self) -> str:
        return self.path

    @property
    def path(self) -> str:
        """How texts refer to it."""
        return f"list:{self.number}"

    @property
    def is_too_small(self) -> bool:
        """Somebody in it could be recognised: of people who are neither women nor men sooner than of others."""
        return is_too_small(self.query, self.value)


def is_too_small(query: str, value: int) -> bool:
    return too_small("other" if "sex__exact=other" in query else "", value)


class CountedListRecord(models.Model):
    """One record a counted list counted, in which version, and as how many."""

    counted_list = models.ForeignKey(
        CountedList, models.PROTECT, verbose_name=_("counted list"), related_name="records"
    )
    record_id = models.BigIntegerField(_("record"))
    code = models.CharField(_("code"), max_length=40)
    version = models.BigIntegerField(_("version"), help_text=_("The history row that was counted."))
    counts = models.PositiveIntegerField(_("counts as"), default=1)

    objects: Any = models.Manager()

    class Meta:
        verbose_name = _("record of a counted list")
        verbose_name_plural = _("records of counted lists")
        constraints = [
            models.UniqueConstraint(fields=["counted_list", "record_id"], name="counted_once_in_a_list")
        ]

    def __str__(self) -> str:
        return self.code
