"""“People and what was done to each”: the acts of an incident."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.incident_page.people import PersonRowForm, PersonRowInline
from cases.admin.people_on_page import NEW_PERSON
from cases.models import Act, Incident


class ActRowForm(PersonRowForm):
    """Most acts happen on the day of their incident: the date may be left out here."""

    owner: Incident

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "date" in self.fields:
            self.fields["date"].required = False
            self.fields["date"].help_text = _("Empty: the incident’s.")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if cleaned is None:
            return cleaned
        if not cleaned.get("date") and "date" not in self.errors:
            cleaned["date"] = self.owner.date
        if self.new_person and (cleaned.get("people_min") or 1) > 1:
            self.add_error(
                "people_min", _("A group (“at least 20 people”) has no person; one person counts as 1.")
            )
        return cleaned

    def is_told_elsewhere(self, fields: Iterable[str]) -> bool:
        """Without a date of the incident there is none to take over."""
        fields = set(fields)
        return (fields == {"date"} and not self.instance.date) or super().is_told_elsewhere(fields)


class ActInline(PersonRowInline):
    model = Act
    form = ActRowForm
    verbose_name_plural = gettext_lazy("People and what was done to each")
    what = ("kind", "person", "date", "end_date", "place_of_detention", "agency", "people_min")
    fieldsets = (
        (None, {"fields": ("linked", "state", "person", *[name for name in what if name != "person"])}),
        (gettext_lazy("About the new person"), {"fields": NEW_PERSON, "classes": ["new-person"]}),
    )
    readonly_fields = ("linked", "state")
    short_lists = ("kind", "place_of_detention", "agency")
    autocomplete_fields = ("person",)
    loads = ("kind", "person", "place_of_detention", "agency")
