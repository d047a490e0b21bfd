"""Who a confidential source is: sealed until somebody of the team opens it, for that one answer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from cases.admin.access import colleague
from cases.admin.evidence.finding import page_context, source_for
from cases.identities import (
    MAY_OPEN,
    Identity,
    TooManyLookUps,
    known_by,
    may_open,
    open_identity,
    openings,
    write_identity,
)
from cases.models import Source, SourceIdentity
from cases.sealed_details import ChangedMeanwhile, fingerprint
from cases.sealing import SealError, can_seal

OPENINGS_TOLD = 10
VIEW, ADD, WRITE = "cases.view_sourceidentity", "cases.add_sourceidentity", "cases.change_sourceidentity"


class IdentityForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=250, required=False)
    telephone = forms.CharField(
        label=gettext_lazy("Telephone"),
        max_length=250,
        required=False,
        help_text=gettext_lazy("Several with commas between."),
    )
    messenger = forms.CharField(
        label=gettext_lazy("Messenger"),
        max_length=250,
        required=False,
        help_text=gettext_lazy("The name there, such as @name; several with commas between."),
    )
    address = forms.CharField(label=gettext_lazy("Address"), max_length=500, required=False)
    how_they_know = forms.CharField(
        label=gettext_lazy("How they know it"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("When and how to call, and what not to say."),
    )
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"  # the browser is not to remember it

    def clean(self) -> dict[str, Any]:
        if not any(self.cleaned_data.get(name) for name in Identity.__slots__):
            raise forms.ValidationError(_("Write at least one of them."))
        return self.cleaned_data

    @property
    def identity(self) -> Identity:
        return Identity(**{name: self.cleaned_data[name] for name in Identity.__slots__})


class KnownForm(forms.Form):
    who = forms.CharField(
        label=gettext_lazy("Telephone, or name in a messenger"),
        max_length=250,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "vTextField"}),
        help_text=gettext_lazy("The whole of it: +375 29 111-22-33, or @name."),
    )


@sensitive_post_parameters()
@sensitive_variables()
def identity_page(request: HttpRequest, pk: int) -> HttpResponse:
    source = source_for(request, pk, VIEW)
    stored = SourceIdentity.objects.filter(source=source).first()
    if request.method != "POST":
        form = IdentityForm() if stored is None and request.user.has_perm(ADD) else None
        return _page(request, source, stored, form=form)
    row = stored or SourceIdentity(source=source)
    if not request.user.has_perm(WRITE if stored else ADD) or (
        stored and not may_open(colleague(request), source)
    ):
        raise PermissionDenied
    form = IdentityForm(request.POST)
    if form.is_valid() and _sealed(request, row, form):
        messages.success(request, _("It is sealed and kept."))
        return HttpResponseRedirect(reverse("desk:source_identity", args=[source.pk]))
    return _page(request, source, stored, form=form)


@sensitive_variables()
def _sealed(request: HttpRequest, row: SourceIdentity, form: IdentityForm) -> bool:
    try:
        write_identity(row, form.identity, colleague(request), form.cleaned_data["opened"])
    except SealError as error:
        form.add_error(None, str(error.sentence))
    except ChangedMeanwhile:
        form.add_error(None, _("A colleague changed this after you opened it. Open it again and compare."))
    return not form.errors


@require_POST
@sensitive_variables()
def open_view(request: HttpRequest, pk: int) -> HttpResponse:
    source = source_for(request, pk, VIEW, MAY_OPEN)
    stored = SourceIdentity.objects.select_related("source").filter(source=source).first()
    if stored is None:
        raise Http404
    try:
        opened = open_identity(stored, colleague(request))
    except SealError as error:
        messages.error(request, str(error.sentence))
        return HttpResponseRedirect(reverse("desk:source_identity", args=[source.pk]))
    kept = {name: getattr(opened, name) for name in Identity.__slots__}
    form = (
        IdentityForm(initial=kept | {"opened": fingerprint(stored)}) if request.user.has_perm(WRITE) else None
    )
    facts = [(IdentityForm.base_fields[name].label, value) for name, value in kept.items() if value]
    return _page(request, source, stored, form=form, facts=facts)


def _page(request: HttpRequest, source: Source, stored: SourceIdentity | None, **more: Any) -> HttpResponse:
    seen = list(openings(source)[: OPENINGS_TOLD + 1])
    context = page_context(
        request,
        _("Who it is: %(source)s") % {"source": source},
        source,
        stored=stored,
        may_open=may_open(colleague(request), source),
        can_seal=can_seal(),
        openings=seen[:OPENINGS_TOLD],
        more_openings=len(seen) > OPENINGS_TOLD,
        **more,
    )
    return TemplateResponse(request, "admin/cases/evidence/identity.html", context)


@sensitive_post_parameters()
@sensitive_variables()
def known_page(request: HttpRequest) -> HttpResponse:
    """Is this telephone known already? The answer is for this page alone."""
    if not request.user.has_perm(MAY_OPEN):
        raise PermissionDenied
    form, found = KnownForm(request.POST or None, label_suffix=""), None
    if request.method == "POST" and form.is_valid():
        try:
            found = known_by(form.cleaned_data["who"], colleague(request))
        except SealError as error:
            form.add_error("who", str(error.sentence))
        except TooManyLookUps:
            form.add_error("who", _("That were many in an hour. Wait a little."))
    context = page_context(request, _("Is a source known already?"), form=form, found=found)
    return TemplateResponse(request, "admin/cases/evidence/known.html", context)
