"""What the places in a release are called: of every figure its indicator, breakdown and value, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from reports.drift import PARTS
from reports.indicators import INDICATORS
from reports.value_names import ValueNames
from reports.wording.labels import has_label, label
from reports.wording.quoting import UNKNOWN

COMPARISON = "comparison"
ORDER = (
    *PARTS,
    *("total", "at_end", "women_at_end", "recognised", "ended", "ever", "change"),
    *("possible", "unidentified", "with_minor_children", "minors"),
    *("fine", "arrest", "community-service"),
    *("count", "days", "hours", "byn", "base_units", "amount_unknown"),
    *dict.fromkeys(breakdown for indicator in INDICATORS.values() for breakdown in indicator.breakdowns),
)


def indicator_of(path: str) -> str:
    return path.split(".")[1 if path.startswith(f"{COMPARISON}.") else 0]


def ordered(keys: Iterable[str]) -> list[str]:
    """Indicators, measures and breakdowns as ``ORDER`` has them, values by name, *unknown* last.

    A release knows no order: PostgreSQL keeps what it stores as JSON sorted by the length of the words.
    """
    return sorted(
        keys, key=lambda key: (ORDER.index(key) if key in ORDER else len(ORDER), key == UNKNOWN, key)
    )


class FigureNames:
    """What the place in a release is called, in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.values = ValueNames(language)

    def of(self, path: str) -> str:
        first, second, *rest = path.split(".", 2)
        if first == COMPARISON:
            return _("%(figure)s, in the period compared with: %(measure)s") % {
                "figure": self.indicator(second),
                "measure": self.word("measure", rest[0]),
            }
        if not rest and has_label("breakdown", second, self.language):
            return f"{self.indicator(first)}, {self.breakdown(second)}: {self.word('measure', 'known')}"
        if not rest:
            return f"{self.indicator(first)}: {self.word('measure', second)}"
        return f"{self.indicator(first)}, {self.breakdown(second)}: {self.key(first, second, rest[0])}"

    def indicator(self, name: str) -> str:
        return self.word("figure", name)

    def breakdown(self, name: str) -> str:
        """Of penalties the kind takes the place of a breakdown."""
        if has_label("breakdown", name, self.language):
            return self.word("breakdown", name)
        if has_label("penalty", name, self.language):
            return self.word("penalty", name)
        return self.values.name("by_penalty", name)

    def key(self, indicator: str, breakdown: str, key: str) -> str:
        return self.word("measure", key) if indicator == "penalties" else self.values.name(breakdown, key)

    def word(self, kind: str, slug: str) -> str:
        return label(kind, slug, self.language) if has_label(kind, slug, self.language) else slug
