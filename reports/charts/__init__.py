"""Charts: sentences that are drawn, on the server: without script, in print, in a letter and in Tor alike."""

from reports.charts.drawing import file_svg, inline_svg
from reports.charts.files import file_csv, file_png
from reports.charts.growth import Growth, Step
from reports.charts.kinds import UNKNOWN, Bar, Chart
from reports.charts.labels import month_label, year_notes
from reports.charts.share_image import share_image_png

__all__ = [
    "UNKNOWN",
    "Bar",
    "Chart",
    "Growth",
    "Step",
    "file_csv",
    "file_png",
    "file_svg",
    "inline_svg",
    "month_label",
    "share_image_png",
    "year_notes",
]
