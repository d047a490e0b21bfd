"""A chart as SVG: within a page, or a file of its own with its words around it."""

from collections.abc import Callable

from django.utils.safestring import SafeString

from reports.charts import growth, lines, months, multiples, ranking, regions, shares
from reports.charts.kinds import Chart, Kind
from reports.charts.lettering import BOLD, REGULAR, wrap
from reports.charts.share_image import share_chart_png
from reports.charts.sheet import INK, INK_2, PAPER, SANS, Attributes, Sheet, element, lettered, together

DRAW: dict[Kind, Callable[[Chart, Sheet], SafeString]] = {
    "months": months.draw_months,
    "regions": regions.draw_regions,
    "shares": shares.draw_shares,
    "ranking": ranking.draw_ranking,
    "multiples": multiples.draw_multiples,
    "lines": lines.draw_lines,
    "growth": growth.draw_growth,
}
HEIGHTS: dict[Kind, int] = {
    "months": months.HEIGHT,
    "regions": regions.HEIGHT,
    "multiples": multiples.HEIGHT,
    "lines": lines.HEIGHT,
    "growth": growth.HEIGHT,
}
FILE_WIDTH, MARGIN = 720, 32
NAMESPACE = "http://www.w3.org/2000/svg"


def chart_height(chart: Chart) -> int:
    if chart.kind in HEIGHTS:
        return HEIGHTS[chart.kind]
    return shares.height(chart) if chart.kind == "shares" else ranking.height(chart)


def inline_svg(chart: Chart) -> SafeString:
    """For a page: coloured by its stylesheet, as wide as there is room, read out as title and description."""
    name, told = f"{chart.slug}-title", f"{chart.slug}-description"
    attributes: Attributes = {
        "class": f"chart-drawing chart-{chart.kind}",
        "role": "img",
        "aria-labelledby": f"{name} {told}",
        "width": "100%",
        "height": chart_height(chart),
    }
    return element(
        "svg", attributes, *_read_out(chart, name, told), DRAW[chart.kind](chart, Sheet(chart.slug))
    )


def file_svg(chart: Chart) -> str:
    """To be kept: its own colours on paper, with title, subtitle, caveat and source."""
    width = FILE_WIDTH - 2 * MARGIN
    title = [(line, lettered(22, weight=700), 28) for line in wrap(chart.title, BOLD, 22, width)]
    subtitle = [(line, lettered(14, INK_2), 20) for line in wrap(chart.subtitle, REGULAR, 14, width)]
    below = [
        (line, lettered(13, INK_2), 19)
        for text in (chart.note, chart.source)
        for line in wrap(text, REGULAR, 13, width)
    ]
    head, top = _lines(title + subtitle, MARGIN)
    body_top = top + 20
    foot, bottom = _lines(below, body_top + chart_height(chart) + 12)
    drawn = DRAW[chart.kind](chart, Sheet(chart.slug, width))
    body = element("g", {"transform": f"translate({MARGIN} {body_top})"}, drawn)
    name, told = f"{chart.slug}-title", f"{chart.slug}-description"
    height = bottom + MARGIN - 8
    attributes: Attributes = {
        "xmlns": NAMESPACE,
        "lang": chart.language,
        "font-family": SANS,
        "role": "img",
        "aria-labelledby": f"{name} {told}",
        "width": FILE_WIDTH,
        "height": height,
        "viewBox": f"0 0 {FILE_WIDTH} {height}",
    }
    paper = element("rect", {"width": FILE_WIDTH, "height": height, "fill": PAPER})
    rule = element("rect", {"width": FILE_WIDTH, "height": 4, "fill": INK})
    return str(element("svg", attributes, *_read_out(chart, name, told), paper, rule, head, body, foot))


def shared_png(chart: Chart) -> bytes:
    """1200 × 630, for where its page is shared."""
    return share_chart_png(chart, chart_height(chart), lambda sheet: DRAW[chart.kind](chart, sheet))


def _read_out(chart: Chart, name: str, told: str) -> tuple[SafeString, SafeString]:
    return element("title", {"id": name}, chart.title), element("desc", {"id": told}, chart.description)


def _lines(lines: list[tuple[str, Attributes, int]], top: int) -> tuple[SafeString, int]:
    """Lines of words under each other, and where the last one ends."""
    drawn = []
    for line, worn, step in lines:
        top += step
        drawn.append(element("text", {"x": MARGIN, "y": top - 6} | worn, line))
    return together(drawn), top
