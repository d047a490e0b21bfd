"""Texts of a casebook as the days and numbers a spreadsheet program knows, where nothing is lost by it."""

import datetime
import re

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_DIGITS = 15  # as many as a number of a spreadsheet keeps
# Earlier days are other days in different programs, for the sake of a leap day that never was.
_FIRST_DAY = datetime.date(1900, 3, 1)


def as_day(text: str) -> datetime.date | None:
    """A whole day; nothing for a month, a span, or what only looks like a day."""
    if not _DAY.fullmatch(text):
        return None
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None


def as_number(text: str) -> float | None:
    """Nothing for what would read back as another text, such as 007 or 1.50."""
    if not _NUMBER.fullmatch(text) or sum(sign.isdigit() for sign in text) > _DIGITS:
        return None
    return None if "." in text and text.endswith("0") else float(text)
