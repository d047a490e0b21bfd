"""Which pages are for everybody, and which somebody may see before they have shown a second factor."""

from django.http import HttpRequest

# Whatever is not listed needs a log-in: a new page is closed until somebody opens it here.
PUBLIC = {
    "reports.views",
    "reports.feeds",
    "reports.chart_views",
    "reports.media_views",
    "reports.register_views",
    "reports.version_views",
    "reports.growth_views",
    "viasna.api.problems",
    "reports.package_views",
}
# Programs have a door of their own: a token, and neither session nor cookie (`viasna.api`).
FOR_PROGRAMS = "api"
# Of the desk, what comes before the log-in is complete.
BEFORE_LOG_IN = {"account_login", "admin:login", "mfa_authenticate", "set_language", "admin:jsi18n"}
# What somebody needs to set up a second factor, or to show the one they have.
SET_UP = BEFORE_LOG_IN | {
    "second_factor",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "account_logout",
    "admin:logout",
    "save_looks",
}

# Asks for a second factor also where the house only offers one: an original has everything in it.
WITH_FACTOR = {"desk:file_original"}


def is_public(request: HttpRequest) -> bool:
    found = request.resolver_match
    if found is None:
        return False
    return found.namespaces[:1] == [FOR_PROGRAMS] or found.func.__module__ in PUBLIC


def name_of(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""
