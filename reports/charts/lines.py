"""This period's months as a line, beside the same months of the year before as they were known at the same age."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import Bar, Chart, Panel
from reports.charts.sheet import Sheet, together

HEIGHT, TOP, BASE = 276, 76, 226
# Where the names of the lines stand, one under the other.
FIRST_NAME, NAME_STEP = 16, 20
# With more months than this only the first line carries a number at every point.
FEW = 6


def draw_lines(chart: Chart, sheet: Sheet) -> SafeString:
    """The panels are the lines, the one the title speaks of first; all of them have the same months."""
    names = (mark for row, panel in enumerate(chart.panels) for mark in _name(sheet, panel, row))
    lines = (mark for panel in reversed(chart.panels) for mark in _line(chart, sheet, panel))
    months = (
        sheet.words("label", bar.label, _across(number, chart), BASE + 20, "middle")
        for number, bar in enumerate(chart.panels[0].bars)
    )
    return together([*names, sheet.rule("axis", BASE), *lines, *months, *_values(chart, sheet)])


def _across(number: int, chart: Chart) -> float:
    return (number + 0.5) / len(chart.panels[0].bars)


def _down(chart: Chart, bar: Bar) -> float:
    return BASE - (BASE - TOP) * (bar.value or 0) / chart.highest


def _name(sheet: Sheet, panel: Panel, row: int) -> Iterator[SafeString]:
    base = FIRST_NAME + NAME_STEP * row
    place = 24 / (sheet.width or 640)
    yield sheet.rule(f"line-{panel.role}", base - 5, 0, place)
    yield sheet.words(f"series-{panel.role}", panel.label, place + 0.015, base)


def _line(chart: Chart, sheet: Sheet, panel: Panel) -> Iterator[SafeString]:
    units = sheet.width or 100 * len(panel.bars)
    points = [
        (_across(number, chart), _down(chart, bar))
        for number, bar in enumerate(panel.bars)
        if bar.value is not None
    ]
    drawn = "L".join(f"{across * units:.1f} {down - TOP:.1f}" for across, down in points)
    if points:
        yield sheet.window(0, TOP, 1, BASE - TOP, units, sheet.path(f"line-{panel.role}", f"M{drawn}"))
    for (across, down), bar in zip(points, (bar for bar in panel.bars if bar.value is not None), strict=True):
        hollow = "-hollow" if bar.provisional and panel.role == "claim" else ""
        yield sheet.dot(f"dot-{panel.role}{hollow}", across, down, 4 if panel.role == "claim" else 3)


def _values(chart: Chart, sheet: Sheet) -> Iterator[SafeString]:
    """The larger of two values above its point, the smaller below, so that they never stand on each other."""
    months = list(zip(*(panel.bars for panel in chart.panels), strict=True))
    for number, bars in enumerate(months):
        highest = max(bar.value or 0 for bar in bars)
        above = next(place for place, bar in enumerate(bars) if (bar.value or 0) == highest)
        for place, (panel, bar) in enumerate(zip(chart.panels, bars, strict=True)):
            if bar.value is None or (place and len(months) > FEW and number != len(months) - 1):
                continue
            shift = -10 if place == above else 20
            down = min(_down(chart, bar) + shift, BASE - 4)
            yield sheet.words(f"value-{panel.role}", chart.above(bar), _across(number, chart), down, "middle")
