"""The person box: finds people by any spelling, says what agrees and what differs, and offers to add a new one.

The last thing it offers is «Add “Іван Пятроў” as a new person», whose value is ``new:Іван Пятроў``: the form that
shows the box makes a person of it (`cases.admin.people_on_page`). It is offered to who may add people, for what
looks like a name. How people are found is the matter of `cases.matching`.
"""

from typing import Any

from django import forms

from cases.admin.choices import LoadedChoice
from cases.names.letters import tidy

NEW = "new:"  # before a name, where otherwise the key of somebody who is here already stands
OFFER_NEW = "new"  # parameter of the address: this box can take a new person


def new_name(value: Any) -> str | None:
    """The name of the person to add; None where somebody is chosen, or nobody."""
    return tidy(value.removeprefix(NEW)) if isinstance(value, str) and value.startswith(NEW) else None


class PersonChoice(LoadedChoice):
    """A box whose form understands ``new:…``."""

    def get_url(self) -> str:
        return f"{super().get_url()}?{OFFER_NEW}=1"

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["js/people.js"], css={"screen": ["css/people.css"]})
