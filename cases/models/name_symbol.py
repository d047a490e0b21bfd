from django.db import models
from django.utils.translation import gettext_lazy as _


class NameSymbol(models.Model):
    """Which given names a word may be a form of that our own table has not. Looked up by the worker, once a word."""

    word = models.CharField(_("word"), max_length=60, unique=True)
    symbols = models.CharField(_("symbols"), max_length=250, blank=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("name symbol")
        verbose_name_plural = _("name symbols")

    def __str__(self) -> str:
        return self.word
