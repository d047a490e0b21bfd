"""The chart that fits a table, if one does: those there are, drawn from its cells."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from reports.charts import UNKNOWN, Bar, Chart, Panel, month_label, year_notes
from reports.charts.kinds import Kind
from reports.charts.regions import PLACES
from reports.indicators import SEXES
from reports.tables.names import TOTAL, Names, breakdown_name
from reports.tables.protecting import Cell
from reports.tables.shown import Made, caption, is_final, printed
from reports.wording import dates
from reports.wording.catalogue import initial

MOST_BARS, MOST_MONTHS = 20, 24


def chart_of(made: Made) -> Chart | None:
    """None where no chart says it better than the table."""
    asked = made.asked
    if not made.counted.is_known or not any(cell.value for cell in made.now.cells.values()):
        return None
    if set(asked.breakdowns) == {"by_region", "by_month"}:
        return _multiples(made)
    if asked.columns or not asked.rows:
        return None
    draw = ONE_WAY.get(asked.rows, _ranking)
    return draw(made)


def _chart(made: Made, kind: Kind, names: Names, **drawn: object) -> Chart:
    asked = made.asked
    chart = Chart(
        kind=kind,
        slug="table-chart",
        language=names.language,
        title=caption(asked),
        subtitle=_("%(unit)s, as known on %(day)s")
        % {"unit": initial(str(asked.measure.unit)), "day": dates.day(made.at.date(), names.language)},
        description=_described(made, names),
        label_heading=initial(breakdown_name(asked.rows)),
        value_heading=initial(str(asked.measure.unit)),
        **drawn,  # type: ignore[arg-type]
    )
    return chart


def _described(made: Made, names: Names) -> str:
    if made.asked.columns:
        return _("The same numbers stand in the table.")
    return "; ".join(
        f"{names.of(made.asked.rows, row)} – {printed(made.cell(row, TOTAL), names.language)}"
        for row in made.counted.rows
    )


def _bar(made: Made, label: str, cell: Cell, key: str, note: str = "") -> Bar:
    """A chart draws whole numbers; what is withheld has no bar."""
    value = None if cell.value is None else round(cell.value)
    language = Names().language
    words = "" if cell.how == "exact" else printed(cell, language)
    return Bar(label, value, provisional=not is_final(made.asked.period), key=key, note=note, words=words)


def _month_bars(made: Made, names: Names, cells: Iterable[tuple[str, Cell]]) -> tuple[Bar, ...]:
    pairs = list(cells)
    months = [key for key, _cell in pairs if key != UNKNOWN]
    notes = dict(zip(months, year_notes(months), strict=True))
    return tuple(
        _bar(made, month_label(key, names.language), cell, key, notes[key])
        if key != UNKNOWN
        else _bar(made, names.of("by_month", key), cell, key)
        for key, cell in pairs
        if key != UNKNOWN or cell.value
    )


def _rows(made: Made) -> list[tuple[str, Cell]]:
    return [(row, made.cell(row, TOTAL)) for row in made.counted.rows]


def _months(made: Made) -> Chart | None:
    names, months = Names(), [row for row in made.counted.rows if row != UNKNOWN]
    if len(months) > MOST_MONTHS:
        return None
    if made.before is not None and len(months) > 1:
        return _lines(made, names, months)
    return _chart(made, "months", names, bars=_month_bars(made, names, _rows(made)))


def _lines(made: Made, names: Names, months: list[str]) -> Chart | None:
    """The months beside those of the other period, where they are as many."""
    other = made.asked.other
    if other is None or len(other.months) != len(months):
        return _chart(made, "months", names, bars=_month_bars(made, names, _rows(made)))
    ours = tuple(_bar(made, month_label(key, names.language), made.cell(key, TOTAL), key) for key in months)
    theirs = tuple(
        Bar(month_label(key, names.language), _whole(made.cell_before(key, TOTAL)), key=key) for key in months
    )
    panels = (
        Panel(dates.title(made.asked.period, names.language), ours, "now", "claim"),
        Panel(dates.title(other, names.language), theirs, "before", "context"),
    )
    return _chart(made, "lines", names, panels=panels)


def _whole(cell: Cell) -> int | None:
    return None if cell.value is None else round(cell.value)


def _regions(made: Made) -> Chart | None:
    names = Names()
    bars = [
        _bar(made, names.of("by_region", row), cell, row)
        for row, cell in _rows(made)
        if row != UNKNOWN or cell.value or cell.how == "withheld"
    ]
    if any(bar.key not in PLACES for bar in bars):
        return _ranking(made)
    return _chart(made, "regions", names, bars=tuple(bars))


def _sexes(made: Made) -> Chart | None:
    """A hundred squares show all parts of a whole, or nothing."""
    names, rows = Names(), dict(_rows(made))
    if any(cell.how == "withheld" for cell in rows.values()):
        return None
    bars = tuple(
        _bar(made, names.of("by_sex", key), rows[key], key) for key in (*SEXES, UNKNOWN) if rows[key].value
    )
    return _chart(made, "shares", names, bars=bars)


def _ranking(made: Made) -> Chart | None:
    names = Names()
    bars = [
        _bar(made, names.of(made.asked.rows, row), cell, row)
        for row, cell in _rows(made)
        if cell.value or cell.how == "withheld"
    ]
    return _chart(made, "ranking", names, bars=tuple(bars[:MOST_BARS]), undrawn=tuple(bars[MOST_BARS:]))


def _multiples(made: Made) -> Chart | None:
    """Small bars of the months, one panel a region."""
    names, by_rows = Names(), made.asked.rows == "by_region"
    regions, months = (
        (made.counted.rows, made.counted.columns) if by_rows else (made.counted.columns, made.counted.rows)
    )
    drawn = [month for month in months if month != UNKNOWN]
    if any(region not in PLACES for region in regions) or not 1 < len(drawn) <= MOST_MONTHS:
        return None

    def cell(region: str, month: str) -> Cell:
        return made.cell(region, month) if by_rows else made.cell(month, region)

    panels = tuple(
        Panel(
            names.of("by_region", region),
            _month_bars(made, names, ((month, cell(region, month)) for month in drawn)),
            region,
        )
        for region in regions
        if region != UNKNOWN or any(cell(region, month).value for month in drawn)
    )
    if any(cell(region, month).how == "withheld" for region in regions for month in drawn):
        return None
    return _chart(made, "multiples", names, panels=panels)


ONE_WAY: dict[str, Callable[[Made], Chart | None]] = {
    "by_month": _months,
    "by_region": _regions,
    "by_sex": _sexes,
}
