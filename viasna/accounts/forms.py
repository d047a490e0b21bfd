from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from viasna import failed_logins, second_factor
from viasna.accounts.adapters import FactorAdapter
from viasna.models import Preferences


class _CodeMixin:
    """A code is looked at, counted and used up in one place, `viasna.second_factor`."""

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]  # type: ignore[attr-defined]
        user = self.user  # type: ignore[attr-defined]
        factor: Authenticator | None = second_factor.factor_of(user, code)
        if factor is None:
            raise ValidationError(_too_many() if failed_logins.too_many_codes(user) else _wrong())
        factor.user = user
        self.authenticator = factor
        return code


def _wrong() -> str:
    return str(FactorAdapter.error_messages["incorrect_code"])


def _too_many() -> str:
    return str(_("There were too many wrong codes. Try again in a quarter of an hour."))


class CodeForm(_CodeMixin, AuthenticateForm):
    pass


class CodeAgainForm(_CodeMixin, ReauthenticateForm):
    pass


class PreferencesForm(forms.ModelForm):
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", _("As the browser asks")), *settings.LANGUAGES], required=False
    )

    class Meta:
        model = Preferences
        fields = ("language", "theme", "contrast")
        widgets = {"theme": forms.RadioSelect, "contrast": forms.RadioSelect}
