from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Viewing(models.Model):
    """Somebody looked at a restricted record, or opened a sealed contact. Written once, changed by nobody."""

    class Way(models.TextChoices):
        PAGE = "page", _("opened it")
        HISTORY = "history", _("opened its history")
        PRINT = "print", _("opened it for printing")
        CONTACT = "contact", _("opened a sealed contact")
        CONSENT = "consent", _("opened the sealed note of a consent")
        IDENTITY = "identity", _("opened who a source is")
        LOOK_UP = "look-up", _("found it by a telephone")
        EXPORT = "export", _("took it out")
        IMPORT = "import", _("saw it in the preview of an import")

    viewed_at = models.DateTimeField(_("when"), auto_now_add=True)
    viewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+"
    )
    way = models.CharField(_("how"), max_length=10, choices=Way)
    # The record by the name of its model and its id: the row outlives whatever becomes of the record.
    kind = models.CharField(_("kind of record"), max_length=20)
    record_id = models.BigIntegerField(_("id of the record"))
    code = models.CharField(_("code"), max_length=40)

    objects = models.Manager()

    class Meta:
        verbose_name = _("viewing of a restricted record")
        verbose_name_plural = _("viewings of restricted records")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["kind", "record_id", "-id"], name="viewing_of_a_record")]

    def __str__(self) -> str:
        return f"{self.viewed_by}, {self.get_way_display()}: {self.code}"
