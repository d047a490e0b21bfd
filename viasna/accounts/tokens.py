"""Tokens for programs, in “My account”: what one has, a new one that is shown once, an end before its time."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cases.api.tables import BY_NAME
from viasna.api.tokens import (
    DEFAULT_DAYS,
    LONGEST_DAYS,
    make_token,
    may_release,
    release,
    revoke,
    tables_for,
    waiting_for,
    waits,
)
from viasna.models import ApiToken


class TokenForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("What it is for"),
        max_length=60,
        help_text=gettext_lazy(
            "The program or partner: one token for each, so that each can be ended alone."
        ),
    )
    tables = forms.MultipleChoiceField(
        label=gettext_lazy("Tables"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None: only what is public. As few as it needs."),
    )
    names = forms.BooleanField(
        label=gettext_lazy("With personal names"),
        required=False,
        help_text=gettext_lazy(
            "Without them every record has a pseudonym that is the same for this token only, and names, titles, "
            "summaries, localities and days of birth are left out."
        ),
    )
    days = forms.IntegerField(
        label=gettext_lazy("Days until it ends"), min_value=1, max_value=LONGEST_DAYS, initial=DEFAULT_DAYS
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        box: Any = self.fields["tables"]
        box.choices = [(name, _table_words(name)) for name in tables_for(user)]


def _table_words(name: str) -> str:
    return f"{name} – {BY_NAME[name].meaning}"


@admin.site.admin_view
def my_tokens(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    mine = ApiToken.objects.filter(user=user)
    context = {
        "title": _("Tokens for programs"),
        "tokens": [(token, waits(token)) for token in mine if not token.is_over],
        "waiting": waiting_for(user),
        "over": [token for token in mine if token.is_over],
    }
    return render(request, "account/tokens.html", context)


@admin.site.admin_view
@reauthentication_required
def new_token(request: HttpRequest) -> HttpResponse:
    """The page that answers the form is the only one that ever shows the token; no cache keeps pages of the desk."""
    user: Any = request.user
    form = TokenForm(user, request.POST or None)
    context: dict[str, Any] = {
        "title": _("A new token"),
        "form": form,
        "may_take_out": bool(tables_for(user)),
    }
    if request.method == "POST" and form.is_valid():
        token, secret = make_token(user, **form.cleaned_data)
        context |= {"token": token, "secret": secret}
    return render(request, "account/new_token.html", context)


@require_POST
@admin.site.admin_view
def release_token(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    token = _found(user, pk)
    if token.user_id == user.pk:
        raise Http404
    release(token, by=user)
    messages.success(request, _("“%(name)s” is released.") % {"name": token.name})
    return redirect("my_tokens")


def _found(user: User, pk: int) -> ApiToken:
    """One's own, or one that this person could release; of others nobody is told whether they are there."""
    token = ApiToken.objects.filter(pk=pk).first()
    if token is None or not (token.user_id == user.pk or may_release(user, token)):
        raise Http404
    return token


@require_POST
@admin.site.admin_view
def revoke_token(request: HttpRequest, pk: int) -> HttpResponse:
    user: Any = request.user
    token = _found(user, pk)
    revoke(token, by=user)
    messages.success(request, _("“%(name)s” opens nothing any more.") % {"name": token.name})
    return redirect("my_tokens")
