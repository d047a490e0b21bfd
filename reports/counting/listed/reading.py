"""The address of a filtered list, read strictly: what it does not say clearly is a sentence, never left out."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.named_spans import WORDS, span
from cases.typed_dates import understand
from reports.counting.listed.facets import COUNTABLE, Countable
from reports.periods import BadPeriod, Period, read_period
from reports.wording import listed

# Which page and in which order: the same records.
HOW_SHOWN = frozenset({"p", "o", "all"})
STATUS = frozenset({"status", "status__exact"})
DAYS = ("when", "from", "to", "possibly", "period")


class BadList(ValueError):
    """A sentence that says why this list cannot be counted, and what would do."""


@dataclass(frozen=True)
class Listing:
    """A list narrowed by these filters; ``filters`` by the list's own parameters, days as ``from`` and ``to``."""

    countable: Countable
    filters: Mapping[str, str]

    @property
    def query(self) -> str:
        """The same list is always written the same."""
        return urlencode(sorted(self.filters.items()))

    @property
    def unit(self) -> str:
        detentions = self.filters.get("kind__slug__exact") == "detention"
        return "detention" if self.countable.about == "act" and detentions else self.countable.unit

    def words(self, language: str) -> str:
        """What is counted, for readers: “detentions; in Minsk; from January 1 to March 31, 2024”."""
        detentions = self.unit == "detention"
        narrowed = [
            facet.words(self.filters[facet.parameter], language)
            for facet in self.countable.facets
            if facet.parameter in self.filters and not (detentions and facet.parameter == "kind__slug__exact")
        ]
        first, last = (_day(self.filters.get(name)) for name in ("from", "to"))
        if first or last:
            both = Period("", "days", first, last) if first and last else None
            narrowed.append(listed.days(first, last, both, language))
        return listed.whole("detention" if detentions else self.countable.about, narrowed, language)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def read_address(text: str) -> Listing:
    """Whole or from /admin on. Raises BadList; whether a value exists is asked when the list is counted."""
    parts = urlsplit(text.strip())
    path = f"/{parts.path.strip('/')}/"
    countable = _lists().get(path)
    if countable is None:
        raise BadList(
            _(
                "This is not the address of a list that can be counted. Copy it from the list of acts, trials, "
                "people, detainees, recognitions or incidents, with the filters chosen there."
            )
        )
    return _read(countable, parse_qsl(parts.query, keep_blank_values=True))


def read_query(about: str, query: str) -> Listing:
    """A list as it was kept."""
    return _read(COUNTABLE[about], parse_qsl(query, keep_blank_values=True))


def _lists() -> dict[str, Countable]:
    name = admin.site.name
    return {reverse(f"{name}:cases_{about}_changelist"): countable for about, countable in COUNTABLE.items()}


def _read(countable: Countable, pairs: list[tuple[str, str]]) -> Listing:
    given: dict[str, str] = {}
    for parameter, value in pairs:
        if not value or parameter in HOW_SHOWN:
            continue
        if parameter in given:
            raise BadList(_("“%(filter)s” is there twice. Choose one value.") % {"filter": parameter})
        given[parameter] = value
    filters = {}
    for parameter, value in given.items():
        if (parameter in DAYS and countable.dated) or (parameter in STATUS and _is_verified(value)):
            continue
        facet = countable.facet(parameter)
        if facet is None:
            raise _refused(parameter)
        filters[facet.parameter] = value
    return Listing(countable, filters | _days(given if countable.dated else {}))


def _is_verified(value: str) -> bool:
    if value == "verified":
        return True
    raise BadList(_("Only verified records are counted. Take the filter of the status away."))


def _refused(parameter: str) -> BadList:
    if parameter == "q":
        return BadList(_("What was searched for cannot be counted. Take the words out of the search box."))
    return BadList(
        _(
            "“%(filter)s” is no filter of this list that readers could be told of. Take it away, and count again."
        )
        % {"filter": parameter}
    )


def _days(given: Mapping[str, str]) -> dict[str, str]:
    if "possibly" in given:
        raise BadList(_("Figures count what surely lies within the days. Take away “also possibly within”."))
    ways = [name for name in ("period", "when") if name in given]
    if len(ways) + ("from" in given or "to" in given) > 1:
        raise BadList(_("The address names several spans of days. Choose one."))
    first, last = _span(given)
    days = {"from": first, "to": last}
    if first and last and last < first:
        raise BadList(_("The days end before they begin."))
    return {name: day.isoformat() for name, day in days.items() if day}


def _span(given: Mapping[str, str]) -> tuple[datetime.date | None, datetime.date | None]:
    today = timezone.localdate()
    if "period" in given:
        try:
            period = read_period(given["period"])
        except BadPeriod as mistake:
            raise BadList(str(mistake)) from None
        return period.start, period.end
    if "when" in given:
        if given["when"] not in WORDS:
            raise BadList(_("“%(value)s” is no span of days of this list.") % {"value": given["when"]})
        return span(given["when"], today)
    return _typed(given.get("from"), "lower", today), _typed(given.get("to"), "upper", today)


def _typed(text: str | None, end: str, today: datetime.date) -> datetime.date | None:
    if not text:
        return None
    try:
        day: datetime.date = getattr(understand(text, today), end)
    except ValidationError as mistake:
        raise BadList(" ".join(mistake.messages)) from None
    return day
