"""How many days somebody was held, and whether they are held now. Values only: no records, no database.

The unit is a day of Minsk on which a person was held for any part of it: the first and the last day both count,
and a day on which two records say that somebody was held counts once. What is known imprecisely gives bounds.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

Day = datetime.date
Span = tuple[Day, Day]  # both days included
ONE = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stay:
    """Held from some day of ``first``…``first_latest`` to some day of ``last_earliest``…``last``.

    ``open``: no record says when it ended, so the last days mean no more than “not after”.
    """

    first: Day
    first_latest: Day
    last_earliest: Day
    last: Day
    open: bool = False

    @property
    def sure(self) -> Span | None:
        """The days on which the person was surely held, if any single one is sure."""
        return (self.first_latest, self.last_earliest) if self.first_latest <= self.last_earliest else None

    @property
    def possible(self) -> Span:
        return self.first, self.last

    @property
    def one_of(self) -> Span:
        """Where no single day is sure, at least one of these is."""
        return max(self.first, self.last_earliest), min(self.first_latest, self.last)


class Held(Enum):
    """Whether somebody is held on a day, as far as the records say."""

    SURELY = "surely"
    PERHAPS = "perhaps"  # a date is imprecise
    NOT_KNOWN = "not known"  # no record says whether they were released
    NO = "no"
    NEVER = "never"  # no record says that they ever were


@dataclass(frozen=True, slots=True)
class Days:
    """On how many days somebody was held. ``open``: how many stays have no recorded end."""

    at_least: int
    at_most: int
    open: int = 0


def days_held(stays: Iterable[Stay], day: Day) -> Days:
    """Up to the end of that day."""
    begun = [stay for stay in stays if stay.first <= day]
    sure = union(_up_to(day, (stay.sure for stay in begun if stay.sure)))
    windows = [stay.one_of for stay in begun if not stay.sure and stay.one_of[1] <= day]
    return Days(
        at_least=length(sure) + fewest_days_that_meet(windows, sure),
        at_most=length(union(_up_to(day, (stay.possible for stay in begun)))),
        open=sum(stay.open for stay in begun),
    )


def held_on(stays: Iterable[Stay], day: Day) -> Held:
    begun = [stay for stay in stays if stay.first <= day]
    if not begun:
        return Held.NEVER
    if any(stay.sure and stay.sure[0] <= day <= stay.sure[1] for stay in begun):
        return Held.SURELY
    possible = [stay for stay in begun if day <= stay.last]
    if any(not stay.open for stay in possible):
        return Held.PERHAPS
    return Held.NOT_KNOWN if possible else Held.NO


def _up_to(day: Day, spans: Iterable[Span]) -> Iterator[Span]:
    return ((first, min(last, day)) for first, last in spans if first <= day)


def union(spans: Iterable[Span]) -> list[Span]:
    """The same days in spans that neither overlap nor touch, in order."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + ONE:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return merged


def length(spans: Iterable[Span]) -> int:
    """Days in spans that do not overlap."""
    return sum((last - first).days + 1 for first, last in spans)


def fewest_days_that_meet(windows: Iterable[Span], sure: list[Span]) -> int:
    """How many days more it takes at least so that each window has one: each time the last day of the window
    that closes first."""
    chosen: list[Day] = []
    for first, last in sorted(windows, key=lambda window: window[1]):
        met = any(start <= last and first <= end for start, end in sure)
        if not met and not (chosen and first <= chosen[-1]):
            chosen.append(last)
    return len(chosen)
