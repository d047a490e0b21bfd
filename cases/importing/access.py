"""Who may bring in what. Records by the permission to import, judges with the trials they belong to."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext as _

from cases.casebook.tables import BY_NAME, TABLES, Table
from cases.models import CaseRecord, Judge
from cases.visibility import sees_unverified


def may_import(user: User, model: type[models.Model]) -> bool:
    """The preview shows what is stored, so whoever brings records in has to be somebody who sees unverified ones."""
    if issubclass(model, CaseRecord):
        return user.has_perm(f"cases.import_{model._meta.model_name}") and sees_unverified(user, model)
    return user.has_perm("cases.import_trial")


def may_import_any(user: User) -> bool:
    return user.is_active and any(may_import(user, table.model) for table in TABLES)


def may_change_judges(user: User) -> bool:
    """Judges are verified by nobody: to change one that is here takes more than a file."""
    return user.has_perm("cases.change_judge")


def require(user: User, tables: Iterable[str]) -> None:
    """Raises PermissionDenied with a sentence for the first table that is not for them."""
    for name in tables:
        if not user.is_active or not may_import(user, BY_NAME[name].model):
            raise PermissionDenied(
                _("You may not bring in %(records)s.")
                % {"records": BY_NAME[name].model._meta.verbose_name_plural}
            )


def require_change(user: User, table: Table) -> None:
    if table.model is Judge and not may_change_judges(user):
        raise PermissionDenied(_("The file changes judges who are here, which you may not."))
