from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.querysets import PossibleDoubleManager


class PossibleDouble(models.Model):
    """Two people who may be one. Found by machine from their names and made anew with them; people decide."""

    first = models.ForeignKey(Person, models.CASCADE, verbose_name=_("one"), related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, verbose_name=_("the other"), related_name="+")
    score = models.FloatField(_("likeness"), help_text=_("From 0 to 1."))
    found_at = models.DateTimeField(_("found"), auto_now_add=True)

    objects = PossibleDoubleManager()

    class Meta:
        verbose_name = _("possible double")
        verbose_name_plural = _("possible doubles")
        ordering = ["-score", "pk"]
        indexes = [models.Index(fields=["-score"], name="possible_double_by_score")]
        constraints = [
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="possible_double_in_order"),
            models.UniqueConstraint(fields=["first", "second"], name="possible_double_once"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} – {self.second_id}"
