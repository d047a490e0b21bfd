"""Spans of days that figures are asked for: a month, quarter, half-year, year, or any days. Both ends are included."""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Kind = Literal["month", "quarter", "half", "year", "days"]

ALLOWED = gettext_lazy(
    "Write 2024-02 (a month), 2024-Q1 (a quarter), 2024-H1 (a half-year), 2024 (a year) "
    "or 2024-01-01..2024-03-31."
)
_SHAPES = re.compile(
    r"(?P<year>\d{4})(-(?:(?P<month>\d{2})|Q(?P<quarter>\d)|H(?P<half>\d)))?"
    r"|(?P<start>\d{4}-\d{2}-\d{2})\.\.(?P<end>\d{4}-\d{2}-\d{2})"
)
_EARLIEST, _LATEST = 1900, 2100


class BadPeriod(ValueError):
    """Says what was wrong and what is allowed."""


@dataclass(frozen=True, slots=True)
class Period:
    label: str
    kind: Kind
    start: datetime.date
    end: datetime.date  # the last day, included

    def __str__(self) -> str:
        return self.label

    @property
    def months(self) -> list[str]:
        """The calendar months it touches, as 2024-01."""
        first, last = _month_number(self.start), _month_number(self.end)
        return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(first, last + 1)]

    @property
    def previous(self) -> "Period":
        """The span of the same kind just before; for any days, as many days just before."""
        before = self.start - datetime.timedelta(days=1)
        if self.kind == "days":
            return _days(self.start - (self.end - before), before)
        return _of_kind(self.kind, before)

    @property
    def year_before(self) -> "Period":
        """The same days one year earlier (29 February becomes 28 February)."""
        if self.kind == "days":
            return _days(_year_earlier(self.start), _year_earlier(self.end))
        return _of_kind(self.kind, _year_earlier(self.start))

    def compared_with(self, how: str) -> "Period | None":
        return {"previous": self.previous, "year": self.year_before, "none": None}[how]


def read_period(text: str) -> Period:
    """Raises BadPeriod with a sentence that says what is allowed."""
    shape = _SHAPES.fullmatch(text.strip())
    if not shape:
        raise BadPeriod(_("“%(text)s” is not a period. %(allowed)s") % {"text": text, "allowed": ALLOWED})
    try:
        period = _from_shape(shape)
    except ValueError as error:
        reason = str(error) if isinstance(error, BadPeriod) else _("there is no such day")
        raise BadPeriod(
            _("“%(text)s” is not a period: %(reason)s. %(allowed)s")
            % {"text": text, "reason": reason, "allowed": ALLOWED}
        ) from None
    if not _EARLIEST <= period.start.year <= period.end.year <= _LATEST:
        raise BadPeriod(
            _("“%(text)s” is too far away: years from %(first)s to %(last)s are possible.")
            % {"text": text, "first": _EARLIEST, "last": _LATEST}
        )
    return period


def _from_shape(shape: re.Match[str]) -> Period:
    if shape["start"]:
        start, end = datetime.date.fromisoformat(shape["start"]), datetime.date.fromisoformat(shape["end"])
        if end < start:
            raise BadPeriod(_("it ends before it starts"))
        return _days(start, end)
    year = int(shape["year"])
    if shape["month"]:
        return month(year, int(shape["month"]))
    if shape["quarter"]:
        return _part(year, int(shape["quarter"]), 4, "quarter")
    if shape["half"]:
        return _part(year, int(shape["half"]), 2, "half")
    return Period(f"{year:04d}", "year", datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def month(year: int, number: int) -> Period:
    start = datetime.date(year, number, 1)
    return Period(f"{year:04d}-{number:02d}", "month", start, _month_end(start))


def _part(year: int, number: int, parts: int, kind: Kind) -> Period:
    if not 1 <= number <= parts:
        raise BadPeriod(_("a year has quarters 1 to 4") if parts == 4 else _("a year has half-years 1 and 2"))
    length = 12 // parts
    start = datetime.date(year, length * (number - 1) + 1, 1)
    end = _month_end(datetime.date(year, length * number, 1))
    return Period(f"{year:04d}-{kind[0].upper()}{number}", kind, start, end)


def _of_kind(kind: Kind, day: datetime.date) -> Period:
    """The month, quarter, half-year or year that the day lies in."""
    labels = {
        "month": f"{day:%Y-%m}",
        "quarter": f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}",
        "half": f"{day.year:04d}-H{(day.month - 1) // 6 + 1}",
        "year": f"{day.year:04d}",
    }
    return read_period(labels[kind])


def _days(start: datetime.date, end: datetime.date) -> Period:
    return Period(f"{start.isoformat()}..{end.isoformat()}", "days", start, end)


def _month_number(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1


def _month_end(day: datetime.date) -> datetime.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _year_earlier(day: datetime.date) -> datetime.date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last))
