"""Who works on an incident. Everybody may know who does; a restricted incident exists for them only.

A restricted incident always has somebody in its team who can log in. When an account is switched off the last
one may be gone: `manage.py team_of` lets the operator name another.
"""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from cases.history import create_recorded, written_by
from cases.models import Incident, TeamMember

RESTRICTED = Incident.Sensitivity.RESTRICTED


def join(incident: Incident, member: User, by: User) -> None:
    """Put somebody into the team; who is in it stays. Raises ValidationError for an account that is off."""
    if not member.is_active:
        raise ValidationError(_("The account of %(who)s is switched off.") % {"who": member.get_username()})
    with transaction.atomic():
        _lock(incident)
        if not members_of(incident).filter(member=member).exists():
            row = TeamMember(incident=incident, member=member)
            written_by(row, by)
            row.save()


def leave(incident: Incident, member: User, by: User) -> None:
    """Take somebody out of the team. Raises ValidationError when nobody could open the incident any more."""
    with transaction.atomic():
        if _lock(incident).sensitivity == RESTRICTED and not _others(incident, member).exists():
            raise ValidationError(
                _("%(who)s is the last one who can open this restricted incident. Add somebody else first.")
                % {"who": member.get_username()}
            )
        row = members_of(incident).filter(member=member).first()
        if row is not None:
            written_by(row, by)
            row.delete()


def members_of(incident: Incident) -> models.QuerySet[TeamMember]:
    return TeamMember.objects.filter(incident=incident).select_related("member")


def note_writing(incident: Incident, by: User, before: Incident | None) -> None:
    """Part of every writing of an incident: who makes one, or makes it restricted, is in its team."""
    restricted_now = incident.sensitivity == RESTRICTED and (
        before is None or before.sensitivity != RESTRICTED
    )
    if before is None or restricted_now:
        join(incident, by, by)


def join_restricted(incidents: Iterable[Incident], member: User, by: User) -> None:
    """The team of restricted incidents that come in by the thousand: whoever brings them. They are new."""
    restricted = [incident for incident in incidents if incident.sensitivity == RESTRICTED]
    there = set(TeamMember.objects.filter(member=member, incident__in=restricted).values_list("incident_id"))
    missing = [incident for incident in restricted if (incident.pk,) not in there]
    if missing:
        create_recorded(
            TeamMember, [TeamMember(incident=incident, member=member) for incident in missing], by
        )


def _others(incident: Incident, member: User) -> models.QuerySet[TeamMember]:
    return members_of(incident).filter(member__is_active=True).exclude(member=member)


def _lock(incident: Incident) -> Incident:
    """Two who leave at once wait for each other: the second is the last one."""
    return Incident.everything.select_for_update().get(pk=incident.pk)
