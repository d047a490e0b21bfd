"""Who is told of log-ins."""

from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_used
from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_login_failed

from viasna import failed_logins, known_browser, preferences, second_factor
from viasna.accounts import middleware

user_logged_in.connect(preferences.load, dispatch_uid="viasna.preferences")
user_logged_in.connect(middleware.begin, dispatch_uid="viasna.begin")
user_logged_in.connect(known_browser.remember, dispatch_uid="viasna.known_browser")
user_login_failed.connect(failed_logins.forget_old, dispatch_uid="viasna.forget_old")
user_locked_out.connect(failed_logins.note_while_locked, dispatch_uid="viasna.note_while_locked")
authenticator_added.connect(second_factor.note_added, dispatch_uid="viasna.factor_added")
authenticator_removed.connect(second_factor.note_removed, dispatch_uid="viasna.factor_removed")
authenticator_used.connect(second_factor.note_used, dispatch_uid="viasna.factor_used")
