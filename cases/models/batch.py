from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Batch(models.Model):
    """Many records that came in or were changed together; verified, looked at and undone together."""

    class Kind(models.TextChoices):
        MERGING = "merging", _("merging of two people")
        IMPORT = "import", _("import")

    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("made by"), related_name="+"
    )
    title = models.CharField(_("what"), max_length=250)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, blank=True, editable=False)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    undoes = models.OneToOneField(
        "self",
        models.PROTECT,
        verbose_name=_("undoes"),
        related_name="undone_by",
        null=True,
        blank=True,
        editable=False,
    )

    objects = models.Manager()

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.pk}: {self.title}"
