"""One earlier version of one record becomes the present one again."""

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from cases.models import CaseRecord
from cases.restoring.parts import PartChanges, changes_to, part_models, parts_of_version, write_changes
from cases.restoring.refusing import referred, why_refused
from cases.restoring.rewriting import write_again
from cases.visibility import versions_rule

# Begins the reason of the history row; after it stands when that version was written, in ISO 8601.
BROUGHT_BACK = "brought back version of "


def bring_back(record: CaseRecord, history_id: int, by: User) -> None:
    """Write all claims of that version again, with its parts, as this person; the record is *submitted*.

    Notes, sensitivity and what may be published are no claims: they stay as they are.

    Raises PermissionDenied when the person may not change the record, ValidationError with a sentence when the
    version cannot be brought back.
    """
    model: Any = record._meta.concrete_model
    if not by.has_perm(f"cases.change_{model._meta.model_name}"):
        raise PermissionDenied(_("You may not change this record."))
    with transaction.atomic():
        rows: models.QuerySet[Any] = models.QuerySet(model)
        stored = rows.select_for_update().get(pk=record.pk)
        version = version_of(stored, history_id, by)
        why = why_not(stored, version, by)
        if why:
            raise ValidationError(why)
        changes = _part_changes(stored, version)
        reason = f"{BROUGHT_BACK}{version.history_date.isoformat(timespec='seconds')}"
        write_again(model, [(stored, version)], model.substantive_fields(), by, reason)
        for part, change in changes.items():
            write_changes(part, change, by, reason)


def version_of(record: models.Model, history_id: int, by: User) -> Any:
    """The history row; ValidationError when the record has no such version that this person may know."""
    model: Any = record._meta.concrete_model
    known = model.history.filter(versions_rule(model, by), **{model._meta.pk.attname: record.pk})
    version = known.select_related("history_user").filter(history_id=history_id).first()
    if version is None:
        raise ValidationError(_("This record has no such version."))
    return version


def why_not(record: CaseRecord, version: Any, by: User) -> str:
    """A sentence why this version cannot become the present one, or an empty text."""
    model: Any = record._meta.concrete_model
    names = model.substantive_fields()
    same = all(getattr(record, name) == getattr(version, name) for name in names)
    if same and not any(_part_changes(record, version).values()):
        return _("The record says the same today: there is nothing to bring back.")
    return _why_not_its_parts(version, by) or why_refused(version, referred(model, [version], names, by))


def _why_not_its_parts(version: Any, by: User) -> str:
    for part, rows in parts_of_version(version).items():
        names = [field.attname for field in part._meta.concrete_fields if field.name != "trial"]
        found = referred(part, rows, names, by)
        why = next((why for row in rows if (why := why_refused(row, found))), "")
        if why:
            return why
    return ""


def _part_changes(record: CaseRecord, version: Any) -> dict[type[Any], PartChanges]:
    had = parts_of_version(version)
    return {
        part: changes_to(part, list(models.QuerySet(part).filter(trial=record.pk).order_by("pk")), had[part])
        for part in part_models(type(record))
    }
