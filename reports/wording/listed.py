"""A list of the desk that was counted: what it was narrowed to, its unit, and the rule by which it was counted."""

from collections.abc import Iterable
from datetime import date, datetime

from reports.wording import dates
from reports.wording.dates import PeriodLike
from reports.wording.quoting import Quoted
from reports.wording.regions import in_region
from reports.wording.sentences import Wording


def unit(slug: str, language: str) -> str:
    return Wording(language).sentence("listed-unit", unit=slug)


def rule(unit: str, words: str, as_of: datetime, language: str) -> str:
    """What readers are told of how it was counted."""
    moment = dates.moment(as_of, language)
    return Wording(language).sentence("listed-rule", unit=unit, words=words, moment=moment)


def sentence(unit: str, count: Quoted, words: str, language: str) -> str:
    return Wording(language).sentence("listed-sentence", mark=True, unit=unit, count=count, words=words)


def whole(of: str, narrowed: Iterable[str], language: str) -> str:
    """Detentions; in Minsk; from January 1 to March 31, 2024."""
    return "; ".join([Wording(language).sentence("listed-of", list=of), *narrowed])


def named(facet: str, name: str, language: str) -> str:
    return Wording(language).sentence(f"listed-{facet}", name=name)


def word(facet: str, value: str, language: str) -> str:
    return Wording(language).sentence(f"listed-{facet}", value=value)


def region(slug: str, language: str) -> str:
    return in_region(slug, language)


def days(first: date | None, last: date | None, period: PeriodLike | None, language: str) -> str:
    """Open at one end where only one day is given."""
    if period is not None:
        return dates.span(period, language)
    name, day = ("listed-from", first) if first else ("listed-to", last)
    return Wording(language).sentence(name, day=dates.day(day, language)) if day else ""
