"""Who may take out what, who may release it, and when that is needed."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import QuerySet

from cases.casebook.around import Around
from cases.casebook.tables import INCIDENTS, TABLES, Table
from cases.models import CaseRecord, Export
from cases.visibility import NOBODY, team_rule, visible_rule

Why = Export.Why
# What has no permission of its own goes with the trials it belongs to.
_GOES_WITH = {"charge": "trial", "penalty": "trial", "judge": "trial"}


def permission_for(model: Any) -> str:
    name = str(model._meta.concrete_model._meta.model_name)
    return f"cases.export_{_GOES_WITH.get(name, name)}"


def may_take_out(user: User, tables: Iterable[Table]) -> bool:
    return user.has_perms({permission_for(table.model) for table in tables})


def may_export_something(user: User) -> bool:
    return any(user.has_perm(permission_for(table.model)) for table in TABLES)


def may_take_out_whole(user: User) -> bool:
    return may_take_out(user, TABLES)


def may_have(user: User, export: Export) -> bool:
    """Whether what was asked for may still be given to this person, whatever they asked for it once."""
    hidden = export.restricted.exclude(visible_rule(INCIDENTS.model, user))
    return may_export(user, export) and not hidden.exists()


def may_export(user: User, export: Export) -> bool:
    wanted = TABLES if export.whole else [table for table in TABLES if table.name in export.counted]
    return user.is_active and user.is_staff and may_take_out(user, wanted)


def may_release(user: User, export: Export) -> bool:
    """Somebody else, who could take out the same."""
    return user.pk != export.asked_by_id and may_have(user, export)


def why_release(around: Around, people: int, restricted: bool, released_for: int = 0) -> str:
    """Words of `Export.Why`; ``released_for`` so many people was it released already."""
    why = []
    if people > max(settings.EXPORT_RELEASE_ABOVE, released_for):
        why.append(Why.PEOPLE)
    if any(_has_confidential(table, around.confidential) for table in around.tables()):
        why.append(Why.CONFIDENTIAL)
    if restricted:
        why.append(Why.RESTRICTED)
    return " ".join(why)


def _has_confidential(table: Table, with_columns: bool) -> bool:
    return table.confidential or (with_columns and any(column.confidential for column in table.columns))


def restricted_in(around: Around) -> QuerySet[Any]:
    """The restricted incidents of which the file tells something."""
    incidents = around.around()[INCIDENTS.name].filter(sensitivity="restricted")
    if around.whole:
        return incidents
    model = around.table.model
    hidden = issubclass(model, CaseRecord) and around.chosen.exclude(team_rule(model, NOBODY)).exists()
    return incidents if hidden else incidents.none()
