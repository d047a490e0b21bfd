from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from reports.models.news import NewsArticle


class NumberExemption(models.Model):
    """A number or word of an article that is no figure of ours: a person says where it comes from.

    It stands while its sentence stands as it was: whoever changes the sentence is asked again.
    """

    article = models.ForeignKey(
        NewsArticle, models.PROTECT, verbose_name=_("news article"), related_name="number_exemptions"
    )
    words = models.CharField(_("words"), max_length=250)
    # The sentence around them, spaces made one; what is compared.
    sentence = models.TextField(_("sentence"))
    # SHA-256 of both: a text is too long for an index.
    mark = models.CharField(max_length=64, editable=False)
    source = models.CharField(_("where it comes from"), max_length=300)
    link = models.URLField(_("address of the source"), max_length=500, blank=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+"
    )
    marked_at = models.DateTimeField(_("when"), auto_now_add=True)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("number from elsewhere")
        verbose_name_plural = _("numbers from elsewhere")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "mark"], name="number_marked_once")]

    def __str__(self) -> str:
        return self.words
