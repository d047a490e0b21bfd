"""What the pages of one's own account need to look like the rest of the desk."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from viasna.accounts import doors

PAGES = "admin/account/"
TITLES = {
    "mfa_authenticate": _("The second step"),
    "account_reauthenticate": _("Confirm that it is you"),
    "mfa_reauthenticate": _("Confirm that it is you"),
    "mfa_reauthenticate_webauthn": _("Confirm that it is you"),
    "mfa_activate_totp": _("Add an app for codes"),
    "mfa_deactivate_totp": _("Remove the app for codes"),
    "mfa_add_webauthn": _("Add a security key"),
    "mfa_remove_webauthn": _("Remove the security key"),
    "mfa_view_recovery_codes": _("Recovery codes"),
    "mfa_generate_recovery_codes": _("New recovery codes"),
}


def desk(request: HttpRequest) -> dict[str, Any]:
    found = request.resolver_match
    if found is None or not found.route.startswith(PAGES):
        return {}
    own = {"is_nav_sidebar_enabled": False, "title": TITLES.get(doors.name_of(request), "")}
    return {**admin.site.each_context(request), **own}
