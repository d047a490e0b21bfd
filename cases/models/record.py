"""What every case record has: a code, a status, who wrote it, who verified it, and its history."""

import datetime
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.workflow import CHANGED_AFTER_VERIFICATION, Status

code_validator = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9._\-]*$", _("A code has Latin letters, digits, dots and hyphens only, such as I-2024-00317.")
)


class Batch(models.Model):
    """Many records that came in together; verified, looked at and undone together."""

    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("made by"), related_name="+")
    title = models.CharField(_("what"), max_length=250)
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("batch")
        verbose_name_plural = _("batches")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.pk}: {self.title}"


def second_person_rule(model_name: str) -> models.CheckConstraint:
    """Verified only by somebody who neither created it nor was the last to change it.

    A check constraint passes when a compared column is NULL, so the condition asks for the names themselves.
    """
    return models.CheckConstraint(
        condition=~Q(status=Status.VERIFIED)
        | Q(
            Q(verified_by__isnull=False, created_by__isnull=False, edited_by__isnull=False, verified_at__isnull=False)
            & ~Q(verified_by=F("created_by"))
            & ~Q(verified_by=F("edited_by"))
        ),
        name=f"{model_name}_verified_by_a_second_person",
        violation_error_message=_("A record is verified by somebody who did not write it."),
    )


class CaseRecord(models.Model):
    """A record of the case file. Substantive fields are all but those of ``keeping_fields``: a change of one of them
    sends a verified record back to *submitted*."""

    code_prefix = ""
    keeping_fields = frozenset(
        """id code status status_comment created_by created_at edited_by edited_at verified_by verified_at batch note
        publication sensitivity""".split()
    )

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        blank=True,
        validators=[code_validator],
        help_text=_("Leave empty to get the next one. Spreadsheets and colleagues refer to the record by it."),
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT, editable=False)
    status_comment = models.TextField(_("comment on the status"), blank=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("created by"), related_name="+", editable=False
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("last changed by"), related_name="+", editable=False
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
        Batch, models.PROTECT, verbose_name=_("batch"), related_name="+", null=True, blank=True, editable=False
    )
    history = HistoricalRecords(inherit=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.code

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any) -> "CaseRecord":
        record = super().from_db(db, field_names, values)
        record.__dict__["_stored"] = dict(zip(field_names, values, strict=False))
        return record

    @classmethod
    def substantive_fields(cls) -> list[str]:
        """Attribute names of the columns that claim something about the world."""
        return [
            field.attname
            for field in cls._meta.concrete_fields
            if field.name not in cls.keeping_fields and not field.name.endswith(("_lower", "_upper"))
        ]

    def substantive_changes(self) -> list[str]:
        """Which claims differ from what was read from the database (none for a new record)."""
        stored = self.__dict__.get("_stored", {})
        return [name for name in self.substantive_fields() if name in stored and stored[name] != getattr(self, name)]

    def set_status(self, status: Status, comment: str = "") -> None:
        self.status, self.status_comment = status, comment
        if status != Status.VERIFIED:
            self.verified_by = self.verified_at = None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Also sends a verified record whose claims changed back to *submitted*, whichever door the change came through."""
        source, target = CHANGED_AFTER_VERIFICATION
        if self.status == source and self.substantive_changes():
            self.set_status(target)
        if not self.code:
            self.code = self.next_code()
        super().save(*args, **kwargs)
        self.__dict__["_stored"] = {field.attname: getattr(self, field.attname) for field in self._meta.concrete_fields}

    @classmethod
    def next_code(cls) -> str:
        """The next free code of this year, such as I-2024-00317."""
        stem = f"{cls.code_prefix}-{datetime.date.today().year}-"
        taken = cls._default_manager.filter(code__regex=rf"^{stem}\d{{5}}$").aggregate(last=models.Max("code"))["last"]
        return f"{stem}{int(taken.removeprefix(stem)) + 1 if taken else 1:05d}"
