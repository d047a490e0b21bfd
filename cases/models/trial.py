from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.court import Court, Judge
from cases.models.fields import EDTFField, dated, lower, upper
from cases.models.incident import DATE_HELP, Incident
from cases.models.law import LawArticle
from cases.models.person import Person
from cases.models.record import CaseRecord, second_person_rule
from cases.models.record_history import RecordHistory
from cases.models.vocabulary import PenaltyKind
from cases.querysets import RecordedManager, TrialManager, VerifiedTrialManager


class Trial(CaseRecord):
    """A court hearing of one person, with the articles charged and the penalties imposed."""

    code_prefix = "T"

    class Process(models.TextChoices):
        ADMINISTRATIVE = "administrative", _("administrative")
        CRIMINAL = "criminal", _("criminal")

    class Instance(models.TextChoices):
        FIRST = "first", _("first instance")
        APPEAL = "appeal", _("appeal")

    class Outcome(models.TextChoices):
        CONVICTED = "convicted", _("convicted")
        ACQUITTED = "acquitted", _("acquitted")
        TERMINATED = "terminated", _("case terminated")
        RETURNED = "returned", _("returned for revision")
        UNKNOWN = "unknown", _("not known")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="trials")
    process = models.CharField(_("process"), max_length=14, choices=Process)
    date = EDTFField(_("date"), help_text=DATE_HELP)
    date_lower, date_upper = lower("date"), upper("date")
    court = models.ForeignKey(
        Court,
        models.PROTECT,
        verbose_name=_("court"),
        null=True,
        blank=True,
        help_text=_("Empty when not known."),
    )
    judge = models.ForeignKey(
        Judge,
        models.PROTECT,
        verbose_name=_("judge"),
        null=True,
        blank=True,
        help_text=_("Empty when not known."),
    )
    # Not plain `instance`: every history row has that name for the record as it was.
    court_instance = models.CharField(
        _("instance"),
        max_length=6,
        choices=Instance,
        default=Instance.FIRST,
        help_text=_("An appeal is a trial of its own."),
    )
    in_absentia = models.BooleanField(
        _("in absentia"), null=True, blank=True, help_text=_("“Unknown” when nobody says.")
    )
    outcome = models.CharField(
        _("outcome"),
        max_length=10,
        choices=Outcome,
        default=Outcome.UNKNOWN,
        help_text=_("“Not known” is an answer too."),
    )
    incident = models.ForeignKey(
        Incident,
        models.PROTECT,
        verbose_name=_("incident"),
        related_name="trials",
        null=True,
        blank=True,
        help_text=_("What the person is tried for, if it is recorded here."),
    )

    everything = TrialManager()
    verified = VerifiedTrialManager()

    class Meta:
        verbose_name = _("trial")
        verbose_name_plural = _("trials")
        permissions = [("verify_trial", "Can verify trials")]
        indexes = [
            # Begins with the status: an index of the verified ones alone SQLite passes over.
            models.Index(fields=["status", "date_lower", "date_upper"], name="trial_counted"),
            models.Index(
                fields=["status", "date_lower", "date_upper"],
                condition=Q(date_lower__lt=F("date_upper")),
                name="trial_imprecise",
            ),
            models.Index(fields=["-date_lower", "-id"], name="trial_newest"),
            models.Index(fields=["status", "-edited_at"], name="trial_waiting"),
        ]
        constraints = [
            second_person_rule("trial"),
            models.CheckConstraint(
                condition=dated("date"),
                name="trial_has_a_date",
                violation_error_message=_("A trial needs a date."),
            ),
            models.CheckConstraint(
                condition=Q(process__in=["administrative", "criminal"]), name="trial_process_is_a_known_word"
            ),
            models.CheckConstraint(
                condition=Q(court_instance__in=["first", "appeal"]), name="trial_instance_is_a_known_word"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["convicted", "acquitted", "terminated", "returned", "unknown"]),
                name="trial_outcome_is_a_known_word",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_process_display()}, {self.date}: {self.person}"


class Charge(models.Model):
    """An article the person is charged with in a trial. Part of the trial: verified with it."""

    trial = models.ForeignKey(Trial, models.CASCADE, verbose_name=_("trial"), related_name="charges")
    article = models.ForeignKey(LawArticle, models.PROTECT, verbose_name=_("law article"))
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("charge")
        verbose_name_plural = _("charges")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["trial", "article"],
                name="charge_once_per_trial",
                violation_error_message=_("This article is already charged in this trial."),
            )
        ]

    def __str__(self) -> str:
        return str(self.article)


# Which units a penalty may be measured in; a fine in days is nonsense. Other kinds may have no amount.
PENALTY_UNITS: dict[str, tuple[str, ...]] = {
    "fine": ("byn", "base_units"),
    "criminal-fine": ("byn", "base_units"),
    "arrest": ("days", "hours"),
    "criminal-arrest": ("months", "days"),
    "community-service": ("hours",),
    "imprisonment": ("months", "days"),
    "open-type": ("months", "days"),
    "home-confinement": ("months", "days"),
    "suspended": ("months", "days"),
    "correctional-works": ("months",),
    "deprivation-of-right": ("months",),
}


def _unit_fits_kind() -> Q:
    fits = Q(unit="", amount__isnull=True)
    for kind, units in PENALTY_UNITS.items():
        fits |= Q(kind=kind, unit__in=units)
    return fits


class Penalty(models.Model):
    """What a court imposed. Part of the trial: verified with it. *Arrest* is here, *detention* is an act."""

    class Unit(models.TextChoices):
        BYN = "byn", _("rubles")
        BASE_UNITS = "base_units", _("base units")
        HOURS = "hours", _("hours")
        DAYS = "days", _("days")
        MONTHS = "months", _("months")

    trial = models.ForeignKey(Trial, models.CASCADE, verbose_name=_("trial"), related_name="penalties")
    kind = models.ForeignKey(PenaltyKind, models.PROTECT, verbose_name=_("penalty"))
    amount = models.DecimalField(
        _("amount"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Empty when not known."),
    )
    unit = models.CharField(_("unit"), max_length=10, choices=Unit, blank=True)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("penalty")
        verbose_name_plural = _("penalties")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
                name="penalty_amount_is_not_below_zero",
                violation_error_message=_("An amount cannot be below zero."),
            ),
            models.CheckConstraint(
                condition=_unit_fits_kind(),
                name="penalty_unit_fits_its_kind",
                violation_error_message=_(
                    "The unit does not fit the penalty: a fine is in rubles or base units, an arrest in "
                    "days, community service in hours, imprisonment and other terms in months."
                ),
            ),
        ]

    def __str__(self) -> str:
        amount = f" {self.amount.normalize():f} {self.get_unit_display()}" if self.amount is not None else ""
        return f"{self.kind}{amount}"
