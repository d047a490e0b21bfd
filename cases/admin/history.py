"""The history of a record in words: who changed what, when, from what to what."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cases.admin.typed import Field, ModelAdmin
from cases.history import CHANGED, CREATED
from cases.workflow import TRANSITIONS

LATEST = 200  # rows of one table on the page: a record changed more often is the work of a machine
# Who and when stand at every entry already; bounds follow from their date.
SAID_ELSEWHERE = {
    "id",
    "created_by",
    "created_at",
    "edited_by",
    "edited_at",
    "verified_by",
    "verified_at",
    "shipped",
}
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Change:
    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Entry:
    when: datetime.datetime
    who: str
    what: str
    changes: list[Change]


class HistoryMixin(ModelAdmin):
    """Replaces the admin's own log, which knows nothing of what came by import, command or a verb."""

    history_parts: tuple[tuple[type[models.Model], str], ...] = ()

    def may_see_history(self, request: HttpRequest) -> bool:
        return self.has_view_or_change_permission(request)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.may_see_history(request):
            raise PermissionDenied
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(record)s") % {"record": record},
            "module_name": capfirst(str(self.opts.verbose_name_plural)),
            "object": record,
            "opts": self.opts,
            "entries": self._entries(record),
            "media": self.media,
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/cases/object_history.html", context)

    def _entries(self, record: models.Model) -> list[Entry]:
        told = entries(type(record), "pk", record.pk)
        for part, foreign_key in self.history_parts:
            told += entries(part, foreign_key, record.pk)
        # A trial whose charges changed has a row of its own that says nothing more than theirs.
        telling = [entry for entry in told if entry.changes]
        return sorted(telling, key=lambda entry: entry.when, reverse=True)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["may_see_history"] = self.may_see_history(request)
        return super().render_change_form(request, context, *args, **kwargs)


def entries(model: type[models.Model], key: str, value: Any) -> list[Entry]:
    """The last changes of one record (``key``: "pk"), or of all parts of it (``key``: their foreign key)."""
    tracked: Any = model._meta.concrete_model
    column = tracked._meta.pk.attname if key == "pk" else key
    rows = list(
        tracked.history.filter(**{column: value})
        .select_related("history_user")
        .order_by("-history_id")[:LATEST]
    )
    fields = [field for field in tracked._meta.concrete_fields if _is_told(field, key)]
    words = Words(fields, rows)
    heading = "" if key == "pk" else str(tracked._meta.verbose_name)
    return [
        Entry(row.history_date, _who(row), _what(row, heading), list(_changes(fields, words, row, before)))
        for row, before in _with_predecessors(rows, tracked._meta.pk.attname)
    ]


def _is_told(field: Field, key: str) -> bool:
    return field.name not in SAID_ELSEWHERE | {key} and not field.name.endswith(("_lower", "_upper"))


def _with_predecessors(rows: list[Any], pk: str) -> Iterator[tuple[Any, Any]]:
    """Each row, newest first, with the one before it of the same record (None: the first we know)."""
    by_record: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        by_record[getattr(row, pk)].append(row)
    for mine in by_record.values():
        yield from zip(mine, [*mine[1:], None], strict=True)


def _who(row: Any) -> str:
    return row.history_user.get_username() if row.history_user else _("the system")


def _what(row: Any, heading: str) -> str:
    reason = row.history_change_reason or ""
    if reason in TRANSITIONS:
        done = str(TRANSITIONS[reason].label)
    else:
        done = {CREATED: _("Added"), CHANGED: _("Changed")}.get(row.history_type, _("Removed"))
        done = f"{done} ({reason})" if reason else done
    return f"{done}: {heading}" if heading else done


def _changes(fields: Iterable[Field], words: "Words", row: Any, before: Any) -> Iterator[Change]:
    removed = row.history_type not in (CREATED, CHANGED)
    for field in fields:
        old = getattr(row if removed else before, field.attname, None)
        new = None if removed else getattr(row, field.attname)
        if old != new and not (old in (None, "") and new in (None, "")):
            yield Change(capfirst(str(field.verbose_name)), words.of(field, old), words.of(field, new))


class Words:
    """Values as people read them. Names of other records are fetched for all rows at once."""

    def __init__(self, fields: Iterable[Field], rows: list[Any]) -> None:
        self.names: dict[str, dict[Any, Any]] = {}
        for field in fields:
            if field.is_relation:
                ids = {getattr(row, field.attname) for row in rows} - {None}
                self.names[field.name] = field.related_model._default_manager.in_bulk(ids) if ids else {}  # type: ignore[union-attr]

    def of(self, field: Field, value: Any) -> str:
        if value in (None, ""):
            return NOTHING
        if field.is_relation:
            return str(self.names[field.name].get(value, value))
        if field.flatchoices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, datetime.datetime):
            value = timezone.localtime(value)
        return str(formats.localize(value))
