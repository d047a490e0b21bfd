"""The charts of a release: nothing is counted anew."""

import datetime
from collections.abc import Callable
from typing import Any

from reports.charts import UNKNOWN, Bar, Chart, Panel, month_label, year_notes
from reports.charts.kinds import Kind, Role
from reports.charts.regions import PLACES
from reports.charts_offered import MOST_RANKED, Offered, counted, ranked
from reports.disclosure import ROUNDED_TO, SMALLEST_GROUP, may_be_published
from reports.indicators import SEXES
from reports.models import Release
from reports.value_names import ValueNames
from reports.wording import chart_looks, dates
from reports.wording.chart_words import ChartWords, chart_words
from reports.wording.labels import has_label, label
from reports.wording.numbers import integer
from reports.wording.sentences import Wording

KINDS: dict[str, Kind] = {
    "bars": "months",
    "year": "lines",
    "tiles": "regions",
    "multiples": "multiples",
    "waffle": "shares",
    "ranking": "ranking",
}
Drawn = tuple[ChartWords, dict[str, Any]]


def chart_of(release: Release, chart: Offered, language: str, slug: str) -> tuple[Chart, str]:
    """The chart and its caveat. ``slug``: different for each chart of a page.

    Its place in a page was asked for before: see `reports.charts_offered.why_not`.
    """
    indicator, breakdown = chart.shows.split(".")
    make = _ranking if breakdown in ("by_court", "by_judge", "by_kind") else MAKE[chart.look]
    words, held = make(release, chart.shows, language)
    return Chart(
        kind=KINDS[chart.look],
        slug=slug,
        language=language,
        title=words.title,
        subtitle=words.subtitle,
        description=words.description,
        label_heading=label("breakdown", breakdown, language),
        value_heading=label("figure", indicator, language),
        note=words.note,
        source=source(release, language),
        **held,
    ), words.note


def source(release: Release, language: str) -> str:
    return Wording(language).sentence("chart-source", release=release.code, status=release.status)


def names_of(release: Release, shows: str, language: str) -> dict[str, str]:
    """What each value is called, *unknown* among them; vocabularies are read once."""
    _indicator, breakdown = shows.split(".")
    if breakdown == "by_kind":
        return {kind: _penalty(kind, language) for kind in counted(release, shows)}
    names = ValueNames(language)
    return {key: names.name(breakdown, key) for key in (*counted(release, shows), UNKNOWN)}


def region_names(language: str) -> dict[str, str]:
    names = ValueNames(language)
    return {key: names.name("by_region", key) for key in PLACES}


def _penalty(kind: str, language: str) -> str:
    if has_label("penalty", kind, language):
        return label("penalty", kind, language)
    return ValueNames(language).name("by_penalty", kind)


def _months(release: Release, shows: str, language: str) -> Drawn:
    """The months of the period, after those of the period before it where they are known."""
    indicator, words = _words(release, shows, language)
    found = counted(release, shows)
    unknown = found.pop(UNKNOWN)
    before = (
        release.context["months_before"] if indicator == "detentions" and _before_is_known(release) else {}
    )
    earlier = {key: value for key, value in before.items() if key != UNKNOWN and value is not None}
    keys = [*earlier, *found]
    notes = dict(zip(keys, year_notes(keys), strict=True))
    provisional = _is_provisional(release)
    bars = [
        Bar(month_label(key, language), value, "context", note=notes[key]) for key, value in earlier.items()
    ]
    for key, value in found.items():
        bars.append(Bar(month_label(key, language), value, _role(key, words), provisional, note=notes[key]))
    if unknown:
        bars.append(Bar(words.names[UNKNOWN], unknown, "own", provisional, UNKNOWN))
    return words, {"bars": tuple(bars)}


def _before_is_known(release: Release) -> bool:
    """No record reaching the period before is not the same as none in it."""
    comparison = release.document.get("comparison")
    return bool(comparison) and comparison["detentions"]["total"] is not None


def _regions(release: Release, shows: str, language: str) -> Drawn:
    _indicator, words = _words(release, shows, language)
    bars = (
        Bar(words.names.get(key, key), value, _role(key, words), key=key)
        for key, value in counted(release, shows).items()
        if value or key != UNKNOWN
    )
    return words, {"bars": tuple(bars)}


def _regions_ranked(release: Release, shows: str, language: str) -> Drawn:
    """The same, the largest first and what is not known last."""
    words, held = _regions(release, shows, language)
    ordered = sorted(held["bars"], key=lambda bar: (bar.is_unknown, -(bar.value or 0), bar.key))
    return words, {"bars": tuple(ordered)}


def _words(release: Release, shows: str, language: str) -> tuple[str, ChartWords]:
    indicator, breakdown = shows.split(".")
    return indicator, chart_words(
        release.document,
        release.period,
        language,
        indicator=indicator,  # type: ignore[arg-type]
        breakdown=breakdown,  # type: ignore[arg-type]
        region_names=names_of(release, shows, language) if breakdown == "by_region" else None,
    )


def _sexes(release: Release, shows: str, language: str) -> Drawn:
    names = names_of(release, shows, language)
    words = chart_looks.sex_words(release.document, release.period, language, shows.partition(".")[0], names)
    found = counted(release, shows)
    roles: dict[str, Role] = {
        "female": "claim" if words.highlighted else "own",
        "male": "context",
        "other": "own",
    }
    bars = [Bar(names[sex], found.get(sex), roles[sex], key=sex) for sex in SEXES if found.get(sex)]
    if found.get(UNKNOWN):
        bars.append(Bar(names[UNKNOWN], found[UNKNOWN], key=UNKNOWN))
    return words, {"bars": tuple(bars)}


def _region_months(release: Release, shows: str, language: str) -> Drawn:
    indicator = shows.partition(".")[0]
    kept, names = release.context["region_months"], region_names(language)
    cells = filled(kept[indicator], release.period.months)
    words = chart_looks.region_month_words(
        release.document,
        release.period,
        language,
        indicator,
        cells={
            region: {month: rounded_words(value, language) for month, value in months.items()}
            for region, months in cells.items()
        },
        names=names,
        regions_may_be_told=may_be_published("by_region", release.figures[indicator]["by_region"]),
        as_of=datetime.date.fromisoformat(kept["as_of"][:10]),
        base=ROUNDED_TO,
    )
    provisional, years = _is_provisional(release), year_notes(release.period.months)
    panels = (
        Panel(
            names[region],
            tuple(
                Bar(month_label(month, language), value, "own", provisional,
                    note=year if len(set(filter(None, years))) > 1 else "", words="" if value else NONE_OR_FEW)
                for year, (month, value) in zip(years, months.items(), strict=True)
            ),
            region,
            _role(region, words),
        )
        for region, months in cells.items()
    )  # fmt: skip
    return words, {"panels": tuple(panels)}


# What a cell rounded down to nothing stands for.
NONE_OR_FEW = f"0–{ROUNDED_TO // 2}"


def rounded_words(value: int, language: str) -> str:
    return integer(value, language) if value else NONE_OR_FEW


def filled(cells: dict[str, dict[str, int]], months: list[str]) -> dict[str, dict[str, int]]:
    """Every region and every month. One without any looks like one with two: which it is, is not said."""
    regions = [region for region in PLACES if region != UNKNOWN or any(cells.get(UNKNOWN, {}).values())]
    return {region: {month: cells.get(region, {}).get(month, 0) for month in months} for region in regions}


def _year(release: Release, shows: str, language: str) -> Drawn:
    """Months that had not begun when the release was made are in neither line."""
    indicator = shows.partition(".")[0]
    before_period = release.period.year_before
    last = str(release.document["as_of"])[:7]
    pairs = [
        (now, before)
        for now, before in zip(release.period.months, before_period.months, strict=True)
        if now <= last
    ]
    found, kept = counted(release, shows), release.context["year_before"]
    now = {key: found.get(key) for key, _before in pairs}
    before = {key: kept[indicator].get(key) for _now, key in pairs}
    words = chart_looks.year_words(
        release.document,
        release.period,
        language,
        indicator,
        now=now,
        before=before,
        day_before=datetime.date.fromisoformat(kept["as_of"][:10]),
    )
    labels = [month_label(key, language) for key in now]
    provisional = _is_provisional(release)

    def line(values: dict[str, int | None], may_change: bool) -> tuple[Bar, ...]:
        return tuple(
            Bar(name, value, provisional=may_change)
            for name, value in zip(labels, values.values(), strict=True)
        )

    return words, {
        "panels": (
            Panel(dates.title(release.period, language), line(now, provisional), "now", "claim"),
            Panel(dates.title(before_period, language), line(before, False), "before", "context"),
        )
    }


def _ranking(release: Release, shows: str, language: str) -> Drawn:
    found, names = counted(release, shows), names_of(release, shows, language)
    shown = ranked(found)
    words = chart_looks.ranking_words(
        release.document,
        release.period,
        language,
        shows,
        shown=shown,
        counted=found,
        names=names,
        most=MOST_RANKED,
        least=SMALLEST_GROUP,
    )
    bars = tuple(Bar(names[key], found[key], _role(key, words), key=key) for key in shown)
    return words, {"bars": bars, "undrawn": tuple(_rest(found, shown, shows, language))}


def _rest(found: dict[str, int | None], shown: list[str], shows: str, language: str) -> list[Bar]:
    """What courts and judges are not named had together, and what is not known; kinds of penalties have neither."""
    if shows == "penalties.by_kind":
        return []
    breakdown = shows.partition(".")[2]
    others = sum(value or 0 for key, value in found.items() if key != UNKNOWN and key not in shown)
    rest = [Bar(label("other", breakdown, language), others, "context", key="others")] if others else []
    if found.get(UNKNOWN):
        rest.append(Bar(label("any", UNKNOWN, language), found[UNKNOWN], key=UNKNOWN))
    return rest


MAKE: dict[str, Callable[[Release, str, str], Drawn]] = {
    "bars": _months,
    "year": _year,
    "tiles": _regions,
    "multiples": _region_months,
    "waffle": _sexes,
    "ranking": _regions_ranked,
}


def _is_provisional(release: Release) -> bool:
    return release.status == "provisional"


def _role(key: str, words: ChartWords) -> Role:
    return "claim" if key in words.highlighted else "own"
