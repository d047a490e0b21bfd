"""The paragraphs about administrative trials: how many, when most, articles used first, penalties."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from reports.wording import dates
from reports.wording.comparison import compared
from reports.wording.errors import WordingError
from reports.wording.quoting import Quoted, cite
from reports.wording.telling import Telling

FIRST_USES_NAMED = 3  # the most used; the others are only counted


def article_names(slug: str, number: str, part: str, title: str) -> dict[str, str]:
    """What `names` must hold for a law article: its title under the slug, number and part beside it."""
    return {slug: title, f"{slug}:number": number, f"{slug}:part": part}


def about_trials(telling: Telling) -> Iterator[str]:
    total = telling.quoted("administrative_trials.total")
    if total is not None:
        yield _total(telling, total)
        yield from compared(telling, "administrative_trials")
    if telling.first_use_may_be_said and telling.coverage_start is not None:
        yield from _first_uses(telling, telling.coverage_start)
    possible = telling.quoted("administrative_trials.possible")
    if possible is not None and possible.value:
        yield telling.say("trials-possible", count=possible)


def _total(telling: Telling, total: Quoted) -> str:
    qualifier = telling.qualifier("administrative_trials")
    peak = telling.peak_month("administrative_trials")
    if peak is None:
        return telling.say("trials-total", total=total, qualifier=qualifier)
    months = [telling.in_month(key) for key in peak.keys]
    if peak.word == "as-many":
        return telling.say(
            "trials-total-tie",
            total=total,
            qualifier=qualifier,
            count=peak.quoted,
            in_month=months[0],
            in_other=months[1],
        )
    return telling.say(
        "trials-total-peak",
        total=total,
        qualifier=qualifier,
        peak=peak.word,
        count=peak.quoted,
        in_month=months[0],
    )


def _first_uses(telling: Telling, coverage_start: date) -> Iterator[str]:
    uses = list(telling.document.get("figures", {}).get("first_uses_of_articles") or [])
    trials = telling.breakdown("administrative_trials", "by_article")
    uses.sort(key=lambda use: (-trials.get(use["article"], 0), use["article"]))
    since = dates.since(coverage_start, telling.language)
    for use in uses[:FIRST_USES_NAMED]:
        yield _first_use(telling, use, since)
    if others := len(uses[FIRST_USES_NAMED:]):
        yield telling.say("first-use-others", count=others)


def _first_use(telling: Telling, use: Mapping[str, Any], since: str) -> str:
    slug = use["article"]
    year, month = _month_of(str(use["date"]))
    arguments = {
        "in_month": dates.in_month(year, month, telling.language),
        "number": _traced(telling, slug, telling.name(f"{slug}:number")),
        "process": str(use["process"]),
        "title": telling.name(slug),
        "since": since,
    }
    part = telling.names.get(f"{slug}:part", "")
    if part:
        return telling.say("first-use-part", part=part, **arguments)
    return telling.say("first-use", **arguments)


def _traced(telling: Telling, slug: str, number: str) -> str:
    """The article's number leads to how often it was applied: the claim can be asked where it comes from."""
    indicators = ("administrative_trials", "criminal_convictions")
    paths = (f"{indicator}.by_article.{slug}" for indicator in indicators)
    path = next((path for path in paths if telling.quoted(path)), None)
    return cite(path, number) if telling.mark and path else number


def _month_of(day: str) -> tuple[int, int]:
    try:
        first_day = date.fromisoformat(day)
    except ValueError:
        raise WordingError(f"“{day}” is not a day on which an article was first used.") from None
    return first_day.year, first_day.month


def about_penalties(telling: Telling) -> Iterator[str]:
    yield from _fines(telling)
    days, hours = telling.quoted("penalties.arrest.days"), telling.quoted("penalties.community-service.hours")
    arrests = telling.quoted("penalties.arrest.count")
    if arrests is not None and arrests.value and days is not None:
        yield telling.say("arrests", count=arrests, days=days)
    services = telling.quoted("penalties.community-service.count")
    if services is not None and services.value and hours is not None:
        yield telling.say("community-service", count=services, hours=hours)


def _fines(telling: Telling) -> Iterator[str]:
    count = telling.quoted("penalties.fine.count")
    if count is None or not count.value:
        return
    base_units, rubles = telling.quoted("penalties.fine.base_units"), telling.quoted("penalties.fine.byn")
    if base_units is None or rubles is None or not rubles.value:
        yield telling.say("fines-number", count=count)
        return
    yield telling.say("fines", count=count, base_units=base_units, byn=rubles)
    unknown = telling.quoted("penalties.fine.amount_unknown")
    if unknown is not None and unknown.value:
        yield telling.say("fines-amount-unknown", count=unknown)
