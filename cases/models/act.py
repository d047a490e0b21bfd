from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.models.fields import EDTFField, dated, dated_or_empty, ends_before, lower, upper
from cases.models.incident import DATE_HELP, Incident
from cases.models.person import Person
from cases.models.record import CaseRecord, second_person_rule
from cases.models.vocabulary import ActKind, Agency, PlaceOfDetention, Region
from cases.querysets import ActManager, VerifiedActManager


class Act(CaseRecord):
    """One thing done to one person within an incident: a detention, a search, an interrogation.

    Detentions are counted in it.
    """

    code_prefix = "A"

    incident = models.ForeignKey(Incident, models.PROTECT, verbose_name=_("incident"), related_name="acts")
    kind = models.ForeignKey(ActKind, models.PROTECT, verbose_name=_("what was done"))
    date = EDTFField(_("date"), help_text=DATE_HELP)
    date_lower, date_upper = lower("date"), upper("date")
    end_date = EDTFField(_("until"), blank=True, help_text=_("When it ended, if it did and it is known."))
    end_date_lower, end_date_upper = lower("end_date"), upper("end_date")
    person = models.ForeignKey(
        Person,
        models.PROTECT,
        verbose_name=_("person"),
        related_name="acts",
        null=True,
        blank=True,
        help_text=_("Leave empty when nobody knows who it was."),
    )
    people_min = models.PositiveIntegerField(
        _("at least how many people"),
        default=1,
        help_text=_("More than 1 only for people who are not identified: “at least 20 people”."),
    )
    region = models.ForeignKey(
        Region,
        models.PROTECT,
        verbose_name=_("region"),
        null=True,
        blank=True,
        help_text=_("Empty: the incident’s."),
    )
    place_of_detention = models.ForeignKey(
        PlaceOfDetention,
        models.PROTECT,
        verbose_name=_("place of detention"),
        null=True,
        blank=True,
        help_text=_("Where the person was held, if they were held."),
    )
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        verbose_name=_("who did it"),
        null=True,
        blank=True,
        help_text=_("Empty when nobody could tell. Do not guess from the uniform."),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published."))

    everything = ActManager()
    verified = VerifiedActManager()

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        permissions = [("verify_act", "Can verify acts")]
        indexes = [
            # Begins with the status: an index of the verified ones alone SQLite passes over.
            models.Index(fields=["status", "date_lower", "date_upper"], name="act_counted"),
            models.Index(
                fields=["status", "date_lower", "date_upper"],
                condition=Q(date_lower__lt=F("date_upper")),
                name="act_imprecise",
            ),
            models.Index(fields=["-date_lower", "-id"], name="act_newest"),
            models.Index(fields=["status", "-edited_at"], name="act_waiting"),
        ]
        constraints = [
            second_person_rule("act"),
            models.CheckConstraint(
                condition=dated("date"),
                name="act_has_a_date",
                violation_error_message=_("An act needs a date."),
            ),
            models.CheckConstraint(
                condition=dated_or_empty("end_date")
                & (Q(end_date="") | Q(end_date_upper__gte=F("date_lower"))),
                name="act_ends_after_it_starts",
                violation_error_message=_("It cannot end before it started."),
            ),
            models.CheckConstraint(
                condition=Q(people_min=1) | Q(people_min__gt=1, person__isnull=True),
                name="act_group_has_no_person",
                violation_error_message=_(
                    "A group (“at least 20 people”) has no person; one person counts as 1."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.date}: {self.person or self._unknown_people()}"

    def _unknown_people(self) -> str:
        if self.people_min == 1:
            return gettext("not identified")
        return ngettext("at least %(n)s person", "at least %(n)s people", self.people_min) % {
            "n": self.people_min
        }

    def clean(self) -> None:
        super().clean()
        if ends_before(self.date, self.end_date):
            raise ValidationError({"end_date": _("It cannot end before it started.")})
