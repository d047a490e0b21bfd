"""Charts: sentences that are drawn, on the server: without script, in print, in a letter and in Tor alike."""

from reports.charts.drawing import chart_height, file_svg, inline_svg, shared_png
from reports.charts.files import columns, file_csv, file_png
from reports.charts.growth import Growth, Step
from reports.charts.kinds import UNKNOWN, Bar, Chart, Panel
from reports.charts.labels import month_label, year_notes
from reports.charts.share_image import share_image_png
from reports.charts.table import Row, Table

__all__ = [
    "UNKNOWN",
    "Bar",
    "Chart",
    "Growth",
    "Panel",
    "Row",
    "Step",
    "Table",
    "chart_height",
    "columns",
    "file_csv",
    "file_png",
    "file_svg",
    "inline_svg",
    "month_label",
    "share_image_png",
    "shared_png",
    "year_notes",
]
