"""Why a version cannot be brought back: what it refers to is gone, withdrawn or not for this person's eyes."""

from collections.abc import Sequence
from typing import Any, cast

from django.contrib.auth.models import User
from django.db import models
from django.utils.translation import gettext as _

from cases.models import CaseRecord
from cases.workflow import Status

Referred = dict[str, dict[Any, str]]  # by the name of a foreign key: for each id, why not (empty: it may be)


def referred(model: type[models.Model], versions: Sequence[Any], names: Sequence[str], by: User) -> Referred:
    """What the versions refer to by the named attributes, and why that stands in the way."""
    found: Referred = {}
    for field in model._meta.concrete_fields:
        if field.is_relation and field.attname in names:
            ids = {getattr(version, field.attname) for version in versions} - {None}
            found[field.attname] = _looked_up(field, ids, by) if ids else {}
    return found


def _looked_up(field: Any, ids: set[Any], by: User) -> dict[Any, str]:
    gone = _("What this version says under “%(label)s” is no longer there.") % {"label": field.verbose_name}
    other = cast(type[models.Model], field.related_model)
    if not issubclass(other, CaseRecord):
        rows: models.QuerySet[Any] = models.QuerySet(other).filter(pk__in=ids)
        there = dict.fromkeys(rows.values_list("pk", flat=True), "")
    else:
        # What is hidden from this person answers as what is not there.
        visible = other._default_manager.visible_to(by).filter(pk__in=ids)  # type: ignore[attr-defined]
        there = {
            pk: _standing(code, status) for pk, code, status in visible.values_list("pk", "code", "status")
        }
    return {pk: there.get(pk, gone) for pk in ids}


def _standing(code: str, status: str) -> str:
    if status != Status.WITHDRAWN:
        return ""
    return _("%(code)s is withdrawn, and this version rests on it. Reopen that first.") % {"code": code}


def why_refused(version: Any, found: Referred) -> str:
    """The first reason, or an empty text."""
    for name, reasons in found.items():
        why = reasons.get(getattr(version, name), "")
        if why:
            return why
    return ""
