"""Which versions a page was opened at: the last history row of the record and of each of its rows."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Max
from django.forms.models import _get_foreign_key
from django.http import HttpRequest

OPENED = "opened"  # the hidden field that carries them
Version = tuple[str, str]  # the name of a model and a key, as text
Versions = dict[Version, int]  # the id of the last history row; 0 where there is none


def tracked(model: type[models.Model]) -> Any:
    """The model that keeps the history: the concrete one."""
    return model._meta.concrete_model


def is_tracked(model: type[models.Model]) -> bool:
    return hasattr(tracked(model), "history")


def guarded_inlines(admin_of: Any, request: HttpRequest, record: models.Model) -> Iterator[tuple[Any, Any]]:
    """The inlines this person may write in, each with its foreign key."""
    for inline in admin_of.get_inline_instances(request, record):
        if is_tracked(inline.model) and inline.has_change_permission(request, record):
            yield inline, _get_foreign_key(admin_of.model, inline.model, fk_name=inline.fk_name)


def stored_versions(admin_of: Any, request: HttpRequest, record: models.Model) -> Versions:
    """As they stand in the database now."""
    found = {version_of(record): 0} | _last(admin_of.model, {"pk": record.pk})
    for inline, foreign_key in guarded_inlines(admin_of, request, record):
        found |= _last(inline.model, {foreign_key.name: record.pk})
    return found


def version_of(record: models.Model) -> Version:
    return str(tracked(type(record))._meta.model_name), str(record.pk)


def _last(model: type[models.Model], where: dict[str, Any]) -> Versions:
    kept = tracked(model)
    name, key = kept._meta.model_name, kept._meta.pk.attname
    rows: models.QuerySet[Any] = models.QuerySet(kept).filter(**where).values("pk")
    last = kept.history.filter(**{f"{key}__in": rows}).values_list(key).annotate(Max("history_id"))
    return {(name, str(pk)): history_id for pk, history_id in last.order_by()}


def lock(admin_of: Any, request: HttpRequest, record: models.Model) -> None:
    """The record and its rows, until the end of the transaction: what is compared is what is written over."""
    _lock(admin_of.model, {"pk": record.pk})
    for inline, foreign_key in guarded_inlines(admin_of, request, record):
        _lock(inline.model, {foreign_key.name: record.pk})


def _lock(model: type[models.Model], where: dict[str, Any]) -> None:
    rows: models.QuerySet[Any] = (
        models.QuerySet(tracked(model)).filter(**where).order_by("pk").select_for_update()
    )
    list(rows.values_list("pk"))


def as_text(versions: Versions) -> str:
    return " ".join(f"{name}:{pk}:{history_id}" for (name, pk), history_id in versions.items())


def from_text(text: str) -> Versions:
    """What `as_text` wrote; anything else in it is passed over."""
    parts = [word.split(":") for word in text.split()]
    return {(part[0], part[1]): int(part[2]) for part in parts if len(part) == 3 and part[2].isdecimal()}


def as_opened(model: type[models.Model], pk: Any, opened: Versions) -> Any:
    """The history row the page was opened at; None when the page did not know the record."""
    kept = tracked(model)
    history_id = opened.get((str(kept._meta.model_name), str(pk)))
    if history_id is None:
        return None
    return kept.history.filter(history_id=history_id, **{kept._meta.pk.attname: pk}).first()


def last_change(model: type[models.Model], pk: Any) -> Any:
    """The newest history row of a record, with whose it is."""
    kept = tracked(model)
    rows = kept.history.filter(**{kept._meta.pk.attname: pk}).select_related("history_user")
    return rows.order_by("-history_id").first()
