from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchEntry(models.Model):
    """The words one record is found by. Made from the record, by machine; the full-text index stands on it."""

    kind = models.CharField(_("kind of record"), max_length=20)
    record_id = models.BigIntegerField(_("id of the record"))
    words = models.TextField(_("words"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="search_entry_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
