"""Which files exist for whom, and who may open what of them."""

from django.contrib.auth.models import User
from django.db import models

from cases.models import EvidenceFile, Source, TeamMember

SEE = "cases.view_evidencefile"
ADD = "cases.add_evidencefile"
CHANGE = "cases.change_evidencefile"
OPEN_ORIGINAL = "cases.open_original_evidencefile"


def files_for(user: User) -> models.QuerySet[EvidenceFile]:
    """What this person may look at. A withdrawn file is there for whoever may withdraw one."""
    if not user.has_perm(SEE):
        return EvidenceFile.objects.none()
    files = EvidenceFile.objects.visible_to(user).select_related("source__incident", "added_by")
    return files if user.has_perm(CHANGE) else files.filter(withdrawn=False)


def may_open_original(user: User, file: EvidenceFile) -> bool:
    return user.has_perm(OPEN_ORIGINAL) and is_in_team(user, file.source)


def is_in_team(user: User, source: Source) -> bool:
    """Of the incident that the source tells of. Who keeps teams can join it, which is on record."""
    return TeamMember.objects.filter(incident=source.incident_id, member=user).exists()
