"""What breakdowns and their values are called in a table, in the language of whoever reads it."""

from django.utils.translation import gettext as _

from cases.models.fields import reader_language
from reports.value_names import ValueNames
from reports.wording.catalogue import initial
from reports.wording.labels import has_label, label

UNKNOWN = "unknown"
TOTAL = ""


def breakdown_name(name: str) -> str:
    """The words of a heading: “by region”; an unknown one as it was written."""
    if name == "by_penalty":
        return _("by penalty")
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
        return initial(self._values.name(breakdown, key))
