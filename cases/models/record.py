"""What every case record has: a code, a status, who wrote it, who verified it, and its history."""

from contextlib import suppress
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models.batch import Batch
from cases.models.fields import BoundField
from cases.models.record_history import RecordHistory
from cases.workflow import CHANGED_AFTER_VERIFICATION, Status

UNVERIFIED = [status for status in Status if status != Status.VERIFIED]
CODE_DIGITS = 5
# A desk has a dozen people; more losses in a row than that are no coincidence.
CODE_ATTEMPTS = 12

code_validator = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9._\-]*$",
    _("A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317."),
)


def second_person_rule(model_name: str) -> models.CheckConstraint:
    """Verified only by somebody who neither created it nor was the last to change it; not verified by nobody.

    A check constraint passes when a compared column is NULL, so the condition asks for the names themselves.
    """
    return models.CheckConstraint(
        condition=Q(status__in=UNVERIFIED, verified_by__isnull=True, verified_at__isnull=True)
        | Q(
            Q(status=Status.VERIFIED, verified_by__isnull=False, verified_at__isnull=False)
            & Q(created_by__isnull=False, edited_by__isnull=False)
            & ~Q(verified_by=F("created_by"))
            & ~Q(verified_by=F("edited_by"))
        ),
        name=f"{model_name}_verified_by_a_second_person",
        violation_error_message=_("A record is verified by somebody who did not write it."),
    )


class CaseRecord(models.Model):
    """A record of the case file. All its fields but ``keeping_fields`` claim something about the world: a
    change of one sends a verified record back to *submitted*."""

    code_prefix = ""
    keeping_fields = frozenset(
        """id code batch note publication sensitivity status status_comment
        created_by created_at edited_by edited_at verified_by verified_at""".split()
    )

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        blank=True,
        validators=[code_validator],
        help_text=_(
            "Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it."
        ),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.DRAFT, editable=False
    )
    status_comment = models.TextField(_("comment on the status"), blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("created by"),
        related_name="+",
        editable=False,
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("last changed by"),
        related_name="+",
        editable=False,
    )
    edited_at = models.DateTimeField(_("last changed"), editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("verified by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    verified_at = models.DateTimeField(_("verified"), null=True, blank=True, editable=False)
    batch = models.ForeignKey(
        Batch,
        models.PROTECT,
        verbose_name=_("batch"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    history = RecordHistory(inherit=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.code

    def save(self, *args: Any, **kwargs: Any) -> None:
        """No save makes a record verified, through whichever door: only the verb does.

        What is saved as verified must stand in the database as verified by the same person and claim the
        same, else it is *submitted* – also an old version that is brought back.
        """
        kwargs.pop(
            "update_fields", None
        )  # the bounds of the dates and the history row belong to the whole record
        with transaction.atomic():
            stored = self.as_stored()
            if stored:
                self._load_deferred(stored)
            if self.status == Status.VERIFIED and not (stored and self._is_as_verified(stored)):
                self.set_status(CHANGED_AFTER_VERIFICATION[1])
            if self.code:
                super().save(*args, **kwargs)
            else:
                self._save_with_next_code(*args, **kwargs)

    @classmethod
    def substantive_fields(cls) -> list[str]:
        """Attribute names of the columns that claim something about the world."""
        return [
            field.attname
            for field in cls._meta.concrete_fields
            if field.name not in cls.keeping_fields and not isinstance(field, BoundField)
        ]

    def clean(self) -> None:
        """Bring the bounds up to date before the constraints about them are asked."""
        super().clean()
        for field in self._meta.concrete_fields:
            if isinstance(field, BoundField):
                with suppress(ValidationError):  # the date's own field says it
                    field.pre_save(self, add=False)

    def as_stored(self) -> Self | None:
        """The row as it stands in the database now, locked until the end of the transaction."""
        if self.pk is None:
            return None
        return type(self)._base_manager.select_for_update().filter(pk=self.pk).first()

    def differs(self, stored: "CaseRecord") -> bool:
        """Whether anything that is typed, a claim or not, differs from the stored record."""
        return any(
            getattr(self, field.attname) != getattr(stored, field.attname)
            for field in self._meta.concrete_fields
            if not isinstance(field, BoundField)
        )

    def substantive_changes(self, stored: "CaseRecord") -> list[str]:
        """Which claims differ from the stored record."""
        return [name for name in self.substantive_fields() if getattr(self, name) != getattr(stored, name)]

    def set_status(self, status: Status, comment: str = "") -> None:
        self.status, self.status_comment = status, comment
        if status != Status.VERIFIED:
            self.verified_by = self.verified_at = None

    def _load_deferred(self, stored: "CaseRecord") -> None:
        for name in self.get_deferred_fields():
            setattr(self, name, getattr(stored, name))

    def _is_as_verified(self, stored: "CaseRecord") -> bool:
        same_person = stored.status == Status.VERIFIED and stored.verified_by_id == self.verified_by_id
        return same_person and not self.substantive_changes(stored)

    def _save_with_next_code(self, *args: Any, **kwargs: Any) -> None:
        """Two people may ask at once: one gets the code, the other takes the one after."""
        for attempts_left in reversed(range(CODE_ATTEMPTS)):
            self.code = self.next_code()
            try:
                with transaction.atomic():
                    super().save(*args, **kwargs)
                return
            except IntegrityError:
                taken = type(self)._base_manager.filter(code=self.code).exists()
                self.code = ""
                if not taken or not attempts_left:
                    raise

    @classmethod
    def next_code(cls) -> str:
        """The next free code of this year, such as I-2024-00317; after I-2024-99999 comes I-2024-100000."""
        stem, width = f"{cls.code_prefix}-{timezone.localdate().year}-", CODE_DIGITS
        last = cls._last_code(stem, width)
        while last == stem + "9" * width:
            width += 1
            last = cls._last_code(stem, width) or last
        number = int(last.removeprefix(stem)) + 1 if last else 1
        return f"{stem}{number:0{CODE_DIGITS}d}"

    @classmethod
    def _last_code(cls, stem: str, width: int) -> str:
        """The highest code with that many digits. The range lets the database walk its index from the end."""
        between = (stem + "0" * width, stem + "9" * width)
        codes = cls._base_manager.filter(
            code__range=between, code__regex=rf"^{stem}[0-9]{{{width}}}$"
        ).order_by("-code")
        return codes.values_list("code", flat=True).first() or ""
