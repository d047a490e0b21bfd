"""The picture shown where a publication is shared: its number and its headline."""

from collections.abc import Callable

from django.utils.safestring import SafeString
from django.utils.translation import gettext, override

from reports.charts.kinds import Chart
from reports.charts.lettering import BOLD, REGULAR, SERIF_SEMIBOLD, png, width_of, wrap
from reports.charts.sheet import (
    CLAIM,
    INK,
    INK_2,
    PAPER,
    SANS,
    SERIF,
    Attributes,
    Sheet,
    element,
    together,
    words,
)

WIDTH, HEIGHT, MARGIN = 1200, 630, 64
# Sizes a headline is tried in, and the room it has; in the last size it is cut after five lines.
HEADLINE_SIZES, HEADLINE_HEIGHT = (74, 68, 60, 52, 46), 310
LABEL_SIZE, NUMBER_SIZE = 30, 104
# Of a chart: its finding in two lines at most, its unit and day in two, and how much larger than on a page it may be.
TITLE_SIZES, SUBTITLE_SIZE, MOST_ENLARGED = (42, 36, 30, 26), 22, 1.6


def share_image_png(headline: str, kicker: str, number: str, label: str, language: str) -> bytes:
    return png(share_image_svg(headline, kicker, number, label, language))


def share_image_svg(headline: str, kicker: str, number: str, label: str, language: str) -> str:
    return _picture(language, kicker, [_headline(headline), *(_number(number, label) if number else ())])


def share_chart_png(chart: Chart, height: int, draw: Callable[[Sheet], SafeString]) -> bytes:
    """``height`` of the chart and how it is drawn: see `reports.charts.drawing.shared_png`."""
    return png(share_chart_svg(chart, height, draw))


def share_chart_svg(chart: Chart, height: int, draw: Callable[[Sheet], SafeString]) -> str:
    """The chart under its finding, as large as there is room."""
    size, title = _two_lines(chart.title)
    subtitle = wrap(chart.subtitle, REGULAR, SUBTITLE_SIZE, WIDTH - 2 * MARGIN)[:2]
    lines = [(line, words(size, weight=700), size + 8) for line in title]
    lines += [(line, words(SUBTITLE_SIZE, INK_2), 30) for line in subtitle]
    top, written = 92, []
    for line, worn, step in lines:
        top += step
        written.append(_line(line, MARGIN, top, worn))
    top += 26
    scale = min((HEIGHT - top - 24) / height, MOST_ENLARGED)
    sheet = Sheet(chart.slug, round((WIDTH - 2 * MARGIN) / scale))
    place = f"translate({MARGIN} {top}) scale({scale:.3f})"
    return _picture(chart.language, "", [*written, element("g", {"transform": place}, draw(sheet))])


def _two_lines(title: str) -> tuple[int, list[str]]:
    """In the largest size in which two lines are enough; in the last it is cut."""
    for size in TITLE_SIZES:
        lines = wrap(title, BOLD, size, WIDTH - 2 * MARGIN)
        if len(lines) <= 2:
            return size, lines
    return size, [lines[0], f"{lines[1]} …"]


def _picture(language: str, kicker: str, shown: list[SafeString]) -> str:
    with override(language):
        site = gettext("Viasna")
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": WIDTH,
        "height": HEIGHT,
        "viewBox": f"0 0 {WIDTH} {HEIGHT}",
        "lang": language,
        "font-family": SANS,
    }
    parts = [
        element("rect", {"width": WIDTH, "height": HEIGHT, "fill": PAPER}),
        element("rect", {"width": WIDTH, "height": 10, "fill": INK}),
        _line(site, MARGIN, 74, words(30, weight=700)),
        _line(kicker, WIDTH - MARGIN, 74, words(26, CLAIM, 700) | {"text-anchor": "end"}),
        *shown,
    ]
    return str(element("svg", attributes, *parts))


def _line(text: str, left: float, down: float, worn: Attributes) -> SafeString:
    place: Attributes = {"x": left, "y": down}
    return element("text", place | worn, text)


def _headline(headline: str) -> SafeString:
    size, lines = _fitting(headline)
    step = round(size * 1.16)
    first = round(108 + size * 0.96)
    worn = words(size, INK, 600, SERIF)
    return together(_line(line, MARGIN, first + step * row, worn) for row, line in enumerate(lines))


def _fitting(headline: str) -> tuple[int, list[str]]:
    for size in HEADLINE_SIZES:
        lines = wrap(headline, SERIF_SEMIBOLD, size, WIDTH - 2 * MARGIN)
        if len(lines) * size * 1.16 <= HEADLINE_HEIGHT:
            return size, lines
    lines = lines[:5]
    return size, [*lines[:-1], f"{lines[-1]} …"]


def _number(number: str, label: str) -> list[SafeString]:
    """Under a rule: the number large, what it counts beside it."""
    size = NUMBER_SIZE if len(number) < 12 else NUMBER_SIZE // 2
    right = MARGIN + round(width_of(number, BOLD, size)) + 36
    lines = wrap(label, REGULAR, LABEL_SIZE, WIDTH - MARGIN - right)[:3]
    top = 558 - (len(lines) - 1) * 19
    return [
        element("rect", {"x": MARGIN, "y": 450, "width": WIDTH - 2 * MARGIN, "height": 4, "fill": INK}),
        _line(number, MARGIN, 562, words(size, weight=700)),
        *(_line(line, right, top + 38 * row, words(LABEL_SIZE, INK_2)) for row, line in enumerate(lines)),
    ]
