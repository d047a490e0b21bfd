"""What a chart shows, as values: its words and its bars. How it is drawn is the other modules' business."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reports.wording.labels import no_data
from reports.wording.numbers import integer

Kind = Literal["months", "regions", "shares", "ranking", "growth"]
Role = Literal["claim", "own", "context"]

# The key of what is not known: drawn as an outline, never folded into the rest.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of a chart; None where it is not known.

    ``role``: the *claim* is what the title speaks of, *context* lies outside the period.
    ``key``: the slug of a region, which decides its place, or "unknown".
    ``note``: a second line under the label.
    """

    label: str
    value: int | None
    role: Role = "own"
    provisional: bool = False
    key: str = ""
    note: str = ""

    @property
    def is_unknown(self) -> bool:
        return self.key == UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A sentence that is drawn: the finding as its title, unit and as-of under it, where it comes from below.

    ``slug`` is different for each chart of a page. ``description`` says in words everything that is drawn.
    ``label_heading`` and ``value_heading`` head the table of the same values.
    """

    kind: Kind
    slug: str
    language: str
    title: str
    subtitle: str
    description: str
    label_heading: str
    value_heading: str
    bars: tuple[Bar, ...]
    source: str = ""

    @property
    def highest(self) -> int:
        """Of the values; 1 where there is nothing to compare, so that it can be divided by."""
        return max((bar.value or 0 for bar in self.bars), default=0) or 1

    @property
    def has_provisional(self) -> bool:
        return any(bar.provisional for bar in self.bars)

    @property
    def is_wide(self) -> bool:
        """More bars than fit side by side on a phone: it scrolls inside itself there."""
        return self.kind == "months" and len(self.bars) > 8

    def printed(self, bar: Bar) -> str:
        return no_data(self.language) if bar.value is None else integer(bar.value, self.language)

    def above(self, bar: Bar) -> str:
        """Where there is no room for words."""
        return "–" if bar.value is None else self.printed(bar)

    @property
    def rows(self) -> Iterator[tuple[str, str, bool]]:
        """The table: label, value as printed, whether it is provisional."""
        return ((f"{bar.label} {bar.note}".strip(), self.printed(bar), bar.provisional) for bar in self.bars)
