"""A browser that was let in before: it keeps a cookie that vouches for it with one account and names nobody.

A stranger who guesses closes the account for new browsers only. The cookie lets nobody in.
"""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

COOKIE = f"{'__Host-' if settings.PRODUCTION else ''}known_browser"
KEPT = 90 * 24 * 60 * 60


def remember(sender: Any, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> None:
    """Receives `user_logged_in`; the cookie goes out with the answer."""
    number = secrets.token_urlsafe(9)
    request.known_browser = f"{number}.{_seal(number, user)}"  # type: ignore[attr-defined]


def send(request: HttpRequest, response: HttpResponse) -> None:
    value = getattr(request, "known_browser", None)
    if value:
        response.set_cookie(
            COOKIE, value, max_age=KEPT, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )


def vouched_for(request: HttpRequest, user: AbstractBaseUser | None) -> str:
    """The number of this browser, if it was let in as this person since their password was changed last."""
    number, _dot, seal = request.COOKIES.get(COOKIE, "").partition(".")
    if user and number and constant_time_compare(seal, _seal(number, user)):
        return number
    return ""


def _seal(number: str, user: AbstractBaseUser) -> str:
    return salted_hmac("viasna.known_browser", f"{number}:{user.pk}:{user.password}").hexdigest()
