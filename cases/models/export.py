import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.incident import Incident


class Export(models.Model):
    """Records that somebody takes out of a list: what was asked, who released it, and where the file is.

    The file is sealed, and is kept for a day. The row stays: who took out what is asked years later.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for a second person")
        QUEUED = "queued", _("waits for its turn")
        MAKING = "making", _("is being made")
        READY = "ready", _("ready")
        AT_ONCE = "at-once", _("downloaded at once")
        REFUSED = "refused", _("refused")
        CANCELLED = "cancelled", _("cancelled")
        FAILED = "failed", _("failed")
        GONE = "gone", _("no longer kept")

    UNDER_WAY = (State.WAITING, State.QUEUED, State.MAKING)
    WITH_CONTENT = (State.QUEUED, State.MAKING, State.READY, State.AT_ONCE)

    class Why(models.TextChoices):
        """Why a second person has to release it."""

        PEOPLE = "people", _("it tells of many people")
        CONFIDENTIAL = "confidential", _("it has confidential columns: sources, internal notes")
        RESTRICTED = "restricted", _("it has restricted records")

    # Cannot be guessed; it stands in the file and in its name, so that a copy that turns up leads to this row.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("asked by"), related_name="+"
    )
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    role = models.CharField(_("in which role"), max_length=200)

    kind = models.CharField(_("list"), max_length=20)  # the name of the model
    query = models.TextField(_("filter, as the list has it in its address"), blank=True)
    ticked = models.JSONField(_("ids of the ticked rows"), default=list)
    # In each language: title, words, whether these tell of people.
    filters = models.JSONField(_("filter in words"), default=dict)

    format = models.CharField(_("format"), max_length=10)
    whole = models.BooleanField(_("with what belongs to it"), default=True)
    wording = models.CharField(_("codes or labels"), max_length=10)
    language = models.CharField(_("language"), max_length=2)
    pseudonyms = models.BooleanField(_("pseudonyms"), default=False)
    confidential = models.BooleanField(_("with confidential columns"), default=False)

    people = models.PositiveIntegerField(_("of how many people it tells"), default=0)
    counted = models.JSONField(_("rows of each table when it was asked for"), default=dict)
    needs_release = models.CharField(
        _("why it needs a second person"), max_length=60, blank=True
    )  # words of Why
    restricted = models.ManyToManyField(
        Incident, verbose_name=_("restricted incidents in it"), related_name="+", blank=True
    )

    state = models.CharField(_("state"), max_length=10, choices=State)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("released or refused by"),
        related_name="+",
        null=True,
    )
    decided_at = models.DateTimeField(_("released or refused"), null=True)
    reason = models.CharField(_("why it was refused, or failed"), max_length=300, blank=True)

    made_at = models.DateTimeField(_("made"), null=True)
    contents = models.JSONField(_("rows of each status in each table"), default=dict)
    kept_until = models.DateTimeField(_("kept until"), null=True)
    file_name = models.CharField(_("name of the file"), max_length=100, blank=True)
    size = models.PositiveBigIntegerField(_("size"), default=0)
    stored_as = models.CharField(_("name on the disk"), max_length=32, blank=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering = ["-asked_at"]
        default_permissions = ()  # who may export which records may export them
        indexes = [
            models.Index(fields=["asked_by", "-asked_at"], name="exports_of_one_person"),
            models.Index(fields=["state"], name="exports_by_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")),
                name="export_released_by_a_second_person",
                violation_error_message=_("An export is released by somebody who did not ask for it."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["queued", "making", "ready", "at-once"])
                | Q(needs_release="")
                | Q(decided_by__isnull=False),
                name="export_made_when_released",
                violation_error_message=_("This export needs a second person’s release."),
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """As people say it."""
        return self.pk.hex[:8]

    @property
    def why(self) -> list[str]:
        """Why it needs a second person, in words."""
        return [str(self.Why(word).label) for word in self.needs_release.split()]

    @property
    def rows(self) -> int:
        return sum(self.counted.values())


class ExportEvent(models.Model):
    """What happened to an export. Written once; the database refuses to change or delete it."""

    class What(models.TextChoices):
        ASKED = "asked", _("asked for it")
        RELEASED = "released", _("released it")
        REFUSED = "refused", _("refused it")
        MADE = "made", _("it was made")
        GREW = "grew", _("it grew meanwhile and waits for a release again")
        DOWNLOADED = "downloaded", _("downloaded it")
        DENIED = "denied", _("was not given it")
        CANCELLED = "cancelled", _("cancelled it")
        FAILED = "failed", _("making it failed")
        GONE = "gone", _("its file was removed")

    export = models.ForeignKey(Export, models.PROTECT, verbose_name=_("export"), related_name="events")
    at = models.DateTimeField(_("when"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+", null=True
    )
    what = models.CharField(_("what"), max_length=10, choices=What)

    objects = models.Manager()

    class Meta:
        verbose_name = _("entry about an export")
        verbose_name_plural = _("entries about exports")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.export_id}: {self.get_what_display()}"
