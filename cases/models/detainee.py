from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from cases.models.act import Act
from cases.models.person import Person
from cases.querysets import RecordQuerySet
from cases.workflow import Status


def _detained(acts: models.Manager) -> Exists:
    return Exists(acts.filter(person=OuterRef("pk"), kind="detention"))


class DetaineeManager(models.Manager):
    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(_detained(Act.everything))


class VerifiedDetaineeManager(models.Manager):
    """Both verified: the person and a detention."""

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(status=Status.VERIFIED).filter(_detained(Act.verified))


class Detainee(Person):
    """A person with a detention, verified or not."""

    everything = DetaineeManager.from_queryset(RecordQuerySet)()  # type: ignore[assignment,misc]
    verified = VerifiedDetaineeManager.from_queryset(RecordQuerySet)()  # type: ignore[assignment,misc]

    class Meta:
        proxy = True
        verbose_name = _("detainee")
        verbose_name_plural = _("detainees")
