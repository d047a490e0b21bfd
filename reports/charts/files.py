"""What a reader may take away of a chart: its drawing as SVG and PNG, its numbers as CSV."""

import csv
import io

from reports.charts.drawing import file_svg
from reports.charts.kinds import Chart
from reports.charts.lettering import png

# A spreadsheet would read these as the start of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def file_png(chart: Chart) -> bytes:
    """Twice as fine as the SVG, for screens that show it."""
    return png(file_svg(chart), scale=2)


def file_csv(chart: Chart) -> str:
    """Label, value and whether it is provisional; what is not known is blank, never 0."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(["label", "value", "provisional"])
    for bar in chart.bars:
        label = f"{bar.label} {bar.note}".strip()
        value = "" if bar.value is None else bar.value
        table.writerow([harmless(label), value, "yes" if bar.provisional else "no"])
    return written.getvalue()


def harmless(label: str) -> str:
    return f"'{label}" if label.startswith(FORMULA_STARTS) else label
