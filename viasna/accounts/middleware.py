"""What stands between a request and a page of the desk: the limits of a session, its language, the second factor."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from viasna import known_browser, preferences, second_factor
from viasna.accounts import doors

GetResponse = Callable[[HttpRequest], HttpResponse]
# A page that asks by itself, with nobody at it, says so in this header and keeps no session alive.
BY_ITSELF = "X-By-Itself"
A_MINUTE = 60


class _Middleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)


class SessionLimits(_Middleware):
    """A session ends some hours after it began, whatever is done in it, and some minutes after nothing was."""

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        if not doors.is_public(request) and request.user.is_authenticated:
            if _is_over(request):
                logout(request)
            elif settings.SESSION_IDLE_MINUTES and BY_ITSELF not in request.headers:
                _note_work(request)


def _is_over(request: HttpRequest) -> bool:
    now = time.time()
    idle = now - request.session.get("seen", now)
    limit = settings.SESSION_IDLE_MINUTES * A_MINUTE
    began = request.session.get("began", now)
    return now - began > settings.SESSION_COOKIE_AGE or bool(limit and idle > limit)


def _note_work(request: HttpRequest) -> None:
    """Once a minute: each time is a write."""
    now = time.time()
    if now - request.session.get("seen", 0) > A_MINUTE:
        request.session["seen"] = now


def begin(sender: Any, request: HttpRequest, **kwargs: Any) -> None:
    """Receives `user_logged_in`."""
    request.session["began"] = request.session["seen"] = time.time()


class PreferredLanguage(_Middleware):
    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        if not doors.is_public(request) and request.user.is_authenticated:
            preferences.speak(request)


class Door(_Middleware):
    """Nothing but what is public without a log-in; and where it is required, nothing without a second factor."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        known_browser.send(request, response)
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if doors.is_public(request):
            return None
        if not request.user.is_authenticated:
            return None if doors.name_of(request) in doors.BEFORE_LOG_IN else _to_log_in(request)
        asked = settings.SECOND_FACTOR == "required" or doors.name_of(request) in doors.WITH_FACTOR
        if not asked or doors.name_of(request) in doors.SET_UP:
            return None
        return None if second_factor.passed(request) else _to_second_factor(request)


def _to_log_in(request: HttpRequest) -> HttpResponse:
    # The page after logging out answers whoever has just gone.
    target = reverse("admin:index") if doors.name_of(request).endswith("logout") else request.get_full_path()
    return redirect_to_login(target)


def _to_second_factor(request: HttpRequest) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return render(request, "account/factor_needed.html", status=403)
    return redirect(f"{reverse('second_factor')}?{urlencode({'next': request.get_full_path()})}")
