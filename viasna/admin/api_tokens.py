"""All tokens for programs, for whoever looks after the accounts: to be seen and ended, never to be read."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.admin.access import colleague
from viasna.api.tokens import revoke
from viasna.models import ApiToken


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("open", _("opens something")), ("over", _("over or revoked"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> QuerySet[ApiToken]:
        opens = {"revoked_at": None, "expires_at__gt": timezone.now()}
        if self.value() == "open":
            return queryset.filter(**opens)
        return queryset.exclude(**opens) if self.value() == "over" else queryset


@admin.register(ApiToken)
class ApiTokenAdmin(admin.ModelAdmin):
    list_display = (
        "name",
        "user",
        "reach",
        "names",
        "created_at",
        "ends",
        "released_by",
        "last_used_at",
        "told",
    )
    list_display_links = None
    list_filter = (StateFilter, "names")
    list_select_related = ("user", "released_by")
    search_fields = ("name", "user__username", "ending")
    actions = ("end_them",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApiToken]:
        return super().get_queryset(request).annotate(records=Sum("uses__records"))

    @admin.display(description=_("tables"))
    def reach(self, token: ApiToken) -> str:
        return ", ".join(token.tables) or str(_("only what is public"))

    @admin.display(description=_("ends"), ordering="expires_at")
    def ends(self, token: ApiToken) -> Any:
        return token.revoked_at or token.expires_at

    @admin.display(description=_("records told"), ordering="records")
    def told(self, token: Any) -> int:
        return token.records or 0

    @admin.action(description=_("Revoke"), permissions=["change"])
    def end_them(self, request: HttpRequest, queryset: QuerySet[ApiToken]) -> None:
        ended = [token for token in queryset if token.revoked_at is None]
        for token in ended:
            revoke(token, by=colleague(request))
        count = len(ended)
        said = ngettext("%(n)d token was revoked.", "%(n)d tokens were revoked.", count) % {"n": count}
        messages.success(request, said)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ApiToken | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ApiToken | None = None) -> bool:
        """Of all together, to end them; of one there is nothing to change."""
        return obj is None and super().has_change_permission(request)
