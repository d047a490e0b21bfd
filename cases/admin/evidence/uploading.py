"""The files of a source on one page: what is there, and a form that takes several at once."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from cases.admin.access import colleague
from cases.admin.evidence.finding import page_context, source_for
from cases.cleaning.kinds import ENDINGS
from cases.evidence import files_of
from cases.evidence.access import ADD, SEE
from cases.evidence.custody import What
from cases.evidence.intake import Arrived, NotTaken, take_in
from cases.evidence.limits import most_bytes, most_in_a_request
from cases.evidence.wording import WHAT_IS_TAKEN, why_not
from cases.models import CustodyEntry, Source, Viewing
from cases.sealing import can_seal
from cases.viewings import looked_lately, record_viewing

REFUSED_TOLD = 10
# Without “capture”: a telephone offers its camera and its pictures both.
ACCEPT = ",".join(["image/*", *sorted({ending for endings in ENDINGS.values() for ending in endings})])


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesForm(forms.Form):
    files = forms.FileField(
        label=gettext_lazy("Files"), widget=SeveralFiles(attrs={"multiple": True, "accept": ACCEPT})
    )
    origin = forms.CharField(
        label=gettext_lazy("Where they are from"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField", "autocomplete": "off"}),
        help_text=gettext_lazy("Who gave them, when and by which way. It is sealed with the file."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)


@dataclass(frozen=True)
class Outcome:
    """``sentence`` is empty when the file was taken."""

    name: str
    sentence: str = ""


@require_GET
def files_page(request: HttpRequest, pk: int) -> HttpResponse:
    source = source_for(request, pk, SEE)
    if not looked_lately(colleague(request), source):
        record_viewing(colleague(request), source, Viewing.Way.PAGE)
    return _page(request, source)


@require_POST
@sensitive_variables()
def add_files(request: HttpRequest, pk: int) -> HttpResponse:
    """Each file is taken or refused for itself; of one that is refused nothing is kept."""
    source = source_for(request, pk, SEE, ADD)
    origin = request.POST.get("origin", "")[:500]
    outcomes = [_outcome(request, source, file, origin) for file in request.FILES.getlist("files")]
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return JsonResponse({"files": [{"name": one.name, "sentence": one.sentence} for one in outcomes]})
    if outcomes and not any(one.sentence for one in outcomes):
        return HttpResponseRedirect(reverse("desk:source_files", args=[source.pk]))
    # Shown at once and kept nowhere: names of files may name people.
    return _page(request, source, outcomes or [Outcome("", _("Choose at least one file."))])


@sensitive_variables()
def _outcome(request: HttpRequest, source: Source, file: Any, origin: str) -> Outcome:
    name = str(file.name)
    try:
        take_in(source, Arrived(file.read(), name, origin), colleague(request))
    except NotTaken as refusal:
        return Outcome(name, refusal.sentence)
    return Outcome(name)


def _page(request: HttpRequest, source: Source, outcomes: list[Outcome] | None = None) -> HttpResponse:
    user = colleague(request)
    refused = (
        CustodyEntry.objects.filter(source=source, what=What.NOT_TAKEN).select_related("by").order_by("-pk")
    )
    context = page_context(
        request,
        _("Files: %(source)s") % {"source": source},
        source,
        files=files_of([source], user).get(source.pk, []),
        outcomes=outcomes or [],
        taken=sum(not one.sentence for one in outcomes or []),
        form=FilesForm() if user.has_perm(ADD) else None,
        can_seal=can_seal(),
        what_is_taken=WHAT_IS_TAKEN,
        most_mb=most_bytes() >> 20,
        most_bytes=most_bytes(),
        too_large=why_not("size"),
        refused=[(entry, why_not(entry.detail)) for entry in refused[:REFUSED_TOLD]],
    )
    return TemplateResponse(request, "admin/cases/evidence/files.html", context)


def too_much_at_once(request: HttpRequest) -> HttpResponse:
    """The answer to a request that is refused before it is read."""
    said = _("That is too much at once: at most %(most)d MB together. Send fewer files.") % {
        "most": most_in_a_request() >> 20
    }
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return JsonResponse({"error": said}, status=413)
    context = page_context(request, _("Nothing was taken"), said=said, back=request.path.removesuffix("add/"))
    return TemplateResponse(request, "admin/cases/evidence/too_much.html", context, status=413).render()
