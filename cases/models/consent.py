import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.person import Person
from cases.models.record_history import RecordHistory
from cases.querysets import ConsentManager


class Consent(models.Model):
    """What a person, or who speaks for them, agreed may be published, from when until when.

    Who recorded it and when stands in its history.
    """

    class GivenBy(models.TextChoices):
        SELF = "self", _("the person")
        RELATIVE = "relative", _("a relative")
        GUARDIAN = "guardian", _("a parent or guardian")
        LAWYER = "lawyer", _("the lawyer")

    SCOPES = ("name", "initials", "photo", "story", "minor_children")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name=_("person"), related_name="consents")
    name = models.BooleanField(_("name"), default=False)
    initials = models.BooleanField(_("initials"), default=False)
    photo = models.BooleanField(_("photo"), default=False)
    story = models.BooleanField(_("story"), default=False)
    minor_children = models.BooleanField(_("that there are minor children"), default=False)
    given_by = models.CharField(_("given by"), max_length=10, choices=GivenBy)
    given_on = models.DateField(_("given on"))
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("The last day it holds. Empty: until it is withdrawn.")
    )
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    note = models.CharField(
        _("how it was given"), max_length=250, blank=True, help_text=_("By telephone, in a letter …")
    )
    history = RecordHistory()

    objects = ConsentManager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name=True)
                | Q(initials=True)
                | Q(photo=True)
                | Q(story=True)
                | Q(minor_children=True),
                name="consent_to_something",
                violation_error_message=_("Say what may be published. Without a consent, nothing is."),
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
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.given_on}"

    @property
    def scopes(self) -> list[str]:
        """What may be published by it, in the words of the form."""
        fields = self._meta.concrete_fields
        return [
            str(one.verbose_name) for one in fields if one.name in self.SCOPES and getattr(self, one.name)
        ]

    def holds_on(self, day: datetime.date) -> bool:
        """As `valid_on` of the queryset."""
        begun = self.given_on <= day and (self.until is None or day <= self.until)
        return begun and (self.withdrawn_on is None or day < self.withdrawn_on)
