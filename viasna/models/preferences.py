from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Theme(models.TextChoices):
    AUTO = "auto", _("As this device is set")
    LIGHT = "light", pgettext_lazy("theme", "Light")
    DARK = "dark", pgettext_lazy("theme", "Dark")


class Contrast(models.TextChoices):
    NORMAL = "normal", _("As this device is set")
    HIGH = "high", pgettext_lazy("contrast", "High")


class Preferences(models.Model):
    """How one person likes the desk. Kept here and not in a browser, so that it is the same on every computer."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("person"), related_name="preferences"
    )
    # Empty: what the browser asks for.
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES, blank=True)
    theme = models.CharField(_("theme"), max_length=5, choices=Theme.choices, default=Theme.AUTO)
    contrast = models.CharField(
        _("contrast"), max_length=6, choices=Contrast.choices, default=Contrast.NORMAL
    )

    class Meta:
        verbose_name = _("preferences")
        verbose_name_plural = _("preferences")

    def __str__(self) -> str:
        return f"{self.user}: {self.language or '–'}, {self.theme}, {self.contrast}"
