from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import EDTFField, dated, dated_or_empty, ends_before, lower, upper
from cases.models.person import Person
from cases.models.record import CaseRecord, second_person_rule
from cases.querysets import RecognitionManager, VerifiedRecognitionManager


class Recognition(CaseRecord):
    """A person is recognised as a political prisoner, until it ends."""

    code_prefix = "R"

    class EndReason(models.TextChoices):
        RELEASED = "released", _("released")
        TERM_SERVED = "term-served", _("term served")
        PARDONED = "pardoned", _("pardoned")
        DIED = "died", _("died")
        OTHER = "other", _("other")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="recognitions")
    recognised_on = EDTFField(
        _("recognised on"),
        help_text=_("The day of the statement: 3.02.2024, or Feb 2024 when the day is not known."),
    )
    recognised_on_lower, recognised_on_upper = lower("recognised_on"), upper("recognised_on")
    ended_on = EDTFField(
        _("ended on"), blank=True, help_text=_("Empty while the person is still a political prisoner.")
    )
    ended_on_lower, ended_on_upper = lower("ended_on"), upper("ended_on")
    end_reason = models.CharField(
        _("why it ended"),
        max_length=12,
        choices=EndReason,
        blank=True,
        help_text=_("Only together with the day it ended."),
    )

    everything = RecognitionManager()
    verified = VerifiedRecognitionManager()

    class Meta:
        verbose_name = _("recognition as a political prisoner")
        verbose_name_plural = _("recognitions as political prisoners")
        permissions = [("verify_recognition", "Can verify recognitions")]
        indexes = [
            models.Index(fields=["status", "recognised_on_lower"], name="recognition_counted"),
            models.Index(fields=["status", "-edited_at"], name="recognition_waiting"),
        ]
        constraints = [
            second_person_rule("recognition"),
            models.UniqueConstraint(
                fields=["person", "recognised_on"],
                name="recognition_once_a_day",
                violation_error_message=_("This person is already recorded as recognised on that day."),
            ),
            models.CheckConstraint(
                condition=dated("recognised_on"),
                name="recognition_has_a_date",
                violation_error_message=_("A recognition needs a date."),
            ),
            models.CheckConstraint(
                condition=dated_or_empty("ended_on")
                & (Q(ended_on="") | Q(ended_on_upper__gte=F("recognised_on_lower"))),
                name="recognition_ends_after_it_starts",
                violation_error_message=_("It cannot end before it started."),
            ),
            models.CheckConstraint(
                condition=Q(end_reason="") | ~Q(ended_on=""),
                name="recognition_end_reason_has_a_date",
                violation_error_message=_("Say when it ended, if you say why."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.recognised_on}"

    def clean(self) -> None:
        super().clean()
        if ends_before(self.recognised_on, self.ended_on):
            raise ValidationError({"ended_on": _("It cannot end before it started.")})
