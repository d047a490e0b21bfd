"""Seven equal tiles, roughly where the regions lie. On a map the city of Minsk, with most cases, is a dot."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import UNKNOWN, Bar, Chart
from reports.charts.sheet import Sheet, together

# Slug of the region: column and row of its tile.
PLACES = {
    "BY-VI": (2, 0),
    "BY-HR": (0, 1),
    "BY-HM": (1, 1),
    "BY-MI": (2, 1),
    "BY-MA": (3, 1),
    "BY-BR": (0, 2),
    "BY-HO": (3, 2),
    UNKNOWN: (3, 0),
}
COLUMNS, HEIGHT = 4, 266
TILE, SIDE, STEP = 0.98 / COLUMNS, 84, 90
# From the first of these shades on the words in a tile are light.
SHADES, DARK_FROM = 5, 4


def draw_regions(chart: Chart, sheet: Sheet) -> SafeString:
    """Raises KeyError for a region that has no tile."""
    return together(mark for bar in chart.bars for mark in _tile(chart, sheet, bar))


def _tile(chart: Chart, sheet: Sheet, bar: Bar) -> Iterator[SafeString]:
    column, row = PLACES[bar.key]
    left, top = column / COLUMNS, row * STEP
    middle = left + TILE / 2
    shade = 0 if bar.is_unknown else _shade(bar, chart.highest)
    light = "-light" if shade >= DARK_FROM else ""
    yield sheet.box("unknown" if bar.is_unknown else f"tile-{shade}", left, top + 0.5, TILE, SIDE)
    yield sheet.words(f"tile-value{light}", chart.above(bar), middle, top + 34, "middle")
    for line, words in enumerate(_two_lines(bar.label)):
        yield sheet.words(f"tile-label{light}", words, middle, top + 54 + 15 * line, "middle")


def _shade(bar: Bar, highest: int) -> int:
    """0 for none, else in which fifth of the largest value it lies."""
    value = bar.value or 0
    return min(SHADES, 1 + SHADES * (value - 1) // highest) if value else 0


def _two_lines(label: str) -> list[str]:
    return label.split(" ", 1)
