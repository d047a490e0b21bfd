from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Lease(models.Model):
    """Somebody took a waiting record, or an incident with all of its parts, to review it. It runs out by itself."""

    kind = models.CharField(_("kind of record"), max_length=20)
    record_id = models.BigIntegerField(_("id of the record"))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("who"), related_name="+"
    )
    until = models.DateTimeField(_("until"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("record taken for review")
        verbose_name_plural = _("records taken for review")
        default_permissions = ("change",)  # who has it takes over what a colleague holds
        indexes = [models.Index(fields=["until"], name="lease_runs_out")]
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="lease_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}: {self.taken_by_id}"
