"""What breakdowns and their values are called in a table, in the language of whoever reads it."""

from typing import Any

from django.utils.translation import gettext_lazy

from cases.models import Recognition
from cases.models.fields import reader_language
from reports.value_names import ValueNames
from reports.wording.catalogue import initial
from reports.wording.labels import has_label, label

# What is broken down here and nowhere else.
_BREAKDOWNS = {
    "by_penalty": gettext_lazy("by penalty"),
    "by_age": gettext_lazy("by age"),
    "by_children": gettext_lazy("by minor children"),
    "by_occupation": gettext_lazy("by occupation"),
    "by_citizenship": gettext_lazy("by citizenship"),
    "by_place": gettext_lazy("by place of detention"),
    "by_reason": gettext_lazy("by what ended it"),
}
_VALUES: dict[str, dict[str, Any]] = {
    "by_age": {"minors": gettext_lazy("younger than 18"), "adults": gettext_lazy("18 and older")},
    "by_children": {"yes": gettext_lazy("with minor children"), "no": gettext_lazy("without minor children")},
    "by_reason": dict(Recognition.EndReason.choices),
}
UNKNOWN = "unknown"
TOTAL = ""


def breakdown_name(name: str) -> str:
    """The words of a heading: “by region”; an unknown one as it was written."""
    if name in _BREAKDOWNS:
        return str(_BREAKDOWNS[name])
    language = reader_language()
    return label("breakdown", name, language) if has_label("breakdown", name, language) else name


class Names:
    """Names of values; each vocabulary is read once."""

    def __init__(self) -> None:
        self.language = reader_language()
        self._values = ValueNames(self.language)

    def of(self, breakdown: str, key: str) -> str:
        if key == TOTAL:
            return initial(label("measure", "total", self.language))
        if breakdown == "by_outcome" and key == UNKNOWN:
            return initial(label("any", UNKNOWN, self.language))
        if key in _VALUES.get(breakdown, {}):
            return initial(str(_VALUES[breakdown][key]))
        return initial(self._values.name(breakdown, key))
