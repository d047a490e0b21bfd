"""People who are written in the row in which something was done to them: created with the page, or not at all."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.admin.incident_page.choices import RowChoiceField
from cases.admin.people_choice import PersonChoice, new_name
from cases.casebook.rules import broken_rules
from cases.models import Person
from cases.names.language import field_language
from cases.names.letters import tidy
from cases.writing_many import create_many

LONGEST_NAME = 250
MOST_CHILDREN_ASKED = 9
CHILDREN = [
    ("", gettext_lazy("not known")),
    ("no", gettext_lazy("no")),
    ("yes", gettext_lazy("yes, how many is not known")),
    *((str(number), str(number)) for number in range(1, MOST_CHILDREN_ASKED + 1)),
]


def new_person(name: str, **values: Any) -> Person:
    """Somebody of this name, in the language that its letters tell."""
    return Person(**{f"name_{field_language(name)}": tidy(name)} | values)


class PeopleOnPage:
    """The new people of one page. The same name in two rows is one person."""

    def __init__(self, by: User | None = None) -> None:
        self.by = by
        self._people: dict[str, Person] = {}

    def named(self, name: str) -> Person:
        if self.by is None or not self.by.has_perm("cases.add_person"):
            raise ValidationError(_("You may not add people. Choose somebody who is here already."))
        return self._people.setdefault(tidy(name).casefold(), new_person(name))

    def write(self) -> None:
        new = [person for person in self._people.values() if person.pk is None]
        if new and self.by:
            create_many(new, self.by)


class PersonBox(PersonChoice):
    """Shows somebody who is not written yet by the name that was typed."""

    def optgroups(self, name: str, value: list[str], attr: Any = None) -> list[Any]:
        new = new_name(value[0]) if value else None
        if new is None:
            return super().optgroups(name, [key for key in value if key.isdecimal()], attr)
        words = _("%(name)s (new)") % {"name": new}
        return [
            (
                None,
                [
                    self.create_option(name, "", "", False, 0),
                    self.create_option(name, value[0], words, True, 1),
                ],
                0,
            )
        ]


class PersonRowField(RowChoiceField):
    """Cleans to a person, or to the name of a new one."""

    def to_python(self, value: Any) -> Any:
        name = new_name(value)
        if name is None:
            return super().to_python(value)
        if not name:
            raise ValidationError(_("Write the name of the new person."))
        if len(name) > LONGEST_NAME:
            raise ValidationError(_("This name is too long."))
        return name


class NewPersonFields(forms.Form):
    """What may be said at once of somebody new. All of it may be left out, or said in another of their rows."""

    new_sex = forms.ChoiceField(
        label=gettext_lazy("sex"),
        choices=[("", gettext_lazy("not known")), *Person.Sex.choices],
        required=False,
    )
    new_birth_date: forms.Field = Person._meta.get_field("birth_date").formfield(
        label=gettext_lazy("year or date of birth"), help_text=""
    )
    new_children = forms.ChoiceField(label=gettext_lazy("minor children"), choices=CHILDREN, required=False)
    new_note = forms.CharField(
        label=gettext_lazy("town, internal note"),
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


NEW_PERSON = tuple(NewPersonFields.base_fields)


def describe(person: Person, form: forms.BaseForm) -> None:
    """Add what the row says of somebody new; what contradicts another row is an error of this one."""
    for name, value in _said(form.cleaned_data).items():
        before = getattr(person, name)
        if before not in ("", None, value):
            form.add_error(_asked_as(name), _("Another row says something else about the same new person."))
        setattr(person, name, value)
    for fields, sentence in broken_rules(person):
        form.add_error(_asked_as(fields[0]) if len(fields) == 1 else None, sentence)


def _said(cleaned: dict[str, Any]) -> dict[str, Any]:
    children = cleaned.get("new_children", "")
    said = {
        "sex": cleaned.get("new_sex", ""),
        "birth_date": cleaned.get("new_birth_date", ""),
        "note": cleaned.get("new_note", ""),
        "has_minor_children": {"": None, "no": False}.get(children, True),
        "minor_children_count": int(children) if children.isdecimal() else None,
    }
    return {name: value for name, value in said.items() if value not in ("", None)}


def _asked_as(name: str) -> str | None:
    name = "children" if name in ("has_minor_children", "minor_children_count") else name
    return f"new_{name}" if f"new_{name}" in NEW_PERSON else None
