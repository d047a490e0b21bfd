from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.export import Export


class ExportRow(models.Model):
    """A row of the list as it was when an export was asked for. Kept until the file is made."""

    export = models.ForeignKey(Export, models.CASCADE, verbose_name=_("export"), related_name="frozen")
    record = models.PositiveBigIntegerField(_("id of the record"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("row of an export")
        verbose_name_plural = _("rows of exports")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.export_id}: {self.record}"
