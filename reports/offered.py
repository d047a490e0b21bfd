"""What “Insert a figure…” offers: a figure of some period, alone or beside the same figure of another.

Looking writes nothing: of a period the story does not quote yet, today's figures are shown. Inserting takes its release
up, and is made from what is frozen then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from reports.counting.listed.counting import records_of, value_of
from reports.counting.listed.freezing import freeze
from reports.counting.listed.reading import Listing
from reports.disclosure import NATIONAL, TELLING, too_small
from reports.drifted import state_of_records
from reports.figure_names import ordered
from reports.figures import count_period
from reports.models import NewsArticle, Quotes
from reports.models.quoted import is_too_small
from reports.models.release import FINAL_AFTER
from reports.periods import Period
from reports.taking_up import take_up
from reports.value_names import ValueNames
from reports.wording.numbers import Number
from reports.wording.offering import Offer, Place, offers, offers_of_list
from reports.wording.quoting import REFERENCE, Reference, figure_at

AN_HOUR = 60 * 60
COMPARISONS = ("none", "previous", "year")
# The list of the story that is counted next; it has its number when it is inserted.
NEXT = "list:0"


@dataclass(frozen=True)
class Wanted:
    """One figure. ``path`` as in a release; ``compare``: none, previous, year."""

    period: Period
    path: str
    compare: str = "none"

    @property
    def other(self) -> Period | None:
        return self.period.compared_with(self.compare)


@dataclass(frozen=True)
class Offered:
    """``why_not``: a sentence why it may not be published; ``note``: why no comparison is said."""

    value: Number | None
    offers: list[Offer]
    why_not: str = ""
    note: str = ""


def figures_of(quotes: Quotes, period: Period) -> Mapping[str, Any]:
    """The document of the release the story quotes for this period, or what a release of today would hold."""
    release = quotes.further.get(period.label)
    if release is not None:
        document: Mapping[str, Any] = release.document
        return document
    key = f"figures.{period.label}.{state_of_records()}.{timezone.localdate()}".replace(" ", "")
    return {"figures": cache.get_or_set(key, lambda: count_period(period), AN_HOUR)}


def breakdowns_of(figures: Mapping[str, Any], indicator: str) -> list[str]:
    answer = figures.get(indicator)
    return [name for name in ordered(answer) if isinstance(answer[name], dict)] if answer else []


def keys_of(figures: Mapping[str, Any], indicator: str, breakdown: str) -> list[str]:
    """What can be chosen: the values of the breakdown, or without one the measures of the indicator."""
    answer = figures.get(indicator) or {}
    found = answer.get(breakdown, {}) if breakdown else answer
    return [name for name in ordered(found) if not isinstance(found[name], dict | str | list)]


def indicators_of(figures: Mapping[str, Any]) -> list[str]:
    return [name for name in ordered(figures) if isinstance(figures[name], dict)]


def offered(article: NewsArticle, wanted: Wanted) -> Offered:
    """What may be inserted for this figure, in the language of the article. Nothing is written."""
    quotes = article.story.quotes
    return _offered(quotes, wanted, article.language, _place(quotes, wanted.period, wanted.path))


def _offered(quotes: Quotes, wanted: Wanted, language: str, place: Place) -> Offered:
    value = figure_at(place.document, wanted.path)
    if value is None:
        return Offered(None, [])
    if _singles_out(wanted.path, value):
        return Offered(value, [], why_not=too_few())
    other = wanted.other
    compared = _place(quotes, other, wanted.path) if other else None
    note = _why_no_comparison(quotes, wanted, compared) if compared else ""
    names = {language: _name(wanted.path, language)}
    return Offered(value, offers(place, language, names, None if note else compared), note=note)


def _place(quotes: Quotes, period: Period, path: str) -> Place:
    own = quotes.release is not None and quotes.release.period_label == period.label
    return Place(figures_of(quotes, period), period, path, "" if own else f"{period.label}:")


def _name(path: str, language: str) -> str:
    _indicator, breakdown, *key = path.split(".", 2)
    return ValueNames(language).name(breakdown, key[0]) if key and breakdown.startswith("by_") else ""


def too_few() -> str:
    return _(
        "The group is so small that people in it could be recognised: the number may not be published. "
        "Choose a longer period or a larger group."
    )


def _singles_out(path: str, value: Number) -> bool:
    """As in the tables of a release: totals and months are exact, other small groups are withheld."""
    _indicator, breakdown, *key = path.split(".", 2)
    if not key:
        return breakdown in TELLING and too_small(breakdown, value)
    return breakdown.startswith("by_") and breakdown not in NATIONAL and too_small(key[0], value)


def _why_no_comparison(quotes: Quotes, wanted: Wanted, compared: Place) -> str:
    if compared.quoted() is None:
        return _("Of the other period this figure is not known, so nothing is compared.")
    if _singles_out(wanted.path, figure_at(compared.document, wanted.path) or 0):
        return _("Of the other period the group is too small to be published, so nothing is compared.")
    if wanted.path.startswith("political_prisoners."):
        return _("Political prisoners are counted on a day, not over a period; nothing is compared.")
    periods = [wanted.period, *([wanted.other] if wanted.other else [])]
    if not all(_is_final(quotes, period) for period in periods):
        return _(
            "A period that is still being documented always looks smaller than one that is not, so nothing is "
            "compared yet. The number of the other period can be inserted by itself."
        )
    return ""


def _is_final(quotes: Quotes, period: Period) -> bool:
    release = quotes.further.get(period.label)
    if release is not None:
        return release.status == "final"
    return timezone.localdate() - period.end >= FINAL_AFTER


def insert(article: NewsArticle, wanted: Wanted, name: str, by: User) -> str:
    """Take up the releases it needs; the text to be put into the article.

    Raises ValidationError when what was chosen is no longer true of the frozen figures.
    """
    story = article.story
    with transaction.atomic():
        take_up(story, wanted.period, by)
        if wanted.other is not None and "sentence" in name:
            take_up(story, wanted.other, by)
        return _chosen(offered(article, wanted), name)


def _chosen(found: Offered, name: str) -> str:
    if found.why_not:
        raise ValidationError(found.why_not)
    for offer in found.offers:
        if offer.name == name:
            return offer.text
    raise ValidationError(
        _("The figures have changed since you looked, and this is not true of them any more. Choose again.")
    )


def offered_of_list(article: NewsArticle, listing: Listing) -> Offered:
    """What may be inserted for a list of the desk as it is now. Raises BadList."""
    value = value_of(records_of(listing))
    return _of_list(article.language, listing, value, NEXT)


def insert_list(article: NewsArticle, listing: Listing, name: str, by: User) -> str:
    """Count the list for the story, frozen. Raises BadList, or ValidationError when it may not be published."""
    value = value_of(records_of(listing))
    if is_too_small(listing.query, value):
        raise ValidationError(too_few())
    with transaction.atomic():
        counted = freeze(article.story, listing, by)
        return _chosen(_of_list(article.language, listing, counted.value, counted.path), name)


def _of_list(language: str, listing: Listing, value: int, path: str) -> Offered:
    if is_too_small(listing.query, value):
        return Offered(value, [], why_not=too_few())
    return Offered(value, offers_of_list(value, path, listing.unit, listing.words(language), language))


def as_read(text: str, values: Mapping[str, Number], language: str) -> str:
    """An offer as readers would see it, from these values."""
    from_values = _Values(values)
    return REFERENCE.sub(
        lambda found: from_values.printed(Reference(found["path"], found["words"]), language) or found[0],
        text,
    )


class _Values(Quotes):
    """Figures that are not frozen yet."""

    def __init__(self, values: Mapping[str, Number]) -> None:
        super().__init__()
        self._values = values

    def value(self, path: str) -> Number | None:
        return self._values.get(path)


def values_in(article: NewsArticle, wanted: Wanted) -> dict[str, Number]:
    """Every number the offers of this figure refer to."""
    quotes, indicator = article.story.quotes, wanted.path.split(".")[0]
    found: dict[str, Number] = {}
    for period in filter(None, (wanted.period, wanted.other)):
        place = _place(quotes, period, wanted.path)
        for path in (wanted.path, f"{indicator}.total"):
            quoted = place.quoted(path)
            if quoted is not None:
                found[quoted.path] = quoted.value
    return found
