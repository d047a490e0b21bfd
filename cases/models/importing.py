"""A file on its way in: kept sealed until somebody confirms it, and what was settled about earlier ones."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.batch import Batch


class Import(models.Model):
    """One file of one person. Without its key (`RecordKey`) nothing of what is sealed can be read."""

    class State(models.TextChoices):
        READING = "reading", _("is being read")
        READ = "read", _("columns are to be chosen")
        CHECKING = "checking", _("is being checked")
        CHECKED = "checked", _("waits for confirmation")
        CONFIRMING = "confirming", _("is being written")
        DONE = "done", _("was brought in")
        REFUSED = "refused", _("was refused")

    # Cannot be guessed. Known before the row is written: what is sealed is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("whose"), related_name="+"
    )
    partner = models.CharField(_("from whom"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.READING)
    stepped_at = models.DateTimeField(_("last step"))
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64)
    rows = models.PositiveIntegerField(_("rows"), default=0)
    # What it is called, its columns and what was settled may name people; numbers do not.
    sealed = models.BinaryField(_("sealed details"), editable=False)
    counts = models.JSONField(_("numbers of the preview"), default=dict, editable=False)
    fingerprint = models.CharField(_("fingerprint of the preview"), max_length=64, blank=True)
    batch = models.ForeignKey(
        Batch, models.SET_NULL, verbose_name=_("batch"), related_name="+", null=True, blank=True
    )

    objects = models.Manager()

    class Meta:
        verbose_name = _("file to bring in")
        verbose_name_plural = _("files to bring in")
        default_permissions = ()  # everybody has their own; who may bring files in, may do it with records
        indexes = [models.Index(fields=["stepped_at"], name="import_by_last_step")]

    def __str__(self) -> str:
        return f"{self.pk}, {self.get_state_display()}"


class ImportPart(models.Model):
    """A sealed piece: of the file as it came, of its rows, or of what the preview says about them."""

    class Kind(models.TextChoices):
        FILE = "file", _("the file")
        ROWS = "rows", _("rows")
        VERDICTS = "verdicts", _("what the preview says")

    of = models.ForeignKey(Import, models.CASCADE, verbose_name=_("of which file"), related_name="parts")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    table = models.CharField(_("table"), max_length=20, blank=True)  # of verdicts: the table they are about
    sheet = models.PositiveSmallIntegerField(_("sheet"), default=0)
    number = models.PositiveIntegerField(_("number"))
    first_row = models.PositiveIntegerField(_("first row"), default=0)
    last_row = models.PositiveIntegerField(_("last row"), default=0)
    content = models.BinaryField(_("sealed content"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("sealed piece of a file to bring in")
        verbose_name_plural = _("sealed pieces of files to bring in")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["of", "kind", "table", "sheet", "number"], name="import_part_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.table} {self.sheet}/{self.number}"


class RememberedColumns(models.Model):
    """What the columns of a partner's table mean, known again by their names. ``means``: the whole choice."""

    partner = models.CharField(_("from whom"), max_length=60)
    headers = models.CharField(_("fingerprint of the set of column names"), max_length=64)
    means = models.JSONField(_("what they mean"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("columns of a partner")
        verbose_name_plural = _("columns of partners")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["partner", "headers"], name="columns_of_partner_once")]

    def __str__(self) -> str:
        return self.partner


class RememberedWord(models.Model):
    """How a partner calls a word of ours. ``list``: the column it stands in; an empty ``word``: nothing of ours."""

    partner = models.CharField(_("from whom"), max_length=60)
    list = models.CharField(_("list"), max_length=60)
    said = models.CharField(_("what they write"), max_length=250)
    word = models.CharField(_("our code"), max_length=40, blank=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("word of a partner")
        verbose_name_plural = _("words of partners")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["partner", "list", "said"], name="word_of_partner_once")
        ]

    def __str__(self) -> str:
        return f"{self.said} → {self.word}"
