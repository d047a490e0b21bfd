"""A hundred squares for the parts of a whole; what is not known stands as outlines."""

from collections.abc import Iterator

from django.utils.safestring import SafeString

from reports.charts.kinds import Bar, Chart
from reports.charts.lettering import BOLD, width_of
from reports.charts.sheet import Sheet, together

SQUARES, IN_A_ROW = 100, 20
SIDE, STEP = 13, 15
FIRST_LINE, LINE = 102, 26


def height(chart: Chart) -> int:
    return FIRST_LINE + LINE * len(chart.bars) - 8


def draw_shares(chart: Chart, sheet: Sheet) -> SafeString:
    drawn, first = list[SafeString](), 0
    for bar, count in zip(chart.bars, shared_out(chart.bars), strict=True):
        if count:
            name = "unknown" if bar.is_unknown else bar.role
            drawn.append(sheet.path(name, _squares(first, count)))
        first += count
    legend = [
        mark
        for line, bar in enumerate(chart.bars)
        for mark in _legend(chart, sheet, bar, FIRST_LINE + LINE * line)
    ]
    return together([*drawn, *legend])


def shared_out(bars: tuple[Bar, ...]) -> list[int]:
    """How many squares each value gets, a hundred together; the last ones go to the largest remainders."""
    total = sum(bar.value or 0 for bar in bars)
    if not total:
        return [0 for _ in bars]
    exact = [SQUARES * (bar.value or 0) / total for bar in bars]
    counts = [int(share) for share in exact]
    by_remainder = sorted(range(len(bars)), key=lambda place: counts[place] - exact[place])
    for place in by_remainder[: SQUARES - sum(counts)]:
        counts[place] += 1
    return counts


def _squares(first: int, count: int) -> str:
    """All squares of one value as one shape: a hundred marks by themselves take 8 KB."""
    side = SIDE - 1
    return "".join(
        f"M{number % IN_A_ROW * STEP + 1} {number // IN_A_ROW * STEP + 1}h{side}v{side}h-{side}z"
        for number in range(first, first + count)
    )


def _square(sheet: Sheet, bar: Bar, left: float, top: float) -> SafeString:
    return sheet.square("unknown" if bar.is_unknown else bar.role, left, top, SIDE - 1)


def _legend(chart: Chart, sheet: Sheet, bar: Bar, base: int) -> Iterator[SafeString]:
    value = chart.printed(bar)
    yield _square(sheet, bar, 1, base - SIDE + 2)
    yield sheet.words("value", value, "24", base)
    yield sheet.words("label", bar.label, str(round(32 + width_of(value, BOLD, 14))), base)
