import datetime

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from viasna.failed_logins import shown
from viasna.models import FailedLogIn


@admin.register(FailedLogIn)
class FailedLogInAdmin(admin.ModelAdmin):
    """Read, and no more: what happened is written by the log-in itself and forgotten after thirty days."""

    list_display = ("moment", "name", "what", "browser", "closed")
    date_hierarchy = "attempt_time"
    search_fields = ("username",)
    list_display_links = None
    actions = None

    @admin.display(description=gettext_lazy("moment"), ordering="attempt_time")
    def moment(self, failure: FailedLogIn) -> datetime.datetime:
        moment: datetime.datetime = failure.attempt_time
        return moment

    @admin.display(description=gettext_lazy("account closed by then"))
    def closed(self, failure: FailedLogIn) -> str:
        return _("yes") if failure.locked_out else "–"

    @admin.display(description=gettext_lazy("account"), ordering="username")
    def name(self, failure: FailedLogIn) -> str:
        return shown(str(failure.username))

    @admin.display(description=gettext_lazy("browser"))
    def browser(self, failure: FailedLogIn) -> str:
        known = failure.user_agent.startswith("known")
        return _("known here") if known else pgettext("browser", "new") if failure.user_agent else "–"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: FailedLogIn | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: FailedLogIn | None = None) -> bool:
        return False
