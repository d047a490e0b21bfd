from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.incident import Incident
from cases.models.record_history import RecordHistory
from cases.querysets import RecordedManager


class TeamMember(models.Model):
    """Somebody who works on an incident. A restricted incident exists for its team only."""

    incident = models.ForeignKey(Incident, models.CASCADE, verbose_name=_("incident"), related_name="team")
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("colleague"), related_name="+"
    )
    history = RecordHistory()

    objects = RecordedManager()

    class Meta:
        verbose_name = _("member of the team")
        verbose_name_plural = _("team")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["incident", "member"],
                name="team_member_once",
                violation_error_message=_("This colleague is in the team already."),
            )
        ]

    def __str__(self) -> str:
        return self.member.get_username()
