"""No page is written over what somebody saved after it was opened."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.admin.conflict.merging import merge
from cases.admin.conflict.versions import OPENED, as_text, is_tracked, lock, stored_versions
from cases.admin.typed import ModelAdmin


class ConflictMixin(ModelAdmin):
    """A page carries the versions it was opened at. One that meets newer ones comes back with both merged."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        asked: Any = request
        if object_id is None or not is_tracked(self.model):
            return super().changeform_view(request, object_id, form_url, extra_context)
        if request.method != "POST":
            if self.has_change_permission(request):
                # Read before the record is: a page may know of an older version than it shows, never of a newer.
                asked.opened = self._opened_at(request, object_id)
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            asked.meetings = self._meetings(request, object_id) if OPENED in request.POST else []
            context = {"meetings": asked.meetings, **(extra_context or {})}
            return super().changeform_view(request, object_id, form_url, context)

    def _meetings(self, request: HttpRequest, object_id: str) -> list[Any]:
        found = self.get_object(request, unquote(object_id))
        if found is None or not self.has_change_permission(request, found):
            return []
        lock(self, request, found)
        now: Any = self.get_object(request, unquote(object_id))
        return merge(self, request, now) if now else []

    def _opened_at(self, request: HttpRequest, object_id: str) -> str:
        """Nothing for what is no key of this model: the page says that there is no such record."""
        try:
            key = self.opts.pk.clean(unquote(object_id), None)
        except ValidationError:
            return ""
        return as_text(stored_versions(self, request, self.model(pk=key)))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        return _not_yet(form) if getattr(request, "meetings", None) else form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context[OPENED] = request.POST.get(OPENED) or getattr(request, "opened", "")
        return super().render_change_form(request, context, *args, **kwargs)


def _not_yet(form: type[Any]) -> type[Any]:
    """A form that is never valid: it was sent before both versions were seen."""

    class Meeting(form):
        def full_clean(self) -> None:
            super().full_clean()
            self.add_error(
                None, _("Not saved yet: somebody saved this meanwhile. Look at it below and save.")
            )

    return Meeting
