from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import EDTFField, dated, in_language, lower, upper
from cases.models.record import CaseRecord, second_person_rule
from cases.models.vocabulary import Campaign, Region
from cases.querysets import DatedManager, VerifiedDatedManager

DATE_HELP = _("3.02.2024, Feb 2024, 3–5 February, about 2024-02.")


class Incident(CaseRecord):
    """Something that happened at a place and time: a raid, a march, a border check."""

    code_prefix = "I"

    class Sensitivity(models.TextChoices):
        INTERNAL = "internal", _("internal")
        RESTRICTED = "restricted", _("restricted")

    date = EDTFField(_("date"), help_text=DATE_HELP)
    date_lower, date_upper = lower("date"), upper("date")
    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    locality = models.CharField(
        _("town or village"),
        max_length=120,
        blank=True,
        help_text=_("As people of the place write it. Empty when only the region is known."),
    )
    title_be = models.CharField(_("title in Belarusian"), max_length=250, blank=True)
    title_ru = models.CharField(_("title in Russian"), max_length=250, blank=True)
    title_en = models.CharField(
        _("title in English"),
        max_length=250,
        blank=True,
        help_text=_("In a few words; one language is enough."),
    )
    summary_be = models.TextField(
        _("what happened, in Belarusian"),
        blank=True,
        help_text=_("So that a colleague who was not there understands it. One language is enough."),
    )
    summary_ru = models.TextField(_("what happened, in Russian"), blank=True)
    summary_en = models.TextField(_("what happened, in English"), blank=True)
    campaign = models.ForeignKey(
        Campaign,
        models.PROTECT,
        verbose_name=_("campaign"),
        null=True,
        blank=True,
        help_text=_("The wave of repression it belongs to, if it has a name."),
    )
    sensitivity = models.CharField(
        _("sensitivity"),
        max_length=10,
        choices=Sensitivity,
        default=Sensitivity.INTERNAL,
        help_text=_("Restricted: it, its acts, sources and trials exist for its team only."),
    )

    everything = DatedManager()
    verified = VerifiedDatedManager()

    class Meta:
        verbose_name = _("incident")
        verbose_name_plural = _("incidents")
        permissions = [("verify_incident", "Can verify incidents")]
        indexes = [
            models.Index(fields=["-date_lower", "-id"], name="incident_newest"),
            models.Index(fields=["status", "-edited_at"], name="incident_waiting"),
            # Few are restricted, and every list asks which.
            models.Index(fields=["id"], condition=Q(sensitivity="restricted"), name="incident_restricted"),
        ]
        constraints = [
            second_person_rule("incident"),
            models.CheckConstraint(
                condition=~Q(title_be="", title_ru="", title_en=""),
                name="incident_has_a_title",
                violation_error_message=_("Write a title in at least one language."),
            ),
            models.CheckConstraint(
                condition=dated("date"),
                name="incident_has_a_date",
                violation_error_message=_("An incident needs a date."),
            ),
        ]

    @property
    def title(self) -> str:
        return in_language(self, "title")

    def __str__(self) -> str:
        return f"{self.title} ({self.code})"
