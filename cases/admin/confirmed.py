"""Whether somebody showed in the last minutes that it is they: for what must not be done at a screen left open."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.http import HttpRequest
from django.utils.http import urlencode


def is_confirmed(request: HttpRequest) -> bool:
    """Also by logging in. How long that holds says ACCOUNT_REAUTHENTICATION_TIMEOUT."""
    return bool(did_recently_reauthenticate(request))


def address_to_confirm(request: HttpRequest, back: str) -> str:
    """Of the page that asks for the password or the second factor and then goes back."""
    way = get_adapter().get_reauthentication_methods(request.user)[0]
    return f"{way['url']}?{urlencode({'next': back})}"
