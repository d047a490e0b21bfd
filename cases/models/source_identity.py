import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.record_history import RecordHistory
from cases.models.source import Source
from cases.querysets import RecordedManager


class SourceIdentity(models.Model):
    """Who a confidential source is and how to reach them. All of it is sealed."""

    # Known before the row is written: what is sealed is bound to it.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.OneToOneField(Source, models.PROTECT, verbose_name=_("source"), related_name="identity")
    sealed = models.BinaryField(_("sealed name, telephone, address"), editable=False)
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("identity of a source")
        verbose_name_plural = _("identities of sources")
        permissions = [("open_sourceidentity", "Can open the sealed identities of sources")]

    def __str__(self) -> str:
        return f"S{self.source_id}"


class IdentityMark(models.Model):
    """A telephone or a name in a messenger as a keyed hash: equal ones are found, and nothing can be read."""

    identity = models.ForeignKey(
        SourceIdentity, models.CASCADE, verbose_name=_("identity"), related_name="marks"
    )
    mark = models.CharField(_("mark"), max_length=64)

    objects = models.Manager()

    class Meta:
        verbose_name = _("mark of an identity")
        verbose_name_plural = _("marks of identities")
        constraints = [models.UniqueConstraint(fields=["mark", "identity"], name="identity_mark_once")]

    def __str__(self) -> str:
        return self.mark[:8]


class IdentityLookUp(models.Model):
    """Somebody asked whether a telephone is known. Not which one: that would be a list of telephones."""

    at = models.DateTimeField(_("when"), auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("who"), related_name="+")
    found = models.PositiveIntegerField(_("how many were found"))

    objects = models.Manager()

    class Meta:
        verbose_name = _("look-up of an identity")
        verbose_name_plural = _("look-ups of identities")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["by", "-at"], name="look_up_of_one_person")]

    def __str__(self) -> str:
        return f"{self.by}: {self.found}"
