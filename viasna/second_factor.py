"""The second factor of a log-in: a code of an app, a security key, or a recovery code kept on paper.

What the library leaves open is decided here: a code counts once, whichever process sees it, and ten wrong ones close
the door for a quarter of an hour.
"""

from typing import Any

from allauth.account.internal.flows.login import (
    clear_authentication_records,
    get_authentication_records,
    record_authentication,
)
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.usersessions.models import UserSession
from cryptography.exceptions import InvalidTag
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db import models, transaction
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import ngettext

from viasna import failed_logins

Type = Authenticator.Type
# Recovery codes alone are no factor: they stand in for one that is lost.
FACTORS = (Type.TOTP, Type.WEBAUTHN)


def _factors() -> models.QuerySet[Authenticator]:
    return Authenticator.objects.filter(type__in=FACTORS)


def people_without() -> models.QuerySet[User]:
    """Active accounts of the desk that are kept by a password alone."""
    return User.objects.filter(~exists_for("pk"), is_active=True, is_staff=True)


def exists_for(user: str) -> Exists:
    """For a queryset: whether whoever that column names has a factor."""
    return Exists(_factors().filter(user=OuterRef(user)))


def has_factor(user: AbstractBaseUser | AnonymousUser) -> bool:
    return user.pk is not None and _factors().filter(user=user.pk).exists()


def needs_code(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether the password of this person is not enough."""
    return has_factor(user)


def check_code(user: AbstractBaseUser, code: str) -> bool:
    """Whether the code is of this person's app or one of their recovery codes. It is used up by this."""
    return factor_of(user, code) is not None


@transaction.atomic
def factor_of(user: AbstractBaseUser, code: str) -> Authenticator | None:
    """The factor that the code belongs to; it is used up by this. A wrong one is written down."""
    codes = Authenticator.objects.filter(user=user.pk).exclude(type=Type.WEBAUTHN)
    waiting = list(codes.select_for_update().order_by("-type"))
    if not waiting or failed_logins.too_many_codes(user):
        return None
    found = next((factor for factor in waiting if _accepts(factor, code)), None)
    if found is None:
        failed_logins.note_wrong_code(user)
    return found


def _accepts(factor: Authenticator, code: str) -> bool:
    try:
        if factor.type == Type.TOTP:
            return _accepts_time_code(factor, code)
        return RecoveryCodes(factor).validate_code(code)
    except InvalidTag:  # sealed with a key that is no longer there
        return False


def _accepts_time_code(factor: Authenticator, code: str) -> bool:
    secret = get_adapter().decrypt(factor.data["secret"])
    for counter in totp.yield_hotp_counters_from_time():
        expected = totp.format_hotp_value(totp.hotp_value(secret, counter))
        if counter > factor.data.get("counter", 0) and compare_user_code(actual=code, expected=expected):
            factor.data["counter"] = counter
            factor.save(update_fields=["data"])
            return True
    return False


def passed(request: HttpRequest) -> bool:
    """Whether somebody showed a second factor in this session."""
    records = get_authentication_records(request, request.user)
    return any(record["method"] == "mfa" for record in records)


def note_passed(request: HttpRequest, user: AbstractBaseUser) -> None:
    """For a page that asked `check_code` itself. To be called after `login`, which may empty the session."""
    record_authentication(request, user, "mfa", type="code")


def recovery_codes_left(factor: Authenticator | None) -> int:
    return len(RecoveryCodes(factor).get_unused_codes()) if factor else 0


def note_added(
    sender: Any, request: HttpRequest, user: AbstractBaseUser, authenticator: Any, **kw: Any
) -> None:
    """Receives `authenticator_added`: whoever has just made a factor has shown it."""
    if authenticator.type not in FACTORS:
        return
    if authenticator.type == Type.TOTP:  # the code it was made with is used up
        authenticator.data["counter"] = max(totp.yield_hotp_counters_from_time()) - 1
        authenticator.save(update_fields=["data"])
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


def note_removed(sender: Any, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> None:
    """Receives `authenticator_removed`: without a factor, none was shown."""
    if not has_factor(user):
        clear_authentication_records(request)


def note_used(sender: Any, request: HttpRequest, authenticator: Any, **kwargs: Any) -> None:
    """Receives `authenticator_used`: a recovery code that is spent should be noticed."""
    if authenticator.type == Type.RECOVERY_CODES:
        left = recovery_codes_left(Authenticator.objects.get(pk=authenticator.pk))
        said = ngettext(
            "You used a recovery code; %(left)d is left. If you have lost your app or key, set up another one.",
            "You used a recovery code; %(left)d are left. If you have lost your app or key, set up another one.",
            left,
        )
        messages.warning(request, said % {"left": left})


@transaction.atomic
def reset(user: AbstractBaseUser) -> int:
    """Takes all factors away and ends all sessions of this person. The number of factors that were taken."""
    count: int = _factors().filter(user=user.pk).count()
    Authenticator.objects.filter(user=user.pk).delete()
    for session in UserSession.objects.filter(user=user.pk):
        session.end()
    return count
