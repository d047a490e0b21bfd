"""How each person likes the desk: language, theme, contrast. Read at the log-in, carried by the session."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from viasna.models import Preferences
from viasna.models.preferences import Contrast, Theme

KEY = "preferences"
DEFAULTS = {"language": "", "theme": Theme.AUTO.value, "contrast": Contrast.NORMAL.value}
CHOICES = {
    "language": {"", *(code for code, _name in settings.LANGUAGES)},
    "theme": set(Theme.values),
    "contrast": set(Contrast.values),
}


def of_session(request: HttpRequest) -> dict[str, str]:
    """The default for readers: their session is not asked for, so that they need none."""
    session = getattr(request, "session", None)
    kept = session.get(KEY, {}) if session is not None and session.accessed else {}
    return DEFAULTS | kept


def load(sender: Any, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> None:
    """Receives `user_logged_in`."""
    stored = Preferences.objects.filter(user=user.pk).values(*DEFAULTS).first()
    request.session[KEY] = stored or DEFAULTS


def save(request: HttpRequest, **chosen: str) -> None:
    """Keeps what is one of the choices; anything else is passed over."""
    good = {name: value for name, value in chosen.items() if value in CHOICES[name]}
    if good and request.user.is_authenticated:
        mine, _made = Preferences.objects.update_or_create(user=request.user, defaults=good)
        request.session[KEY] = {name: getattr(mine, name) for name in DEFAULTS}


def looks(request: HttpRequest) -> dict[str, Any]:
    """For templates: the theme and the contrast, and what the buttons in the header would change them to."""
    mine = of_session(request)
    themes = list(Theme)
    current = Theme(mine["theme"])
    return {
        "theme": current,
        "next_theme": themes[(themes.index(current) + 1) % len(themes)],
        "contrast": Contrast(mine["contrast"]),
        "next_contrast": Contrast.NORMAL if mine["contrast"] == Contrast.HIGH else Contrast.HIGH,
    }


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """A person's choice is kept with their account; the cookie is for whoever has not logged in."""
    response = set_language(request)
    if request.user.is_authenticated:
        response.cookies.pop(settings.LANGUAGE_COOKIE_NAME, None)
        save(request, language=request.POST.get("language", "nothing"))
    return response


def speak(request: HttpRequest) -> None:
    """Answer in the language of whoever is logged in."""
    language = of_session(request)["language"]
    if language:
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
