"""Which files wait, and the form that takes another."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_POST

from cases.admin.importing.finding import opened, page_context, require_importer, to_page
from cases.importing.encodings import CHOICES
from cases.importing.intake import MOST_BYTES, take_in
from cases.importing.keeping import remove_expired
from cases.importing.said import ENDINGS, NotRead
from cases.importing.sealed import Sealed
from cases.importing.steps import start_check, start_reading
from cases.models import Import, RememberedColumns
from cases.sealing import SealError, can_seal

ROOM = 1 << 16  # bytes of the request besides the file
ENCODINGS = {
    "": gettext_lazy("find out"),
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "cp1251": "Windows-1251",
    "koi8-r": "KOI8-R",
    "cp866": "DOS, CP866",
}


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"), widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)})
    )
    partner = forms.CharField(
        label=gettext_lazy("From whom"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField", "list": "partners", "autocomplete": "off"}),
        help_text=gettext_lazy(
            "A short name of the organisation, the same each time: what you settle for its table is remembered by it."
        ),
    )
    encoding = forms.ChoiceField(
        label=gettext_lazy("Encoding of a .csv"),
        choices=[(name, ENCODINGS[name]) for name in CHOICES],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", use_required_attribute=False, **kwargs)


@require_GET
def imports_page(request: HttpRequest) -> HttpResponse:
    return _page(request, FileForm())


@require_POST
@sensitive_variables()
def add_import(request: HttpRequest) -> HttpResponse:
    user = require_importer(request)
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    file, said = form.cleaned_data["file"], form.cleaned_data
    try:
        found = take_in(file.read(), str(file.name), user, said["partner"], said["encoding"])
    except NotRead as refusal:
        form.add_error("file", str(refusal))
    except SealError as error:
        form.add_error("file", str(error.sentence))
    else:
        start_reading(found)
        if found.state == Import.State.READ and (sealed := opened(found)).details.is_casebook:
            start_check(sealed)
        return to_page(found)
    return _page(request, form)


def _page(request: HttpRequest, form: FileForm) -> HttpResponse:
    user = require_importer(request)
    remove_expired()
    mine = [(one, _name_of(one)) for one in Import.objects.filter(by=user).exclude(state="done")]
    context = page_context(
        request,
        _("Import"),
        form=form if can_seal() else None,
        waiting=mine,
        partners=RememberedColumns.objects.values_list("partner", flat=True).distinct().order_by("partner"),
        most_mb=MOST_BYTES >> 20,
    )
    return TemplateResponse(request, "admin/cases/import/list.html", context)


def _name_of(one: Import) -> str:
    try:
        return Sealed(one).details.name
    except SealError as error:
        return str(error.sentence)


def most_in_a_request() -> int:
    return MOST_BYTES + ROOM


def too_large(request: HttpRequest) -> HttpResponse:
    """The answer to a request that is refused before it is read."""
    said = _("The file is larger than %(n)d MB. Send it in parts.") % {"n": MOST_BYTES >> 20}
    context = page_context(request, _("Nothing was taken"), said=said)
    return TemplateResponse(request, "admin/cases/import/too_large.html", context, status=413).render()
