"""From what is said of a date to a date: the year that is left out, and days that do not exist."""

import calendar
import datetime
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.dates import read_date
from cases.languages import reader_language
from cases.typed_dates.parts import Parts
from cases.typed_dates.words import month_in_words

# 28 December – 3 January is a new year; a span that needs more of a year was typed the wrong way round.
_OVER_NEW_YEAR = datetime.timedelta(days=183)
_LEAP_YEARS_APART = 8  # from 1896 to 1904


def refused(sentence: Any, **params: Any) -> ValidationError:
    return ValidationError(sentence, code="date", params=params)


def one_date(parts: Parts, today: datetime.date) -> str:
    """As EDTF; without a year in the latest year in which it has begun."""
    return _real(_begun(parts, today)).edtf


def span(first: Parts, last: Parts, today: datetime.date) -> str:
    """As EDTF; a year that is left out is that of the other end."""
    if last.year is None:
        first = _begun(first, today)
        last = _beside(last, first, 1)
    elif first.year is None:
        first = _beside(first, last, -1)
    start, end = _real(first).edtf, _real(last).edtf
    if read_date(end).upper < read_date(start).lower:
        raise refused(_("It ends before it starts. Write the earlier date first."))
    return f"{start}/{end}"


def _begun(parts: Parts, today: datetime.date) -> Parts:
    if parts.year is not None:
        return parts
    years = (replace(parts, year=today.year - ago) for ago in range(_LEAP_YEARS_APART + 1))
    begun = (dated for dated in years if _exists(dated) and dated.first_day <= today)
    return next(begun, replace(parts, year=today.year))


def _beside(parts: Parts, other: Parts, step: int) -> Parts:
    """In the year of the other end, or in the next one (``step``) when a new year lies between them."""
    same, next_one = (replace(parts, year=(other.year or 0) + years) for years in (0, step))
    if not (_exists(same) and _exists(next_one) and _exists(other)):
        return same
    wrong_way = (same.first_day - other.first_day) * step < datetime.timedelta(0)
    near = abs(next_one.first_day - other.first_day) < _OVER_NEW_YEAR
    return next_one if wrong_way and near else same


def _exists(parts: Parts) -> bool:
    try:
        _real(parts)
    except ValidationError:
        return False
    return datetime.MINYEAR <= (parts.year or 0) <= datetime.MAXYEAR


def _real(parts: Parts) -> Parts:
    """The same; raises ValidationError with a sentence when the calendar has no such day or month."""
    year, month, day = parts.year or 0, parts.month or 1, parts.day or 1
    if not 1 <= month <= 12:
        raise refused(
            _("There is no month %(month)s. The day comes first, then the month: %(example)s."),
            month=month,
            example=f"{month}.{day:02}.{year}"
            if parts.day and day <= 12 and month <= 31
            else f"31.12.{year}",
        )
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise refused(
            _("There is no day %(day)s %(in_month)s: the last is %(last)s. Without the day: %(example)s."),
            day=day,
            in_month=month_in_words(datetime.date(year, month, 1), reader_language()),
            last=last,
            example=f"{month:02}.{year}",
        )
    return parts
