"""Opening a restricted record is put on record, on whichever of its pages."""

from typing import Any

from django.http import HttpRequest

from cases.admin.access import colleague
from cases.admin.typed import ModelAdmin
from cases.models import Viewing
from cases.viewings import looked_lately, record_viewing

WAYS = {"history": Viewing.Way.HISTORY, "print": Viewing.Way.PRINT}


class WatchedMixin(ModelAdmin):
    """Every page of one record asks `get_object` for it, so this is the one place, also for pages that come later."""

    class Media:
        css = {"all": ["css/team.css"]}

    # The last words of the names of addresses that show nothing of the record: asked by scripts again and again.
    unwatched: tuple[str, ...] = ()

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        record = super().get_object(request, object_id, from_field)
        if record is not None and self._way(request) not in self.unwatched:
            self._note(request, record)
        return record

    def _note(self, request: HttpRequest, record: Any) -> None:
        """Once a request. Who sends a form has opened it before; a page of mistakes is no second viewing."""
        noted: set[Any] = request.__dict__.setdefault("viewings_noted", set())
        if record.pk in noted:
            return
        noted.add(record.pk)
        if request.method != "POST" or not looked_lately(colleague(request), record):
            record_viewing(colleague(request), record, WAYS.get(self._way(request), Viewing.Way.PAGE))

    def _way(self, request: HttpRequest) -> str:
        match = request.resolver_match
        return (match.url_name or "").rpartition("_")[2] if match else ""
