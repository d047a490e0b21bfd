"""Where the library of the second factor asks what the house wants."""

from io import BytesIO
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathImage

from viasna import second_factor
from viasna.accounts import sealing
from viasna.failed_logins import NO_ADDRESS

# What an app shows beside the codes, also to whoever has taken the telephone away.
ISSUER = "Desk"
SAID = {
    "mfa/messages/totp_activated.txt": _("From now on you log in with a code of your app too."),
    "mfa/messages/totp_deactivated.txt": _("The app is removed; its codes open nothing any more."),
    "mfa/messages/webauthn_added.txt": _("From now on you can log in with this key."),
    "mfa/messages/webauthn_removed.txt": _("The key is removed; it opens nothing any more."),
}


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_password": _("That is not your password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return NO_ADDRESS

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any
    ) -> None:
        """In the words of the house; what is not among them is shown by the page itself."""
        if message_template in SAID:
            messages.add_message(request, level, str(SAID[message_template]))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """No mail is sent."""

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, Any]]:
        """Whoever has a second factor confirms with it: a password alone could else add a factor of its own."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if second_factor.has_factor(user):
            methods = [method for method in methods if method["id"] != "reauthenticate"]
        return methods


class FactorAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _(
            "That code is not right, or it was used already. Wait for the next one and try again."
        ),
    }

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return user.get_username()

    def get_totp_issuer(self) -> str:
        return ISSUER

    def _get_site_name(self) -> str:
        return ISSUER

    def build_totp_svg(self, url: str) -> str:
        """A picture to stand in the page itself: the policy lets no picture in from an address of data."""
        picture = BytesIO()
        qrcode.make(url, image_factory=SvgPathImage).save(picture)
        return picture.getvalue().decode().partition("?>")[2].strip()

    def encrypt(self, text: str) -> str:
        return sealing.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sealing.unseal(encrypted_text)
