"""`Authorization: Bearer …`, and no other way: no cookie, no password, nothing in the address."""

from django.utils.translation import gettext as _
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from cases.api.problems import BAD_TOKEN, ApiProblem
from viasna.api.tokens import PREFIX, TokenAccess, find

LONGEST = 200


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[object, TokenAccess] | None:
        header = request.headers.get("Authorization")
        if header is None:
            return None
        scheme, _space, secret = header.partition(" ")
        secret = secret.strip()
        if scheme.lower() != "bearer" or not secret.startswith(PREFIX) or len(secret) > LONGEST:
            raise ApiProblem(
                BAD_TOKEN, _("Send the header “Authorization: Bearer viasna_…” with your token.")
            )
        token = find(secret)
        if token is None:
            raise ApiProblem(
                BAD_TOKEN,
                _(
                    "It is mistyped, over or revoked, or whom it belongs to may not do any more what it was made for."
                ),
            )
        return token.user, TokenAccess(token)

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"
