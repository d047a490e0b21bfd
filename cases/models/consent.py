import datetime
import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.models.record_history import RecordHistory
from cases.querysets import ConsentManager, RecordedManager

SCOPES = ("name", "initials", "photo", "story", "minor_children", "medical")
_NO_SCOPE = Q(**dict.fromkeys(SCOPES, False))


class Consent(models.Model):
    """What a person, or who speaks for them, agreed may be published, from when until when; or that nothing may.

    What it says is never rewritten. How it was given is sealed beside it (`ConsentNote`).
    """

    class GivenBy(models.TextChoices):
        SELF = "self", _("the person")
        RELATIVE = "relative", _("a relative")
        GUARDIAN = "guardian", _("a parent or guardian")
        LAWYER = "lawyer", _("the lawyer")

    SCOPES = SCOPES

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="consents")
    name = models.BooleanField(_("name"), default=False)
    initials = models.BooleanField(_("initials"), default=False)
    photo = models.BooleanField(_("photo"), default=False)
    story = models.BooleanField(_("story"), default=False)
    minor_children = models.BooleanField(_("that there are minor children"), default=False)
    medical = models.BooleanField(_("medical facts"), default=False)
    refusal = models.BooleanField(_("nothing"), default=False)
    given_by = models.CharField(_("given by"), max_length=10, choices=GivenBy)
    given_on = models.DateField(_("given on"))
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The last day it holds. Empty: until it is withdrawn.")
    )
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("recorded by"),
        related_name="+",
        null=True,
        editable=False,
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("confirmed by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True, editable=False)
    history = RecordHistory()

    objects = ConsentManager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_on", "-pk"]
        permissions = [("open_consent", "Can read who gave a consent and how")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(refusal=False) & ~_NO_SCOPE) | (Q(refusal=True) & _NO_SCOPE),
                name="consent_to_something_or_nothing",
                violation_error_message=_("Say what may be published: one thing or more, or nothing."),
            ),
            models.CheckConstraint(
                condition=Q(refusal=False) | Q(until__isnull=True, withdrawn_on__isnull=True),
                name="consent_refusal_stands",
                violation_error_message=_(
                    "“Nothing” has no end: it holds until a new consent is given. Leave “until” empty."
                ),
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("given_on")),
                name="consent_ends_after_it_starts",
                violation_error_message=_("It cannot end before it was given."),
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                name="consent_withdrawn_after_it_was_given",
                violation_error_message=_("It cannot be withdrawn before it was given."),
            ),
            # A check constraint passes when a compared column is NULL, so the condition asks for the names.
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | (
                    Q(confirmed_by__isnull=False, confirmed_at__isnull=False, recorded_by__isnull=False)
                    & ~Q(confirmed_by=F("recorded_by"))
                ),
                name="consent_confirmed_by_a_second_person",
                violation_error_message=_("A consent is confirmed by somebody who did not write it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.given_on}"

    @property
    def scopes(self) -> list[str]:
        """What may be published by it, in the words of the form."""
        fields = self._meta.concrete_fields
        named = (*self.SCOPES, "refusal")
        return [str(one.verbose_name) for one in fields if one.name in named and getattr(self, one.name)]

    def holds_on(self, day: datetime.date) -> bool:
        """As `valid_on` of the queryset; what a refusal or a second person adds is the matter of the gate."""
        begun = self.given_on <= day and (self.until is None or day <= self.until)
        return begun and (self.withdrawn_on is None or day < self.withdrawn_on)


class ConsentNote(models.Model):
    """How a consent was given, and by whom exactly: it may name the source, so it is sealed."""

    # Known before the row is written: what is sealed is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consent = models.OneToOneField(
        Consent, models.PROTECT, verbose_name=_("consent"), related_name="sealed_note"
    )
    sealed = models.BinaryField(_("sealed note"), editable=False)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("sealed note of a consent")
        verbose_name_plural = _("sealed notes of consents")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)
