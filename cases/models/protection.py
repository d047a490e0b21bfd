from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.models.record_history import RecordHistory
from cases.querysets import RecordedManager


class Protection(models.Model):
    """Somebody of whom nothing is published before a second person confirmed their consent.

    Not a field of the person: no list, casebook, history or version of a person shows it, and it is told to
    those alone who keep consents. Marking takes one person; taking the mark off takes another.
    """

    class Ground(models.TextChoices):
        SEXUAL_VIOLENCE = "sexual-violence", _("suffered sexual violence")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="protections")
    ground = models.CharField(_("why"), max_length=20, choices=Ground, default=Ground.SEXUAL_VIOLENCE)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("marked by"), related_name="+"
    )
    marked_at = models.DateTimeField(_("marked"), auto_now_add=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("taken off by"),
        related_name="+",
        null=True,
        blank=True,
    )
    lifted_at = models.DateTimeField(_("taken off"), null=True, blank=True)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("special protection")
        verbose_name_plural = _("special protections")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "ground"],
                condition=Q(lifted_at__isnull=True),
                name="protection_marked_once",
                violation_error_message=_("It is marked already."),
            ),
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True, lifted_at__isnull=True)
                | (
                    Q(lifted_by__isnull=False, lifted_at__isnull=False, marked_by__isnull=False)
                    & ~Q(lifted_by=F("marked_by"))
                ),
                name="protection_lifted_by_a_second_person",
                violation_error_message=_("A mark is taken off by somebody who did not set it."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_ground_display())
