"""A session that ended loses nothing that was typed.

A form sent to the desk by somebody who is logged out is answered by a page that carries what was typed and asks for
the log-in: with it the form is carried out as if the session had never ended. Nothing of it is kept on the server or
in the browser's storage.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.csrf import csrf_failure

from viasna import preferences, second_factor
from viasna.accounts import doors

GetResponse = Callable[[HttpRequest], HttpResponse]
AGAIN = "again"  # begins the names of the boxes of the page that asks
TYPED_BY = "typed_by"  # the hidden box of a form that says whose work it is
AS_MINE = f"{AGAIN}-as_mine"  # the button of whoever takes over somebody else's work


class LogInAgainForm(AdminAuthenticationForm):
    prefix = AGAIN
    code = forms.CharField(
        label=gettext_lazy("Code of the second factor"),
        help_text=gettext_lazy("Only if you have one. With a security key: log in in another tab."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        user = self.get_user()
        if second_factor.needs_code(user) and not second_factor.check_code(user, cleaned["code"].strip()):
            raise ValidationError(_("The code is missing, wrong or was used already."))
        return cleaned


class KeepWhatWasTyped:
    """Middleware, before the one that sends people away to the log-in."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        name = doors.name_of(request)
        if not _is_of_the_desk(request) or name in doors.BEFORE_LOG_IN or name.endswith("logout"):
            return None
        if request.user.is_authenticated:
            return _work_of_another(request) if request.method == "POST" else None
        if _is_asked_by_script(request):
            return _told_to_script()
        return _log_in_and_go_on(request) if request.method == "POST" else None


def _is_of_the_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(reverse("admin:index")) and not doors.is_public(request)


def _is_asked_by_script(request: HttpRequest) -> bool:
    headers = request.headers
    return headers.get("Sec-Fetch-Dest") == "empty" or headers.get("X-Requested-With") == "XMLHttpRequest"


def _told_to_script() -> HttpResponse:
    said = _("You were logged out. Save the page: you are asked to log in, and nothing typed is lost.")
    return JsonResponse({"error": said}, status=401)


def _log_in_and_go_on(request: HttpRequest) -> HttpResponse | None:
    """None once whoever typed this is logged in: the request goes on to its page."""
    if f"{AGAIN}-log_in" not in request.POST:
        return _page(request)
    form = LogInAgainForm(request, request.POST)
    if not form.is_valid():
        if getattr(request, "axes_locked_out", False):
            request.axes_locked_out = False  # type: ignore[attr-defined]  # its page would not carry what was typed
            form.add_error(
                None, _("There were too many tries. Leave this page open for a quarter of an hour.")
            )
        return _page(request, form)
    user = form.get_user()
    login(request, user)
    UserSession.objects.create_from_request(request)
    if second_factor.needs_code(user):
        second_factor.note_passed(request, user)
    preferences.speak(request)
    return _work_of_another(request)


def _work_of_another(request: HttpRequest) -> HttpResponse | None:
    """Somebody else than who typed it sends it: they are asked before it is saved in their name."""
    typed_by = request.POST.get(TYPED_BY, "")
    if typed_by and typed_by != request.user.get_username() and AS_MINE not in request.POST:
        return _page(request)
    _forget_the_log_in(request)
    return None


def _forget_the_log_in(request: HttpRequest) -> None:
    if any(name.startswith(f"{AGAIN}-") for name in request.POST):
        kept = request.POST.copy()
        for name in [name for name in kept if name.startswith(f"{AGAIN}-")]:
            del kept[name]
        request.POST = kept  # type: ignore[assignment]


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Its token is that of an earlier log-in: what our own page sent is shown with a new one, to be sent again.

    A page of another site cannot have sent it: the browser names the origin itself.
    """
    here = urlsplit(f"{request.scheme}://{request.get_host()}")
    sent_from = urlsplit(request.headers.get("Origin", ""))
    own = (sent_from.scheme, sent_from.netloc) == (here.scheme, here.netloc)
    if own and _is_of_the_desk(request) and doors.name_of(request) not in doors.BEFORE_LOG_IN:
        return _page(request)
    return csrf_failure(request, reason)


def _page(request: HttpRequest, form: LogInAgainForm | None = None) -> HttpResponse:
    typed_by = request.POST.get(TYPED_BY, "")
    user = request.user
    context = {
        **admin.site.each_context(request),
        "title": _("What you typed is kept"),
        "form": form or LogInAgainForm(request, initial={"username": typed_by}),
        "kept": [
            (name, value) for name, values in request.POST.lists() if _is_kept(name) for value in values
        ],
        "files": [str(file) for _name, files in request.FILES.lists() for file in files],
        "passwords": any("password" in name for name in request.POST if not name.startswith(f"{AGAIN}-")),
        "typed_by": typed_by,
        "by_another": user.is_authenticated and bool(typed_by) and typed_by != user.get_username(),
        "asked_to_go_on": f"{AGAIN}-go_on" in request.POST,
        "address": request.get_full_path(),
    }
    return render(request, "admin/relogin.html", context, status=403)


def _is_kept(name: str) -> bool:
    """No password is put into a page."""
    return name != "csrfmiddlewaretoken" and not name.startswith(f"{AGAIN}-") and "password" not in name
