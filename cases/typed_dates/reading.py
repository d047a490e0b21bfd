"""Reading what was typed: near days, “about”, and where a text falls into two dates."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.dates import ImpreciseDate, read_date
from cases.typed_dates.completing import one_date, refused, span
from cases.typed_dates.parts import Parts, read_parts

LONGEST = 60
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_DAYS_FROM_TODAY = {
    **dict.fromkeys(("day before yesterday", "пазаўчора", "позавчера"), -2),
    **dict.fromkeys(("yesterday", "учора", "ўчора", "вчера"), -1),
    **dict.fromkeys(("today", "сёння", "сегодня"), 0),
    **dict.fromkeys(("tomorrow", "заўтра", "завтра"), 1),
}
_ABOUT = re.compile(
    r"(?:~|(?:about|around|circa|ca|approximately|approx|каля|прыблізна|прыкладна|недзе|"
    r"около|примерно|приблизительно|где-то)\b\.?) *"
)
_BETWEEN = re.compile(r"(?:between|from|паміж|ад|з|са|между|от|с|со) +")
_TO = r" *- *|/(?=[0-9]{4}-)| (?:to|till|until|да|па|до|по) "
_CUT, _CUT_AFTER_BETWEEN = re.compile(_TO), re.compile(_TO + r"| (?:and|і|й|и) ")
_A_DAY_OR_A_YEAR = re.compile(r"\D+[1-9]\d")


def understand(text: str, today: datetime.date) -> ImpreciseDate:
    """A date as typed. Without a year it is the latest that has begun.

    Raises ValidationError with a sentence that names what would do.
    """
    if len(text.strip()) > LONGEST:
        raise _unreadable(text)
    try:
        return read_date(text)
    except ValidationError:
        edtf = _as_edtf(_tidied(text), today)
    if edtf is None:
        raise _unreadable(text)
    return read_date(edtf)


def _unreadable(text: str) -> ValidationError:
    return refused(
        _(
            "“%(text)s” is not a date we can read. Write 3.02.2024 or 3 February 2024; February 2024 when the day "
            "is not known; 3–5 February 2024 for “between”, about February 2024 for “about”."
        ),
        text=text if len(text) <= LONGEST else f"{text[:LONGEST]}…",
    )


def _tidied(text: str) -> str:
    small = " ".join(text.casefold().translate(_DASHES).split())
    # A keyboard without і has the Latin letter.
    return re.sub(r"(?<=[а-яёў])i|i(?=[а-яёў])", "і", small).strip(" .,")


def _as_edtf(said: str, today: datetime.date) -> str | None:
    if said in _DAYS_FROM_TODAY:
        return (today + datetime.timedelta(days=_DAYS_FROM_TODAY[said])).isoformat()
    date = _ABOUT.sub("", said, count=1) if _ABOUT.match(said) else said.removesuffix("~").strip()
    if one := read_parts(date, today):
        edtf = _one(one, date, today)
        return f"{edtf}~" if edtf and date != said else edtf
    for first, last in _pairs(date, today):
        if date != said:
            raise refused(_("A date is either “about” one day or “between” two, not both at once."))
        return span(first, last, today)
    return None


def _one(parts: Parts, said: str, today: datetime.date) -> str | None:
    if parts.day and not parts.month:
        return None
    if _A_DAY_OR_A_YEAR.fullmatch(said):
        raise refused(
            _("The number can be a day or a year. Write %(day)s or %(year)s."),
            day=f"{parts.day}.{parts.month:02}",
            year=f"{parts.month:02}.20{parts.day}",
        )
    return one_date(parts, today)


def _pairs(said: str, today: datetime.date) -> Iterator[tuple[Parts, Parts]]:
    """Each way the text falls into two dates; one may say the month for both."""
    between = _BETWEEN.match(said)
    pair = said[between.end() :] if between else said
    for cut in (_CUT_AFTER_BETWEEN if between else _CUT).finditer(pair):
        ends = [read_parts(text, today) for text in (pair[: cut.start()], pair[cut.end() :])]
        if ends[0] and ends[1]:
            first, last = _with_month(ends[0], ends[1]), _with_month(ends[1], ends[0])
            if all(end.month or not end.day for end in (first, last)):
                yield first, last


def _with_month(parts: Parts, other: Parts) -> Parts:
    borrows = parts.day and other.day and not parts.month
    return replace(parts, month=other.month) if borrows else parts
