import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models.fields.files import FieldFile
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cases.cleaning.running import clean
from cases.cleaning.said import Cleaned, Refused
from cases.models.fields import in_language

MAX_BYTES = 20 * 1024 * 1024
WHY_NOT = {
    "empty": _("The file is empty. Was it still being downloaded? Choose it again."),
    "broken": _("The PDF is damaged and cannot be opened. Export it anew."),
    "two-kinds": _("It is two kinds of file at once, which is done to deceive. Export it anew."),
    "password": _("It is locked with a password. Save it without one."),
    "pages": _("It has more than 500 pages. Split it into parts."),
    "time": _("It takes too long to open. Split it, or export it in a simpler form."),
    "memory": _("It takes too much memory to open. Make it smaller, or split it."),
    "crash": _("The program that opens PDFs failed at it. Export it anew."),
}
NO_PDF = _("This is not a PDF.")


def cleaned(file: FieldFile) -> Cleaned:
    """The document without what was known beside its pages, nor anything that acts by itself (`cases.cleaning.texts`).

    Raises ValidationError with a sentence when it is none, locked, broken or too large.
    """
    if file.size > MAX_BYTES:
        raise ValidationError(_("The document is larger than 20 MB. Make it smaller, or split it."))
    file.seek(0)
    try:
        copy = clean(file.read(), keep_text=True)
    except Refused as refusal:
        raise ValidationError(WHY_NOT.get(refusal.reason, NO_PDF)) from None
    finally:
        file.seek(0)
    if copy.kind != "pdf":
        raise ValidationError(NO_PDF)
    return copy


def _is_new(file: Any) -> bool:
    """Chosen now, not yet kept."""
    return not file._committed


class Document(models.Model):
    """A PDF on public pages, with its title in three languages."""

    file = models.FileField(_("file"), upload_to="documents")
    size = models.PositiveBigIntegerField(_("bytes"), editable=False, default=0)
    pages = models.PositiveIntegerField(_("pages"), editable=False, default=0)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False, default="")
    title_be = models.CharField(_("title in Belarusian"), max_length=300)
    title_ru = models.CharField(_("title in Russian"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300)
    history = HistoricalRecords()

    objects = models.Manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return in_language(self, "title")

    def save(self, *args: object, **kwargs: object) -> None:
        """A new file is cleaned by whichever door it came."""
        if self.file and _is_new(self.file):
            copy = self._cleaned()
            content = copy.parts[0].content
            self.pages, self.size = copy.pages, len(content)
            self.sha256 = hashlib.sha256(content).hexdigest()
            self._copy = None
            self.file.save(f"{get_random_string(16).lower()}.pdf", ContentFile(content), save=False)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def clean(self) -> None:
        super().clean()
        if self.file and _is_new(self.file):
            self._cleaned()

    # The file that was cleaned last, and what it became.
    _copy: tuple[Any, Cleaned] | None = None

    def _cleaned(self) -> Cleaned:
        """Once, though a form checks it before it is saved."""
        if self._copy is None or self._copy[0] is not self.file.file:
            self._copy = (self.file.file, cleaned(self.file))
        return self._copy[1]

    @property
    def titles(self) -> list[str]:
        return [self.title_be, self.title_ru, self.title_en]
