from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordKey(models.Model):
    """The key of one record's sealed texts and files, itself sealed under a key of the server.

    A new key of the server seals these rows anew and nothing else. Without this row everything of the record is
    unreadable for ever, its history included.
    """

    owner = models.CharField(_("whose"), max_length=80, primary_key=True)  # table and id
    wrapped = models.BinaryField(_("sealed key"))
    under = models.CharField(_("under which key of the server"), max_length=8)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("key of a record")
        verbose_name_plural = _("keys of records")
        indexes = [models.Index(fields=["under", "owner"], name="record_key_under")]

    def __str__(self) -> str:
        return self.owner
