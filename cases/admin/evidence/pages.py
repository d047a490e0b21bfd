"""One file: its copy on the page, its chain of custody, and what is done with it."""

import uuid
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from cases.admin.access import colleague
from cases.admin.evidence.finding import file_for, page_context
from cases.evidence.access import CHANGE, may_open_original
from cases.evidence.custody import What, entries_of
from cases.evidence.opening import bring_back, names_of, note_look, read_copy, withdraw
from cases.evidence.verifying import verify
from cases.evidence.wording import spoken_detail, why_no_copy
from cases.models import EvidenceCopy, EvidenceFile
from cases.sealing import SealError

MOST_WORDS = 100_000  # characters of a document shown on the page; the whole is in its copy

with_films: Any = csp_update({"media-src": [SELF]})


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("It stays in the chain of custody. Name nobody here."),
    )


@with_films
@require_GET
@sensitive_variables()
def file_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    file = file_for(request, pk, "page")
    user = colleague(request)
    shown = _shown(request, file)
    may_open = may_open_original(user, file)
    context = page_context(
        request,
        _("File of %(source)s") % {"source": file.source},
        file.source,
        file=file,
        **shown,
        no_copy=why_no_copy(file.no_copy),
        may_open=may_open,
        named=_named(file) if may_open else None,
        withdraw_form=WithdrawForm(label_suffix="") if user.has_perm(CHANGE) and not file.withdrawn else None,
        may_change=user.has_perm(CHANGE),
    )
    return TemplateResponse(request, "admin/cases/evidence/file.html", context)


@sensitive_variables()
def _shown(request: HttpRequest, file: EvidenceFile) -> dict[str, Any]:
    """What stands on the page, checked before it is named there."""
    copies = list(file.copies.order_by("number"))
    said: dict[str, Any] = {
        "problem": "",
        "copy": copies[0] if copies else None,
        "pictures": [],
        "film": "",
        "words": "",
    }
    try:
        contents = [read_copy(file, copy, colleague(request)) for copy in copies]
        if not copies:
            note_look(file, colleague(request))
    except SealError as error:
        return said | {"problem": str(error.sentence), "copy": None}
    said["pictures"] = [copy.number for copy in copies[1:]]
    if copies and not said["pictures"]:
        kind = copies[0].media_type.partition("/")[0]
        said["film"] = kind if kind in ("video", "audio") else ""
        said["words"] = contents[0].decode()[:MOST_WORDS] if kind == "text" else ""
    return said


@sensitive_variables()
def _named(file: EvidenceFile) -> dict[str, str] | None:
    try:
        return names_of(file)
    except SealError:
        return None


@require_GET
def custody_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    file = file_for(request, pk, "custody")
    entries = list(entries_of(file).select_related("by"))
    copies: list[EvidenceCopy] = list(file.copies.order_by("number")[:1])
    context = page_context(
        request,
        _("Chain of custody"),
        file.source,
        file=file,
        copy=copies[0] if copies else None,
        entries=[(entry, spoken_detail(entry.what, entry.detail)) for entry in entries],
        failed=_last_check_failed(entries),
        as_of=timezone.now(),
        may_change=request.user.has_perm(CHANGE),
    )
    return TemplateResponse(request, "admin/cases/evidence/custody.html", context)


def _last_check_failed(entries: list[Any]) -> bool:
    checks = [entry.what for entry in entries if entry.what in (What.CHECKED, What.FAILED)]
    return bool(checks) and checks[-1] == What.FAILED


@require_POST
def check_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    file = file_for(request, pk, "check")
    [verdict] = verify([file], colleague(request))
    if verdict.wrong:
        messages.error(
            request,
            _("The check failed. Tell an administrator: %(what)s") % {"what": "; ".join(verdict.wrong)},
        )
    else:
        messages.success(request, _("Checked: the file on the disk is the one that was taken in."))
    return HttpResponseRedirect(reverse("desk:file_custody", args=[file.pk]))


@require_POST
def withdraw_file(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Or bring it back. A file is never deleted."""
    file = file_for(request, pk, "withdraw")
    if not request.user.has_perm(CHANGE):
        raise PermissionDenied
    try:
        _withdrawn_or_back(request, file)
    except SealError as error:
        messages.error(request, str(error.sentence))
    return HttpResponseRedirect(reverse("desk:file", args=[file.pk]))


def _withdrawn_or_back(request: HttpRequest, file: EvidenceFile) -> None:
    if file.withdrawn:
        bring_back(file, colleague(request))
        messages.success(request, _("The file is there again."))
        return
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say in a few words why it is withdrawn."))
        return
    withdraw(file, colleague(request), form.cleaned_data["reason"])
    messages.success(request, _("The file is withdrawn. It is kept, and can be brought back."))
