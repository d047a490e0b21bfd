"""The figures of a period as text for a terminal and as rows for a spreadsheet."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from reports.figures import Figures
from reports.periods import read_period
from reports.value_names import ValueNames
from reports.wording import Wording, dates
from reports.wording.labels import label, no_data
from reports.wording.numbers import decimal

_WORDS = ("unit", "qualifier")


class Line(NamedTuple):
    """One number: of which indicator, in which breakdown (or ""), under which label, and what it is called there."""

    indicator: str
    breakdown: str
    label: str
    value: int | float | None


def lines(figures: Figures) -> Iterator[Line]:
    """Every number of the figures, in the order of the answer."""
    for indicator, answer in figures.items():
        if isinstance(answer, list):
            yield from (Line(indicator, "", f"{use['article']} {use['date']}", 1) for use in answer)
            continue
        for measure, value in answer.items():
            if isinstance(value, dict):
                yield from (Line(indicator, measure, key, number) for key, number in value.items())
            elif measure not in _WORDS:
                yield Line(indicator, "", measure, value)


def as_csv(report: Figures) -> str:
    """One row a number; an unknown one is empty. Slugs, for machines."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(["period", "as_of", "indicator", "breakdown", "label", "value", "unit"])
    for line in lines(report["figures"]):
        answer = report["figures"][line.indicator]
        unit = answer.get("unit", "") if isinstance(answer, dict) else ""
        writer.writerow([report["period"]["label"], report["as_of"], *line[:3], _cell(line.value), unit])
    return written.getvalue()


def _cell(value: int | float | None) -> str:
    return "" if value is None else str(value)


def as_text(report: Figures, language: str) -> str:
    """Headings, totals and breakdowns in the language, numbers as it writes them."""
    period, wording = read_period(report["period"]["label"]), Wording(language)
    moment = dates.moment(datetime.fromisoformat(report["as_of"]), language)
    head = [
        wording.sentence("figures-heading", span=dates.span(period, language)),
        wording.sentence("figures-basis", moment=moment),
    ]
    names = ValueNames(language)
    body = [_section(name, answer, language, names) for name, answer in report["figures"].items()]
    return "\n\n".join(["\n".join(head), *body, *_comparison(report["comparison"], language)]) + "\n"


def _section(indicator: str, answer: Any, language: str, names: ValueNames) -> str:
    rows = [label("figure", indicator, language)]
    if isinstance(answer, list):
        uses = [f"  {names.name('by_article', use['article'])}, {use['date']}" for use in answer]
        return "\n".join(rows + (uses or ["  0"]))
    for measure, value in answer.items():
        if isinstance(value, dict):
            rows += _breakdown(indicator, measure, value, language, names)
        elif measure not in _WORDS:
            rows.append(_row(label("measure", measure, language), value, language))
    return "\n".join(rows)


def _breakdown(
    indicator: str, breakdown: str, counted: dict[str, Any], language: str, names: ValueNames
) -> list[str]:
    if indicator == "penalties":
        rows = [f"  {names.name('by_penalty', breakdown)}:"]
        return rows + [_row(label("measure", name, language), n, language, 2) for name, n in counted.items()]
    rows = [f"  {label('breakdown', breakdown, language)}:"]
    largest_first = breakdown not in ("by_month", "by_sex")
    ordered = sorted(counted.items(), key=lambda item: -(item[1] or 0)) if largest_first else counted.items()
    return rows + [_row(names.name(breakdown, key), number, language, 2) for key, number in ordered]


def _row(name: str, value: int | float | None, language: str, depth: int = 1) -> str:
    shown = no_data(language) if value is None else decimal(value, language)
    return f"{'  ' * depth}{name}: {shown}"


def _comparison(comparison: Figures | None, language: str) -> list[str]:
    if comparison is None:
        return []
    rows = [Wording(language).sentence("figures-comparison", **{"with": comparison["with"]})]
    change = label("measure", "change", language)
    for indicator, answer in comparison.items():
        if indicator != "with":
            then = next(value for key, value in answer.items() if key != "change")
            shown = [
                no_data(language) if n is None else decimal(n, language) for n in (then, answer["change"])
            ]
            rows.append(f"  {label('figure', indicator, language)}: {shown[0]} ({change}: {shown[1]})")
    return ["\n".join(rows)]
