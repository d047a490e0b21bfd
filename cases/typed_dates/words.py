"""A date said in words, so that whoever typed it sees what was understood."""

import datetime
from dataclasses import dataclass

from cases.dates import ImpreciseDate
from cases.months import month_name


@dataclass(frozen=True)
class _Forms:
    """How one language puts a date. Not messages to translate: month and year change with what stands before."""

    day: str
    month: str  # after “about”
    year: str  # after “about”
    in_month: str
    in_year: str
    some_day: str
    about: str
    between: str


_FORMS = {
    "en": _Forms(
        day="{day} {month} {year}",
        month="{month} {year}",
        year="{year}",
        in_month="in {locative} {year}",
        in_year="in {year}",
        some_day="some day {within}",
        about="about {date}",
        between="between {first} and {last}",
    ),
    "be": _Forms(
        day="{day} {month} {year} года",
        month="{month} {year} года",
        year="{year} года",
        in_month="у {locative} {year} года",
        in_year="у {year} годзе",
        some_day="{within}, дзень невядомы",
        about="каля {date}",
        between="паміж {first} і {last}",
    ),
    "ru": _Forms(
        day="{day} {month} {year} года",
        month="{month} {year} года",
        year="{year} года",
        in_month="в {locative} {year} года",
        in_year="в {year} году",
        some_day="{within}, день неизвестен",
        about="около {date}",
        between="между {first} и {last}",
    ),
}


def in_words(date: ImpreciseDate, language: str) -> str:
    """3 February 2024; some day in February 2024; between 3 and 5 February 2024; about February 2024."""
    forms = _FORMS[language]
    if date.lower == date.upper:
        said = day_in_words(date.lower, language)
    elif "/" in date.text:
        return _between(date.lower, date.upper, language)
    else:
        by_month = date.text.count("-") == 1
        if not date.text.endswith("~"):
            template = forms.in_month if by_month else forms.in_year
            return forms.some_day.format(within=_put(template, date.lower, language))
        said = _put(forms.month if by_month else forms.year, date.lower, language)
    return forms.about.format(date=said) if date.text.endswith("~") else said


def day_in_words(day: datetime.date, language: str) -> str:
    return _put(_FORMS[language].day, day, language)


def month_in_words(day: datetime.date, language: str) -> str:
    """In February 2024; у лютым 2024 года."""
    return _put(_FORMS[language].in_month, day, language)


def _between(first: datetime.date, last: datetime.date, language: str) -> str:
    """What both days share is said once, with the second."""
    start = _FORMS[language].day
    if first.year == last.year:
        start = "{day}" if first.month == last.month else "{day} {month}"
    return _FORMS[language].between.format(
        first=_put(start, first, language), last=day_in_words(last, language)
    )


def _put(template: str, day: datetime.date, language: str) -> str:
    name = month_name(day.month, language)
    return template.format(day=day.day, month=name.genitive, locative=name.locative, year=day.year)
