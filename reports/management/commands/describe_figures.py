"""The tables of docs/figures.md, made from what the code counts and from the thresholds it names."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

from django.core.management.base import BaseCommand

from reports import disclosure, releases, revising
from reports.indicators import INDICATORS
from reports.models import release
from reports.wording import approximation, trials
from reports.wording.labels import label
from reports.wording.method import rule

DOCUMENT = Path("docs/figures.md")
# Answers that are no single number: they have a rule and no breakdown.
LISTS = ("penalties", "first_uses_of_articles")
END = "<!-- end -->"

# Where each threshold stands, its name, and what it decides.
THRESHOLDS: tuple[tuple[ModuleType, str, str], ...] = (
    (disclosure, "SMALLEST_GROUP", "a smaller group is not named in drafts, and withholds its open table"),
    (
        disclosure,
        "SMALLEST_VULNERABLE_GROUP",
        "the same for minors and for people who are neither women nor men",
    ),
    (release, "FINAL_AFTER", "made this long after the end of its period a release is *final*, else *provisional*"),
    (revising, "SUBSTANTIAL_MOVE", "a correction that moves a figure by more than this share is told at the top"),
    (releases, "COVERAGE_MONTHS", "months of earlier records needed to say “not used before”"),
    (releases, "COVERAGE_TRIALS", "earlier trials of the same process needed to say “not used before”"),
    (releases, "BEHIND_A_MONTH", "share of a month’s detentions a campaign needs to be named as what was behind it"),
    (approximation, "SMALLEST_BASE", "below it no percentage, no share, no “more than before”: only the numbers"),
    (approximation, "UNKNOWN_IGNORED", "with a larger unknown share a word must be true at both bounds"),
    (approximation, "EXACT", "distance from a fraction at which it is said plainly: “one third”"),
    (approximation, "ABOUT", "distance for “about a third”"),
    (approximation, "ALMOST", "distance below for “almost a third”"),
    (approximation, "MORE_THAN", "distance above for “more than a third”"),
    (approximation, "MAJORITY", "above it “the majority”; at or below it at most “the most”"),
    (approximation, "OVERWHELMING_MAJORITY", "from here “the overwhelming majority”"),
    (approximation, "ROUND_ALMOST", "share of the round number from which “almost a thousand” is true"),
    (approximation, "ROUND_ABOUT", "distance from the round number for “about”"),
    (approximation, "ROUND_MORE_THAN", "up to this multiple “more than a thousand” is true"),
    (approximation, "TWICE_FROM", "“twice as many” from here …"),
    (approximation, "TWICE_TO", "… to here"),
    (approximation, "SIGNIFICANT", "standard errors two counts must differ by to be called more or fewer"),
    (trials, "FIRST_USES_NAMED", "first uses named in a text; the others are counted"),
)  # fmt: skip


def with_tables(document: str) -> str:
    """The document with the tables between the marks made anew."""
    return _between(_between(document, "indicators", indicators()), "thresholds", thresholds())


def _between(document: str, name: str, table: str) -> str:
    start = f"<!-- {name}: made by describe_figures -->"
    before, _start, rest = document.partition(start)
    _old, _end, after = rest.partition(END)
    return f"{before}{start}\n\n{table}\n\n{END}{after}"


def indicators() -> str:
    return "\n".join(_indicator_rows())


def _indicator_rows() -> Iterator[str]:
    yield "| indicator | counted in | broken down | open tables | rule |\n| --- | --- | --- | --- | --- |"
    for name, indicator in INDICATORS.items():
        open_tables = _words(indicator.public_breakdowns)
        yield f"| `{name}` | {indicator.unit} | {_words(indicator.breakdowns)} | {open_tables} | {_rule(name)} |"
    for name in LISTS:
        yield f"| `{name}` | – | – | – | {_rule(name)} |"


def _rule(name: str) -> str:
    """Without the name before it, which stands in the first column."""
    return rule(name, "en").partition(": ")[2]


def _words(breakdowns: tuple[str, ...]) -> str:
    return ", ".join(label("breakdown", name, "en") for name in breakdowns) or "–"


def thresholds() -> str:
    rows = [
        f"| `{name}` | {_shown(getattr(module, name))} | {meaning} | `{module.__name__.replace('.', '/')}.py` |"
        for module, name, meaning in THRESHOLDS
    ]
    return "\n".join(["| name | value | decides | stands in |", "| --- | --- | --- | --- |", *rows])


def _shown(value: timedelta | Fraction | float) -> str:
    if isinstance(value, timedelta):
        return f"{value.days} days"
    if isinstance(value, Fraction):
        return f"{float(value * 100):.3g} %" if value < 1 else f"{float(value):.3g}"
    return str(value)


class Command(BaseCommand):
    help = "Brings the tables of docs/figures.md up to date with what is counted."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, nargs="?", default=DOCUMENT)

    def handle(self, *, path: Path, **_options: Any) -> None:
        path.write_text(with_tables(path.read_text(encoding="utf-8")), encoding="utf-8")
