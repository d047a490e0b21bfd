"""One title and one story, in the language one writes in; the other languages folded away."""

from django.utils.translation import gettext_lazy as _

from cases.admin.base import Fieldsets
from cases.languages import LANGUAGES, reader_language
from cases.models import Incident


def written_in(incident: Incident | None) -> str:
    """The language of the page; of an incident told in another one, that one."""
    mine = reader_language()
    if incident is None:
        return mine
    told = [code for code in (mine, *LANGUAGES) if getattr(incident, f"title_{code}")]
    return told[0] if told else mine


def what_happened(incident: Incident | None) -> Fieldsets:
    first = written_in(incident)
    others = [code for code in LANGUAGES if code != first]
    return [
        (
            _("When, where, what happened"),
            {
                "fields": (
                    "date",
                    ("region", "locality"),
                    f"title_{first}",
                    f"summary_{first}",
                    ("campaign", "sensitivity"),
                )
            },
        ),
        (
            _("The same in other languages"),
            {
                "fields": [f"{part}_{code}" for code in others for part in ("title", "summary")],
                "classes": ["collapse", "other-languages"],
            },
        ),
    ]
