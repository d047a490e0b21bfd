"""The year, month and day in a date as people write it, in three languages at once."""

import datetime
import re
from dataclasses import dataclass

from cases.months import MONTHS

_NUMBERS = [
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?P<day>\d{1,2})([./-])(?P<month>\d{1,2})\2(?P<year>\d{4})",
        r"(?P<day>\d{1,2})([./])(?P<month>\d{1,2})\2(?P<year>\d{2})",  # of 24-02-03 nobody knows the year
        r"(?P<year>\d{4})([./-])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?",
        r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})",
        r"(?P<month>\d{1,2})[./-](?P<year>\d{4})",
    )
]
# What the words of a date may be, in their order: D a number of one or two digits, M a month, Y a year.
_SHAPES = {
    "Y": ("year",),
    "M": ("month",),
    "D": ("day",),
    "MY": ("month", "year"),
    "YM": ("year", "month"),
    "DM": ("day", "month"),
    "MD": ("month", "day"),
    "DY": ("day", "year"),
    "DMY": ("day", "month", "year"),
    "MDY": ("month", "day", "year"),
    "DMD": ("day", "month", "year"),
}
_WORDS = re.compile(r"(?:[0-9]+|[^\W\d_]+|[ ,.])+")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_ORDINAL = re.compile(r"(?<=[0-9])-?(?:st|nd|rd|th|го|га|ого|ага|е)\b")
_HYPHENATED = re.compile(r"([0-9]{1,2})-([^\W\d_]+)-([0-9]{4}|[0-9]{2})")  # 3-Feb-2024
_SILENT = set("the of in on year в во г год года году числа у ў годзе".split())
# The older spelling, and the month that has two names.
_MORE_NAMES = {5: "травень траўня траўні", 9: "верасьня верасьні", 12: "сьнежань сьнежня сьнежні"}
_SHORTEST_MONTH = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """What is said of a date; None is what is not said. The numbers need not be those of any day."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        said = ((self.year, 4), (self.month, 2), (self.day, 2))
        return "-".join(f"{part:0{width}}" for part, width in said if part is not None)

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year or 1, self.month or 1, self.day or 1)


def read_parts(text: str, today: datetime.date) -> Parts | None:
    """The parts of one date in small letters, None where it is no date. The day comes before the month."""
    numbers = re.sub(r" ?([./]) ?", r"\1", text)
    for pattern in _NUMBERS:
        if found := pattern.fullmatch(numbers):
            return _parts({name: digits for name, digits in found.groupdict().items() if digits}, today)
    return _read_words(_HYPHENATED.sub(r"\1 \2 \3", _ORDINAL.sub("", text)), today)


def _read_words(text: str, today: datetime.date) -> Parts | None:
    if not _WORDS.fullmatch(text):
        return None
    words = [word for word in _WORD.findall(text) if word not in _SILENT]
    names = _SHAPES.get("".join(_kind(word) for word in words))
    return _parts(dict(zip(names, words, strict=True)), today) if names else None


def _kind(word: str) -> str:
    if word.isascii() and word.isdigit():
        return {1: "D", 2: "D", 4: "Y"}.get(len(word), "?")
    return "M" if month_called(word) else "?"


def _parts(said: dict[str, str], today: datetime.date) -> Parts | None:
    numbers = {name: month_called(word) or int(word) for name, word in said.items()}
    if "year" in said and len(said["year"]) < 4:
        if len(said["year"]) != 2:
            return None
        numbers["year"] = _century(numbers["year"], today)
    return Parts(**numbers)


def _century(year: int, today: datetime.date) -> int:
    """24 is 2024 and 85 is 1985: the next year is the last that somebody plans for."""
    recent = today.year // 100 * 100 + year
    return recent if recent <= today.year + 1 else recent - 100


def month_called(word: str) -> int | None:
    """The number of a month by its name in any case, or by the beginning of it."""
    if len(word) < _SHORTEST_MONTH:
        return None
    return next((number for name, number in _NAMES if name.startswith(word)), None)


def _names() -> list[tuple[str, int]]:
    written = [
        (form.casefold(), number)
        for months in MONTHS.values()
        for number, month in enumerate(months, start=1)
        for form in (month.nominative, month.genitive, month.locative)
    ]
    return written + [(form, number) for number, forms in _MORE_NAMES.items() for form in forms.split()]


_NAMES = _names()
