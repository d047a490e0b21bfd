"""The pages of one's own account, under /admin/account/; of the library only those that are used."""

from allauth.account import views as library
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from viasna.accounts import tokens, views

urlpatterns = [
    path("", views.my_account, name="my_account"),
    # Where the library sends people when it is done.
    path("", views.my_account, name="mfa_index"),
    path("", views.my_account, name="mfa_list_webauthn"),
    path("looks/", views.save_looks, name="save_looks"),
    path("roles/", views.what_roles_may, name="what_roles_may"),
    path("log-out-elsewhere/", views.log_out_elsewhere, name="log_out_elsewhere"),
    path("api-tokens/", tokens.my_tokens, name="my_tokens"),
    path("api-tokens/new/", tokens.new_token, name="new_token"),
    path("api-tokens/<int:pk>/release/", tokens.release_token, name="release_token"),
    path("api-tokens/<int:pk>/revoke/", tokens.revoke_token, name="revoke_token"),
    path("password/again/", library.reauthenticate, name="account_reauthenticate"),
    path("second-factor/", views.set_up, name="second_factor"),
    path("second-factor/code/", factor.authenticate, name="mfa_authenticate"),
    path("second-factor/code/again/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor/key/again/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("second-factor/app/add/", totp.activate_totp, name="mfa_activate_totp"),
    path("second-factor/app/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("second-factor/key/add/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("second-factor/key/<int:pk>/remove/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("second-factor/recovery/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "second-factor/recovery/new/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]
