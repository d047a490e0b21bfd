from axes.models import AccessFailureLog
from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class FailedLogIn(AccessFailureLog):
    """One try that did not let anybody in. No password, no address and no name that is not an account's is kept."""

    class Meta:
        proxy = True
        verbose_name = _("failed log-in")
        verbose_name_plural = _("failed log-ins")
        ordering = ["-attempt_time", "-pk"]

    def __str__(self) -> str:
        return str(self.username)

    @admin.display(description=_("what was wrong"), ordering="path_info")
    def what(self) -> str:
        return str(_("code") if self.path_info == "code" else _("password"))
