import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.record_history import RecordHistory
from cases.models.source import Source
from cases.querysets import RecordedManager


class EvidenceFile(models.Model):
    """A file that a source gave us, as it came: sealed on the disk, named by chance, never deleted."""

    class Kind(models.TextChoices):
        JPEG = "jpeg", _("picture, JPEG")
        PNG = "png", _("picture, PNG")
        WEBP = "webp", _("picture, WebP")
        TIFF = "tiff", _("picture, TIFF")
        HEIC = "heic", _("picture, HEIC")
        PDF = "pdf", _("document, PDF")
        DOCX = "docx", _("document, Word")
        MP4 = "mp4", _("film, MP4")
        MOV = "mov", _("film, MOV")
        WEBM = "webm", _("film, WebM")
        MP3 = "mp3", _("sound, MP3")
        M4A = "m4a", _("sound, M4A")
        OGG = "ogg", _("sound, Ogg")
        WAV = "wav", _("sound, WAV")

    # Tells nothing and cannot be guessed. Known before the row is written: what is sealed is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"), related_name="files")
    kind = models.CharField(_("kind"), max_length=5, choices=Kind)
    size = models.PositiveIntegerField(_("size"), help_text=_("In bytes."))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    stored_as = models.CharField(_("name on the disk"), max_length=32, unique=True)
    sealed = models.BinaryField(_("sealed name of the file, and where it is from"), editable=False)
    no_copy = models.CharField(_("why there is no copy for viewing"), max_length=10, blank=True)
    added_at = models.DateTimeField(_("when"))
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("by whom"), related_name="+"
    )
    withdrawn = models.BooleanField(_("withdrawn"), default=False)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("file of a source")
        verbose_name_plural = _("files of sources")
        ordering = ["added_at", "pk"]
        permissions = [("open_original_evidencefile", "Can open the originals of files")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.sha256[:12]}"


class EvidenceCopy(models.Model):
    """What is shown of a file: the whole copy is number 0, its pages or its picture for the page follow."""

    file = models.ForeignKey(EvidenceFile, models.PROTECT, verbose_name=_("file"), related_name="copies")
    number = models.PositiveSmallIntegerField(_("number"))
    media_type = models.CharField(_("kind"), max_length=40)
    size = models.PositiveIntegerField(_("size"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    stored_as = models.CharField(_("name on the disk"), max_length=32, unique=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("copy for viewing")
        verbose_name_plural = _("copies for viewing")
        ordering = ["file", "number"]
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="evidence_copy_once")]

    def __str__(self) -> str:
        return f"{self.file_id}/{self.number}"


class CustodyEntry(models.Model):
    """What happened to a file: written once. Each entry carries a mark made of itself and of the one before.

    Without ``file``: a file that was not taken.
    """

    class What(models.TextChoices):
        TAKEN_IN = "taken-in", _("taken in")
        SEALED = "sealed", _("original sealed")
        COPIED = "copied", _("copy for viewing made")
        NO_COPY = "no-copy", _("no copy for viewing could be made")
        VIEWED = "viewed", _("looked at the copy")
        COPY_TAKEN = "copy-taken", _("downloaded the copy")
        ORIGINAL_TAKEN = "original", _("opened the original")
        CHECKED = "checked", _("checked against the disk: unchanged")
        FAILED = "failed", _("check failed")
        DENIED = "denied", _("was refused")
        WITHDRAWN = "withdrawn", _("withdrawn")
        BROUGHT_BACK = "back", _("brought back")
        NEW_KEY = "new-key", _("its key sealed under a new key of the server")
        NOT_TAKEN = "not-taken", _("a file was not taken")

    file = models.ForeignKey(
        EvidenceFile, models.PROTECT, verbose_name=_("file"), related_name="custody", null=True
    )
    source = models.ForeignKey(Source, models.PROTECT, verbose_name=_("source"), related_name="+")
    number = models.PositiveIntegerField(_("number"), null=True)
    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+", null=True
    )
    what = models.CharField(_("what"), max_length=10, choices=What)
    detail = models.CharField(_("details"), max_length=200, blank=True)
    mark = models.CharField(_("mark"), max_length=64, blank=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("entry of custody")
        verbose_name_plural = _("entries of custody")
        ordering = ["file", "number"]
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="custody_in_order")]
        indexes = [models.Index(fields=["by", "-at"], name="custody_of_one_person")]

    def __str__(self) -> str:
        return f"{self.number}. {self.get_what_display()}"
