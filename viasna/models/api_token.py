"""Tokens for programs: who made each and for what, how often it was used, and what it was told."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """Lets a program read what its owner may see. The token itself is not kept, only what tells it again."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("owner"), related_name="api_tokens"
    )
    name = models.CharField(_("name"), max_length=60, help_text=_("Of the program or partner it is for."))
    # SHA-256 of 256 random bits: nothing that could be guessed, so nothing slow is needed.
    digest = models.CharField(max_length=64, unique=True, editable=False)
    # The last four letters, by which its owner knows it again.
    ending = models.CharField(_("ending"), max_length=4, editable=False)
    tables = models.JSONField(_("tables"), default=list, help_text=_("None: only what is public."))
    names = models.BooleanField(
        _("personal names"),
        default=False,
        help_text=_("Otherwise people have pseudonyms, and texts are left out."),
    )
    # Without any of these it opens nothing.
    roles = models.JSONField(_("roles of the owner then"), default=list, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)
    expires_at = models.DateTimeField(_("ends"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True, editable=False)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("revoked by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    # Who else looked at it: a token hands out what takes two people in a file.
    released_at = models.DateTimeField(_("when it was released"), null=True, blank=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("released by"),
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )
    last_used_at = models.DateTimeField(_("last used"), null=True, blank=True, editable=False)
    # Requests of the minute that began then: the limit holds over all processes.
    minute = models.DateTimeField(null=True, editable=False)
    in_minute = models.PositiveIntegerField(default=0, editable=False)

    objects = models.Manager()

    class Meta:
        verbose_name = _("token for programs")
        verbose_name_plural = _("tokens for programs")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="api_token_revoked_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True, released_by__isnull=True)
                | (Q(released_at__isnull=False, released_by__isnull=False) & ~Q(released_by=F("user"))),
                name="api_token_released_by_a_second_person",
                violation_error_message=_("A token is released by somebody who did not make it."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} (…{self.ending})"

    @property
    def is_over(self) -> bool:
        return self.revoked_at is not None or self.expires_at <= timezone.now()


class ApiUse(models.Model):
    """How often a token asked for a table on a day, and how many records it was told."""

    token = models.ForeignKey(ApiToken, models.PROTECT, verbose_name=_("token"), related_name="uses")
    day = models.DateField(_("day"))
    table = models.CharField(_("table"), max_length=20)
    requests = models.PositiveIntegerField(_("requests"), default=0)
    records = models.PositiveBigIntegerField(_("records"), default=0)

    objects = models.Manager()

    class Meta:
        verbose_name = _("use of a token")
        verbose_name_plural = _("uses of tokens")
        ordering = ["-day", "table"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["token", "day", "table"], name="api_use_once_a_day")]

    def __str__(self) -> str:
        return f"{self.day}, {self.table}: {self.records}"


class ApiKnown(models.Model):
    """A record that a token was told of while it asked for changes, and since when it is gone from its view."""

    token = models.ForeignKey(ApiToken, models.CASCADE, related_name="+")
    view = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    gone_at = models.DateTimeField(null=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("record a token knows")
        verbose_name_plural = _("records tokens know")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["token", "view", "record_id"], name="api_known_once_in_a_view")
        ]

    def __str__(self) -> str:
        return f"{self.view}: {self.record_id}"
