from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """The words one record is found by. Made from the record, by machine; the full-text index stands on it.

    The id says which record it is of: see `cases.search.kinds`.
    """

    id = models.BigIntegerField(primary_key=True)
    words = models.TextField(_("words"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return str(self.pk)
