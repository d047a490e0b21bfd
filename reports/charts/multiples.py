"""The months of each region, all to the same scale, roughly where the regions lie."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import Bar, Chart, Panel
from reports.charts.regions import COLUMNS, PLACES
from reports.charts.sheet import Sheet, together

# From the top of a panel: its name, room for a number, the highest bar, the axis, the months.
NAME, TOP, BASE, MONTHS = 14, 40, 96, 112
STEP, WIDTH = 128, 0.94 / COLUMNS
HEIGHT = 3 * STEP
# With more months only the highest bar has its number, and only the first and last month their names.
FEW = 4
FILLED = 0.82


def draw_multiples(chart: Chart, sheet: Sheet) -> SafeString:
    """Raises KeyError for a region that has no place."""
    return together(mark for panel in chart.panels for mark in _panel(chart, sheet, panel))


def _panel(chart: Chart, sheet: Sheet, panel: Panel) -> Iterator[SafeString]:
    column, row = PLACES[panel.key]
    left, top = column / COLUMNS, row * STEP
    few = len(panel.bars) <= FEW
    place = WIDTH / len(panel.bars)
    yield sheet.words("panel-claim" if panel.role == "claim" else "panel", panel.label, left, top + NAME)
    yield _bars(chart, sheet, panel, left, top)
    yield sheet.rule("axis", top + BASE, left, WIDTH)
    shown = panel.bars if few else (max(panel.bars, key=lambda bar: bar.value or 0),)
    written = list[tuple[str, float, float]]()
    for number, bar in enumerate(panel.bars):
        middle = left + (number + 0.5) * place
        if any(bar is one for one in shown):
            written.append((chart.above(bar), middle, top + BASE - _height(chart, bar) - 5))
        if few or number in (0, len(panel.bars) - 1):
            written.append((bar.label, middle, top + MONTHS))
    yield sheet.many_words("note", written)


def _bars(chart: Chart, sheet: Sheet, panel: Panel, left: float, top: int) -> SafeString:
    """One shape for all bars of a panel, pale where they may still change."""
    high = BASE - TOP
    drawn = "".join(
        f"M{number + (1 - FILLED) / 2:.2f} {high}v-{_height(chart, bar):.1f}h{FILLED}V{high}z"
        for number, bar in enumerate(panel.bars)
        if bar.value
    )
    name = f"pale-{panel.role}" if any(bar.provisional for bar in panel.bars) else panel.role
    return sheet.window(left, top + TOP, WIDTH, high, len(panel.bars), sheet.path(name, drawn))


def _height(chart: Chart, bar: Bar) -> float:
    return (BASE - TOP) * (bar.value or 0) / chart.highest
