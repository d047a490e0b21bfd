"""How a count grew: a step for each release, dashed while it was provisional, from zero."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString

from reports.charts.kinds import Chart
from reports.charts.sheet import Attributes, Sheet, element, together

HEIGHT, TOP, BASE = 220, 30, 176
# Room at both ends, so that the first and the last label fit.
MARGIN = 0.07
# Labels nearer than this share of the width would lie on each other.
APART = 0.13


@dataclass(frozen=True, slots=True)
class Step:
    """The count as a release gave it: known from that day until the next one. ``day_words`` stand under the axis."""

    day: datetime.date
    day_words: str
    value: int
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth(Chart):
    """``steps`` in the order of their days; at least one."""

    steps: tuple[Step, ...]

    @property
    def most(self) -> int:
        return max(step.value for step in self.steps) or 1


def draw_growth(chart: Chart, sheet: Sheet) -> SafeString:
    if not isinstance(chart, Growth):
        raise TypeError("A growth is drawn of the steps of a count.")
    places = [_across(chart, step) for step in chart.steps]
    downs = [BASE - (BASE - TOP) * step.value / chart.most for step in chart.steps]
    parts = [*_stairs(chart, sheet, places, downs), sheet.rule("axis", BASE)]
    for number in _labelled(places):
        step, across, down = chart.steps[number], places[number], downs[number]
        parts.append(sheet.words("value", chart.printed(chart.bars[number]), across, down - 10, "middle"))
        parts.append(sheet.words("label", step.day_words, across, BASE + 20, "middle"))
    return together(parts)


def _across(chart: Growth, step: Step) -> float:
    first, last = chart.steps[0].day, chart.steps[-1].day
    share = (step.day - first) / (last - first) if last > first else 0.5
    return MARGIN + share * (1 - 2 * MARGIN)


def _stairs(chart: Growth, sheet: Sheet, places: list[float], downs: list[float]) -> Iterator[SafeString]:
    """Level until the next release, then up or down to what that one says; the last goes on to the edge."""
    for number, step in enumerate(chart.steps):
        across, down = places[number], downs[number]
        last = number + 1 == len(chart.steps)
        name = "growth-provisional" if step.provisional else "growth-line"
        yield _line(sheet, name, across, down, 1.0 if last else places[number + 1], down)
        if not last:
            yield _line(sheet, "growth-line", places[number + 1], down, places[number + 1], downs[number + 1])
        dot: Attributes = {"cx": sheet.across(across), "cy": round(down, 1), "r": 4}
        yield element("circle", dot | sheet.wear("own"))


def _line(sheet: Sheet, name: str, left: float, top: float, right: float, bottom: float) -> SafeString:
    ends: Attributes = {
        "x1": sheet.across(left),
        "y1": round(top, 1),
        "x2": sheet.across(right),
        "y2": round(bottom, 1),
    }
    return element("line", ends | sheet.wear(name))


def _labelled(places: list[float]) -> list[int]:
    """The first and the last, and of those between as many as have room."""
    last = len(places) - 1
    chosen = [0]
    for number in range(1, last):
        if places[number] - places[chosen[-1]] >= APART and places[last] - places[number] >= APART:
            chosen.append(number)
    if last and places[last] - places[chosen[-1]] < APART:
        chosen.pop()
    return [*chosen, last] if last else chosen
