"""Failed log-ins: how many are let through to the password, and what of them is kept.

Ten wrong passwords in a quarter of an hour close an account for browsers it was never opened with, from however many
addresses they come; a browser that was let in before has ten of its own, so a stranger keeps nobody out of theirs.
Addresses are not known to the system at all: the web server in front does not pass them on.
"""

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from axes.backends import AxesStandaloneBackend
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, User
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from viasna import known_browser
from viasna.models import FailedLogIn

LIMIT = settings.AXES_FAILURE_LIMIT
PERIOD = datetime.timedelta(minutes=15)
KEPT = datetime.timedelta(days=30)
NO_ADDRESS = "0.0.0.0"  # noqa: S104
KNOWN, UNKNOWN = "known", "new"
CODE = "code"


@dataclass(frozen=True)
class Failures:
    username: str
    count: int
    last: datetime.datetime
    address: str  # of the list that shows exactly these

    @property
    def name(self) -> str:
        return shown(self.username)


class Guard(AxesStandaloneBackend):
    """Asked before the password is looked at. Whoever logs in without a page, as tests do, is not counted."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        if request is None:
            return
        AxesProxyHandler.update_request(request)
        # The column of the browser's own description, which is a trace nobody needs, tells the two doors apart.
        vouched = known_browser.vouched_for(request, account_named(credentials.get("username")))
        request.axes_user_agent = f"{KNOWN} {vouched}" if vouched else UNKNOWN  # type: ignore[attr-defined]
        super().authenticate(request, **credentials)


def shown(username: str) -> str:
    """For people: a mark that stands for a name nobody has says nothing to them."""
    return _("no such account") if username.startswith("?") else username


def account_named(username: str | None) -> User | None:
    return User.objects.filter(username=username).only("pk", "username", "password").first()


def period(request: HttpRequest | None = None) -> datetime.timedelta:
    return PERIOD


def address(request: HttpRequest) -> str:
    return NO_ADDRESS


def door(request: HttpRequest, credentials: dict[str, Any] | None) -> list[list[str]]:
    """What is counted together: the tries for one account from all new browsers, or from one that is known."""
    return [["username", "user_agent"]]


def name_to_keep(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Where there is no such account, a mark instead: a password is easily typed into the box of the name."""
    username = (credentials or {}).get("username") or request.POST.get("username", "")
    known = account_named(username)
    return known.username if known else f"? {salted_hmac('viasna.unknown_name', username).hexdigest()[:12]}"


def locked_out(request: HttpRequest, response: HttpResponse, credentials: Any) -> HttpResponse:
    minutes = int(PERIOD.total_seconds()) // 60
    closed = render(request, "account/locked_out.html", {"minutes": minutes}, status=429)
    closed["Retry-After"] = str(int(PERIOD.total_seconds()))
    return closed


def note_while_locked(sender: Any, request: HttpRequest, username: str, **kwargs: Any) -> None:
    """The library writes down the tries until the door is closed; receives those after, too."""
    if request.axes_failures_since_start is None:  # type: ignore[attr-defined]
        browser = request.axes_user_agent  # type: ignore[attr-defined]
        _note(username, request.path, browser, locked_out=True)


def note_wrong_code(user: AbstractBaseUser) -> None:
    _note(user.get_username(), CODE, "", locked_out=False)


def too_many_codes(user: AbstractBaseUser) -> bool:
    since = timezone.now() - PERIOD
    return _of_account(user.get_username(), since).filter(path_info=CODE).count() >= LIMIT


def _note(username: str, path: str, browser: str, *, locked_out: bool) -> None:
    FailedLogIn.objects.create(
        username=username, path_info=path, user_agent=browser, ip_address=NO_ADDRESS, locked_out=locked_out
    )


def _of_account(username: str, since: datetime.datetime) -> Any:
    return FailedLogIn.objects.filter(username=username, attempt_time__gte=since)


def forget_old(**kwargs: Any) -> None:
    """Receives every failed log-in: what is older than thirty days goes, with no task to be set up for it."""
    FailedLogIn.objects.filter(attempt_time__lt=timezone.now() - KEPT).delete()


def recent(since: datetime.datetime) -> list[Failures]:
    """The failed log-ins of each account since then, most first; each with the list that shows them."""
    rows = FailedLogIn.objects.filter(attempt_time__gte=since).values("username").order_by()
    counted = rows.annotate(count=Count("pk"), last=Max("attempt_time")).order_by("-count", "username")
    return [Failures(**row, address=list_of(since, row["username"])) for row in counted]


def list_of(since: datetime.datetime, username: str = "") -> str:
    """The address of the desk's list of failed log-ins since then, of one account or of all."""
    chosen = {"attempt_time__gte": since.isoformat()} | ({"username": username} if username else {})
    return f"{reverse('admin:viasna_failedlogin_changelist')}?{urlencode(chosen)}"
