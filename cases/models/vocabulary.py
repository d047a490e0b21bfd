"""Words the records are written with: regions, agencies, kinds, places, occupations, campaigns."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import in_language
from cases.models.record_history import RecordHistory
from cases.querysets import RecordedManager

slug_validator = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9.\-]*$",
    _("A code has Latin letters, digits, dots and hyphens only, such as koap-24.15."),
)


class Named(models.Model):
    """Anything with a name in three languages."""

    name_be = models.CharField(_("name in Belarusian"), max_length=250, blank=True)
    name_ru = models.CharField(_("name in Russian"), max_length=250, blank=True)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name or str(self.pk)

    @property
    def name(self) -> str:
        return in_language(self, "name")


class Vocabulary(Named):
    """A word of a closed list. Its code never changes: records, casebooks and published figures quote it."""

    slug = models.CharField(
        _("code"),
        primary_key=True,
        max_length=40,
        validators=[slug_validator],
        help_text=_("Short and lasting; spreadsheets use it. It cannot be changed later."),
    )
    provenance = models.CharField(
        _("where this comes from"),
        max_length=250,
        blank=True,
        help_text=_("The publication or law it was taken from."),
    )
    # What the shipped file said when it was last loaded: a value that differs was edited here and stays.
    shipped = models.JSONField(default=dict, editable=False)
    history = RecordHistory(inherit=True)

    objects = RecordedManager()

    class Meta:
        abstract = True
        ordering = ["slug"]


class Region(Vocabulary):
    kind = models.CharField(
        _("kind"), max_length=10, choices=[("city", _("city")), ("oblast", _("region"))], default="oblast"
    )
    in_be = models.CharField(_("“in …” in Belarusian"), max_length=100, blank=True)
    in_ru = models.CharField(_("“in …” in Russian"), max_length=100, blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")


class Agency(Vocabulary):
    abbreviation_be = models.CharField(_("abbreviation in Belarusian"), max_length=40, blank=True)
    abbreviation_ru = models.CharField(_("abbreviation in Russian"), max_length=40, blank=True)
    abbreviation_en = models.CharField(_("abbreviation in English"), max_length=40, blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")


class ActKind(Vocabulary):
    class Meta(Vocabulary.Meta):
        verbose_name = _("kind of act")
        verbose_name_plural = _("kinds of act")


class PenaltyKind(Vocabulary):
    class Process(models.TextChoices):
        ADMINISTRATIVE = "administrative", _("administrative")
        CRIMINAL = "criminal", _("criminal")
        BOTH = "both", _("both")

    process = models.CharField(_("process"), max_length=20, choices=Process)
    measure = models.CharField(_("measured in"), max_length=40, blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("kind of penalty")
        verbose_name_plural = _("kinds of penalty")


class PlaceOfDetention(Vocabulary):
    kind = models.CharField(_("kind"), max_length=20, blank=True)
    number = models.CharField(_("number"), max_length=10, blank=True)
    town_be = models.CharField(_("town in Belarusian"), max_length=60, blank=True)
    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("region"), null=True, blank=True)

    class Meta(Vocabulary.Meta):
        verbose_name = _("place of detention")
        verbose_name_plural = _("places of detention")


class Occupation(Vocabulary):
    class Meta(Vocabulary.Meta):
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")


class ReportingList(Vocabulary):
    """An independent channel reports come from: what an estimate of the undercount compares."""

    class Meta(Vocabulary.Meta):
        verbose_name = _("reporting list")
        verbose_name_plural = _("reporting lists")


class Campaign(Vocabulary):
    """A wave of repression that has a name, such as the raids against people who got food parcels."""

    description_be = models.CharField(_("in a sentence, in Belarusian"), max_length=400, blank=True)
    description_ru = models.CharField(_("in a sentence, in Russian"), max_length=400, blank=True)
    description_en = models.CharField(
        _("in a sentence, in English"),
        max_length=400,
        blank=True,
        help_text=_("What happened to whom, as it may stand on a public page. No person’s name."),
    )

    class Meta(Vocabulary.Meta):
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")


class BaseUnit(models.Model):
    """The base unit fines are counted in, in Belarusian rubles, and the days it was in force."""

    valid_from = models.DateField(_("in force from"), primary_key=True)
    valid_to = models.DateField(
        _("in force to"), null=True, blank=True, help_text=_("Empty: still in force.")
    )
    value_byn = models.DecimalField(_("rubles"), max_digits=8, decimal_places=2)
    provenance = models.CharField(_("where this comes from"), max_length=250, blank=True)
    shipped = models.JSONField(default=dict, editable=False)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("base unit")
        verbose_name_plural = _("base units")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="base_unit_ends_after_it_starts",
                violation_error_message=_("The last day is before the first day."),
            ),
            models.CheckConstraint(
                condition=Q(value_byn__gt=0),
                name="base_unit_is_worth_something",
                violation_error_message=_("A base unit is worth more than zero rubles."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value_byn} BYN, {self.valid_from:%Y-%m-%d}"
