"""Where one goes on from a source: its files, and who it is."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.evidence.access import SEE
from cases.identities import MAY_OPEN
from cases.models import Source


def of_source(request: HttpRequest, source: Source) -> list[tuple[str, str]]:
    steps = []
    if request.user.has_perm(SEE):
        steps.append((_("Files…"), files_address(source)))
    if request.user.has_perm("cases.view_sourceidentity"):
        steps.append((_("Who it is…"), reverse("desk:source_identity", args=[source.pk])))
    if request.user.has_perm(MAY_OPEN):
        steps.append((_("Is a source known already?"), reverse("desk:identity_known")))
    return steps


def files_address(source: Source) -> str:
    return reverse("desk:source_files", args=[source.pk])
