"""Headline, teaser and lead."""

from reports.wording import dates
from reports.wording.approximation import round_word
from reports.wording.dates import PeriodLike
from reports.wording.quoting import Document
from reports.wording.telling import Telling


def headline(document: Document, period: PeriodLike, language: str, *, mark: bool = False) -> str:
    """Almost a thousand detentions in Belarus in the first three months of 2024.

    The rounded number is said only where it is true, of people only where they are as many as the detentions.
    """
    telling = Telling(document, period, language, mark)
    total = telling.quoted("detentions.total")
    if total is None:
        return telling.say("headline-situation", period=dates.title(period, language))
    within = dates.within(period, language)
    rounded = round_word(int(total.value))
    if rounded is None or rounded.round is None:
        qualifier = telling.qualifier("detentions")
        return telling.say("headline-detentions", total=total, qualifier=qualifier, within=within)
    people = telling.quoted("people_detained.total")
    if people is not None and people.value == total.value:
        return telling.say(
            "headline-people-round", total=people, word=rounded.word, round=rounded.round, within=within
        )
    return telling.say(
        "headline-detentions-round", total=total, word=rounded.word, round=rounded.round, within=within
    )


def teaser(document: Document, period: PeriodLike, language: str, *, mark: bool = False) -> str:
    """The one sentence under the headline in lists of publications."""
    telling = Telling(document, period, language, mark)
    within = dates.within(period, language)
    total, trials = telling.quoted("detentions.total"), telling.quoted("administrative_trials.total")
    if total is None:
        return telling.say("lead", within=within)
    qualifier = telling.qualifier("detentions")
    if trials is None:
        return telling.say("teaser-detentions", total=total, qualifier=qualifier, within=within)
    return telling.say(
        "teaser-detentions-and-trials",
        total=total,
        qualifier=qualifier,
        trials=trials,
        trials_qualifier=telling.qualifier("administrative_trials"),
        within=within,
    )


def lead(period: PeriodLike, language: str) -> str:
    return Telling({}, period, language).say("lead", within=dates.within(period, language))
