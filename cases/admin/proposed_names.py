"""Below an empty name stands how it is probably spelt, with a box to confirm it; what is typed wins.

The box carries the spelling that was seen, so that nothing else is stored when it is ticked. Works without scripts.
"""

from typing import Any

from django import forms

from cases.admin.choices import LoadedChoicesForm
from cases.models import Person
from cases.names.spellings import LANGUAGES


class ProposedName(forms.TextInput):
    template_name = "admin/cases/proposed_name.html"
    proposed = ""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        if not value and self.proposed:
            context |= {"proposed": self.proposed, "box": _confirmed(name), "language": name[-2:]}
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        typed = super().value_from_datadict(data, files, name)
        return typed if typed is None or typed.strip() else data.get(_confirmed(name), typed)


def _confirmed(name: str) -> str:
    return f"{name}-confirmed"


class PersonForm(LoadedChoicesForm):
    class Media:
        css = {"all": ["css/people.css"]}

    class Meta:
        model = Person
        fields = "__all__"
        widgets = {f"name_{language}": ProposedName(attrs={"class": "vTextField"}) for language in LANGUAGES}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields = [name for name in self._meta.widgets or () if name in self.fields]
        proposed = Person(**{name: self[name].value() or "" for name in fields}).proposed_names
        for name in fields:
            widget: Any = self.fields[name].widget
            widget.proposed = proposed.get(name[-2:], "")
