"""Bars side by side, one a month, from zero."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import Bar, Chart
from reports.charts.sheet import Sheet, element, together

HEIGHT, TOP, BASE = 240, 26, 196
# The share of its place that a bar fills.
FILLED = 0.82


def draw_months(chart: Chart, sheet: Sheet) -> SafeString:
    place = 1 / len(chart.bars)
    hatched = dict.fromkeys(bar.role for bar in chart.bars if bar.provisional)
    patterns = element("defs", {}, *(sheet.hatching(role) for role in hatched))
    columns = [
        column
        for number, bar in enumerate(chart.bars)
        for column in _column(chart, sheet, bar, (number + (1 - FILLED) / 2) * place, FILLED * place)
    ]
    return together([patterns, *columns, sheet.rule("axis", BASE)])


def _column(chart: Chart, sheet: Sheet, bar: Bar, left: float, width: float) -> Iterator[SafeString]:
    height = (BASE - TOP) * (bar.value or 0) / chart.highest
    middle = left + width / 2
    if bar.is_unknown:
        yield sheet.box("unknown", left, BASE - height, width, height)
    else:
        paint = sheet.hatched(bar.role) if bar.provisional else None
        yield sheet.box(bar.role, left, BASE - height, width, height, paint)
    yield sheet.words("value", chart.above(bar), middle, BASE - height - 8, "middle")
    yield sheet.words("label", bar.label, middle, BASE + 20, "middle")
    if bar.note:
        yield sheet.words("note", bar.note, middle, BASE + 37, "middle")
