"""What a made-up record may say, and how often: tables of a thousand places that a number picks from."""

import calendar
import datetime
from collections.abc import Iterator
from itertools import accumulate

from cases.demonstration.names import MEN, WOMEN, surnames

PLACES = 1000
FIRST_DAY = datetime.date(2020, 1, 1)
DAYS = 1827  # to the end of 2024
NOTHING = None

REGIONS = ("BY-HM", "BY-MI", "BY-BR", "BY-VI", "BY-HO", "BY-HR", "BY-MA")
Weights = dict[str | None, int]

WORDS: dict[str, Weights] = {
    "status": {"verified": 90, "submitted": 5, "draft": 2, "returned": 2, "withdrawn": 1},
    "sex": {"male": 57, "female": 33, "": 9, "other": 1},
    "region": dict(zip(REGIONS, (30, 15, 12, 11, 12, 11, 9), strict=True)),
    "own_region": {NOTHING: 70, **dict.fromkeys(REGIONS, 4)},
    "campaign": {NOTHING: 85, "parcels": 10, "yards": 5},
    "act": {"detention": 70, "search": 20, "beating": 6, "inspection": 4},
    "agency": {NOTHING: 40, "kgb": 15, "gubopik": 30, "mvd": 15},
    "court": {NOTHING: 10, "kobryn": 20, "pinsk": 20, "krupki": 20, "minsk-city-court": 29, "supreme-court": 1},
    "outcome": {"convicted": 85, "unknown": 9, "terminated": 3, "acquitted": 2, "returned": 1},
    "administrative": {"koap-24.23": 45, "koap-19.11": 35, "koap-24.3": 12, "koap-19.1": 6, "koap-10.1": 2},
    "criminal": {"cc-342": 50, "cc-368": 20, "cc-130": 15, "cc-361-4": 10, "cc-369": 5},
}  # fmt: skip

# Kind, amount, unit and how often; what is imposed by the first letter of the process.
PENALTIES: dict[str, list[tuple[str, int | None, str, int]]] = {
    "administrative": [
        *(("fine", units, "base_units", 8) for units in (5, 10, 20, 30)),
        ("fine", 1200, "byn", 15),
        ("fine", NOTHING, "", 8),
        *(("arrest", days, "days", 7) for days in (3, 7, 10, 13, 15)),
        ("community-service", 120, "hours", 5),
        ("warning", NOTHING, "", 5),
    ],
    "criminal": [
        *(("imprisonment", months, "months", 12) for months in (12, 18, 30, 60)),
        ("home-confinement", 30, "months", 37),
        ("open-type", 24, "months", 10),
        ("compulsory-treatment", NOTHING, "", 5),
    ],
}


def places(weights: list[int]) -> Iterator[int]:
    """For each of a thousand places the position of the choice that stands there."""
    ends = [end * PLACES // sum(weights) for end in accumulate(weights)]
    position = 0
    for place in range(PLACES):
        while place >= ends[position]:
            position += 1
        yield position


def words() -> Iterator[tuple[str, int, str | None]]:
    for subject, weights in WORDS.items():
        choices = list(weights)
        for place, position in enumerate(places(list(weights.values()))):
            yield subject, place, choices[position]


def names() -> Iterator[tuple[int, str, str, str, str]]:
    """Invented names: given in Belarusian and Latin, surname in both; namesakes are many."""
    given, family = MEN + WOMEN, surnames(feminine=False)
    for place in range(PLACES):
        first, last = given[place % len(given)], family[place % len(family)]
        yield place, first.be, first.en, last.be, last.en


def penalties() -> Iterator[tuple[str, int, str, int | None, str]]:
    for process, kinds in PENALTIES.items():
        for place, position in enumerate(places([often for *_, often in kinds])):
            kind, amount, unit, _often = kinds[position]
            yield process, place, kind, amount, unit


def dates() -> Iterator[tuple[int, int, str, datetime.date, datetime.date]]:
    """(place, day number, EDTF, first and last day it can mean): of a hundred places ten are imprecise."""
    for number in range(DAYS):
        day = FIRST_DAY + datetime.timedelta(days=number)
        month = day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
        later = day + datetime.timedelta(days=9)
        yield 0, number, day.isoformat(), day, day
        yield 1, number, f"{day:%Y-%m}", *month
        yield 2, number, f"{day:%Y-%m}~", *month
        yield 3, number, f"{day}/{later}", day, later
        yield 4, number, f"{day:%Y}", datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31)


def births() -> Iterator[tuple[int, str, datetime.date | None, datetime.date | None]]:
    """A third not known, a third by the year, a third by the day."""
    for place in range(PLACES):
        day = datetime.date(1945, 1, 1) + datetime.timedelta(days=place * 25)
        if place % 3 == 0:
            yield place, "", NOTHING, NOTHING
        elif place % 3 == 1:
            yield place, f"{day:%Y}", datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31)
        else:
            yield place, day.isoformat(), day, day
