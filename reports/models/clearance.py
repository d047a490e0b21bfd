from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.models import Person
from reports.models.news import Story


class NameClearance(models.Model):
    """Words in the articles of a story that are written as a name of the case file, and why they may stand there.

    Of one person each: who gets into the case file later under the same name is asked about again.
    """

    class Ground(models.TextChoices):
        NAMESAKE = "namesake", _("a different person of the same name")
        PUBLIC_FIGURE = "public-figure", _("a public figure, named for what they do in public")

    story = models.ForeignKey(Story, models.PROTECT, verbose_name=_("story"), related_name="clearances")
    words = models.CharField(_("words"), max_length=250)
    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="+")
    ground = models.CharField(_("why it may stand"), max_length=15, choices=Ground)
    reason = models.CharField(_("how you know"), max_length=300)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+"
    )
    cleared_at = models.DateTimeField(_("when"), auto_now_add=True)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("name that may stand")
        verbose_name_plural = _("names that may stand")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["story", "person"], name="name_cleared_once")]

    def __str__(self) -> str:
        return self.words
