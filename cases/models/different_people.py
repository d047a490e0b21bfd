from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.models.record_history import RecordHistory
from cases.querysets import RecordedManager


class DifferentPeople(models.Model):
    """Somebody looked at two people who are alike and decided that they are not one."""

    first = models.ForeignKey(Person, models.PROTECT, verbose_name=_("one"), related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, verbose_name=_("the other"), related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("decided by"), related_name="+"
    )
    decided_at = models.DateTimeField(_("decided"), auto_now_add=True)
    note = models.CharField(_("how it is known"), max_length=250, blank=True)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("pair of different people")
        verbose_name_plural = _("pairs of different people")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="different_people_in_order"),
            models.UniqueConstraint(
                fields=["first", "second"],
                name="different_people_once",
                violation_error_message=_("This was decided about the two already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} – {self.second_id}"
