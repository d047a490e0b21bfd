from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models.batch import Batch
from cases.models.fields import EDTFField, dated_or_empty, ends_before, lower, upper, validate_country
from cases.models.record import CaseRecord, second_person_rule
from cases.models.vocabulary import Named, Occupation
from cases.names.spellings import LANGUAGES, propose_spellings
from cases.querysets import RecordManager, VerifiedRecordManager


class Person(Named, CaseRecord):
    """Anyone something was done to. Without a known name, a label says who: “a Minsk resident”."""

    code_prefix = "P"
    # Which record of one and the same person is kept is said by `cases.merging`; it claims nothing about the world.
    keeping_fields = CaseRecord.keeping_fields | {"merged_into", "merged_in"}

    class Sex(models.TextChoices):
        FEMALE = "female", _("female")
        MALE = "male", _("male")
        OTHER = "other", _("other")

    class Publication(models.TextChoices):
        NONE = "none", _("nothing that identifies them")
        INITIALS = "initials", _("initials")
        NAME = "name", _("name")

    label = models.CharField(
        _("who, when the name is not known"),
        max_length=250,
        blank=True,
        help_text=_("For example: a Minsk resident."),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("Former names and other spellings, separated by semicolons."),
    )
    sex = models.CharField(
        _("sex"), max_length=6, choices=Sex, blank=True, help_text=_("Leave empty when not known.")
    )
    birth_date = EDTFField(
        _("date of birth"),
        blank=True,
        help_text=_("1990-05-17; 1990-05 or 1990 when that is all that is known."),
    )
    birth_date_lower, birth_date_upper = lower("birth_date"), upper("birth_date")
    has_minor_children = models.BooleanField(
        _("has minor children"),
        null=True,
        blank=True,
        help_text=_("“Unknown” when nobody asked; it never means no."),
    )
    minor_children_count = models.PositiveSmallIntegerField(
        _("number of minor children"), null=True, blank=True, help_text=_("Only when the number is known.")
    )
    occupation = models.ForeignKey(
        Occupation, models.PROTECT, verbose_name=_("occupation"), null=True, blank=True
    )
    citizenship = models.CharField(
        _("citizenship"), max_length=2, blank=True, validators=[validate_country], help_text=_("BY, UA, PL …")
    )
    publication = models.CharField(
        _("may be published"),
        max_length=8,
        choices=Publication,
        default=Publication.NONE,
        help_text=_("What this person agreed to. Without their consent: nothing."),
    )
    note = models.TextField(_("internal note"), blank=True, help_text=_("Never published."))
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("merged into"),
        related_name="merged",
        null=True,
        blank=True,
        editable=False,
    )
    merged_in = models.ForeignKey(
        Batch,
        models.PROTECT,
        verbose_name=_("batch of the merging"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )

    everything = RecordManager()
    verified = VerifiedRecordManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        permissions = [("verify_person", "Can verify people")]
        indexes = [models.Index(fields=["status", "-edited_at"], name="person_waiting")]
        constraints = [
            second_person_rule("person"),
            models.CheckConstraint(
                condition=~Q(name_be="", name_ru="", name_en="", label=""),
                name="person_has_a_name_or_label",
                violation_error_message=_(
                    "Write a name in at least one language, or say who it is under “label”."
                ),
            ),
            models.CheckConstraint(
                condition=Q(sex__in=["", "female", "male", "other"]), name="person_sex_is_a_known_word"
            ),
            models.CheckConstraint(
                condition=Q(minor_children_count__isnull=True)
                | Q(has_minor_children__isnull=False, minor_children_count=0, has_minor_children=False)
                | Q(has_minor_children__isnull=False, minor_children_count__gt=0, has_minor_children=True),
                name="person_children_agree",
                violation_error_message=_(
                    "The number of minor children and the yes/no answer contradict each other."
                ),
            ),
            models.CheckConstraint(
                condition=dated_or_empty("birth_date"), name="person_birth_date_has_bounds"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True, merged_in__isnull=True)
                | Q(Q(merged_into__isnull=False, merged_in__isnull=False) & ~Q(merged_into=F("id"))),
                name="person_merged_into_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.label} ({self.code})"

    @property
    def birth_year(self) -> int | None:
        """None also when it may be one of several."""
        first, last = self.birth_date_lower, self.birth_date_upper
        return first.year if first and last and first.year == last.year else None

    @property
    def proposed_names(self) -> dict[str, str]:
        """How the name is probably written in the languages that nobody wrote it in: computed, never stored."""
        names = {language: getattr(self, f"name_{language}") for language in LANGUAGES}
        written = next((language for language, name in names.items() if name), None)
        if written is None:
            return {}
        proposed = propose_spellings(names[written], written)
        return {language: name for language, name in proposed.items() if not names[language]}

    def spelling(self, language: str) -> tuple[str, bool]:
        """The name in this language, and whether it is only proposed; empty when no name is known."""
        confirmed: str = getattr(self, f"name_{language}")
        proposed = "" if confirmed else self.proposed_names.get(language, "")
        return confirmed or proposed, bool(proposed)

    def clean(self) -> None:
        super().clean()
        if self.minor_children_count is not None and self.has_minor_children is None:
            self.has_minor_children = self.minor_children_count > 0
        if ends_before(self.birth_date, timezone.localdate().isoformat()):
            raise ValidationError({"birth_date": _("The date of birth lies in the future.")})

    @property
    def minor_children(self) -> str:
        """As a casebook writes it: a number, “yes”, “no”, or nothing when it is not known."""
        if self.minor_children_count is not None:
            return str(self.minor_children_count)
        return {True: "yes", False: "no", None: ""}[self.has_minor_children]
