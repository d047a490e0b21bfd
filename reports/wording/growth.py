"""What is said of how a count grew from release to release."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from reports.wording import dates
from reports.wording.method import Status
from reports.wording.sentences import Wording


@dataclass(frozen=True, slots=True)
class Told:
    """What a release said: as known on that day."""

    day: datetime.date
    value: int
    status: Status


def title(name: str, told: Sequence[Told], language: str) -> str:
    now = told[-1].value
    if len(told) == 1:
        return Wording(language).sentence("growth-title-once", name=name, now=now)
    return Wording(language).sentence("growth-title", name=name, first=told[0].value, now=now)


def subtitle(period: dates.PeriodLike, language: str) -> str:
    return Wording(language).sentence("growth-subtitle", span=dates.span(period, language))


def description(name: str, told: Sequence[Told], language: str) -> str:
    wording = Wording(language)
    items = [
        wording.sentence("growth-item", day=dates.day(one.day, language), value=one.value, status=one.status)
        for one in told
    ]
    return wording.sentence("growth-description", name=name, list="; ".join(items))
