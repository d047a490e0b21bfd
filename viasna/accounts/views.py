"""The account of whoever is logged in: second factors, preferences, roles, other devices."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from allauth.usersessions.models import UserSession
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from viasna import preferences, second_factor
from viasna.accounts.forms import PreferencesForm
from viasna.models import Preferences
from viasna.roles import ROLES, TWO_PEOPLE, roles_of


@admin.site.admin_view
def my_account(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    mine = Preferences.objects.filter(user=user).first() or Preferences(user=user)
    form = PreferencesForm(request.POST or None, instance=mine)
    if request.method == "POST" and form.is_valid():
        preferences.save(request, **form.cleaned_data)
        preferences.speak(request)
        messages.success(request, _("Your preferences are kept. They are the same on every computer."))
        return redirect("my_account")
    context = {
        "title": _("My account"),
        "form": form,
        "my_roles": roles_of(user),
        "sessions": _sessions(user),
    }
    return render(request, "account/my_account.html", context | _factors_of(user))


def _factors_of(user: User) -> dict[str, Any]:
    mine = list(Authenticator.objects.filter(user=user).order_by("pk"))
    recovery = next((factor for factor in mine if factor.type == second_factor.Type.RECOVERY_CODES), None)
    return {
        "app": next((factor for factor in mine if factor.type == second_factor.Type.TOTP), None),
        "keys": [factor for factor in mine if factor.type == second_factor.Type.WEBAUTHN],
        "recovery_codes": second_factor.recovery_codes_left(recovery),
        "has_factor": any(factor.type in second_factor.FACTORS for factor in mine),
    }


def _sessions(user: User) -> list[UserSession]:
    found = UserSession.objects.purge_and_list(user)
    return sorted(found, key=lambda session: session.created_at, reverse=True)


@admin.site.admin_view
def set_up(request: HttpRequest) -> HttpResponse:
    """Where somebody arrives who needs a second factor: to make one, or to show the one they have."""
    if second_factor.passed(request):
        return HttpResponseRedirect(_next(request))
    if second_factor.has_factor(request.user):
        methods = get_adapter().get_reauthentication_methods(request.user)
        return redirect(f"{methods[0]['url']}?{urlencode({'next': _next(request)})}")
    return render(request, "account/second_factor.html", {"title": _("A second key to your account")})


@require_POST
@admin.site.admin_view
def log_out_elsewhere(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    count = len(_sessions(user)) - 1
    end_other_sessions(request, user)
    messages.success(
        request,
        ngettext(
            "You are logged out on %(count)d other device.",
            "You are logged out on %(count)d other devices.",
            count,
        )
        % {"count": count},
    )
    return redirect("my_account")


@require_POST
@admin.site.admin_view
def save_looks(request: HttpRequest) -> HttpResponse:
    preferences.save(
        request, **{name: request.POST[name] for name in ("theme", "contrast") if name in request.POST}
    )
    return HttpResponseRedirect(_next(request))


@admin.site.admin_view
def what_roles_may(request: HttpRequest) -> HttpResponse:
    context = {"title": _("What the roles may"), "roles": ROLES, "two_people": TWO_PEOPLE}
    return render(request, "account/roles.html", context | {"my_roles": roles_of(request.user)})


def _next(request: HttpRequest) -> str:
    """Back to where somebody came from, if that is here."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if here else reverse("admin:index")
