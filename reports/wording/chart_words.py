"""Title, subtitle, alternative text and row names of a chart: the title is what the chart shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cases.months import month_name
from reports.wording import dates
from reports.wording.dates import PeriodLike
from reports.wording.numbers import listed
from reports.wording.quoting import Document
from reports.wording.regions import in_region
from reports.wording.telling import Peak, Telling

Charted = Literal["detentions", "administrative_trials"]
Breakdown = Literal["by_month", "by_region"]


@dataclass(frozen=True)
class ChartWords:
    title: str
    subtitle: str
    description: str
    note: str
    highlighted: tuple[str, ...]  # the keys that the title speaks of
    names: dict[str, str]  # what each key is called, "unknown" among them


def chart_words(
    document: Document,
    period: PeriodLike,
    language: str,
    *,
    indicator: Charted = "detentions",
    breakdown: Breakdown = "by_month",
    region_names: Mapping[str, str] | None = None,
) -> ChartWords:
    """`region_names`: slug to name, for a chart by region."""
    telling = Telling(document, period, language)
    peak = telling.peak_month(indicator) if breakdown == "by_month" else telling.peak(indicator, breakdown)
    names = _row_names(telling, indicator, breakdown, region_names or {})
    subject = f"{indicator}-{breakdown}"
    as_of = date.fromisoformat(str(document["as_of"])[:10])
    return ChartWords(
        title=_title(telling, indicator, breakdown, peak),
        subtitle=telling.say(
            f"chart-subtitle-{subject}", span=dates.span(period, language), day=dates.day(as_of, language)
        ),
        description=telling.say(
            f"chart-description-{subject}", list=_listed(telling, indicator, breakdown, names)
        ),
        note=telling.say("chart-note"),
        highlighted=peak.keys if peak else (),
        names=names,
    )


def table_words(document: Document, period: PeriodLike, shows: str, language: str) -> tuple[str, str]:
    """What stands around a table that is not drawn: what is counted in it, and the caveat."""
    telling = Telling(document, period, language)
    as_of = date.fromisoformat(str(document["as_of"])[:10])
    subtitle = telling.say(
        f"chart-subtitle-{shows.replace('.', '-')}",
        span=dates.span(period, language),
        day=dates.day(as_of, language),
    )
    return subtitle, telling.say("chart-note")


def _title(telling: Telling, indicator: str, breakdown: Breakdown, peak: Peak | None) -> str:
    if peak is None:
        return telling.say(f"chart-title-{indicator}-{breakdown}")
    where = [_where(telling, breakdown, key) for key in peak.keys]
    if peak.word == "as-many":
        return telling.say(f"chart-title-{indicator}-tie", where=where[0], in_other=where[1])
    return telling.say(f"chart-title-{indicator}", peak=peak.word, where=where[0])


def _where(telling: Telling, breakdown: Breakdown, key: str) -> str:
    return telling.in_month(key) if breakdown == "by_month" else in_region(key, telling.language)


def _row_names(
    telling: Telling, indicator: str, breakdown: Breakdown, region_names: Mapping[str, str]
) -> dict[str, str]:
    keys = (key for key in telling.breakdown(indicator, breakdown) if key != "unknown")
    names = {
        key: month_title(key, telling.language) if breakdown == "by_month" else region_names.get(key, key)
        for key in keys
    }
    return names | {"unknown": telling.say("label-unknown")}


def month_title(key: str, language: str) -> str:
    """January for 2024-01; студзень."""
    return month_name(int(key[5:7]), language).nominative


def _listed(telling: Telling, indicator: str, breakdown: Breakdown, names: Mapping[str, str]) -> str:
    counted = telling.breakdown(indicator, breakdown)
    unknown = counted.pop("unknown", 0)
    items = [
        telling.say("chart-item", name=names[key], value=value) for key, value in sorted(counted.items())
    ]
    if unknown:
        items.append(telling.say(f"chart-item-unknown-{breakdown}", value=unknown))
    return listed(items, telling.language) or telling.say("label-no-data")
