"""What a reader may take away of a chart: its drawing as SVG and PNG, its numbers as CSV."""

import csv
import io

from reports.charts.drawing import file_svg
from reports.charts.kinds import Bar, Chart
from reports.charts.lettering import png

# A spreadsheet would read these as the start of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def file_png(chart: Chart) -> bytes:
    """Twice as fine as the SVG, for screens that show it."""
    return png(file_svg(chart), scale=2)


def file_csv(chart: Chart) -> str:
    """Label, value and whether it is provisional; what is not known is blank, never 0. One value a line: a chart with
    panels says in a column more which of them it belongs to, and what is printed in other words than its value
    ("0–2") is written so."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(columns(chart))
    for panel in chart.panels:
        for bar in panel.bars:
            table.writerow([harmless(panel.label), *_line(bar)])
    for bar in () if chart.panels else (*chart.bars, *chart.undrawn):
        table.writerow(_line(bar))
    return written.getvalue()


def columns(chart: Chart) -> list[str]:
    """The heads of the CSV: the same in every language, for programs."""
    return [*(["series"] if chart.panels else []), "label", "value", "provisional"]


def _line(bar: Bar) -> list[str | int]:
    label = f"{bar.label} {bar.note}".strip()
    value = "" if bar.value is None else bar.value
    return [harmless(label), bar.words or value, "yes" if bar.provisional else "no"]


def harmless(label: str) -> str:
    return f"'{label}" if label.startswith(FORMULA_STARTS) else label
