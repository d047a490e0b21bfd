"""What is kept beside the records so that the verifiers' queue is one question to one table."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.incident import Incident
from cases.models.person import Person
from cases.models.vocabulary import Campaign, Region
from cases.visibility import Reader, visible_rule


class WaitingQuerySet(models.QuerySet["Waiting"]):
    def visible_to(self, user: Reader) -> Self:
        return self.filter(visible_rule(self.model, user))


class Waiting(models.Model):
    """A submitted record. Made from it, by machine: `cases.verifying.waiting`.

    ``incident`` and the rest say where it belongs; of a person or a recognition, to the latest incident that all
    colleagues may know of.
    """

    kind = models.CharField(_("kind of record"), max_length=20)
    record_id = models.BigIntegerField(_("id of the record"))
    since = models.DateTimeField(_("waits since"))
    changed = models.BooleanField(_("verified before, and changed"), default=False)
    incident = models.ForeignKey(
        Incident, models.CASCADE, verbose_name=_("incident"), related_name="+", null=True
    )
    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("person"), related_name="+", null=True)
    region = models.ForeignKey(Region, models.CASCADE, verbose_name=_("region"), related_name="+", null=True)
    campaign = models.ForeignKey(
        Campaign, models.CASCADE, verbose_name=_("campaign"), related_name="+", null=True
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("who wrote it"), related_name="+"
    )

    objects = WaitingQuerySet.as_manager()

    class Meta:
        verbose_name = _("waiting record")
        verbose_name_plural = _("waiting records")
        ordering = ["since", "id"]
        indexes = [
            models.Index(fields=["since", "id"], name="waiting_oldest"),
            models.Index(fields=["kind", "since", "id"], name="waiting_of_a_kind"),
            models.Index(fields=["region", "since", "id"], name="waiting_in_a_region"),
        ]
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="waiting_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"


class WaitingWriter(models.Model):
    """Somebody who wrote a waiting record since it was last verified, or created it: they do not verify it."""

    kind = models.CharField(_("kind of record"), max_length=20)
    record_id = models.BigIntegerField(_("id of the record"))
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("who wrote it"), related_name="+"
    )

    objects = models.Manager()

    class Meta:
        verbose_name = _("writer of a waiting record")
        verbose_name_plural = _("writers of waiting records")
        constraints = [
            models.UniqueConstraint(fields=["kind", "record_id", "writer"], name="waiting_writer_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}: {self.writer_id}"
