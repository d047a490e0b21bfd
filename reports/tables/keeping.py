"""Tables kept under a name: one's own, and those that colleagues offer. Kept is the question, never an answer."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from reports.models import SavedTable
from reports.tables.asked import Asked


class SavedTableForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = SavedTable
        fields = ("name", "shared")

    def _get_validation_exclusions(self) -> set[str]:
        """The owner is not asked for, but a name is there once for each."""
        return set(super()._get_validation_exclusions()) - {"owner"}  # type: ignore[misc]


def offered_to(reader: User) -> QuerySet[SavedTable]:
    return SavedTable.objects.filter(Q(owner=reader) | Q(shared=True)).select_related("owner")


def keep(asked: Asked, given: Any, owner: User) -> SavedTable | None:
    """Under its name; the same name again replaces what it stood for. None where the name will not do."""
    name = str(given.get("name", "")).strip()
    kept = SavedTable.objects.filter(owner=owner, name=name).first() or SavedTable(owner=owner)
    kept.query = asked.query
    return _stored(kept, given)


def rename(kept: SavedTable, given: Any) -> SavedTable | None:
    return _stored(kept, given)


def _stored(kept: SavedTable, given: Any) -> SavedTable | None:
    form = SavedTableForm(given, instance=kept)
    if not form.is_valid():
        return None
    stored: SavedTable = form.save()
    return stored
