"""Lying bars under their names, for names too long to stand side by side."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import Bar, Chart
from reports.charts.sheet import Sheet, together

ROW, BAR = 46, 12


def height(chart: Chart) -> int:
    return ROW * len(chart.bars)


def draw_ranking(chart: Chart, sheet: Sheet) -> SafeString:
    return together(mark for row, bar in enumerate(chart.bars) for mark in _row(chart, sheet, bar, row * ROW))


def _row(chart: Chart, sheet: Sheet, bar: Bar, top: int) -> Iterator[SafeString]:
    yield sheet.words("label", bar.label, 0, top + 16)
    yield sheet.words("value", chart.printed(bar), 1, top + 16, "end")
    width = (bar.value or 0) / chart.highest
    yield sheet.box("unknown" if bar.is_unknown else bar.role, 0, top + 24, width, BAR)
