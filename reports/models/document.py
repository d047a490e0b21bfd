from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.models.fields import in_language


class Document(models.Model):
    """A PDF on public pages, with its title in three languages."""

    file = models.FileField(_("file"), upload_to="documents")
    size = models.PositiveBigIntegerField(_("bytes"), editable=False, default=0)
    pages = models.PositiveIntegerField(_("pages"), editable=False, default=0)
    title_be = models.CharField(_("title in Belarusian"), max_length=300)
    title_ru = models.CharField(_("title in Russian"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return in_language(self, "title")
