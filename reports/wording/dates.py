"""Days, months and periods in three languages."""

from datetime import date, datetime
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from cases.months import month_name
from reports.wording.sentences import Argument, Wording

MINSK = ZoneInfo("Europe/Minsk")

Kind = Literal["month", "quarter", "half", "year", "days"]


class PeriodLike(Protocol):
    @property
    def label(self) -> str: ...
    @property
    def start(self) -> date: ...
    @property
    def end(self) -> date: ...
    @property
    def kind(self) -> str: ...


def day(when: date, language: str) -> str:
    """March 31, 2024; 31 сакавіка 2024 года."""
    return Wording(language).say("date-day", _day(when, language))


def moment(when: datetime, language: str) -> str:
    """A day and time of Minsk: April 26, 2024, 09:58."""
    local = when.astimezone(MINSK)
    return Wording(language).say("date-moment", _day(local, language) | {"time": f"{local:%H:%M}"})


def since(when: date, language: str) -> str:
    """Since January 2022; са студзеня 2022 года."""
    month = month_name(when.month, language).genitive
    return Wording(language).sentence("date-since", number=when.month, month=month, year=str(when.year))


def in_month(year: int, month: int, language: str, with_year: bool = True) -> str:
    """In January 2024; у студзені 2024 года."""
    name = month_name(month, language).locative
    if with_year:
        return Wording(language).sentence("period-in-month", month=name, year=str(year))
    return Wording(language).sentence("date-in-month", month=name)


def span(period: PeriodLike, language: str) -> str:
    """From January 1 to March 31, 2024; з 1 студзеня па 31 сакавіка 2024 года."""
    start, end = period.start, period.end
    say = Wording(language).say
    if start == end:
        return say("span-day", _day(start, language))
    both = _day(start, language, "start_") | _day(end, language, "end_") | {"start_number": start.day}
    if start.year != end.year:
        return say("span-years", both)
    del both["start_year"]
    if start.month != end.month:
        return say("span-months", both)
    del both["start_month"]
    return say("span-days", both)


def within(period: PeriodLike, language: str) -> str:
    """In the first three months of 2024; за першыя тры месяцы 2024 года; у студзені 2024 года."""
    if period.kind == "days":
        return span(period, language)
    return Wording(language).say(f"period-in-{period.kind}", _named(period, language, "locative"))


def title(period: PeriodLike, language: str) -> str:
    """The period by itself: January 2024; першыя тры месяцы 2024 года."""
    if period.kind == "days":
        return span(period, language)
    return Wording(language).say(f"period-{period.kind}", _named(period, language, "nominative"))


def _day(when: date, language: str, prefix: str = "") -> dict[str, Argument]:
    month = month_name(when.month, language).genitive
    return {f"{prefix}day": str(when.day), f"{prefix}month": month, f"{prefix}year": str(when.year)}


def _named(period: PeriodLike, language: str, case: Literal["nominative", "locative"]) -> dict[str, Argument]:
    start = period.start
    arguments: dict[str, Argument] = {"year": str(start.year)}
    if period.kind == "month":
        arguments["month"] = getattr(month_name(start.month, language), case)
    elif period.kind == "quarter":
        arguments["number"] = (start.month + 2) // 3
    elif period.kind == "half":
        arguments["number"] = (start.month + 5) // 6
    return arguments
