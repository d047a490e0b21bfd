"""Headline, teaser and lead of each family of pages. Those of the count: `reports.wording.frame`.

A headline carries the number, what is counted, where and when; a rounded number only where it is true.
"""

from typing import NamedTuple

from reports.wording import dates
from reports.wording.approximation import round_word
from reports.wording.catalogue import initial
from reports.wording.frame import headline, lead, teaser
from reports.wording.sentences import Wording
from reports.wording.telling import Telling


class Front(NamedTuple):
    kicker: str
    headline: str
    teaser: str
    lead: str


def of_count(telling: Telling) -> Front:
    document, period, language = telling.document, telling.period, telling.language
    return Front(
        _kicker(telling),
        headline(document, period, language, mark=telling.mark),
        teaser(document, period, language, mark=telling.mark),
        lead(period, language),
    )


def of_administrative(telling: Telling) -> Front:
    return _counted(telling, "administrative", "administrative_trials")


def of_criminal(telling: Telling) -> Front:
    return _counted(telling, "criminal", "criminal_convictions")


def of_review(telling: Telling) -> Front:
    within = dates.within(telling.period, telling.language)
    return Front(
        _kicker(telling),
        telling.say("headline-situation", period=dates.title(telling.period, telling.language)),
        telling.say("teaser-review", within=within),
        telling.say("lead-review", within=within),
    )


def of_chronicle(telling: Telling) -> Front:
    span = dates.span(telling.period, telling.language)
    says = [telling.say(f"{what}-chronicle", span=span) for what in ("headline", "teaser", "lead")]
    return Front(_kicker(telling), *says)


def of_statement(language: str) -> Front:
    say = Wording(language).sentence
    return Front(
        say("statement-kicker"),
        say("headline-statement"),
        say("teaser-statement"),
        say("lead-statement"),
    )


def _kicker(telling: Telling) -> str:
    return initial(dates.title(telling.period, telling.language))


def _counted(telling: Telling, what: str, indicator: str) -> Front:
    within, total = dates.within(telling.period, telling.language), telling.quoted(f"{indicator}.total")
    lead_of_it = telling.say(f"lead-{what}", within=within)
    if total is None:
        unknown = telling.say("headline-situation", period=dates.title(telling.period, telling.language))
        return Front(_kicker(telling), unknown, lead_of_it, lead_of_it)
    qualifier, rounded = telling.qualifier(indicator), round_word(int(total.value))
    if rounded is None or rounded.round is None:
        title = telling.say(f"headline-{what}", total=total, qualifier=qualifier, within=within)
    else:
        title = telling.say(
            f"headline-{what}-round", total=total, word=rounded.word, round=rounded.round, within=within
        )
    told = telling.say(f"teaser-{what}", total=total, qualifier=qualifier, within=within)
    return Front(_kicker(telling), title, told, lead_of_it)
