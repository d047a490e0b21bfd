from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.incident import Incident


class Following(models.Model):
    """Somebody wants to know what changes in an incident. A wish of one person, so it has no history."""

    incident = models.ForeignKey(
        Incident, models.CASCADE, verbose_name=_("incident"), related_name="followings"
    )
    follower = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("colleague"), related_name="+"
    )
    since = models.DateTimeField(_("since"), auto_now_add=True)

    objects = models.Manager()

    class Meta:
        verbose_name = _("followed incident")
        verbose_name_plural = _("followed incidents")
        constraints = [
            models.UniqueConstraint(fields=["follower", "incident"], name="following_once"),
        ]

    def __str__(self) -> str:
        return f"{self.follower}: {self.incident}"
