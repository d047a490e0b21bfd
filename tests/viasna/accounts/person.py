"""A person with a password, an app for codes and some recovery codes, at a browser of their own."""

import time
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth.models import Group, User
from django.test import Client

PASSWORD = "крэсы-дождж-паром"
STEP = 30  # seconds


def person(username: str = "alesia", *roles: str) -> User:
    user = User.objects.create_user(username, password=PASSWORD, is_staff=True)
    user.groups.set(Group.objects.filter(name__in=roles or ["administrator"]))
    return user


def with_app(user: User) -> User:
    TOTP.activate(user, generate_totp_secret())
    return user


def code_of(user: User, steps: int = 0) -> str:
    """What the person's app shows now, or some half minutes later."""
    factor = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    return code_from(get_adapter().decrypt(factor.data["secret"]), steps)


def code_from(secret: str, steps: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // STEP + steps))


def recovery_codes(user: User) -> list[str]:
    return RecoveryCodes.activate(user).get_unused_codes()


def type_password(client: Client, username: str = "alesia", password: str = PASSWORD, **more: Any) -> Any:
    return client.post("/admin/login/", {"username": username, "password": password, **more})


def type_code(client: Client, code: str) -> Any:
    return client.post("/admin/account/second-factor/code/", {"code": code})


def logged_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200
