from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import EDTFField, dated_or_empty, lower, upper
from cases.models.incident import Incident
from cases.models.record import CaseRecord, second_person_rule
from cases.models.vocabulary import ReportingList
from cases.querysets import RecordManager, VerifiedRecordManager


class Source(CaseRecord):
    """Where the information came from. Confidential unless somebody says otherwise; never published."""

    code_prefix = "S"

    class Kind(models.TextChoices):
        RELATIVE = "relative", _("relative")
        VICTIM = "victim", _("victim")
        WITNESS = "witness", _("witness")
        LAWYER = "lawyer", _("lawyer")
        COURT_OBSERVER = "court-observer", _("court observer")
        MEDIA = "media", _("media")
        OFFICIAL = "official", _("official publication")
        COURT_SCHEDULE = "court-schedule", _("court schedule")
        TELEGRAM = "telegram", _("Telegram channel")
        PARTNER = "partner", _("partner organisation")
        OTHER = "other", _("other")

    # The NATO / HURIDOCS grading of sources and of what they say.
    RELIABILITY = [
        ("A", _("A – completely reliable")),
        ("B", _("B – usually reliable")),
        ("C", _("C – fairly reliable")),
        ("D", _("D – not usually reliable")),
        ("E", _("E – unreliable")),
        ("F", _("F – cannot be judged")),
    ]
    CREDIBILITY = [
        ("1", _("1 – confirmed by others")),
        ("2", _("2 – probably true")),
        ("3", _("3 – possibly true")),
        ("4", _("4 – doubtful")),
        ("5", _("5 – improbable")),
        ("6", _("6 – cannot be judged")),
    ]

    incident = models.ForeignKey(Incident, models.PROTECT, verbose_name=_("incident"), related_name="sources")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, help_text=_("Who or what told us."))
    title = models.CharField(
        _("title"),
        max_length=250,
        blank=True,
        help_text=_(
            "What tells it from others: a headline, the name of a channel. Nobody’s name who trusted us."
        ),
    )
    url = models.CharField(
        _("address"),
        max_length=1000,
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Of the page, if it is public."),
    )
    published = EDTFField(
        _("published"),
        blank=True,
        help_text=_("When it came out: 3.02.2024, or Feb 2024 when the day is not known."),
    )
    published_lower, published_upper = lower("published"), upper("published")
    received = EDTFField(
        _("received"),
        blank=True,
        help_text=_("When it reached us: 3.02.2024, or Feb 2024 when the day is not known."),
    )
    received_lower, received_upper = lower("received"), upper("received")
    list = models.ForeignKey(
        ReportingList,
        models.PROTECT,
        verbose_name=_("reporting list"),
        null=True,
        blank=True,
        help_text=_("The independent channel it came through, for estimates."),
    )
    reliability = models.CharField(
        _("reliability of the source"),
        max_length=1,
        choices=RELIABILITY,
        blank=True,
        help_text=_("How far this source can be trusted, whatever it says."),
    )
    credibility = models.CharField(
        _("credibility of the information"),
        max_length=1,
        choices=CREDIBILITY,
        blank=True,
        help_text=_("How likely this is to be true, whoever says it."),
    )
    confidential = models.BooleanField(
        _("confidential"),
        default=True,
        help_text=_("Yes, unless the source is public or agreed to be named."),
    )

    everything = RecordManager()
    verified = VerifiedRecordManager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        permissions = [("verify_source", "Can verify sources")]
        indexes = [models.Index(fields=["status", "-edited_at"], name="source_waiting")]
        constraints = [
            second_person_rule("source"),
            models.CheckConstraint(
                condition=Q(reliability__in=["", *"ABCDEF"], credibility__in=["", *"123456"]),
                name="source_grades_are_known",
                violation_error_message=_(
                    "Reliability is a letter from A to F, credibility a number from 1 to 6."
                ),
            ),
            models.CheckConstraint(
                condition=dated_or_empty("published") & dated_or_empty("received"),
                name="source_dates_have_bounds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title or self.code}"
