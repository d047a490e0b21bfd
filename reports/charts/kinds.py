"""What a chart shows, as values: its words and its bars. How it is drawn is the other modules' business."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reports.charts.table import Row, Table
from reports.wording.labels import no_data
from reports.wording.numbers import integer

Kind = Literal["months", "regions", "shares", "ranking", "multiples", "lines", "growth"]
Role = Literal["claim", "own", "context"]

# The key of what is not known: drawn as an outline, never folded into the rest.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of a chart; None where it is not known.

    ``role``: the *claim* is what the title speaks of, *context* lies outside the period.
    ``key``: the slug of a region, which decides its place, or "unknown".
    ``note``: a second line under the label. ``words`` are printed instead of the value, such as “0–2”.
    """

    label: str
    value: int | None
    role: Role = "own"
    provisional: bool = False
    key: str = ""
    note: str = ""
    words: str = ""

    @property
    def is_unknown(self) -> bool:
        return self.key == UNKNOWN


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several rows of bars drawn to the same scale: a small multiple, or a line of points."""

    label: str
    bars: tuple[Bar, ...]
    key: str = ""
    role: Role = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A sentence that is drawn: the finding as its title, unit and as-of under it, where it comes from below.

    ``slug`` is different for each chart of a page. ``description`` says in words everything that is drawn.
    ``label_heading`` and ``value_heading`` head the table of the same values. A chart has bars, or panels of bars;
    ``undrawn`` ones stand in the table only.
    """

    kind: Kind
    slug: str
    language: str
    title: str
    subtitle: str
    description: str
    label_heading: str
    value_heading: str
    bars: tuple[Bar, ...] = ()
    panels: tuple[Panel, ...] = ()
    undrawn: tuple[Bar, ...] = ()
    note: str = ""
    source: str = ""

    @property
    def drawn_bars(self) -> tuple[Bar, ...]:
        return (*self.bars, *(bar for panel in self.panels for bar in panel.bars))

    @property
    def highest(self) -> int:
        """Of the values; 1 where there is nothing to compare, so that it can be divided by."""
        return max((bar.value or 0 for bar in self.drawn_bars), default=0) or 1

    @property
    def has_provisional(self) -> bool:
        return any(bar.provisional for bar in self.drawn_bars)

    @property
    def is_wide(self) -> bool:
        """More than fits side by side on a phone: it scrolls inside itself there."""
        return self.kind == "multiples" or (self.kind == "months" and len(self.bars) > 8)

    def printed(self, bar: Bar) -> str:
        if bar.words:
            return bar.words
        return no_data(self.language) if bar.value is None else integer(bar.value, self.language)

    def above(self, bar: Bar) -> str:
        """Where there is no room for words."""
        return "–" if bar.value is None else self.printed(bar)

    @property
    def rows(self) -> Iterator[tuple[str, str, bool]]:
        """Of a chart without panels: label, value as printed, whether it is provisional."""
        bars = (*self.bars, *self.undrawn)
        return ((f"{bar.label} {bar.note}".strip(), self.printed(bar), bar.provisional) for bar in bars)

    @property
    def table(self) -> Table:
        """Everything that is drawn, and what was left out of the drawing."""
        if self.kind == "multiples":
            months = tuple(f"{bar.label} {bar.note}".strip() for bar in self.panels[0].bars)
            across = (Row(panel.label, self._cells(panel.bars)) for panel in self.panels)
            return Table(self.title, self.label_heading, months, tuple(across))
        if self.kind == "lines":
            together = zip(*(panel.bars for panel in self.panels), strict=True)
            down = (Row(bars[0].label, self._cells(bars), bars[0].provisional) for bars in together)
            columns = tuple(panel.label for panel in self.panels)
            return Table(self.title, self.label_heading, columns, tuple(down))
        rows = tuple(Row(label, (value,), provisional) for label, value, provisional in self.rows)
        return Table(self.title, self.label_heading, (self.value_heading,), rows)

    def _cells(self, bars: tuple[Bar, ...]) -> tuple[str, ...]:
        return tuple(self.printed(bar) for bar in bars)
