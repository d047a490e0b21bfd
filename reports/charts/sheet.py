"""What a chart is drawn on: within a page, coloured by its stylesheet, or a file with its own colours.

Within a page a sheet has no width of its own: places across are shares of what there is, places down pixels.
So the words stay as large on a phone as on a desk. Nothing is written into ``style``: our policy forbids it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

SANS = "Golos Text, system-ui, sans-serif"
SERIF = "Literata, Georgia, serif"
INK, INK_2, PAPER, PAPER_2, LINE = "#15191e", "#434c56", "#fdfcfa", "#f3f0ea", "#d9d3c7"
ACCENT, CLAIM, MUTE = "#0a4d68", "#98222a", "#b9c4c9"

Attributes = dict[str, str | float]


def words(size: int, ink: str = INK, weight: int = 400, family: str = SANS) -> Attributes:
    return {"font-family": family, "font-size": size, "font-weight": weight, "fill": ink}


def lettered(size: int, ink: str = INK, weight: int = 400) -> Attributes:
    """Words of a drawing: their family is said once, by the drawing."""
    worn: Attributes = {"font-size": size, "fill": ink}
    return worn | ({"font-weight": weight} if weight != 400 else {})


# The light colours of static/css/tokens.css, by the class that wears them on a page.
WORN: dict[str, Attributes] = {
    "claim": {"fill": CLAIM},
    "own": {"fill": ACCENT},
    "context": {"fill": MUTE},
    "unknown": {"fill": "none", "stroke": INK_2, "stroke-width": 1},
    "hatch": {"fill": PAPER},
    "growth-line": {"stroke": ACCENT, "stroke-width": 3},
    "growth-provisional": {"stroke": ACCENT, "stroke-width": 3, "stroke-dasharray": "6 5"},
    "axis": {"stroke": INK, "stroke-width": 1},
    "value": lettered(14, weight=700),
    "label": lettered(13, INK_2),
    "note": lettered(12, INK_2),
    "tile-0": {"fill": PAPER_2},
    "tile-1": {"fill": "#dbe8ee"},
    "tile-2": {"fill": "#c3dae4"},
    "tile-3": {"fill": "#a8cad8"},
    "tile-4": {"fill": "#0f5c7b"},
    "tile-5": {"fill": ACCENT},
    "tile-value": lettered(20, weight=700),
    "tile-label": lettered(12),
    "tile-value-light": lettered(20, PAPER, weight=700),
    "tile-label-light": lettered(12, PAPER),
    "panel": lettered(13, INK, 700),
    "panel-claim": lettered(13, CLAIM, 700),
    "line-claim": {"fill": "none", "stroke": CLAIM, "stroke-width": 3},
    "line-context": {"fill": "none", "stroke": INK_2, "stroke-width": 2, "stroke-dasharray": "6 5"},
    "dot-claim": {"fill": CLAIM, "stroke": CLAIM, "stroke-width": 2.5},
    "dot-claim-hollow": {"fill": PAPER, "stroke": CLAIM, "stroke-width": 2.5},
    "dot-context": {"fill": INK_2},
    "series-claim": lettered(13, CLAIM, 700),
    "series-context": lettered(13, INK_2),
    "value-claim": lettered(14, CLAIM, 700),
    "value-context": lettered(13, INK_2),
    "pale-claim": {"fill": CLAIM, "fill-opacity": 0.55},
    "pale-own": {"fill": ACCENT, "fill-opacity": 0.55},
}


def element(tag: str, attributes: Attributes, *children: str) -> SafeString:
    written = format_html_join("", ' {}="{}"', attributes.items())
    return format_html("<{}{}>{}</{}>", tag, written, together(children), tag)


def together(parts: Iterable[str]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


@dataclass(frozen=True, slots=True)
class Sheet:
    """``width``: None on a page, pixels on a sheet to carry away."""

    slug: str
    width: int | None = None

    def across(self, share: float) -> str:
        return f"{share * 100:.2f}%" if self.width is None else f"{share * self.width:.1f}"

    def wear(self, name: str) -> Attributes:
        return {"class": f"chart-{name}"} if self.width is None else WORN[name]

    def box(
        self, name: str, left: float, top: float, width: float, height: float, paint: Attributes | None = None
    ) -> SafeString:
        """``left`` and ``width`` are shares of the sheet; ``paint`` instead of what the name wears."""
        place: Attributes = {"x": self.across(left), "y": round(top, 1)}
        size: Attributes = {"width": self.across(width), "height": round(height, 1)}
        return element("rect", place | size | (paint or self.wear(name)))

    def square(self, name: str, left: float, top: float, side: float) -> SafeString:
        place: Attributes = {"x": left, "y": top, "width": side, "height": side}
        return element("rect", place | self.wear(name))

    def rule(self, name: str, down: float, left: float = 0, width: float = 1) -> SafeString:
        place: Attributes = {"x1": self.across(left), "x2": self.across(left + width), "y1": down, "y2": down}
        return element("line", place | self.wear(name))

    def dot(self, name: str, across: float, down: float, radius: float = 4) -> SafeString:
        place: Attributes = {"cx": self.across(across), "cy": round(down, 1), "r": radius}
        return element("circle", place | self.wear(name))

    def window(
        self, left: float, top: float, width: float, height: float, units: float, *drawn: SafeString
    ) -> SafeString:
        """A part of the sheet with a measure of its own: ``units`` across, pixels down. What is drawn in it takes less
        than half the room of marks that each say their place, and may be stretched."""
        place: Attributes = {"x": self.across(left), "y": round(top, 1), "width": self.across(width)}
        inside: Attributes = {
            "height": height,
            "viewBox": f"0 0 {units:g} {height:g}",
            "preserveAspectRatio": "none",
        }
        return element("svg", place | inside, *drawn)

    def path(self, name: str, drawn: str) -> SafeString:
        """Its lines stay as thick as they are, however wide the window becomes."""
        lines: Attributes = {"d": drawn, "vector-effect": "non-scaling-stroke"}
        return element("path", lines | self.wear(name))

    def words(
        self, name: str, text: str, across: float | str, down: float, anchor: str = "start"
    ) -> SafeString:
        """``across``: a share of the sheet, or pixels as text."""
        left = across if isinstance(across, str) else self.across(across)
        place: Attributes = {"x": left, "y": round(down, 1), "text-anchor": anchor}
        return element("text", place | self.wear(name), text)

    def many_words(self, name: str, written: Iterable[tuple[str, float, float]]) -> SafeString:
        """Each in the middle of its place. A file says once how they look: with every one it would be 2 KB more."""
        if self.width is None:
            return together(self.words(name, text, across, down, "middle") for text, across, down in written)
        marks = (
            element("text", {"x": self.across(across), "y": round(down, 1)}, text)
            for text, across, down in written
        )
        look: Attributes = {"text-anchor": "middle"}
        return element("g", look | self.wear(name), *marks)

    def hatched(self, name: str) -> Attributes:
        return {"fill": f"url(#{self.slug}-{name}-hatched)"}

    def hatching(self, name: str) -> SafeString:
        """Stripes of a colour and of paper: what may still change."""
        pattern: Attributes = {
            "id": f"{self.slug}-{name}-hatched",
            "width": 8,
            "height": 8,
            "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        }
        ground = element("rect", {"width": 8, "height": 8} | self.wear(name))
        stripe = element("rect", {"width": 4, "height": 8} | self.wear("hatch"))
        return element("pattern", pattern, ground, stripe)
