"""Days, and dates as precise as a case file knows them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random


@dataclass(frozen=True)
class When:
    """An EDTF date with the first and the last day it may mean."""

    text: str
    first: date
    last: date


def on(day: date) -> When:
    return When(day.isoformat(), day, day)


def about(day: date) -> When:
    return When(f"{day.isoformat()}~", day, day)


def between(first: date, last: date) -> When:
    return When(f"{first.isoformat()}/{last.isoformat()}", first, last)


def some_day_of(year: int, month: int, *, roughly: bool = False) -> When:
    text = f"{year}-{month:02}" + ("~" if roughly else "")
    return When(text, *days_of(year, month))


def some_day_of_year(year: int) -> When:
    return When(str(year), date(year, 1, 1), date(year, 12, 31))


def days_of(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def any_day(rng: Random, first: date, last: date) -> date:
    return first + timedelta(days=rng.randint(0, (last - first).days))


def court_day(rng: Random, first: date, last: date) -> date:
    """A working day between the two, both included; courts seldom sit at weekends."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return rng.choice([day for day in days if day.weekday() < 5] or days)
